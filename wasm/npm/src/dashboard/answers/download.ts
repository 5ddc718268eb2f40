// Reports as files.
import type { Questions } from './asked';
import type { Book } from './book';
import type { Report } from './core';

export function download(book: Book, { asked, kind, format, since }: Questions['download']['args']): string {
  const { by, lang } = asked;
  const written = (report: Report): string => report.text(format, lang);
  switch (kind) {
    case 'calendar':
      return book.core.calendar(asked, lang);
    case 'portfolio':
      return book.core.json();
    case 'progress':
      return book.core.progress(asked, by, written);
    case 'states':
      return book.core.states(asked, {}, written);
    case 'brief':
      return book.core.brief(asked, since, lang, written);
  }
}
