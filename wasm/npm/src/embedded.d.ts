import type { Portfolio } from './index.js';

/**
 * The portfolio that milepost ships: the EU Strategy on Combatting Trafficking in Human Beings, with its sources.
 *
 * Each call loads it anew; keep what you get.
 */
export function embedded(): Portfolio;
