// What the bundler makes modules of: style sheets as text, the words of the core's reports, and what pages have in common.
declare module '*.css' {
  const text: string;
  export default text;
}

declare module 'core-texts/*' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}

declare module 'site-given' {
  const given: import('../site/given').Given;
  export default given;
}

// What is loaded only where no worker can be had; the bundler leaves it a file of its own, beside this one.
declare module '*/dashboard-local.js' {
  export function local(): Promise<(question: string, args: never) => unknown>;
}
