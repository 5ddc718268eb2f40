// What differs from another moment, and why.
import type { Changed, Questions } from './asked';
import type { Book } from './book';
import { cut } from './cut';

export function changes(book: Book, { asked, since, most }: Questions['changes']['args']): Changed {
  return book.core.changes(asked, since, (report) => cut(report.text('part', asked.lang), most));
}
