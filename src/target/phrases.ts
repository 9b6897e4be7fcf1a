/**
 * From tokens to phrases: a number with its comparator and unit is one *measure*, wherever it stands. Values and prose
 * are read alike; `parse` decides from the order of the phrases what a value is.
 */
import { countedPer, isFrequency, type Per } from './per';
import type { ChangeToken, ComparatorToken, DateToken, HedgeToken, NumberToken, Token, UnitToken } from './token';
import type { PartialDate } from './target';
import { canonicalUnit, findUnit } from './units';

interface Place {
  readonly start: number;
  readonly end: number;
  /** Brackets around it. */
  readonly depth: number;
}

/** A number, what it is compared by and what it counts: 不少于5次, 95%以上, 每季度1次, 3/5. */
export interface Measure extends Place {
  readonly type: 'measure';
  readonly number: NumberToken;
  /** In the order in which they stand. */
  readonly comparators: readonly ComparatorToken[];
  readonly hedges: readonly HedgeToken[];
  /** What is said of its change: 提高 in 提高5%. */
  readonly change?: ChangeToken;
  /** As written, without brackets and spaces, compound units joined; "" for none. */
  readonly unit: string;
  /** The unit's place; absent where the unit stands in front (每人每月530元) or is missing. */
  readonly unitSpan?: { readonly start: number; readonly end: number };
  readonly unitKnown: boolean;
  /** 1次/周, 每两年1次, and 5/亩. */
  readonly per?: Per;
  /** 3/5: a number over a number. */
  readonly over?: NumberToken;
  /** （含）, （不含） behind it. */
  readonly includes?: boolean;
}

export interface DatePhrase extends Place {
  readonly type: 'date';
  readonly date: PartialDate;
  readonly doubtful?: 'dotted' | 'month';
  readonly comparators: readonly ComparatorToken[];
  /** 力争12月底前 */
  readonly hedges: readonly HedgeToken[];
}

export interface LoosePhrase extends Place {
  readonly type: 'comparator' | 'hedge' | 'change' | 'base' | 'unit' | 'word' | 'pause' | 'dash' | 'colon' | 'times' | 'and' | 'placeholder' | 'stray';
  readonly token: Token;
}

export type Phrase = Measure | DatePhrase | LoosePhrase;

type OwnUnit = Pick<Measure, 'unit' | 'unitSpan' | 'unitKnown' | 'per'>;

/**
 * Chinese or Latin, or a sign such as ‱; 每, 到, 以 join words and are no part of a unit. What stands for so many
 * characters takes an engine its time to learn: it is written where it is asked.
 */
function mayBeUnit(text: string): boolean {
  return /^(?:(?:(?![每到至比且以])\p{Script=Han})+|[A-Za-zμµΩ²³]+)$/u.test(text) || /^[\p{So}‱′″]$/u.test(text);
}

/** Groups tokens into phrases. One pass; every token lands in one phrase, brackets excepted. */
export function readPhrases(text: string, tokens: readonly Token[]): Phrase[] {
  return new PhraseReader(text, tokens).read();
}

class PhraseReader {
  readonly #phrases: Phrase[] = [];
  #at = 0;
  #depth = 0;
  /** Comparators and hedges that wait for their number, with their places in #phrases. */
  #waiting: { readonly token: ComparatorToken | HedgeToken | ChangeToken; readonly index: number }[] = [];
  /** 每人, 每月: units that stand in front of their number, with their places in #phrases. */
  #periods: (Per & { readonly index: number })[] = [];

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  read(): Phrase[] {
    while (this.#at < this.tokens.length) this.#step();
    return this.#phrases.filter((phrase) => phrase !== CLAIMED);
  }

  #step(): void {
    const token = this.#next();
    switch (token.type) {
      case 'open':
        this.#depth += 1;
        return;
      case 'close':
        this.#depth = Math.max(0, this.#depth - 1);
        this.#forget();
        return;
      case 'number':
        this.#measure(token);
        return;
      case 'date':
        this.#date(token);
        return;
      case 'comparator':
      case 'hedge':
      case 'change':
        // 以上 without a number in front belongs to none behind it.
        if (token.type !== 'comparator' || token.side === 'before') this.#waiting.push({ token, index: this.#phrases.length });
        this.#loose(token, token.type);
        return;
      case 'per':
        this.#period(token);
        return;
      case 'inclusive':
        this.#loose(token, 'word');
        return;
      case 'pause':
        this.#forget();
        this.#loose(token, 'pause');
        return;
      default:
        this.#loose(token, token.type);
    }
  }

  #next(): Token {
    const token = this.tokens[this.#at];
    if (!token) throw new RangeError('no token left');
    this.#at += 1;
    return token;
  }

  #loose(token: Token, type: LoosePhrase['type']): void {
    this.#phrases.push({ type, start: token.start, end: token.end, depth: this.#depth, token });
  }

  /** What waits for a number does not wait beyond a pause: it stays the loose phrase that it is. */
  #forget(): void {
    this.#waiting = [];
    this.#periods = [];
  }

  /** What waits in front; claimed by a number it is no longer loose. */
  #claim(): (ComparatorToken | HedgeToken | ChangeToken)[] {
    const claimed = this.#waiting.map(({ token, index }) => {
      this.#phrases[index] = CLAIMED;
      return token;
    });
    this.#waiting = [];
    return claimed;
  }

  #date(token: DateToken): void {
    const claimed = this.#claim();
    const comparators = claimed.filter((item) => item.type === 'comparator');
    const hedges = claimed.filter((item) => item.type === 'hedge');
    let end = token.end;
    for (let item = this.tokens[this.#at]; item?.type === 'comparator' && (item.side === 'after' || this.#isLast(item)); item = this.tokens[this.#at]) {
      comparators.push(item);
      end = item.end;
      this.#at += 1;
    }
    const { date, doubtful } = token;
    const start = Math.min(token.start, comparators[0]?.start ?? token.start);
    this.#phrases.push({ type: 'date', start, end, depth: this.#depth, date, comparators, hedges, ...(doubtful ? { doubtful } : {}) });
  }

  /** 每季度, 每两年, before the number that it goes with; a loose 每 or / is a word. */
  #period(token: Token): void {
    const period = this.text.charAt(token.start) === '每' ? this.#denominator() : undefined;
    if (period) this.#periods.push({ number: period.number, unit: period.unit, index: this.#phrases.length });
    this.#loose({ type: 'word', start: token.start, end: period?.end ?? token.end }, 'word');
  }

  /** Number and unit behind 每 or /; nothing is consumed where there is no unit. */
  #denominator(): { number: number; unit: string; written: string; end: number } | undefined {
    const [first, second] = [this.tokens[this.#at], this.tokens[this.#at + 1]];
    if (first?.type === 'unit') {
      this.#at += 1;
      return { number: 1, unit: first.unit, written: first.unit, end: first.end };
    }
    if (first?.type === 'number' && second?.type === 'unit') {
      this.#at += 2;
      return { number: first.value, unit: second.unit, written: first.digits + second.unit, end: second.end };
    }
    return undefined;
  }

  #measure(number: NumberToken): void {
    const claimed = this.#claim();
    const periods = this.#periods.map(({ number: count, unit, index }) => {
      this.#phrases[index] = CLAIMED;
      return { number: count, unit };
    });
    this.#periods = [];
    const comparators = claimed.filter((item) => item.type === 'comparator');
    const hedges = claimed.filter((item) => item.type === 'hedge');
    const change = claimed.find((item) => item.type === 'change');
    const start = Math.min(number.start, ...claimed.map((item) => item.start));
    this.#hedges(hedges);
    const unit = this.#unit(number, periods);
    // 20处水源地以内: the noun stays a phrase of its own behind the measure.
    const noun = this.#nounBeforeComparator();
    let includes: boolean | undefined;
    let end = Math.max(this.#previousEnd(), number.end);
    for (let item = this.tokens[this.#at]; item; item = this.tokens[this.#at]) {
      if (item.type === 'inclusive') includes = item.includes;
      else if (item.type === 'hedge' && this.#trails(this.#at)) hedges.push(item);
      else if (item.type === 'comparator' && (item.side === 'after' || this.#isLast(item))) comparators.push(item);
      else break;
      end = item.end;
      this.#at += 1;
    }
    this.#phrases.push({
      type: 'measure',
      start,
      end,
      depth: this.#depth,
      number,
      comparators,
      hedges,
      ...unit,
      ...(change ? { change } : {}),
      ...(includes === undefined ? {} : { includes }),
    });
    if (noun) this.#loose(noun, 'word');
  }

  /** 90%≥: a sign with nothing behind it that it could stand in front of. */
  #isLast({ spelling }: ComparatorToken): boolean {
    const next = this.tokens[this.#at + 1]?.type;
    return spelling !== 'word' && (next === undefined || next === 'pause' || next === 'close');
  }

  /** The lexer lets a comparator follow a word only where the word belongs to a number. */
  #nounBeforeComparator(): Token | undefined {
    const [noun, item] = [this.tokens[this.#at], this.tokens[this.#at + 1]];
    const follows = item?.type === 'comparator' ? item.side === 'after' : this.#trails(this.#at + 1);
    if (noun?.type !== 'word' || !follows) return undefined;
    this.#at += 1;
    return noun;
  }

  /** 左右 behind the number; 约 in front of the next one does not belong to this. */
  #trails(index: number): boolean {
    const item = this.tokens[index];
    return item?.type === 'hedge' && item.sort === 'about' && this.tokens[index + 1]?.type !== 'number';
  }

  #previousEnd(): number {
    return this.tokens[this.#at - 1]?.end ?? 0;
  }

  /** 10余个, 100多人: between number and unit. */
  #hedges(hedges: HedgeToken[]): void {
    const item = this.tokens[this.#at];
    if (item?.type !== 'hedge' || this.tokens[this.#at + 1]?.type !== 'unit') return;
    hedges.push(item);
    this.#at += 1;
  }

  /** The unit behind the number, with the periods in front of it: 每月530元/人. */
  #unit(number: NumberToken, periods: readonly Per[]): OwnUnit & Pick<Measure, 'over'> {
    if (number.unit !== undefined) return { unit: number.unit, unitKnown: true };
    const { per, ...own } = this.#unitBehind(number);
    return { ...own, ...countedPer(own.unit, per ? [...periods, per] : periods) };
  }

  #unitBehind(number: NumberToken): OwnUnit & Pick<Measure, 'over'> {
    const token = this.tokens[this.#at];
    if (token?.type === 'per') return this.#bareOver(token);
    return token?.type === 'unit' ? this.#knownUnit(token) : this.#unknownUnit(number);
  }

  #knownUnit(first: UnitToken): OwnUnit {
    this.#at += 1;
    // 3人·次: one unit; in 3人·5天 the dot stands between two measures.
    const [dot, second] = [this.tokens[this.#at], this.tokens[this.#at + 1]];
    const product = dot?.type === 'times' && second?.type === 'unit' ? `${first.unit}·${second.unit}` : '';
    if (product === '' || second === undefined || findUnit(product) === undefined) return this.#below(first.unit, first, true);
    this.#at += 2;
    return this.#below(product, { start: first.start, end: second.end }, true);
  }

  /** A short word right behind the number, up to the end or the next mark: a unit that the table does not know. */
  #unknownUnit(number: NumberToken): OwnUnit {
    const none = { unit: '', unitKnown: false };
    const token = this.tokens[this.#at];
    if (token?.type !== 'word' || token.start !== number.end || token.end - token.start > 3) return none;
    const follower = this.tokens[this.#at + 1];
    if (follower && (follower.type === 'number' || follower.type === 'date')) return none;
    const unit = canonicalUnit(this.text.slice(token.start, token.end));
    // An O behind digits is a misread 0 (numbers.ts), and behind 三 no unit either.
    if (!mayBeUnit(unit) || /^[Oo]/.test(unit)) return none;
    this.#at += 1;
    return this.#below(unit, token, findUnit(unit) !== undefined);
  }

  /** What the unit is counted per: 元/亩, 元/人·月, 元每人每月. A count with one period keeps it apart: 次/周. */
  #below(top: string, place: { readonly start: number; readonly end: number }, unitKnown: boolean): OwnUnit {
    let { end } = place;
    let unit = top;
    const below: { number: number; unit: string }[] = [];
    for (let item = this.tokens[this.#at]; item?.type === 'per' || (item?.type === 'times' && below.length > 0); item = this.tokens[this.#at]) {
      this.#at += 1;
      const part = this.#denominator();
      if (!part) {
        this.#at -= 1;
        break;
      }
      unit += (below.length === 0 ? '/' : '·') + part.written;
      below.push({ number: part.number, unit: part.unit });
      end = part.end;
    }
    const unitSpan = { start: place.start, end };
    const [per] = below;
    if (per && below.length === 1 && isFrequency(top, per.unit)) return { unit: top, unitSpan, unitKnown, per };
    return { unit, unitSpan, unitKnown };
  }

  /** 5/亩 lacks its unit; 3/5 is a fraction. */
  #bareOver(slash: Token): OwnUnit & Pick<Measure, 'over'> {
    this.#at += 1;
    const below = this.#denominator();
    if (below) return { unit: '', unitKnown: true, per: { number: below.number, unit: below.unit } };
    const token = this.tokens[this.#at];
    if (token?.type === 'number') {
      this.#at += 1;
      return { unit: '', unitKnown: false, over: token };
    }
    this.#at -= 1;
    return { unit: '', unitKnown: false, unitSpan: { start: slash.start, end: slash.start } };
  }
}

/** Marks a place whose token has become part of a measure. */
const CLAIMED: LoosePhrase = { type: 'word', start: 0, end: 0, depth: 0, token: { type: 'word', start: 0, end: 0 } };
