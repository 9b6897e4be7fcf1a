/** The thread beside the page in which checks run. */
import { speak } from '../rules/speak';
import { serveChecks } from '../session/checker/serve';
import type { CopyMessage } from '../session/checker/copy';
import type { Request } from '../session/checker/line';

const thread = self as unknown as { postMessage(message: CopyMessage): void; onmessage: (event: MessageEvent<Request>) => void };
const answer = serveChecks((message) => {
  thread.postMessage(message);
});
/** Requests are answered in turn, each once the words are there in which it wants its answer. */
let turn: Promise<void> = Promise.resolve();
thread.onmessage = ({ data }) => {
  turn = turn
    .then(async () => {
      if ('options' in data) await speak(data.options.locale ?? 'zh');
      answer(data);
    })
    .catch((error: unknown) => {
      // Out of the promise, so that the page hears of it and checks itself.
      setTimeout(() => {
        throw error;
      });
    });
};
