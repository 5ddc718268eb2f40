// What the compiled core calls: plain data on its way in, errors on their way out.
import { refuse } from './errors.js';
import { isHandle } from './handles.js';
import { plainJson } from './plain.js';

export { milepostError } from './errors.js';

export function documentJson(value) {
  return plainJson(value, '', 'not_plain_data');
}

export function momentJson(value) {
  if (value === undefined || value === null) {
    refuse('invalid_moment', 'moment', 'no moment was given', 'pass a day such as "2024-12-31", or { as_of, known_on }');
  }
  return plainJson(value, 'moment', 'invalid_moment');
}

export function optionsJson(value) {
  if (value === undefined || value === null) return '{}';
  if (typeof value !== 'object' || Array.isArray(value)) {
    refuse('invalid_option', 'options', 'options are given as one object', 'name each option, such as { by: "area" }');
  }
  return plainJson(value, '', 'invalid_option');
}

/** The options but for one that is no plain data. */
export function otherOptionsJson(options, name) {
  if (options === undefined || options === null || typeof options !== 'object' || Array.isArray(options)) return optionsJson(options);
  const { [name]: _, ...others } = options;
  return optionsJson(others);
}

/** A portfolio among the options, as another handle; nothing where it is left out. */
export function optionHandle(options, name) {
  const value = options?.[name];
  return value === undefined || value === null ? undefined : secondHandle(value, name, 'invalid_option');
}

export function onlyOptionJson(options, name) {
  return optionsJson(onlyOption(options, name));
}

export function onlyOptionText(options, name) {
  const value = onlyOption(options, name) ?? undefined;
  return value === undefined ? value : text('invalid_option', value, name);
}

function onlyOption(options, name) {
  optionsJson(options);
  for (const key of Object.keys(options ?? {})) {
    if (key !== name) refuse('invalid_option', key, `\`${key}\` is no option`, `the options are: ${name}`);
  }
  return options?.[name];
}

export function plainText(value, name) {
  return text('not_plain_data', value, name);
}

function text(code, value, name) {
  if (typeof value !== 'string') refuse(code, name, `\`${name}\` is text, and this is ${a(value)}`, null);
  // Half of a surrogate pair has no UTF-8; on its way it would be replaced in silence.
  if (value.isWellFormed?.() === false) refuse(code, name, 'the text has half of a surrogate pair, which no file can hold', null);
  return value;
}

/** Whether a document is one of CSV texts, by table: in JSON no table is a text. */
export function isCsv(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  // A head alone is a document with its words in quotation marks.
  const tables = Object.keys(value).some((name) => name !== 'milepost' && name !== 'lang');
  return tables && Object.values(value).every((text) => typeof text === 'string');
}

/** Names and texts by turns. */
export function csvTables(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse('not_plain_data', 'tables', `\`tables\` is an object of texts, and this is ${a(value)}`, 'give each text under the name of its table');
  }
  return Object.entries(value).flatMap(([name, csv]) => [text('not_plain_data', name, 'tables'), text('not_plain_data', csv, name)]);
}

export function textsByName(texts) {
  const object = {};
  for (let at = 0; at < texts.length; at += 2) object[texts[at]] = texts[at + 1];
  return object;
}

/** Another handle on the same portfolio, for the callee to keep. */
export function secondHandle(value, name, code = 'not_plain_data') {
  if (typeof value?.__secondHandle !== 'function') {
    refuse(code, name, `\`${name}\` is a Portfolio, and this is ${a(value)}`, 'load it first, with Portfolio.fromDocument()');
  }
  if (!isHandle(value)) {
    refuse(code, name, `\`${name}\` belongs to another copy of milepost`, 'load it with this one, from its toJson()');
  }
  return value.__secondHandle();
}

function a(value) {
  if (value === null || value === undefined) return String(value);
  return `of class \`${value.constructor?.name ?? 'Object'}\``;
}

export function parse(json) {
  return JSON.parse(json);
}
