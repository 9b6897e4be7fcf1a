/** The command line as one file, and beside it a cache to start faster: scripts/start-cli.mjs says what lies where. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import webpack from 'webpack';
import { start } from './start-cli.mjs';

const main = './cli.js';

export class PackCli {
  /** `usual` are the arguments of a usual run: the code that it needs is what will be at hand at every start. */
  constructor(...usual) {
    this.usual = usual;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('pack-cli', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'pack-cli', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const parts = new Map();
        for (const { name, source } of compilation.getAssets()) {
          if (!name.endsWith('.js')) continue;
          parts.set(`./${name}`, source.source().toString());
          compilation.deleteAsset(name);
        }
        compilation.emitAsset(main.slice(2), new webpack.sources.RawSource(packed(parts)));
      });
    });
    compiler.hooks.afterEmit.tapAsync('pack-cli', (_compilation, done) => {
      const file = path.join(compiler.outputPath, main);
      rmSync(file.replace(/js$/, 'cache'), { force: true });
      execFile(process.execPath, [path.join(import.meta.dirname, 'code-cache.mjs'), file, ...this.usual], () => done());
    });
  }
}

/** One file of all parts, which are ASCII. */
function packed(parts) {
  parts.set(main, `(function (require, __filename) {${parts.get(main)}\n})`);
  let all = '';
  const places = {};
  for (const [name, source] of parts) {
    const from = all.length;
    all += deflateRawSync(Buffer.from(source, 'latin1'), { level: 9 }).toString('base64');
    places[name] = [from, all.length];
  }
  const build = { id: createHash('sha256').update(all).digest('hex').slice(0, 16), length: parts.get(main).length };
  return `#!/usr/bin/env node\n(${String(start)})(require, module, __filename, ${JSON.stringify(build)}, ${JSON.stringify(places)});\n/*${all}*/\n`;
}
