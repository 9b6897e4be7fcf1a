/** What some tests need beside Node. A suite that lacks it is skipped under a title that says how to get it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Real forms and odd workbooks that are not part of the repository. */
export const sharedFolder = path.resolve('..', 'shared');

const runs = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** A Python that has openpyxl: the system's own, where apt-get put it, may not be the first on the path. */
export function pythonPath(): string | undefined {
  return [process.env['PYTHON'] ?? 'python3', '/usr/bin/python3'].find((python) => runs(python, '-c', 'import openpyxl'));
}

const needs = {
  chromium: { here: () => existsSync(chromiumPath), how: 'Chromium: apt-get install chromium, or CHROMIUM=/path/to/chrome' },
  libreoffice: { here: () => runs('soffice', '--version'), how: 'LibreOffice: apt-get install libreoffice-calc' },
  openpyxl: { here: () => pythonPath() !== undefined, how: 'openpyxl: apt-get install python3-openpyxl' },
  shared: { here: () => existsSync(sharedFolder), how: 'the folder of real forms beside the repository (../shared)' },
  'dist/cli.js': { here: () => existsSync(path.resolve('dist/cli.js')), how: 'dist/cli.js: npm run build:cli' },
  'dist/workbench': { here: () => existsSync(path.resolve('dist/workbench/index.html')), how: 'dist/workbench: npm run build' },
  'dist/wps': { here: () => existsSync(path.resolve('dist/wps/taskpane.html')), how: 'dist/wps: npm run build' },
  'dist/excel': { here: () => existsSync(path.resolve('dist/excel/taskpane.html')), how: 'dist/excel: npm run build' },
} as const;

export type Need = keyof typeof needs;

/** The first need that this machine does not meet, put as a remedy; undefined when all are met. */
export function missing(...names: readonly Need[]): string | undefined {
  const name = names.find((one) => !needs[one].here());
  return name === undefined ? undefined : needs[name].how;
}

/** describe(), skipped with the remedy in its title where a need is not met: describeWith(['chromium'], 'pane', () => …). */
export function describeWith(names: readonly Need[], title: string, body: () => void): void {
  const how = missing(...names);
  if (how === undefined) describe(title, body);
  else describe.skip(`${title} [needs ${how}]`, body);
}
