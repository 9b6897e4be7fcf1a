/**
 * LibreOffice as a stand-in for ET: it has an object model of Excel's of its own, which answers at once, as ET does. One
 * program for a test file, since it does not outlive the closing of a document that Basic has spoken of.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatRange } from '../../../src/sheet/range';
import { rectanglesOf } from '../../../src/host/rectangles';
import { readMembers } from '../fake-et/members';
import { dispatcher } from './basic';

export interface Office {
  readonly application: Et.Application;
  stop(): void;
}

interface Answer {
  readonly o?: number;
  readonly v?: unknown;
  readonly e?: string;
}

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

type Ask = (kind: string, handle: number, name: string, args: readonly unknown[]) => Answer;

function objectOf(face: string, handle: number, members: ReturnType<typeof readMembers>, ask: Ask): object {
  const proxy: object = new Proxy({}, {
    get(_target, name): unknown {
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON' || name === '$$typeof' || name === 'asymmetricMatch' || name === 'nodeType') return undefined;
      const member = members[face]?.[name];
      if (!member) throw new TypeError(`${face} has no ${name}`);
      if (LACKING.has(`${face}.${name}`)) return undefined;
      const call = (...args: unknown[]): unknown => {
        const shim = SHIMS[`${face}.${name}`];
        if (shim) return shim(proxy as never, args, ask, handle);
        const { gives } = member;
        const { o, v } = ask(gives === undefined ? (member.silent ? 'M' : 'V') : actsOnly(face, name) ? 'M' : 'O', handle, name, args);
        return o === undefined || gives === undefined ? (gives === undefined && member.silent ? undefined : v ?? null) : objectOf(gives, o, members, ask);
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

/** Validation.Add gives nothing, unlike its namesakes. */
function actsOnly(face: string, name: string): boolean {
  return face === 'Validation' && name === 'Add';
}

/** What the stand-in has nothing of: then the adapter does without. */
const LACKING = new Set(['Application.ApiEvent', 'Workbook.CustomXMLParts', 'Application.PluginStorage']);

type Shim = (object: never, args: readonly unknown[], ask: Ask, handle: number) => unknown;

/** What it cannot say of itself, asked elsewhere. */
const SHIMS: Readonly<Record<string, Shim>> = {
  'Range.SpecialCells': (range: Et.Range, _args, ask) => {
    const sheet = range.Worksheet;
    const cells = (ask('ruled', 0, sheet.Name, []).v as [number, number][]).map(([row, col]) => ({ row, col }));
    if (cells.length === 0) throw new Error('no cells were found');
    return sheet.Range(rectanglesOf(cells).map(formatRange).join(','));
  },
};

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
