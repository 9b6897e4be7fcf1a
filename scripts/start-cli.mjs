/**
 * What dist/cli.js begins with, written into it as it stands here: its parts lie deflated in a comment at the end and are
 * opened as they are asked for. V8 would otherwise read through all of their source each time, only to compile little of it.
 *
 * dist/cli.cache, where it stands beside, holds the main part once more with the code that V8 made of it, which saves
 * compiling. It counts only for the very build, Node and machine that made it, and V8 has the last word. Without it all is
 * the same, a little later.
 */
export function start(node, main, file, build, places) {
  const { readFileSync } = node('node:fs');
  const { compileFunction, Script } = node('node:vm');

  const unpack = (name) => {
    const text = readFileSync(file, 'latin1');
    const [from, to] = places[name].map((place) => text.lastIndexOf('/*') + 2 + place);
    return node('node:zlib').inflateRawSync(Buffer.from(text.slice(from, to), 'base64')).toString('latin1');
  };
  const opened = {};
  const open = (name) => {
    if (!(name in places)) return node(name);
    if (!(name in opened)) {
      const part = (opened[name] = { exports: {} });
      compileFunction(unpack(name), ['exports', 'require', 'module'], { filename: name })(part.exports, node, part);
    }
    return opened[name].exports;
  };

  const made = [build.id, process.version, process.platform, process.arch, ''].join(' ');
  // Code that begins at a multiple of eight is read where it lies; V8 would copy it first.
  const key = made.padEnd(made.length + 7 - ((made.length + build.length + 7) % 8));
  const prepared = () => {
    try {
      const bytes = readFileSync(file.replace(/js$/, 'cache'));
      const end = key.length + build.length;
      if (bytes.length < end || bytes.latin1Slice(0, key.length) !== key) return undefined;
      return { source: bytes.latin1Slice(key.length, end), cachedData: bytes.subarray(end) };
    } catch {
      return undefined;
    }
  };
  const { source, cachedData } = prepared() ?? { source: unpack('./cli.js') };
  const script = new Script(source, { filename: './cli.js', cachedData });
  // What scripts/code-cache.mjs asks for.
  main.exports = { key, source, script };
  script.runInThisContext()(open, file);
}
