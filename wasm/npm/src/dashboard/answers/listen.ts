// The dashboard's questions as messages to a worker.
import { thrown } from '../../worker/messages';
import { answering } from './answering';
import type { Question, Questions } from './asked';

export type Message<Q extends Question = Question> = { readonly id: number; readonly question: Q; readonly args: Questions[Q]['args'] };

/** What the page sends first: the compiled core, or nothing where it could not compile it. */
export type First = { readonly module: WebAssembly.Module | null };

export function listen(load: (module: WebAssembly.Module | null) => Promise<void>): void {
  let answers: Promise<ReturnType<typeof answering>> | undefined;
  addEventListener('message', async ({ data }: MessageEvent<Message | First>) => {
    if ('module' in data) {
      answers = load(data.module).then(answering);
      // Whoever asks is told.
      answers.catch(() => undefined);
      return;
    }
    const { id, question, args } = data;
    try {
      const answer = await (answers ??= load(null).then(answering));
      postMessage({ id, value: answer(question, args) });
    } catch (error) {
      postMessage({ id, error: thrown(error) });
    }
  });
}
