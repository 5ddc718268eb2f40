// Portfolios that the browser tests load.

/** A plan of so many milestones, in twenty areas and with a fact about every second. @param {number} milestones */
export function large(milestones) {
  const areas = Array.from({ length: 20 }, (_, n) => ({ id: `a${n}`, strategy: 's', title: `Area ${n}` }));
  const actions = Array.from({ length: 200 }, (_, n) => ({ id: `x${n}`, areas: [`a${n % 20}`], title: `Action ${n}` }));
  const day = (/** @type {number} */ n) => new Date(Date.UTC(2021, 0, 1 + (n % 1800))).toISOString().slice(0, 10);
  return {
    milepost: 1,
    strategies: [{ id: 's', title: 'A large plan', adopted: '2021-01-01', compiled: '2026-01-01' }],
    areas,
    actions,
    milestones: Array.from({ length: milestones }, (_, n) => ({ id: `m${n}`, actions: [`x${n % 200}`], title: `Milestone ${n}`, due: day(n * 7) })),
    sources: [{ id: 'q', title: 'Register', published: '2021-01-01' }],
    facts: Array.from({ length: Math.floor(milestones / 2) }, (_, n) => ({ id: `f${n}`, about: `m${n * 2}`, status: 'completed', happened: day(n * 3), published: day(n * 3), sources: ['q'] })),
  };
}

/** A small plan, with what is hostile in its texts. */
export const hostile = () => ({
  milepost: 1,
  lang: 'en',
  strategies: [{ id: 's', title: '<img src=x onerror=alert(1)> strategy', adopted: '2021-01-01', compiled: '2026-01-01' }],
  areas: [{ id: 'a', strategy: 's', title: '<script>alert(1)</script>' }],
  actions: [{ id: 'x', areas: ['a'], title: '"><svg onload=alert(1)>' }],
  milestones: [{ id: 'm', actions: ['x'], title: 'javascript:alert(1)', due: '2023', criterion: '<iframe src="https://example.org"></iframe>' }],
  sources: [
    { id: 'bad', title: 'A source with a hostile address', url: 'javascript:alert(1)', archived: 'data:text/html,<script>alert(1)</script>' },
    { id: 'good', title: 'A source with an address', url: 'https://example.org/a?b=1&c="2"' },
  ],
  facts: [{ id: 'f', about: 'm', status: 'completed', happened: '2022-05-01', sources: ['bad', 'good'], note: '<b onclick=alert(1)>note</b>' }],
});
