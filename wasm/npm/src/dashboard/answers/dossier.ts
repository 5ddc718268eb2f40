// All that is known of one element, with what its ids are called.
import type { Dossier, Questions, Said } from './asked';
import type { Book } from './book';

export function dossier(book: Book, { asked, id }: Questions['dossier']['args']): Dossier {
  const { moment, titles } = asked;
  const report = book.portfolio.dossier(id, moment);
  const told = report.toObject();
  report.free();
  const named: Record<string, Said> = {};
  const name = (key: string | null): void => {
    if (key !== null) named[key] ??= book.title(key, titles);
  };
  for (const { key, publisher } of told.sources) [key, publisher].forEach(name);
  for (const { member, blocked_by } of told.items) [member, ...blocked_by].forEach(name);
  for (const { member, event } of told.history) [member, event].forEach(name);
  for (const { element, by } of told.links) [element, by].forEach(name);
  for (const { issuer, to } of told.recommendations) [issuer, ...to].forEach(name);
  for (const { key } of [...told.events, ...told.recommendations, ...told.indicators]) name(key);
  for (const neighbour of told.neighbours) if (neighbour.kind !== 'fact' && neighbour.kind !== 'link') named[neighbour.id] ??= book.said(neighbour.id, neighbour.title, titles);
  return { ...told, said: book.said(id, told.title, titles), titles: named };
}
