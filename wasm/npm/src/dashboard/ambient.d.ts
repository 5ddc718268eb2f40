// What the bundler makes modules of: style sheets as text, and the words of the core's reports.
declare module '*.css' {
  const text: string;
  export default text;
}

declare module 'core-texts/*' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}

// What is loaded only where no worker can be had; the bundler leaves it a file of its own, beside this one.
declare module '*/dashboard-local.js' {
  export function local(): Promise<(question: string, args: never) => unknown>;
}
