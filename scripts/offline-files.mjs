// Tells the page's service worker which files make up this build.
import { createHash } from 'node:crypto';
import webpack from 'webpack';

/** Puts names and version before the script `worker`; the version changes with what any file holds. */
export class OfflineFiles {
  constructor(worker) {
    this.worker = worker;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('offline-files', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'offline-files', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const names = Object.keys(assets).filter((name) => name !== this.worker && !name.endsWith('.map')).sort();
        const hash = createHash('sha256');
        for (const name of names) hash.update(`${name}\0`).update(assets[name].buffer());
        // A folder's own address is that of its index.html.
        const built = { version: hash.digest('hex').slice(0, 16), files: ['./', ...names.map(encodeURI)] };
        compilation.updateAsset(this.worker, (source) => new webpack.sources.ConcatSource(`self.jibiaoBuilt=${JSON.stringify(built)};\n`, source));
      });
    });
  }
}
