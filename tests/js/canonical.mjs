// JSON as RFC 8785 writes it: keys sorted, numbers as ECMAScript writes them.

/** @param {unknown} value @returns {string} */
export function canonical(value) {
  return JSON.stringify(sorted(value));
}

/** @param {unknown} value @returns {unknown} */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype, so that a key `__proto__` is a key like any other.
  const copy = Object.create(null);
  for (const [key, inner] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) copy[key] = sorted(inner);
  return copy;
}
