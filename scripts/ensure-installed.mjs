// Installs the dependencies when they are missing or are not those of package-lock.json. Node builtins only.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

const packages = (path) => {
  try {
    return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).packages;
  } catch {
    return {};
  }
};
const locked = Object.entries(packages('../package-lock.json')).filter(([path]) => path !== '');
const installed = packages('../node_modules/.package-lock.json');
// An optional package belongs to another platform, unless it is there.
const stale = locked.filter(([path, { version, optional, peer }]) => (installed[path]?.version ?? (optional || peer ? version : undefined)) !== version);

if (stale.length > 0) {
  console.log(`Installing dependencies (${stale.length} of ${locked.length} packages missing or outdated) …`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32', cwd: new URL('..', import.meta.url) });
  process.exit(status ?? 1);
}
