// What becomes of what one strategy promised, in the next.
import type { Questions, Succession } from './asked';
import type { SuccessionTotal } from 'milepost';
import type { Book } from './book';
import { cut } from './cut';
import { picture } from './picture';

export function succession(book: Book, { asked, old, next, most }: Questions['succession']['args']): Succession {
  const report = book.portfolio.succession(old, asked.moment, { new: next });
  const told = { ...cut(report.toHtml({ lang: asked.lang, fragment: true }), most), total: report.total as SuccessionTotal, picture: picture(report, asked.lang) };
  report.free();
  return told;
}
