// npm test [project] [-- jest arguments]: builds what the tests run, then runs jest.
import { spawnSync } from 'node:child_process';

const run = (command, ...args) => spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' }).status ?? 1;
const [project, ...rest] = process.argv.slice(2);
const chosen = ['unit', 'property', 'host', 'browser'].includes(project);

console.log('Building what the tests run …');
const built = run('node_modules/webpack-cli/bin/cli.js', '--mode', 'production');
if (built !== 0) process.exit(built);
process.exit(run('node_modules/jest/bin/jest.js', ...(chosen ? [...rest, '--selectProjects', project] : process.argv.slice(2))));
