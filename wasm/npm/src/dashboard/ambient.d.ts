// What the bundler makes modules of: style sheets as text, the words of the core's reports as lines, and what pages have in common.
declare module '*.css' {
  const text: string;
  export default text;
}

declare module 'core-texts/*' {
  const lines: string;
  export default lines;
}

declare module 'site-given' {
  const given: import('../site/given').Given;
  export default given;
}

// The words of a language, which the bundler leaves files of their own.
declare module '*/dashboard-en.js' {
  export const texts: import('./texts/en').Texts;
  export const core: string;
}
declare module '*/dashboard-fr.js' {
  export const texts: import('./texts/en').Texts;
  export const core: string;
}
declare module '*/dashboard-de.js' {
  export const texts: import('./texts/en').Texts;
  export const core: string;
}

// The compiled core: what `wasm/dashboard` exports.
declare module '*/milepost.js' {
  export function learn(lang: string, words: string): undefined;
  export class Asked {
    constructor(as_of: string, known_on: string | null | undefined, within: readonly string[] | null | undefined);
    free(): void;
  }
  export class Report {
    free(): void;
    form(form: string, lang: string): string | undefined;
  }
  type Maybe = string | null | undefined;
  export class Portfolio {
    static fromJson(text: string): Portfolio;
    free(): void;
    toJson(): string;
    extent(): string;
    elements(kind: string): string;
    element(id: string): string;
    progress(asked: Asked, by: string): Report;
    states(asked: Asked, actor: Maybe, theme: Maybe, country: Maybe): Report;
    timeline(asked: Asked, start: string, end: string, step: string): Report;
    changes(asked: Asked, since: string, since_known_on: Maybe): Report;
    explain(asked: Asked, measure: string, key: Maybe, by: Maybe, member: Maybe): Report;
    succession(asked: Asked, old: string, next: Maybe): Report;
    dossier(asked: Asked, id: string): string;
    brief(asked: Asked, since: Maybe, since_known_on: Maybe, lang: string): Report;
    calendar(asked: Asked, lang: string): string;
  }
}

// What is loaded only where no worker can be had; the bundler leaves it a file of its own, beside this one.
declare module '*/dashboard-local.js' {
  export function local(): Promise<(question: string, args: never) => unknown>;
}
