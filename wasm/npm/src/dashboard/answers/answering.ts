// Questions of the dashboard and who answers them.
import type { Opened, Question, Questions, Strategy, Told } from './asked';
import { Book } from './book';
import { learn } from './core';
import { cut } from './cut';
import { changes } from './changes';
import { dossier } from './dossier';
import { download } from './download';
import { choices, deadlines, measures } from './measures';
import { curve, overview } from './overview';
import { succession } from './succession';

type Answers = { [Q in Exclude<Question, 'learn' | 'open'>]: (book: Book, args: Questions[Q]['args']) => Questions[Q]['answer'] };

const ANSWERS: Answers = { names, overview, curve, deadlines, measures, choices, changes, explain, dossier, succession, download };

/** Answers questions about the portfolio that was opened last. */
export function answering(): <Q extends Question>(question: Q, args: Questions[Q]['args']) => Questions[Q]['answer'] {
  let book: Book | null = null;
  const open = ({ bytes, titles }: Questions['open']['args']): Opened => {
    book?.core.free();
    book = null;
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const opened = new Book(text);
    book = opened;
    const extent = opened.core.extent();
    return { hash: extent.portfolio, version: extent.milepost, lang: opened.lang, extent, ...names(opened, { titles }) };
  };
  return (question, args) => {
    if (question === 'open') return open(args as Questions['open']['args']) as never;
    if (question === 'learn') {
      const { lang, words } = args as Questions['learn']['args'];
      return learn(lang, words) as never;
    }
    if (book === null) throw new Error('no portfolio is open');
    const answer = ANSWERS[question as keyof Answers] as (book: Book, args: unknown) => never;
    return answer(book, args);
  };
}

/** What the page calls the strategies and groupings. */
function names(book: Book, { titles }: { titles: string }): Pick<Opened, 'strategies' | 'groupings'> {
  const strategies = book.core.elements('strategy').map(({ id, title }): Strategy => {
    const row = book.row(id);
    const period = row?.['period'] as { start: string; end: string } | undefined;
    return {
      id,
      title: book.said(id, title, titles),
      adopted: (row?.['adopted'] as string | undefined) ?? null,
      start: period?.start ?? null,
      end: period?.end ?? null,
    };
  });
  return { strategies, groupings: book.core.elements('grouping').map(({ id, title }) => ({ id, title: book.said(id, title, titles) })) };
}

function explain(book: Book, { asked, measure, key, by, member, most }: Questions['explain']['args']): Told {
  const { moment, within, lang } = asked;
  const scope = { moment, within: key !== null && by === null ? null : within };
  return book.core.explain(scope, measure, key, by, member, (report) => cut(report.text('part', lang), most));
}

