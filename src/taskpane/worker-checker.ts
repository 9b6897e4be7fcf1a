/** A session's checker on a thread of its own, where the browser has such; here and now elsewhere. */
import type { Checker } from '../session/checker/checker';
import type { CopyMessage } from '../session/checker/copy';
import type { Line } from '../session/checker/line';
import { RemoteChecker } from '../session/checker/remote';

export function pageChecker(): Checker {
  return new RemoteChecker(connect, () => new Promise((resolve) => setTimeout(resolve, 0)), localChecker);
}

/** The engine on the page's own thread. */
async function localChecker(): Promise<Checker> {
  const { LocalChecker } = await import(/* webpackChunkName: "checker" */ '../session/checker/local');
  return new LocalChecker();
}

function connect(): Line | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(/* webpackChunkName: "check-worker" */ new URL('./check-worker.ts', import.meta.url));
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
