/** What a pane loads, from the built dist: gzip as a server sends it. Sizes are exact, so they gate. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, type Line } from './measure';

/** Chunks that come before the first finding, by the name that webpack gives them: "pane.1a2b3c4d.js". A browser test holds the panes to these. */
export const firstLoad = ['taskpane', 'pane', 'base', 'check-worker', 'engine', 'words-zh'] as const;

export function paneSize(): Line[] {
  return ['excel', 'wps'].flatMap((product) => {
    const folder = path.resolve('dist', product);
    if (!existsSync(path.join(folder, 'taskpane.html'))) return [{ what: `pane of ${product}`, figure: 'skipped: npm run build first', budget: '' }];
    const size = (chunk: string) => kilobytes(folder, chunk);
    const first = firstLoad.filter((chunk) => size(chunk) > 0).map((chunk) => `${chunk} ${size(chunk).toFixed(0)}`).join(', ');
    return [
      atMost(`pane of ${product}, first load, gzip`, firstLoad.reduce((sum, chunk) => sum + size(chunk), 0), 320, ' KB', { detail: first, gates: true }),
      atMost(`polyfills of ${product}, gzip`, size('polyfills'), 50, ' KB', { gates: true }),
      atMost(`engine of ${product} without libraries and data, gzip`, size('engine'), 60, ' KB', { gates: true }),
    ];
  });
}

function kilobytes(folder: string, chunk: string): number {
  const files = readdirSync(folder).filter((file) => new RegExp(`^${chunk}\\.\\w{8}\\.js$`).test(file));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length / 1024, 0);
}
