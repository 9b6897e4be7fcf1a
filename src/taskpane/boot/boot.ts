/**
 * What every pane page starts with: a look at the engine, then the pane. This file and what it imports are the only ones
 * built as ES5, so that an engine of any age can say at least that it is too old.
 */
import { isBelowFloor } from './floor';
import { lacksSomething } from './missing';

/** Draws what `pane` brings, behind the polyfills where this engine needs them. */
export function boot(pane: () => Promise<unknown>): void {
  if (isBelowFloor()) {
    say(tooOld);
    return;
  }
  const ready = lacksSomething() ? import(/* webpackChunkName: "polyfills" */ './polyfills').then(pane) : pane();
  ready.then(undefined, () => {
    say(notLoaded);
  });
}

const tooOld = ['这个程序的浏览器内核太旧（需要 Chrome 69 或更新），绩标不能在这里运行，表格没有被改动。请更新 WPS 或 Excel，或者使用绩标工作台。', 'The browser engine of this program is too old for Jibiao (Chrome 69 or later). Nothing was changed.'];
const notLoaded = ['绩标没有完整载入，表格没有被改动。请检查网络或提供绩标的服务器，关闭面板后重新打开。', 'Jibiao could not be loaded. Check the network or the server, close the pane and open it again.'];

/** Plain text, without any of what is missing. */
function say(lines: readonly string[]): void {
  const root = document.getElementById('root');
  if (!root) return;
  root.setAttribute('role', 'alert');
  root.style.cssText = 'padding:12px;font:14px/1.6 sans-serif';
  root.textContent = lines.join('\n\n');
  root.style.whiteSpace = 'pre-wrap';
}
