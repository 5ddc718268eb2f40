// The few figures that are said first.
import type { Measure, ProgressRow } from 'milepost';
import type { Overview } from '../answers/asked';
import { type Page, figure } from '../page';
import { type Child, h } from '../parts/dom';

export function headline(page: Page, { total, daysBeyondData, moment }: Overview): Child {
  const { words } = page;
  return [
    h('h3', { class: 'moment' }, words.moment(moment)),
    beyond(page, daysBeyondData),
    total.milestones === 0 ? h('p', { class: 'headline' }, words.get('progress.nothing')) : [
      h('div', { class: 'lead' }, [
        fact(page, 'headline.completion', completion(page, total), 'large'),
        total.planned === null ? null : fact(page, 'headline.planned', one(page, 'planned', 'headline.planned', words.percent(total.planned)), 'large'),
        total.schedule_gap === null ? null : fact(page, 'headline.gap', one(page, 'schedule_gap', 'headline.gap', words.points(total.schedule_gap)), 'large'),
      ]),
      h('div', { class: 'facts' }, others(page, total)),
    ],
  ];
}

function beyond({ words }: Page, days: number | null): Child {
  if (days === null || days <= 0) return null;
  return h('p', { class: 'notice', part: 'notice' }, words.count('progress.beyond', days));
}

function fact({ words }: Page, key: string, value: Child, size = ''): HTMLElement {
  return h('div', { class: `fact ${size}`, part: 'fact' }, [h('div', { class: 'label' }, words.get(key)), h('div', { class: 'value' }, value)]);
}

function one(page: Page, measure: Measure, key: string, value: string): HTMLElement {
  return figure(page, value, { measure, what: page.words.get(key), value });
}

function completion(page: Page, { completion_low, completion_high }: ProgressRow): Child {
  const { words } = page;
  const [low, high] = [words.percent(completion_low), words.percent(completion_high)];
  const what = words.get('headline.completion');
  if (low === high) return figure(page, low, { measure: 'completion_low', what, value: low }, { 'data-figure': 'completion' });
  return [
    figure(page, low.replace(/\u00a0%$/, ''), { measure: 'completion_low', what: `${what}, ${words.get('table.low')}`, value: low }, { 'data-figure': 'completion' }),
    h('span', { 'aria-hidden': 'true' }, '–'),
    figure(page, high, { measure: 'completion_high', what: `${what}, ${words.get('table.high')}`, value: high }),
  ];
}

/** What else is so, as far as there is anything to say. */
function others(page: Page, total: ProgressRow): Child {
  const { words } = page;
  const count = (key: 'unreported' | 'overdue' | 'possibly_overdue' | 'blocked' | 'stalled' | 'contested') =>
    total[key] === 0 && key !== 'overdue' && key !== 'unreported' ? null : fact(page, `headline.${key}`, one(page, key, `headline.${key}`, words.number(total[key])));
  const share = (key: 'independent' | 'corroborated', name: string) =>
    total[key] === null ? null : fact(page, name, one(page, key, name, words.percent(total[key])));
  return [
    count('unreported'),
    count('overdue'),
    count('possibly_overdue'),
    count('blocked'),
    count('stalled'),
    count('contested'),
    share('corroborated', 'headline.corroborated'),
    share('independent', 'headline.independent'),
    total.on_time_share === null ? null : fact(page, 'headline.on_time', one(page, 'on_time_share', 'headline.on_time', words.percent(total.on_time_share))),
    total.next_due === null ? null : fact(page, 'headline.next_due', one(page, 'next_due', 'headline.next_due', words.date(total.next_due))),
  ];
}

/** The headline in one sentence, for those who do not see it. */
export function announced(page: Page, { total, moment }: Overview): string {
  const { words } = page;
  if (total.milestones === 0) return words.get('headline.announced_none', { moment: words.moment(moment) });
  return words.get('headline.announced', {
    moment: words.moment(moment),
    low: words.percent(total.completion_low),
    high: words.percent(total.completion_high),
    planned: words.percent(total.planned),
  });
}
