// The dashboard's questions as messages to a worker.
import type { Portfolio } from 'milepost';
import { thrown } from '../../worker/messages';
import { answering } from './answering';
import type { Question, Questions } from './asked';

export type Message<Q extends Question = Question> = { readonly id: number; readonly question: Q; readonly args: Questions[Q]['args'] };

export function listen(portfolios: Promise<typeof Portfolio>): void {
  const answers = portfolios.then(answering);
  addEventListener('message', async ({ data: { id, question, args } }: MessageEvent<Message>) => {
    try {
      const answer = await answers;
      postMessage({ id, value: answer(question, args) });
    } catch (error) {
      postMessage({ id, error: thrown(error) });
    }
  });
}
