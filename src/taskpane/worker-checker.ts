/** A session's checker on a thread of its own, where the browser has such; here and now elsewhere. */
import { LocalChecker, type Checker } from '../session/checker/checker';
import type { CopyMessage } from '../session/checker/copy';
import type { Line } from '../session/checker/line';
import { RemoteChecker } from '../session/checker/remote';

export function pageChecker(): Checker {
  if (typeof Worker === 'undefined') return new LocalChecker();
  return new RemoteChecker(connect, () => new Promise((resolve) => setTimeout(resolve, 0)));
}

function connect(): Line {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url));
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    listen: (heard, failed) => {
      worker.onmessage = ({ data }: MessageEvent<CopyMessage>) => {
        heard(data);
      };
      worker.onerror = failed;
    },
    close: () => {
      worker.terminate();
    },
  };
}
