/** The thread beside the page in which checks run. */
import './zod-config';
import { serveChecks } from '../session/checker/serve';
import type { CopyMessage } from '../session/checker/copy';
import type { Request } from '../session/checker/line';

const thread = self as unknown as { postMessage(message: CopyMessage): void; onmessage: (event: MessageEvent<Request>) => void };
const answer = serveChecks((message) => {
  thread.postMessage(message);
});
thread.onmessage = ({ data }) => {
  answer(data);
};
