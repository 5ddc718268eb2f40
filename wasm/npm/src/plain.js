import { refuse } from './errors.js';

/** A document needs six levels; more than this is a circle or a mistake. */
const DEEPEST = 100;

const HINTS = {
  Date: 'write the date as text, such as "2024-01-31"',
  Map: 'convert it with Object.fromEntries()',
  Set: 'convert it to a list, with [...set]',
};

/**
 * The JSON text of plain data; anything else is refused with `code`, saying where. `root` is the name
 * of the argument, '' for a document. `JSON.stringify` by itself turns a Map into `{}`, NaN into `null`
 * and a Date into a moment in another time zone, all in silence.
 */
export function plainJson(value, root, code) {
  visit(value, { code, trail: root === '' ? [] : [root], around: new Set() });
  return JSON.stringify(value);
}

function visit(value, place) {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) refuseAt(place, `${value} is not a number that JSON can hold`, 'leave it out, or write null');
      return;
    case 'object':
      if (value !== null) visitObject(value, place);
      return;
    case 'undefined':
      return refuseAt(place, 'undefined is not plain data', 'leave it out, or write null');
    case 'bigint':
      return refuseAt(place, 'a BigInt is not plain data', 'convert it with Number() or String()');
    default:
      refuseAt(place, `a ${typeof value} is not plain data`, 'leave it out');
  }
}

function visitObject(value, place) {
  const { trail, around } = place;
  if (around.has(value)) refuseAt(place, 'the object contains itself', 'make it a tree of plain objects and lists');
  if (around.size > DEEPEST) refuseAt(place, 'it is nested too deeply', null);
  around.add(value);
  if (Array.isArray(value)) {
    // By index, because `forEach` passes over holes, which JSON.stringify writes as null.
    for (let i = 0; i < value.length; i += 1) {
      trail.push(i);
      visit(value[i], place);
      trail.pop();
    }
  } else {
    if (!isRecord(value)) refuseInstance(value, place);
    for (const key of Object.keys(value)) {
      // As for JSON.stringify, a key whose value is undefined is a key that is absent.
      if (value[key] === undefined) continue;
      trail.push(key);
      visit(value[key], place);
      trail.pop();
    }
  }
  around.delete(value);
}

function isRecord(value) {
  const prototype = Object.getPrototypeOf(value);
  // The second test lets in the plain objects of another window or worker.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuseInstance(value, place) {
  const name = value.constructor?.name || 'class';
  refuseAt(place, `an object of class \`${name}\` is not plain data`, HINTS[name] ?? 'pass plain objects and lists');
}

function refuseAt({ code, trail }, message, hint) {
  const write = (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${step}`);
  refuse(code, trail.reduce(write, ''), message, hint);
}
