// From which day to which the clocks can be turned.
import type { Opened } from './answers/asked';
import { firstDay } from './dates';
import type { State } from './state';

/** The first and the last day that there is something to see. */
export function range({ extent, strategies }: Opened, { within, moment }: State): [string, string] {
  const inScope = strategies.filter(({ id }) => within === null || within.includes(id));
  const chosen = inScope.length > 0 ? inScope : strategies;
  const starts = chosen.flatMap(({ adopted, start }) => [adopted, start]).map((date) => (date === null ? null : firstDay(date))).filter((day) => day !== null);
  const first = starts.sort()[0] ?? extent.first_happened ?? moment.as_of;
  const last = [extent.compiled, extent.last_happened, extent.default_as_of].filter((day) => day !== null).sort().at(-1) ?? moment.as_of;
  return first <= last ? [first, last] : [last, first];
}

/** The same for what is known: up to the day after which nothing was published. */
export function knownRange(opened: Opened, state: State): [string, string] {
  const [first, last] = range(opened, state);
  const { last_published } = opened.extent;
  return [first, last_published !== null && last_published > last ? last_published : last];
}
