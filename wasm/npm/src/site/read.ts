// A folder as a portfolio: its JSON documents together, or its tables as CSV.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Portfolio } from 'milepost';

/** What a user did that cannot be; its message is for them. */
export class UsageError extends Error {}

export function read(folder: string): Portfolio {
  const files = listed(folder);
  const documents = files.filter((file) => extname(file) === '.json');
  const tables = files.filter((file) => extname(file) === '.csv');
  if (documents.length > 0 && tables.length > 0) throw new UsageError(`${folder} holds JSON documents and CSV tables: keep one or the other`);
  if (tables.length > 0) return Portfolio.fromCsv(Object.fromEntries(tables.map((file) => [basename(file, '.csv'), text(file)])));
  const [first, ...others] = documents.map((file) => within(file, () => Portfolio.fromJson(text(file))));
  if (first === undefined) throw new UsageError(`${folder} holds no .json document and no .csv table`);
  return others.reduce((all, other) => all.merge(other), first);
}

/** The files of a folder in the order of their names, or the one file that was named. */
function listed(folder: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(folder).isDirectory();
  } catch {
    throw new UsageError(`there is no ${folder}`);
  }
  return isFolder ? readdirSync(folder).sort().map((name) => join(folder, name)) : [folder];
}

function text(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(`${file} is no text in UTF-8`) : error;
  }
}

/** Says which file a problem lies in. */
function within<T>(file: string, load: () => T): T {
  try {
    return load();
  } catch (error) {
    if (error instanceof Error) error.message = `${file}: ${error.message}`;
    throw error;
  }
}
