// Days as numbers, and dates of every precision: where they end, and how they are read.

/** The number of a day written as `2026-07-01`, counted from 1970-01-01; NaN where it is none. */
export function dayNumber(day: string): number {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(day)) return NaN;
  const time = Date.parse(`${day}T00:00:00Z`);
  // The parser takes some days that there are not, such as 30 February.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? NaN : time / 86_400_000;
}

/** The day of a number. */
export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  return !Number.isNaN(dayNumber(text));
}

/** A day some months later, or the last day of that month. */
export function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}

/** The first day of a date of any precision; null where it has none. */
export function firstDay(date: string): string | null {
  const start = date.split('/')[0] ?? '';
  if (start === '..') return null;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(start);
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  return `${start}-01-01`.slice(0, 10);
}

/** The last day of a date of any precision. */
export function lastDay(date: string): string {
  const end = date.split('/').at(-1) ?? '';
  const quarter = /^(\d{4})-Q([1-4])$/.exec(end);
  if (quarter !== null) return lastOfMonth(Number(quarter[1]), Number(quarter[2]) * 3);
  const [year = '', month, day] = end.split('-');
  if (day !== undefined) return end;
  return lastOfMonth(Number(year), month === undefined ? 12 : Number(month));
}

function lastOfMonth(year: number, month: number): string {
  const time = new Date(0);
  time.setUTCFullYear(year, month, 0);
  return time.toISOString().slice(0, 10);
}
