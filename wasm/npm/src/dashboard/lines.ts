// The words of the core as they are given to it: a line each, `key = text`.

export function read(lines: string): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const line of lines.split('\n')) {
    const [key = '', text = ''] = line.split(/ = (.*)/, 2);
    texts[key] = text;
  }
  return texts;
}
