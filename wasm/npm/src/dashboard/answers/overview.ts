// Where things stand, and how they got there.
import type { Step } from 'milepost';
import { dayNumber } from '../dates';
import type { Curve, Overview, Questions } from './asked';
import type { Book } from './book';
import { picture } from './picture';

export function overview(book: Book, { asked, picture: wanted }: Questions['overview']['args']): Overview {
  const { moment, by, within, lang, titles } = asked;
  const report = book.portfolio.progress(moment, { by, within });
  const { rows, total, days_beyond_data } = report.toObject();
  const bars = wanted ? picture(report, lang) : null;
  report.free();
  return {
    moment,
    daysBeyondData: days_beyond_data,
    total,
    rows: rows.map((row) => ({ ...row, said: book.said(row.key ?? '', row.title ?? row.key ?? '', titles) })),
    bars,
  };
}

export function curve(book: Book, { asked, start, end }: Questions['curve']['args']): Curve {
  const { moment, within, lang } = asked;
  const report = book.portfolio.timeline(start, end, { step: step(start, end), known_on: moment.known_on, within });
  const told = { rows: report.toObject().rows, picture: picture(report, lang) };
  report.free();
  return told;
}

/** As many points as a curve needs, and as few as a table bears. */
function step(start: string, end: string): Step {
  const days = dayNumber(end) - dayNumber(start);
  if (days <= 120) return 'week';
  if (days <= 366 * 8) return 'month';
  return days <= 366 * 30 ? 'quarter' : 'year';
}
