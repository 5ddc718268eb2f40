// What differs from another moment, and why.
import type { Changed, Questions } from './asked';
import type { Book } from './book';
import { cut } from './cut';

export function changes(book: Book, { asked, since, most }: Questions['changes']['args']): Changed {
  const report = book.portfolio.changes(since, asked.moment, { within: asked.within });
  const told = cut(report.toHtml({ lang: asked.lang, fragment: true }), most);
  report.free();
  return told;
}
