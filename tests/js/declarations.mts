// Read by the type checker only: what the declarations let through, and what they do not.
import { MilepostError, Portfolio, check } from 'milepost';
import type { By, Code, MilestoneRow, MomentArgument, PortfolioDocument, ProgressDocument, ProgressRow } from 'milepost';
import { embedded } from 'milepost/embedded';
import * as inline from 'milepost/inline';
import * as worker from 'milepost/worker';
import type { MilepostDashboard } from 'milepost/dashboard';

export const document: PortfolioDocument = {
  milepost: 1,
  lang: 'en',
  milestones: [{ id: 'm', actions: ['x'], title: 'M', due: '2024-Q3', weight: null, ref: 17, x_owner: { name: 'N.' } }],
  facts: [{ about: 'm', status: 'completed', happened: '2024', standing: 'on_record' }],
};

// @ts-expect-error a misspelt column
export const misspelt: MilestoneRow = { id: 'm', actions: ['x'], title: 'M', dew: '2024' };
// @ts-expect-error a column that must be there
export const without: MilestoneRow = { id: 'm', title: 'M' };
// @ts-expect-error a Date
export const dated: MilestoneRow = { id: 'm', actions: ['x'], title: 'M', due: new Date() };
// @ts-expect-error a status that there is not
document.facts = [{ about: 'm', status: 'done' }];
// @ts-expect-error another version of the format
document.milepost = 2;

export const by: By[] = ['area', 'member', 'grouping:pillars'];
// @ts-expect-error what rows cannot be
by.push('pillar');
export const moments: MomentArgument[] = ['2024-01-01', { as_of: '2024-01-01' }, { as_of: '2024-01-01', known_on: null }];

using portfolio = Portfolio.fromDocument(document, { limits: { max_rows: 10 } });
export const report = portfolio.progress('2024-01-01', { by: 'kind', within: ['s'] as const, where: { country: ['DE'] } });
export const low: number | null = report.total.completion_low;
export const days: string | null | undefined = report.rows[0]?.last_fact;
// @ts-expect-error shared data cannot be changed
report.total.milestones = 0;
// @ts-expect-error nor can its lists
report.rows.push(report.total);
export const own: ProgressDocument = report.toObject();
own.rows.push({ ...own.total } satisfies ProgressRow);

// @ts-expect-error an option that there is not
portfolio.progress('2024-01-01', { rollup: 'children' });
// @ts-expect-error a moment that is missing
portfolio.states();
// @ts-expect-error a language that there is not
report.toMarkdown({ lang: 'xx' });
export const section: string = report.toHtml({ lang: 'fr', fragment: true });
export const done: readonly string[] | undefined = portfolio.brief('2024-01-01', { since: { as_of: '2023-01-01' }, lang: 'de' }).done?.map((item) => item.key);
// @ts-expect-error portfolios are loaded, not constructed
new Portfolio();

export const merged: Portfolio = portfolio.merge(embedded()).withRows({ themes: [{ id: 't', title: 'T' }] });
export const codes: Code[] = check('{}').rows.map((row) => row.code);
export const elsewhere: inline.Portfolio = inline.Portfolio.fromJson('{"milepost": 1}');

export function explain(error: unknown): string {
  return error instanceof MilepostError ? `${error.code} ${error.path ?? ''} ${error.findings.length}` : '';
}

export async function elsewhereSoon(): Promise<number | null> {
  const far: worker.Portfolio = await worker.Portfolio.fromDocument(document);
  const report = await far.progress('2024-01-01', { by: 'area' });
  const text: string = await report.toHtml({ lang: 'de' });
  const since: string = await (await far.changes('2023-01-01', '2024-01-01', { earlier: far })).toCsv();
  // @ts-expect-error an option that there is not, in the worker as elsewhere
  far.progress('2024-01-01', { rollup: 'children' });
  // @ts-expect-error a portfolio of the page has to be loaded in the worker first
  far.merge(portfolio);
  report.free();
  return (await report.total).completion_low ?? text.length + since.length;
}

export function watch(dashboard: MilepostDashboard): void {
  dashboard.asOf = '2024-01-01';
  dashboard.within = ['s'];
  dashboard.addEventListener('moment-change', ({ detail }) => console.log(detail.as_of, detail.known_on));
  dashboard.addEventListener('error', ({ detail }) => console.log(detail.code, detail.findings.length));
}
