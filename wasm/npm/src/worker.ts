// The API of milepost in a worker of its own, so that a page never waits for it.
import { asTrusted, trusting } from './trusted';
import { Connection, sent } from './worker/client';

export { MilepostError } from './errors.js';

const connection = new Connection(asTrusted(trusting('milepost-worker'), () => new Worker(new URL('./worker-thread.js', import.meta.url), { type: 'module' })));

const load = (name: string) => (...args: unknown[]) => connection.ask({ do: 'static', type: 'Portfolio', name, args: args.map(sent) });

export const Portfolio = { fromDocument: load('fromDocument'), fromJson: load('fromJson') };

export const check = (...args: unknown[]) => connection.ask({ do: 'static', type: '', name: 'check', args });

export const end = (): void => connection.end();
