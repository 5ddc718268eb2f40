import type { Portfolio } from './index.js';

/**
 * The portfolio compiled into the library.
 *
 * It is the EU Strategy on Combatting Trafficking in Human Beings 2021-2025 with its sources. Each call
 * loads it anew; keep what you get.
 */
export function embedded(): Portfolio;
