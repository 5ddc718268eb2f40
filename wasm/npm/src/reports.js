import { KEYS } from './keys.js';

/** The data of each report that was asked for some. */
const shared = new WeakMap();

/**
 * Gives the generated classes of reports what is made of their JSON: a getter for each of its keys, whose
 * values are made when first asked for and shared from then on, and plain objects of the caller's own.
 */
export function giveData(module) {
  for (const [name, keys] of Object.entries(KEYS)) {
    const { prototype } = module[name];
    const free = prototype.free;
    for (const key of keys) {
      Object.defineProperty(prototype, key, { get() { return dataOf(this)[key]; }, configurable: true });
    }
    const methods = {
      free() {
        shared.delete(this);
        free.call(this);
      },
      toObject() {
        return JSON.parse(this.toJson());
      },
      // What JavaScript itself calls where a report is written as JSON or shown as text. They are not part
      // of the API, which has names of its own for both.
      toJSON() {
        return this.toObject();
      },
      toString() {
        return this.toText();
      },
    };
    for (const [method, value] of Object.entries(methods)) {
      Object.defineProperty(prototype, method, { value, configurable: true, writable: true });
    }
  }
}

function dataOf(report) {
  let data = shared.get(report);
  if (data === undefined) {
    data = freeze(JSON.parse(report.toJson()));
    shared.set(report, data);
  }
  return data;
}

function freeze(value) {
  if (typeof value !== 'object' || value === null) return value;
  for (const key of Object.keys(value)) freeze(value[key]);
  return Object.freeze(value);
}
