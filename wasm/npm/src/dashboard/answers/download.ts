// Reports as files.
import type { Questions } from './asked';
import type { Book } from './book';

type Rendered = { toJson(): string; toCsv(): string; toMarkdown(options: object): string; toHtml(options: object): string; free(): void };

export function download(book: Book, { asked, kind, format, since }: Questions['download']['args']): string {
  const { moment, by, within, lang } = asked;
  switch (kind) {
    case 'calendar':
      return book.portfolio.calendar(moment, { within, lang });
    case 'portfolio':
      return book.portfolio.toJson();
    case 'progress':
      return written(book.portfolio.progress(moment, { by, within }), format, lang);
    case 'states':
      return written(book.portfolio.states(moment, { within }), format, lang);
    case 'audit':
      return written(book.portfolio.audit(moment, { within }), format, lang);
    case 'brief':
      return written(book.portfolio.brief(moment, { since, within, lang }), format, lang);
  }
}

function written(report: Rendered, format: Questions['download']['args']['format'], lang: string): string {
  const text = { json: () => report.toJson(), csv: () => report.toCsv(), md: () => report.toMarkdown({ lang }), html: () => report.toHtml({ lang }) }[format]();
  report.free();
  return text;
}
