/**
 * One file that starts fast: the parts of a bundle that few runs need (readers of old formats, the library, schemas) lie
 * deflated in the file itself. V8 would otherwise read through all of their source each time, only to compile nothing of it.
 */
import { deflateRawSync } from 'node:zlib';
import webpack from 'webpack';

/** Stands in front of the bundle; `require` of a part gives the part, of anything else what it always gave. */
const opener = `require = ((node, parts, opened) => (name) => {
  if (!(name in parts)) return node(name);
  if (!(name in opened)) {
    const source = node('zlib').inflateRawSync(Buffer.from(parts[name], 'base64')).toString();
    const part = (opened[name] = { exports: {} });
    node('vm').compileFunction(source, ['exports', 'require', 'module'], { filename: name })(part.exports, node, part);
  }
  return opened[name].exports;
})`;

export class PackParts {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('pack-parts', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'pack-parts', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const entries = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()));
        const parts = {};
        for (const { name, source } of compilation.getAssets()) {
          if (entries.has(name) || !name.endsWith('.js')) continue;
          parts[`./${name}`] = deflateRawSync(source.buffer(), { level: 9 }).toString('base64');
          compilation.deleteAsset(name);
        }
        for (const name of entries) {
          compilation.updateAsset(name, (main) => new webpack.sources.ConcatSource(`#!/usr/bin/env node\n${opener}(require, ${JSON.stringify(parts)}, {});\n`, main));
        }
      });
    });
  }
}
