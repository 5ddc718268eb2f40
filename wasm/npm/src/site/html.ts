// HTML as text, for pages that are complete without a script.

/** Text that is HTML already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | readonly Part[];

const written = (part: Part): string => {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  return Array.isArray(part) ? part.map(written).join('') : escaped(String(part));
};

/** A template whose blanks are text unless they are HTML. */
export function html(parts: TemplateStringsArray, ...blanks: readonly Part[]): Html {
  return new Html(parts.reduce((text, part, at) => text + written(blanks[at - 1] ?? null) + part));
}

/** HTML of the core, which escapes what it writes. */
export const trusted = (text: string): Html => new Html(text);

/** Attributes stand between double quotes here, always. */
function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => names[character] ?? character);
}

/** HTML of one line as the text that it shows. */
export function plain(text: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/<[^>]*>/g, '').replace(/&([a-z]+|#39);/g, (entity, name: string) => characters[name] ?? entity);
}

/** HTML whose tables stand in boxes that move sideways, each called what its table is. */
export function boxed(text: string): Html {
  const opened = text.replace(/<table>\n<caption>(.*?)<\/caption>/g, (table, caption: string) => html`<div class="table" role="group" tabindex="0" aria-label="${plain(caption)}">
`.text + table);
  return trusted(opened.replaceAll('</table>', '</table>\n</div>'));
}
