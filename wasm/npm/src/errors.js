/** What milepost throws: always this class, with a stable `code` and the place in the input. */
export class MilepostError extends Error {
  constructor({ code, message, path = null, ids = [], hint = null, findings = [], findings_total = 0 }) {
    super(message);
    this.code = code;
    this.path = path;
    this.ids = ids;
    this.hint = hint;
    this.findings = findings;
    this.findings_total = findings_total;
  }
}
// On the prototype, as on every built-in error, so that it is not listed among the data.
Object.defineProperty(MilepostError.prototype, 'name', { value: 'MilepostError', configurable: true, writable: true });

/** An error of the compiled core as it is thrown. */
export function milepostError(json) {
  return new MilepostError(JSON.parse(json));
}

/** Refuses what the core cannot be given; `path` is '' where that is the whole document. */
export function refuse(code, path, message, hint) {
  throw new MilepostError({ code, message, path: path === '' ? null : path, hint });
}
