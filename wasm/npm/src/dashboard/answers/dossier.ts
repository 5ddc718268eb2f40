// All that is known of one element, with what its ids are called.
import type { DossierDocument } from 'milepost';
import type { Dossier, Questions, Said } from './asked';
import type { Book } from './book';

export function dossier(book: Book, { asked, id, most }: Questions['dossier']['args']): Dossier {
  const { titles } = asked;
  const whole = book.core.dossier<DossierDocument>(asked, id);
  const lengths: Record<string, number> = {};
  const part = <T>(list: string, rows: readonly T[]): T[] => {
    lengths[list] = rows.length;
    return rows.slice(0, most);
  };
  const told = {
    ...whole,
    items: part('items', whole.items),
    // The last facts decide, so they are the ones to show.
    history: part('history', [...whole.history].reverse()).reverse(),
    sources: part('sources', whole.sources),
    links: part('links', whole.links),
    recommendations: part('recommendations', whole.recommendations),
    events: part('events', whole.events),
    indicators: part('indicators', whole.indicators),
    // Facts, sources and links stand in lists of their own.
    neighbours: part('neighbours', whole.neighbours.filter(({ kind }) => !['fact', 'source', 'link', 'observation'].includes(kind))),
  };
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
  for (const neighbour of told.neighbours) named[neighbour.id] ??= book.said(neighbour.id, neighbour.title, titles);
  return { ...told, said: book.said(id, told.title, titles), titles: named, lengths };
}
