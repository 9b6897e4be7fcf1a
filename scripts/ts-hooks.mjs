// Module hooks for run-ts.mjs: extensionless imports, TypeScript by swc, JSON as a default export, Node's own files as in the command line.
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { nodeFiles } from './node-files.mjs';

const root = new URL('../', import.meta.url);
const instead = new Map(Object.entries(nodeFiles).map(([file, its]) => [new URL(file, root).href, new URL(its, root).href]));

const endings = ['.ts', '.tsx', '/index.ts', '/index.tsx'];
const isFile = (url) => statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile() === true;

/** Files of the repository; packages name their files in full. */
const isOwn = (url) => url?.startsWith('file:') === true && !url.includes('/node_modules/');

export async function resolve(specifier, context, next) {
  if (/^\.{1,2}(\/|$)/.test(specifier) && !specifier.endsWith('.json') && isOwn(context.parentURL)) {
    for (const ending of endings) {
      const url = new URL(specifier.replace(/\/$/, '') + ending, context.parentURL);
      if (isFile(url)) return { url: instead.get(url.href) ?? url.href, shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return next(url, context);
  if (url.endsWith('.json')) {
    const text = await readFile(new URL(url), 'utf8');
    return { format: 'module', source: `export default ${text}`, shortCircuit: true };
  }
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: url.endsWith('x') }, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
