// node scripts/code-cache.mjs dist/cli.js ARGUMENTS… runs the command line with these arguments and writes dist/cli.cache:
// the code that V8 made on the way, to be taken up by later runs.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

process.argv.splice(1, 1);
const [, file] = process.argv;
const { key, source, script } = createRequire(import.meta.url)(file);
process.on('exit', () => {
  writeFileSync(file.replace(/js$/, 'cache'), Buffer.concat([Buffer.from(key + source, 'latin1'), script.createCachedData()]));
});
