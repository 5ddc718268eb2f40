// What becomes of what one strategy promised, in the next.
import type { Questions, Succession } from './asked';
import type { Book } from './book';
import { picture } from './picture';

export function succession(book: Book, { asked, old, next }: Questions['succession']['args']): Succession {
  const report = book.portfolio.succession(old, asked.moment, { new: next });
  const told = { html: report.toHtml({ lang: asked.lang, fragment: true }), total: report.toObject().total, picture: picture(report, asked.lang) };
  report.free();
  return told;
}
