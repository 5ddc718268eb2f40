// Where things stand, and how they got there.
import type { ProgressDocument, Step, TimelineDocument } from 'milepost';
import { dayNumber } from '../dates';
import type { Curve, Overview, Questions } from './asked';
import type { Book } from './book';

export function overview(book: Book, { asked, picture: wanted }: Questions['overview']['args']): Overview {
  const { moment, by, lang, titles } = asked;
  return book.core.progress(asked, by, (report) => {
    const { rows, total, days_beyond_data } = report.data<ProgressDocument>();
    return {
      moment,
      daysBeyondData: days_beyond_data,
      total,
      rows: rows.map((row) => ({ ...row, said: book.said(row.key ?? '', row.title ?? row.key ?? '', titles) })),
      bars: wanted ? report.text('svg', lang) : null,
    };
  });
}

export function curve(book: Book, { asked, start, end }: Questions['curve']['args']): Curve {
  return book.core.timeline(asked, start, end, step(start, end), (report) => ({ rows: report.data<TimelineDocument>().rows, picture: report.text('svg', asked.lang) }));
}

/** As many points as a curve needs, and as few as a table bears. */
function step(start: string, end: string): Step {
  const days = dayNumber(end) - dayNumber(start);
  if (days <= 120) return 'week';
  if (days <= 366 * 8) return 'month';
  return days <= 366 * 30 ? 'quarter' : 'year';
}
