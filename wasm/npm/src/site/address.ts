// Where the page of an element lies: an address that is the same from build to build, whatever else is added.

/**
 * The folder of an element, from its id. Ids are made of letters, digits and `. _ : / -`; their parts become folders. What a file
 * system could misread is written with `~`, which no id has, so that two ids never share a folder.
 */
export function folderOf(id: string): string {
  return id.split('/').map((part) => (/^\.{0,2}$/.test(part) || part === 'index.html' ? `~${part.length}` : part.replaceAll(':', '~~'))).join('/');
}

/** The way from one page to another, both named from the same folder. */
export function between(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to;
}
