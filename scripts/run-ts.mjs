#!/usr/bin/env node
// Runs a TypeScript file of this repository: node scripts/run-ts.mjs scripts/bench.ts …
// A module hook strips the types (swc) and finds files without their ending, so nothing is written to disk.
import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [script] = process.argv.splice(2, 1);
if (script === undefined) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.argv[1] = resolve(script);
process.setSourceMapsEnabled(true);
register('./ts-hooks.mjs', import.meta.url);
await import(pathToFileURL(process.argv[1]).href);
