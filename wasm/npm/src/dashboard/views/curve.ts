// How completion moved, against what was planned.
import type { TimelineRow } from 'milepost';
import type { Page, View } from '../page';
import { adoptSvg } from '../parts/adopt';
import { fill, h } from '../parts/dom';
import { table } from '../parts/grid';
import { pictured } from '../parts/picture';
import { range } from '../span';

export class CurveView implements View {
  readonly element = h('section', { class: 'later', part: 'curve' });
  #shown = '';

  async show(page: Page): Promise<void> {
    const { words } = page;
    const [start, end] = range(page.opened, page.state);
    // A curve does not change with the day that is looked at, only with what is known.
    const shown = JSON.stringify([start, end, page.state.moment.known_on, page.state.within, words.lang, page.opened.hash]);
    if (shown === this.#shown) return;
    const { rows, picture } = await page.ask('curve', { asked: page.asked(), start, end });
    this.#shown = shown;
    const drawn = picture === null ? null : adoptSvg(picture);
    const behind = table({
      caption: `${words.date(start)} – ${words.date(end)}`,
      columns: [{ label: words.get('column.date') }, ...['milestones', 'completion', 'planned', 'overdue'].map((key) => ({ label: words.get(`column.${key}`), number: true }))],
      rows: rows.map((row) => [words.date(row.date), words.number(row.milestones), both(page, row), words.percent(row.planned), `${words.number(row.overdue)}${row.possibly_overdue > 0 ? ` + ${words.number(row.possibly_overdue)}?` : ''}`]),
      part: 'curve-table',
    });
    fill(this.element, [
      h('h3', {}, words.get('curve.heading')),
      drawn === null ? null : pictured(drawn, words.get('picture.sideways', { what: words.get('curve.heading') })),
      h('details', {}, [h('summary', {}, words.get('table.show')), behind]),
    ]);
  }
}

function both({ words }: Page, { completion_low, completion_high }: TimelineRow): string {
  const [low, high] = [words.percent(completion_low), words.percent(completion_high)];
  return low === high ? low : `${low.replace(/\u00a0%$/, '')}–${high}`;
}
