/**
 * LibreOffice as a stand-in for ET: it has an object model of Excel's of its own, which answers at once, as ET does. One
 * program for a test file, since it does not outlive the closing of a document that Basic has spoken of.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readMembers, type Members } from '../fake-et/members';
import { dispatcher } from './basic';
import { LACKING, shims } from './shims';

export interface Office {
  readonly application: Et.Application;
  stop(): void;
}

export interface Answer {
  readonly o?: number;
  readonly v?: unknown;
  readonly e?: string;
}

/** What the test runner and promises ask of every object. */
const UNASKED = new Set(['then', 'toJSON', '$$typeof', 'asymmetricMatch', 'nodeType']);

/** The handle behind a proxy. */
const handles = new WeakMap<object, number>();

export async function startOffice(): Promise<Office> {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  const [incoming, outgoing, basic] = ['in', 'out', 'bridge.bas'].map((name) => path.join(folder, name)) as [string, string, string];
  execFileSync('mkfifo', [incoming, outgoing]);
  const members = readMembers();
  writeFileSync(basic, dispatcher(members));
  const port = String(await freePort());
  const program = spawn('soffice', ['--headless', '--norestore', '--nologo', `--accept=socket,host=127.0.0.1,port=${port};urp;`, `-env:UserInstallation=file://${folder}/profile`], { stdio: 'ignore', detached: true });
  const bridge = spawn('/usr/bin/python3', [path.join(__dirname, 'office.py'), incoming, outgoing, port, basic], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [toBridge, fromBridge] = [openSync(incoming, 'w'), openSync(outgoing, 'r')];
  const ask = (kind: string, handle: number, name: string, args: readonly unknown[]): Answer => {
    const sent = args.map((argument) => (typeof argument === 'object' && argument !== null && handles.has(argument) ? { o: handles.get(argument) } : argument));
    writeSync(toBridge, `${JSON.stringify({ k: kind, h: handle, n: name, a: sent.map((argument) => argument ?? null) })}\n`);
    const answer = JSON.parse(readLine(fromBridge)) as Answer;
    if (answer.e !== undefined) throw new Error(answer.e);
    return answer;
  };
  return {
    application: objectOf('Application', 1, members, ask) as Et.Application,
    stop: () => {
      kill(program, true);
      kill(bridge, false);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type Ask = (kind: string, handle: number, name: string, args: readonly unknown[]) => Answer;

/** `parent`: what it was asked of. */
function objectOf(face: string, handle: number, members: Members, ask: Ask, parent?: object): object {
  const proxy: object = new Proxy({}, {
    get(_target, name): unknown {
      if (typeof name === 'symbol' || UNASKED.has(name)) return undefined;
      const member = members[face]?.[name];
      if (!member) throw new TypeError(`${face} has no ${name}`);
      if (LACKING.has(`${face}.${name}`)) return undefined;
      const call = (...args: unknown[]): unknown => {
        const { gives, silent } = member;
        const said = () => {
          const { o, v } = ask(silent ? 'M' : gives === undefined ? 'V' : 'O', handle, name, args);
          return o === undefined || gives === undefined ? (silent ? undefined : (v ?? null)) : objectOf(gives, o, members, ask, proxy);
        };
        return (shims[`${face}.${name}`] ?? said)({ self: proxy, parent, args, ask, said });
      };
      return member.kind === 'method' ? call : call();
    },
    set(_target, name, value) {
      ask('L', handle, String(name), [value]);
      return true;
    },
  });
  handles.set(proxy, handle);
  return proxy;
}

function readLine(from: number): string {
  const pieces: Buffer[] = [];
  for (;;) {
    const buffer = Buffer.alloc(1 << 16);
    const count = readSync(from, buffer, 0, buffer.length, null);
    if (count === 0) throw new Error('the bridge is gone');
    pieces.push(buffer.subarray(0, count));
    if (buffer[count - 1] === 10) return Buffer.concat(pieces).toString('utf8');
  }
}

function kill(process_: ChildProcess, group: boolean): void {
  if (process_.pid === undefined) return;
  try {
    process.kill(group ? -process_.pid : process_.pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
