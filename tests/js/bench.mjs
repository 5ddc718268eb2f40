// What a schedule costs in Node: `node tests/js/bench.mjs [MILESTONES]` prints it, beside a progress report.
// `cargo bench -p milepost --bench schedule` measures a plan of the same shape in native code.
import { Portfolio } from 'milepost';

const milestones = Number(process.argv[2] ?? 1_000_000);
let state = 20_210_414;

/**
 * Numbers that look random and are the same every time (mulberry32).
 *
 * @param {number} sides
 */
function roll(sides) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
}

/** Three links for every two milestones, each to a later one within 2,000. */
function plan() {
  const after = Array.from({ length: milestones }, () => /** @type {string[]} */ ([]));
  for (let link = 0; link < milestones * 1.5; link += 1) {
    const from = roll(milestones - 1);
    const to = Math.min(from + 1 + roll(2_000), milestones - 1);
    const type = ['fs', 'fs', 'fs', 'ss', 'ff', 'sf'][roll(6)];
    after[to]?.push(`{"milestone":"m${from}","type":"${type}","lag_days":${roll(5)}}`);
  }
  const rows = after.map((links, at) =>
    `{"id":"m${at}","actions":["c"],"title":"Milestone ${at}","duration_days":${roll(4)},
      "due":"20${20 + roll(20)}-${10 + roll(3)}-15","after":[${links.join(',')}]}`);
  const facts = [];
  for (let at = 0; at < milestones; at += 2) {
    const status = ['not_started', 'in_progress', 'in_progress', 'dropped'][roll(4)];
    facts.push(`{"id":"f${at}","about":"m${at}","status":"${status}","happened":"2023-01-01"}`);
  }
  return `{"milepost":1,"strategies":[{"id":"s","title":"S","period":{"start":"2020","end":"2040"}}],
    "areas":[{"id":"p","strategy":"s","title":"P"}],"actions":[{"id":"c","areas":["p"],"title":"C"}],
    "milestones":[${rows.join(',')}],"facts":[${facts.join(',')}]}`;
}

/**
 * The least time of some calls: what disturbs a machine only ever adds.
 *
 * @param {number} times
 * @param {() => { free(): void }} call
 */
function least(times, call) {
  let best = Infinity;
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    call().free();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const text = plan();
let start = performance.now();
const portfolio = Portfolio.fromJson(text);
console.log(`load       ${(performance.now() - start).toFixed(0)} ms, ${milestones} milestones`);
start = performance.now();
portfolio.schedule('2024-06-30').free();
console.log(`first      ${(performance.now() - start).toFixed(0)} ms, with the order of the network`);
console.log(`schedule   ${least(7, () => portfolio.schedule('2024-06-30')).toFixed(0)} ms, both passes`);
console.log(`progress   ${least(7, () => portfolio.progress('2024-06-30')).toFixed(0)} ms, by area`);
