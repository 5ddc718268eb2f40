// A progress page on the typed API alone: a form asks, a table answers, and nothing else is fetched.
import { MilepostError } from './milepost/web.js';
import { embedded } from './milepost/embedded.js';

const STRATEGY = 'thb21';
const portfolio = embedded();

const form = /** @type {HTMLFormElement} */ (document.getElementById('asked'));
const told = /** @type {HTMLElement} */ (document.getElementById('told'));
const table = /** @type {HTMLTableElement} */ (document.getElementById('progress'));
const late = /** @type {HTMLElement} */ (document.getElementById('late'));
const day = /** @type {HTMLInputElement} */ (document.getElementById('as-of'));

/** A share as a percentage: 100 % is all and 0 % is none. @param {number | null} share */
function percent(share) {
  if (share === null) return '–';
  const rounded = Math.round(share * 100);
  if (rounded >= 100 && share < 1) return '>99\u00a0%';
  return rounded <= 0 && share > 0 ? '<1\u00a0%' : `${rounded}\u00a0%`;
}

/** @param {number | null} low @param {number | null} high */
const range = (low, high) => (percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`);

/** An element with text, which is always text. @param {string} tag @param {string | number} text @param {Record<string, string>} [attributes] */
function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  made.append(String(text));
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function show() {
  const asked = new FormData(form);
  const as_of = String(asked.get('as-of'));
  const moment = { as_of, known_on: asked.has('then') ? as_of : null };
  const by = /** @type {import('milepost').By} */ (asked.get('by'));
  const within = [STRATEGY];
  const { rows, total } = portfolio.progress(moment, { by, within }).toObject();
  table.tBodies[0]?.replaceChildren(...rows.map((row) => {
    const line = document.createElement('tr');
    const number = (/** @type {string | number} */ text) => element('td', text, { class: 'number' });
    line.append(element('th', row.title ?? row.key ?? '', { scope: 'row' }), number(`${row.completed} of ${row.milestones}`), number(range(row.completion_low, row.completion_high)), number(row.overdue));
    return line;
  }));
  // A milestone of members is overdue once for each; here it is named once.
  const overdue = new Map(portfolio.states(moment, { within }).rows.filter((row) => row.overdue === 'certainly').map((row) => [row.key, row]));
  late.querySelector('ul')?.replaceChildren(...[...overdue.values()].map(({ title, due_in_force }) => element('li', `${title}, due ${due_in_force}`)));
  late.hidden = overdue.size === 0;
  table.hidden = false;
  told.textContent = `${as_of}: ${range(total.completion_low, total.completion_high)} of ${total.milestones} milestones completed, ${total.overdue} overdue.`;
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', () => {
  if (!form.reportValidity()) return;
  try {
    show();
  } catch (error) {
    if (!(error instanceof MilepostError)) throw error;
    told.textContent = error.message;
  }
});

const extent = portfolio.extent();
day.value = extent.default_as_of ?? '';
show();
const made = document.getElementById('made');
if (made !== null) made.textContent = `Computed in this page by milepost ${extent.milepost} from the portfolio ${portfolio.hash()}.`;
