// What differs from another moment, and why.
import type { Changed, Questions } from './asked';
import type { Book } from './book';

export function changes(book: Book, { asked, since }: Questions['changes']['args']): Changed {
  const report = book.portfolio.changes(since, asked.moment, { within: asked.within });
  const told = { html: report.toHtml({ lang: asked.lang, fragment: true }), rows: report.toObject().rows.length };
  report.free();
  return told;
}
