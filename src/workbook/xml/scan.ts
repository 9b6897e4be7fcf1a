/**
 * A scanner for what is only read, which the bulky sheet data and shared strings need most: it makes no objects but the
 * strings that are asked for. Where it meets XML that it does not take (a DTD, an unknown entity, a tag out of place) it throws.
 */
import { WorkbookError } from '../errors';

export interface XmlSink {
  /** `tag.get("r")` reads an attribute; the tag is only valid during the call. */
  open(local: string, tag: Tag): void;
  /** `end` is where the element's text ends in the source, exclusive. */
  close(local: string, end: number): void;
  /** A stretch of character data, entities resolved; one text may come in several. */
  text(text: string): void;
  /**
   * Takes a whole element inside the root in one go, where it is written as nearly all are; `at` is its "<". Gives the
   * place behind it, -1 for an element that is to be scanned like any other.
   */
  take?(source: string, at: number): number;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;

/** The start tag that was just scanned. */
export class Tag {
  source = '';
  /** Where its "<" stands. */
  start = 0;
  /** As written, prefix included. */
  name = '';
  /** Without the prefix. */
  local = '';
  /** Four places for each attribute, its name from and to, its value from and to, and whether that stands as it is meant. */
  private readonly places: number[] = [];
  private used = 0;

  /** An attribute's value by its name without prefix; undefined when absent. */
  get(local: string): string | undefined {
    const place = this.find(local);
    return place === -1 ? undefined : this.value(place);
  }

  /** Where an attribute's value begins and ends; undefined when absent. */
  locate(local: string): readonly [from: number, to: number] | undefined {
    const place = this.find(local);
    return place === -1 ? undefined : [this.places[place + 2] ?? 0, this.places[place + 3] ?? 0];
  }

  /** All attributes in order, names as written. */
  entries(): [string, string][] {
    const entries: [string, string][] = [];
    for (let i = 0; i < this.used; i += 5) entries.push([this.source.slice(this.places[i], this.places[i + 1]), this.value(i)]);
    return entries;
  }

  clear(): void {
    this.used = 0;
  }

  add(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number, plain: boolean): void {
    this.places[this.used++] = nameFrom;
    this.places[this.used++] = nameTo;
    this.places[this.used++] = valueFrom;
    this.places[this.used++] = valueTo;
    this.places[this.used++] = plain ? 1 : 0;
  }

  private value(place: number): string {
    const text = this.source.slice(this.places[place + 2], this.places[place + 3]);
    return this.places[place + 4] === 1 ? text : resolveEntities(text.replace(/\r\n|[\t\n\r]/g, ' '));
  }

  private find(local: string): number {
    const { length } = local;
    for (let i = 0; i < this.used; i += 5) {
      const from = this.places[i] ?? 0;
      const to = this.places[i + 1] ?? 0;
      const start = to - length;
      if (start < from || !this.source.startsWith(local, start)) continue;
      if (start === from || this.source.charCodeAt(start - 1) === COLON) return i;
    }
    return -1;
  }
}

/** A piece of a text, from a place to another (exclusive): one cut out would be slower to read. */
export interface Piece {
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

/** Scans a balanced stretch of XML: a whole part or a piece of one. */
export function scanXml(text: string | Piece, sink: XmlSink, maxDepth: number): void {
  const { source, from, to } = typeof text === 'string' ? { source: text, from: 0, to: text.length } : text;
  const tag = new Tag();
  tag.source = source;
  const open: string[] = [];
  /** The same names without their prefixes. */
  const locals: string[] = [];
  // Most parts hold nothing that a text must be looked through for.
  const plain = !source.includes('&') && !source.includes('\r');
  let at = from;
  while (at < to) {
    if (source.charCodeAt(at) !== LT) {
      const next = source.indexOf('<', at);
      const end = next === -1 || next > to ? to : next;
      if (open.length > 0) sink.text(plain ? source.slice(at, end) : resolveEntities(normaliseLines(source.slice(at, end))));
      else if (source.slice(at, end).trim() !== '' && !(at === 0 && source.slice(0, end) === '\ufeff')) fail('text outside the root');
      at = end;
      continue;
    }
    const second = source.charCodeAt(at + 1);
    if (second === SLASH) {
      const name = open.pop() ?? fail('end tag');
      let end = at + 2 + name.length;
      if (!source.startsWith(name, at + 2)) fail('end tag');
      while (isSpace(source.charCodeAt(end))) end++;
      if (source.charCodeAt(end) !== GT) fail('end tag');
      at = end + 1;
      sink.close(locals.pop() ?? name, at);
    } else if (second === BANG) {
      at = skipMarkup(source, at, open.length > 0 ? sink : undefined);
    } else if (second === QUESTION) {
      at = after(source, '?>', at);
    } else {
      const behind = open.length > 0 && sink.take !== undefined ? sink.take(source, at) : -1;
      if (behind !== -1) {
        at = behind;
        continue;
      }
      at = scanStartTag(source, at, tag);
      const { name, local } = tag;
      const empty = source.charCodeAt(at - 2) === SLASH;
      sink.open(local, tag);
      if (empty) sink.close(local, at);
      else {
        if (open.length >= maxDepth) throw new WorkbookError('too-large', 'xml depth');
        open.push(name);
        locals.push(local);
      }
    }
  }
  if (open.length > 0 || at > to) fail('unclosed element');
}

/** Reads the tag whose "<" stands at a place; gives the place behind its ">". */
function scanStartTag(source: string, at: number, tag: Tag): number {
  let i = at + 1;
  let code = source.charCodeAt(i);
  let local = i;
  while (code !== GT && code !== SLASH && !isSpace(code)) {
    if (!isNameChar(code)) fail('tag name');
    if (code === COLON && local === at + 1) local = i + 1;
    code = source.charCodeAt(++i);
  }
  if (i === at + 1 || !isNameStart(source.charCodeAt(at + 1))) fail('tag name');
  tag.start = at;
  tag.name = source.slice(at + 1, i);
  tag.local = local === at + 1 ? tag.name : source.slice(local, i);
  tag.clear();
  for (;;) {
    while (isSpace(code)) code = source.charCodeAt(++i);
    if (code === GT || code === SLASH) break;
    // name = "value"
    const nameStart = i;
    while (code !== EQUALS && !isSpace(code)) {
      if (!isNameChar(code)) fail('attribute');
      code = source.charCodeAt(++i);
    }
    if (i === nameStart || !isNameStart(source.charCodeAt(nameStart))) fail('attribute');
    const nameEnd = i;
    while (isSpace(code)) code = source.charCodeAt(++i);
    if (code !== EQUALS) fail('attribute');
    code = source.charCodeAt(++i);
    while (isSpace(code)) code = source.charCodeAt(++i);
    if (code !== QUOTE && code !== APOSTROPHE) fail('attribute');
    const quote = code;
    const valueStart = i + 1;
    let plain = true;
    for (;;) {
      code = source.charCodeAt(++i);
      if (code === quote) break;
      if (code === LT || code !== code) fail('attribute value');
      if (code < 32 || code === AMPERSAND) plain = false;
    }
    tag.add(nameStart, nameEnd, valueStart, i, plain);
    code = source.charCodeAt(++i);
    if (code !== GT && code !== SLASH && !isSpace(code)) fail('attribute');
  }
  if (code !== SLASH) return i + 1;
  if (source.charCodeAt(i + 1) !== GT) fail('tag');
  return i + 2;
}

function skipMarkup(source: string, at: number, sink: XmlSink | undefined): number {
  if (source.startsWith('<!--', at)) return after(source, '-->', at + 4);
  if (source.startsWith('<![CDATA[', at) && sink) {
    const end = after(source, ']]>', at);
    sink.text(normaliseLines(source.slice(at + 9, end - 3)));
    return end;
  }
  throw new WorkbookError(source.startsWith('<!DOCTYPE', at) ? 'dtd' : 'damaged', 'markup');
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found === -1) fail('unclosed markup');
  return found + mark.length;
}

/** Letters, digits, "-", ".", "_", ":" and everything beyond ASCII; NaN, the end of the source, is none. */
function isNameChar(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 45 && code <= 58 && code !== SLASH) || code === 95 || code >= 0x80;
}

function isNameStart(code: number): boolean {
  return isNameChar(code) && (code < 45 || code > 57);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, end: string) => {
    const plain = end === '' ? undefined : ENTITIES.get(name);
    if (plain !== undefined) return plain;
    const code = /^#x([0-9A-Fa-f]+)$/.exec(name)?.[1] ?? undefined;
    const decimal = /^#(\d+)$/.exec(name)?.[1];
    const point = code !== undefined ? parseInt(code, 16) : decimal !== undefined ? parseInt(decimal, 10) : NaN;
    if (end === '' || !(point > 0 && point <= 0x10ffff)) throw new WorkbookError('damaged', `entity &${name}`);
    return String.fromCodePoint(point);
  });
}

function fail(what: string): never {
  throw new WorkbookError('damaged', `xml: ${what}`);
}
