/** Reads JSON and knows the line of every value, so that what is wrong with a settings file is said with its place. */
import type { SettingReason } from './reasons';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];

export type Read =
  | { readonly value: Json; readonly lineOf: (path: Path) => number }
  | { readonly line: number; readonly reason: SettingReason };

/** The value of a JSON text, or the line (from 1) and reason at which it ends to be JSON. Never throws. */
export function readJson(text: string): Read {
  const reader = new Reader(text.replace(/^\uFEFF/, ''));
  try {
    const value = reader.document();
    return { value, lineOf: (path) => reader.lineOf(path) };
  } catch (error) {
    if (error instanceof Trouble) return { line: reader.line, reason: error.reason };
    throw error;
  }
}

class Trouble extends Error {
  constructor(readonly reason: SettingReason) {
    super(reason.key);
  }
}

class Reader {
  #at = 0;
  readonly #lines = new Map<string, number>();

  constructor(readonly text: string) {}

  /** Line of the place where reading stands. */
  get line(): number {
    return this.#lineAt(this.#at);
  }

  /** Line of a value; of the nearest one around it where the path leads nowhere. */
  lineOf(path: Path): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const line = this.#lines.get(JSON.stringify(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  }

  document(): Json {
    const value = this.#value([]);
    this.#space();
    if (this.#at < this.text.length) throw new Trouble({ key: 'left-over', data: { text: this.text.slice(this.#at, this.#at + 10) } });
    return value;
  }

  #value(path: Path): Json {
    this.#space();
    this.#lines.set(JSON.stringify(path), this.line);
    const first = this.text.charAt(this.#at);
    if (first === '{') return this.#object(path);
    if (first === '[') return this.#array(path);
    if (first === '"') return this.#string();
    const word = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)/.exec(this.text.slice(this.#at, this.#at + 40))?.[0];
    if (word === undefined) throw new Trouble(first === '' ? { key: 'unfinished' } : { key: 'wants-value', data: { found: first } });
    this.#at += word.length;
    return JSON.parse(word) as Json;
  }

  #object(path: Path): Json {
    const entries: [string, Json][] = [];
    this.#list('}', () => {
      this.#space();
      const first = this.text.charAt(this.#at);
      if (first !== '"') throw new Trouble({ key: first === '' ? 'unfinished' : 'wants-name' });
      const key = this.#string();
      this.#space();
      if (this.text.charAt(this.#at) !== ':') throw new Trouble({ key: 'wants-colon', data: { name: key } });
      this.#at += 1;
      entries.push([key, this.#value([...path, key])]);
    });
    return Object.fromEntries(entries);
  }

  #array(path: Path): Json {
    const items: Json[] = [];
    this.#list(']', () => items.push(this.#value([...path, items.length])));
    return items;
  }

  /** Items between brackets, with commas between them. */
  #list(close: string, item: () => void): void {
    this.#at += 1;
    this.#space();
    if (this.text.charAt(this.#at) === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      item();
      this.#space();
      const next = this.text.charAt(this.#at);
      if (next !== ',' && next !== close) throw new Trouble(next === '' ? { key: 'unfinished' } : { key: 'wants-comma', data: { close } });
      this.#at += 1;
      if (next === close) return;
    }
  }

  #string(): string {
    const match = /^"(?:[^"\\\n]|\\.)*"/.exec(this.text.slice(this.#at));
    if (match === null) throw new Trouble({ key: 'open-quote' });
    try {
      const value = JSON.parse(match[0]) as string;
      this.#at += match[0].length;
      return value;
    } catch {
      throw new Trouble({ key: 'bad-escape' });
    }
  }

  #space(): void {
    while (/\s/.test(this.text.charAt(this.#at))) this.#at += 1;
  }

  #lineAt(offset: number): number {
    let line = 1;
    for (let at = this.text.indexOf('\n'); at >= 0 && at < offset; at = this.text.indexOf('\n', at + 1)) line += 1;
    return line;
  }
}
