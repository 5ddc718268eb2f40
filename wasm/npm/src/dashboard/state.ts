// What the reader looks at: the moment, the rows, the scope, the view; and how it is written in a link.
import type { By, Moment } from 'milepost';
import type { Filter } from './answers/asked';
import { isDay } from './dates';

export const TABS = ['overview', 'measures', 'changes', 'succession', 'files'] as const;
export type Tab = (typeof TABS)[number];

export type State = {
  readonly moment: Moment;
  readonly by: By;
  readonly within: readonly string[] | null;
  readonly tab: Tab;
  readonly filter: Filter;
  /** The other moment of a comparison; null where none was chosen. */
  readonly since: string | null;
  /** Whether that other moment is told by what was known on its day. */
  readonly sinceThen: boolean;
  /** The strategies of a succession; null where none was chosen. */
  readonly old: string | null;
  readonly next: string | null;
  /** The element whose dossier is open. */
  readonly dossier: string | null;
};

export const NO_FILTER: Filter = { actor: '', theme: '', country: '', status: '', text: '', sort: 'plan', from: 0 };

const BYS = ['strategy', 'area', 'action', 'milestone', 'actor', 'theme', 'member', 'kind'];
const MARK = '#milepost';

export function isBy(word: string): word is By {
  return BYS.includes(word) || /^grouping:[A-Za-z0-9._:/-]{1,120}$/.test(word);
}

/** Ids as an attribute or a link holds them: with spaces or commas between. */
export function ids(text: string | null): readonly string[] | null {
  const found = (text ?? '').split(/[\s,]+/).filter(Boolean);
  return found.length === 0 ? null : found;
}

/** What a link says, as far as it says something that can be. */
export type Linked = { readonly portfolio: string | null; readonly as_of: string | null; readonly known_on: string | null; readonly lang: string | null; readonly state: Partial<State> };

/** The fragment of a link to a view; `name` tells dashboards of one page apart. */
export function fragment(state: State, portfolio: string, lang: string, name: string): string {
  const { moment, by, within, tab, filter, since, sinceThen, old, next, dossier } = state;
  const told: Record<string, string | null | false> = {
    as_of: moment.as_of,
    known_on: moment.known_on,
    by,
    within: within?.join(',') ?? null,
    lang,
    view: tab,
    dossier,
    portfolio,
  };
  if (tab === 'measures') Object.assign(told, { actor: filter.actor, theme: filter.theme, country: filter.country, status: filter.status, text: filter.text, sort: filter.sort === 'plan' ? '' : filter.sort, from: filter.from > 0 ? String(filter.from) : '' });
  if (tab === 'changes') Object.assign(told, { since, since_known: sinceThen && 'then' });
  if (tab === 'succession') Object.assign(told, { old, new: next });
  const written = new URLSearchParams();
  for (const [key, value] of Object.entries(told)) if (value) written.set(key, value);
  return `${MARK}${name === '' ? '' : `-${name}`}?${written}`;
}

/** Reads the fragment of an address; null where it is not about this dashboard. */
export function linked(hash: string, name: string): Linked | null {
  const mark = `${MARK}${name === '' ? '' : `-${name}`}?`;
  if (!hash.startsWith(mark)) return null;
  const told = new URLSearchParams(hash.slice(mark.length));
  const get = (key: string): string => told.get(key) ?? '';
  const day = (key: string): string | null => (isDay(get(key)) ? get(key) : null);
  const tab = TABS.find((known) => known === get('view'));
  const by = get('by');
  const sort = get('sort');
  const from = Number(get('from'));
  return {
    portfolio: /^[0-9a-f]{64}$/.test(get('portfolio')) ? get('portfolio') : null,
    as_of: day('as_of'),
    known_on: day('known_on'),
    lang: told.get('lang'),
    state: {
      ...(isBy(by) ? { by } : {}),
      ...(told.has('within') ? { within: ids(get('within')) } : {}),
      ...(tab === undefined ? {} : { tab }),
      filter: {
        actor: get('actor'), theme: get('theme'), country: get('country'), status: get('status'), text: get('text'),
        sort: sort === 'due' || sort === 'since' ? sort : 'plan', from: Number.isSafeInteger(from) && from > 0 ? from : 0,
      },
      since: day('since'),
      sinceThen: get('since_known') === 'then',
      old: told.get('old'),
      next: told.get('new'),
      dossier: told.get('dossier'),
    },
  };
}
