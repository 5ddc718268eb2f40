// What becomes of what one strategy promised, in the next.
import type { Questions, Succession } from './asked';
import type { Book } from './book';
import { cut } from './cut';

export function succession(book: Book, { asked, old, next, most }: Questions['succession']['args']): Succession {
  return book.core.succession(asked, old, next, (report) => ({ ...cut(report.text('part', asked.lang), most), picture: report.text('svg', asked.lang) }));
}
