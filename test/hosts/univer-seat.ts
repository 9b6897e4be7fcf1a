/** The seat at the grid of the workbench, from outside the browser: every call of the port crosses as JSON. */
import type { Page } from 'playwright-core';
import { HostFailure, type Capabilities, type Fault, type Host, type HostEvent } from '../../src/host/host';
import type { Book } from '../../src/sheet/book';
import type { Seat } from './contract';

/** JSON that keeps Maps, Sets and holes in rows. */
function pack(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Map) return { $map: [...(part as Map<unknown, unknown>)] };
    if (part instanceof Set) return { $set: [...(part as Set<unknown>)] };
    return part === undefined ? { $none: true } : part;
  });
}

function unpack(text: string): unknown {
  return revive(JSON.parse(text));
}

function revive(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const tagged = part as { $map?: [unknown, unknown][]; $set?: unknown[]; $none?: boolean };
  if (tagged.$none) return undefined;
  if (tagged.$map) return new Map(tagged.$map.map(([key, value]) => [key, revive(value)]));
  if (tagged.$set) return new Set(tagged.$set);
  if (Array.isArray(part)) return part.map(revive);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, revive(value)]).filter(([, value]) => value !== undefined));
}

type PageTools = { pack: typeof pack; unpack: typeof unpack; events: HostEvent[] };

interface Ears {
  readonly ready: Promise<void>;
  hear: (event: HostEvent) => void;
}
const pages = new WeakMap<Page, Ears>();

/** What the page tells comes through one function, whoever listens at the time. */
function earsOf(page: Page): Ears {
  let ears = pages.get(page);
  if (!ears) {
    const made: Ears = { hear: () => undefined, ready: page.exposeFunction('contractTell', (event: string) => { made.hear(unpack(event) as HostEvent); }).then(() => undefined) };
    pages.set(page, (ears = made));
  }
  return ears;
}

/** Puts the book on the bench and gives the seat before it. The session of the page is at rest. */
export async function univerSeat(page: Page, book: Book): Promise<Seat> {
  await page.evaluate(`window.contract = (() => { ${pack.toString()} ${revive.toString()} ${unpack.toString()} return { pack, unpack, events: [] }; })()`);
  const name = `contract-${String(Math.random())}`;
  const listeners = new Set<(event: HostEvent) => void>();
  const ears = earsOf(page);
  await ears.ready;
  ears.hear = (event) => {
    for (const listener of [...listeners]) listener(event);
  };
  await page.evaluate(async ([text, key]) => {
    const { contract, jibiao } = window as unknown as { contract: PageTools; jibiao: NonNullable<Window['jibiao']> };
    await jibiao.session.stop();
    jibiao.host.open(contract.unpack(text) as Book, key);
    await jibiao.host.storage.writeWorkbook(null);
    const page = window as unknown as { contractTell: (event: string) => void; contractStop?: () => void };
    page.contractStop?.();
    page.contractStop = jibiao.host.listen((event) => {
      contract.events.push(event);
      page.contractTell(contract.pack(event));
    });
  }, [pack(book), name] as const);
  const capabilities = unpack(await page.evaluate(() => (window as unknown as { contract: PageTools }).contract.pack(window.jibiao!.host.capabilities))) as Capabilities;

  const call = async (path: readonly string[], args: readonly unknown[]): Promise<unknown> => {
    const answer = await page.evaluate(
      async ([names, text]) => {
        const { contract, jibiao } = window as unknown as { contract: PageTools; jibiao: { host: Record<string, unknown> } };
        const owner = names.slice(0, -1).reduce<Record<string, unknown>>((from, name) => from[name] as Record<string, unknown>, jibiao.host);
        const method = owner[names[names.length - 1]!] as (...args: unknown[]) => unknown;
        try {
          return contract.pack({ value: await method.apply(owner, contract.unpack(text) as unknown[]) });
        } catch (error) {
          return contract.pack({ name: (error as Error).name, message: (error as Error).message, fault: (error as { fault?: unknown }).fault });
        }
      },
      [path, pack(args)] as const,
    );
    const said = unpack(answer) as { value?: unknown; name?: string; message?: string; fault?: Fault };
    if (said.fault) throw new HostFailure(said.fault);
    if (said.name !== undefined) throw Object.assign(new Error(said.message), { name: said.name });
    return said.value;
  };
  const remote = (...path: string[]): unknown =>
    new Proxy({}, { get: (_target, name: string) => (name === 'then' ? undefined : (...args: unknown[]) => call([...path, name], args)) });
  const listen = (listener: (event: HostEvent) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const known: Readonly<Record<string, unknown>> = { name: 'univer', capabilities, listen };
  const host = new Proxy({} as Host, {
    get: (_target, name: string) => (name in known ? known[name] : name === 'storage' || name === 'copies' ? remote(name) : name === 'then' ? undefined : (...args: unknown[]) => call([name], args)),
  });

  const onSheet = (sheet: string, does: 'insert' | 'delete' | 'choose' | 'remove', numbers: readonly number[] = []) =>
    page.evaluate(
      async ([id, name, [first = 0, second = 0]]) => {
        const { api } = window.jibiao!.host;
        const workbook = api.getActiveWorkbook()!;
        const worksheet = workbook.getSheetBySheetId(id)!;
        if (name === 'insert') worksheet.insertRows(first, second);
        else if (name === 'delete') worksheet.deleteRows(first, second);
        else if (name === 'remove') workbook.deleteSheet(worksheet);
        else {
          workbook.setActiveSheet(worksheet);
          worksheet.getRange(first, second).activate();
        }
        await new Promise((resolve) => setTimeout(resolve, 60));
      },
      [sheet, does, numbers] as const,
    );
  return {
    host,
    events: async () => unpack(await page.evaluate(() => (window as unknown as { contract: PageTools }).contract.pack((window as unknown as { contract: PageTools }).contract.events))) as HostEvent[],
    user: {
      type: async (sheet, row, col, value) => {
        await page.evaluate(
          async ([id, r, c, text]) => {
            window.jibiao!.host.api.getActiveWorkbook()!.getSheetBySheetId(id)!.getRange(r, c).setValue(text);
            await new Promise((resolve) => setTimeout(resolve, 60));
          },
          [sheet, row, col, value as string] as const,
        );
      },
      insertRows: (sheet, before, count) => onSheet(sheet, 'insert', [before, count]),
      deleteRows: (sheet, from, count) => onSheet(sheet, 'delete', [from, count]),
      choose: (sheet, row, col) => onSheet(sheet, 'choose', [row, col]),
      removeSheet: (sheet) => onSheet(sheet, 'remove'),
      renameSheet: async (sheet, name) => {
        await page.evaluate(([id, text]) => {
          window.jibiao!.host.api.getActiveWorkbook()!.getSheetBySheetId(id)!.setName(text);
        }, [sheet, name] as const);
      },
    },
  };
}
