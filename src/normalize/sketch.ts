/**
 * A sheet being rearranged on paper: what its cells will hold and where they will stand. Steps speak of cells as the
 * user has them; the sketch knows where each has gone since. A proposal is taken whole or, where it would lose
 * something, not at all. Nothing is applied here: `compose` makes the edits.
 */
import { formatCell, type CellRef } from '../sheet/address';
import type { Book, Sheet } from '../sheet/book';
import { mergeAt, shownText } from '../sheet/build';
import { contentOf, isEmpty } from '../sheet/content';
import type { CellContent } from '../sheet/edit';
import { contains, type Range } from '../sheet/range';
import type { CellDiff, Change, Locale, PlanOptions, Question, Refused } from './plan';
import { referencesTo, type References } from './references';
import type { ContentStep } from './step';
import { fill, short } from './words';

/** What a proposal does. Cells are named by where they stand on the sheet as it is, places in rows as they are. */
export type Act =
  /** Other text in a cell that holds text. */
  | { readonly kind: 'write'; readonly at: CellRef; readonly text: string }
  /** Text at a place where nothing stands. */
  | { readonly kind: 'fill'; readonly place: CellRef; readonly text: string }
  /** The cell will stand elsewhere. */
  | { readonly kind: 'move'; readonly from: CellRef; readonly to: CellRef }
  /** The text of `rest` goes behind the text of `first`, where it was cut off. */
  | { readonly kind: 'join'; readonly first: CellRef; readonly rest: CellRef }
  /** The row goes with all that is still in it. */
  | { readonly kind: 'drop'; readonly row: number }
  | { readonly kind: 'split'; readonly merge: Range }
  /** Only the first cell may hold something. */
  | { readonly kind: 'merge'; readonly range: Range };

export interface Proposal {
  /** What the change is about. */
  readonly at: CellRef;
  /** Key in the step's reasons, and what fills it in. */
  readonly reason: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly acts: readonly Act[];
}

export interface Ask {
  readonly at: CellRef;
  readonly key: string;
  readonly text: string;
  readonly options: Question['options'];
}

type Hurdle = 'formula' | 'number' | 'referenced' | 'merged' | 'occupied' | 'noted' | 'gone';

const hurdles: Readonly<Record<Locale, Readonly<Record<Hurdle, string>>>> = {
  zh: {
    formula: '单元格里是公式，不改',
    number: '单元格里是数值，不改',
    referenced: '有公式引用这里，移动会使公式落空',
    merged: '与合并单元格相交，请先取消合并',
    occupied: '要移到的地方已有内容',
    noted: '这一行有批注，不删',
    gone: '内容已随别的改动移走',
  },
  en: {
    formula: 'the cell holds a formula and is left alone',
    number: 'the cell holds a number and is left alone',
    referenced: 'a formula speaks of this place and would lose it',
    merged: 'merged cells stand across; split them first',
    occupied: 'the place it would go to is not empty',
    noted: 'the row has a note and stays',
    gone: 'the content has gone elsewhere with another change',
  },
};

interface Draft {
  readonly change: Omit<Change, 'cells'>;
  readonly diffs: {
    readonly source: CellRef;
    readonly before: string;
    readonly after: string;
    /** Where it stands in the end; undefined when nothing is left. */
    readonly place: () => CellRef | undefined;
  }[];
}

const key = ({ row, col }: CellRef): number => row * 16_384 + col;
const refOf = (k: number): CellRef => ({ row: Math.floor(k / 16_384), col: k % 16_384 });
const nowhere = (): undefined => undefined;
const NOTHING: CellContent = { value: null };

/** See the head of the file. */
export class Sketch {
  /** New contents by place, where they differ or once differed. */
  readonly cells = new Map<number, CellContent>();
  /** Places whose number format comes with a cell that has moved there: place → source. */
  readonly formats = new Map<number, CellRef>();
  readonly dropped = new Set<number>();
  readonly splits = new Set<Range>();
  readonly merges: Range[] = [];
  readonly questions: Question[] = [];
  readonly refused: Refused[] = [];
  private readonly moved = new Map<number, number | null>();
  private readonly drafts: Draft[] = [];
  private readonly ids = new Set<string>();
  private readonly without: ReadonlySet<string>;
  private references: References | undefined;
  private step: ContentStep | undefined;
  private gone: readonly number[] = [];

  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    private readonly options: PlanOptions,
    readonly locale: Locale,
    /** What a cell of this sheet was before an earlier sketch had moved it: changes are named by that. */
    private readonly origin: (cell: CellRef) => CellRef = (cell) => cell,
  ) {
    this.without = new Set(options.without ?? []);
  }

  /** What follows is said by this step. */
  begin(step: ContentStep): void {
    this.step = step;
  }

  /** Where a cell of the sheet will stand; undefined where nothing of it is left. */
  placeOf(source: CellRef): CellRef | undefined {
    const place = this.moved.get(key(source));
    if (place === null || this.dropped.has(source.row)) return undefined;
    return place === undefined ? source : refOf(place);
  }

  /** What a cell will show, wherever it will stand; "" where nothing of it is left. */
  textOf(source: CellRef): string {
    const place = this.placeOf(source);
    return place === undefined ? '' : this.textAt(place);
  }

  /** What will be shown at a place. */
  textAt(place: CellRef): string {
    const changed = this.cells.get(key(place));
    return changed === undefined ? shownText(this.sheet.rows[place.row]?.[place.col]) : shownText(changed);
  }

  contentAt(place: CellRef): CellContent {
    return this.cells.get(key(place)) ?? contentOf(this.sheet.rows[place.row]?.[place.col]);
  }

  /** Whether the cell holds text that may be spelled anew: neither formula nor number nor nothing. */
  isText(source: CellRef): boolean {
    const place = this.placeOf(source);
    const content = place && this.contentAt(place);
    return content !== undefined && content.formula === undefined && typeof content.value === 'string' && content.value !== '';
  }

  /** The cells that show something in some rows, by the row in which they stand by now. */
  standing(rows: readonly number[]): ReadonlyMap<number, readonly CellRef[]> {
    const from = new Map<number, CellRef>();
    for (const [source, place] of this.moved) if (place !== null) from.set(place, refOf(source));
    return new Map(
      rows.map((row) => {
        const width = Math.max(this.sheet.rows[row]?.length ?? 0, ...[...from.keys()].map(refOf).filter((place) => place.row === row).map((place) => place.col + 1));
        const places = Array.from({ length: width }, (_, col) => ({ row, col })).filter((place) => !isEmpty(this.contentAt(place)));
        return [row, places.map((place) => from.get(key(place)) ?? place)];
      }),
    );
  }

  /** The merge that is, or will be, over a place. */
  mergeAt(place: CellRef): Range | undefined {
    const merge = mergeAt(this.sheet, place);
    return merge !== undefined && !this.splits.has(merge) ? merge : this.merges.find((range) => contains(range, place));
  }

  /** The value of the option that the user has chosen, else of the first one. */
  ask({ at, key: name, text, options }: Ask): string {
    const step = this.step?.name ?? 'join-pages';
    const id = `${step}:${name}`;
    const given = this.options.answers?.[id];
    const chosen = options.find(({ value }) => value === given);
    const answer = chosen?.value ?? options[0]?.value ?? '';
    this.questions.push({ id, step, at: this.address(at), text, options, answer, answered: chosen !== undefined });
    return answer;
  }

  /** Takes a proposal whole or not at all; says whether it was taken. */
  propose({ at, reason, data, acts }: Proposal): boolean {
    const step = this.step;
    if (step === undefined || acts.length === 0) return false;
    const id = this.newId(`${step.name}:${this.address(at)}`);
    if (this.without.has(id)) return false;
    const texts = step.texts[this.locale];
    const draft: Draft = {
      change: { id, step: step.name, at: this.address(at), reason: fill(texts.reasons[reason] ?? reason, data) },
      diffs: [],
    };
    const hurdle = this.carryOut(acts, draft);
    if (hurdle === undefined) this.drafts.push(draft);
    else this.refused.push({ step: step.name, at: this.address(at), reason: hurdles[this.locale][hurdle] });
    return hurdle === undefined;
  }

  /** Says why something that was called for is left as it is. */
  refuse(at: CellRef, reason: string): void {
    if (this.step !== undefined) this.refused.push({ step: this.step.name, at: this.address(at), reason });
  }

  /** Writes `text` into the cell where it is another than the one there; says nothing of cells that hold no text. */
  respell(at: CellRef, text: string, reason: string, data?: Proposal['data']): void {
    if (!this.isText(at)) return;
    const before = this.textOf(at);
    if (text === before || text === '') return;
    this.propose({ at, reason, data: { before: short(before), after: short(text), ...data }, acts: [{ kind: 'write', at, text }] });
  }

  /** The row of the result in which a row will stand. */
  rowAfter(row: number): number {
    const gone = this.goneRows();
    let low = 0;
    let high = gone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gone[middle] ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    return row - low;
  }

  /** Rows that go, from the top. */
  private goneRows(): readonly number[] {
    if (this.gone.length !== this.dropped.size) this.gone = [...this.dropped].sort((a, b) => a - b);
    return this.gone;
  }

  /** Where a cell stands on the sheet that this sketch makes; undefined where nothing of it is left. */
  resultOf(source: CellRef): CellRef | undefined {
    const place = this.placeOf(source);
    return place && { row: this.rowAfter(place.row), col: place.col };
  }

  /** The cell that stands at a place of the sheet that this sketch makes. */
  sourceOf({ row, col }: CellRef): CellRef {
    let before = row;
    for (const gone of this.goneRows()) if (gone <= before) before += 1;
    const place = key({ row: before, col });
    for (const [source, to] of this.moved) if (to === place) return refOf(source);
    return { row: before, col };
  }

  /** All that was taken, in order. `later`: where a cell of the result has gone since. */
  changes(later: (cell: CellRef) => CellRef | undefined = (cell) => cell): Change[] {
    return this.drafts.map(({ change, diffs }): Change => ({
      ...change,
      cells: diffs.map(({ source, before, after, place: find }): CellDiff => {
        const place = find();
        const to = place && later({ row: this.rowAfter(place.row), col: place.col });
        return { cell: this.address(source), ...(to && { to: formatCell(to) }), before, after };
      }),
    }));
  }

  private address(cell: CellRef): string {
    return formatCell(this.origin(cell));
  }

  private newId(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.ids.has(id); n++) id = `${wanted}-${String(n)}`;
    this.ids.add(id);
    return id;
  }

  /** Everything or, where something is in the way, nothing. */
  private carryOut(acts: readonly Act[], draft: Draft): Hurdle | undefined {
    const undo: (() => void)[] = [];
    this.splitAll(acts, undo);
    const hurdle = this.moveAll(acts, draft, undo) ?? this.writeAll(acts, draft, undo) ?? this.dropAll(acts, draft, undo);
    if (hurdle !== undefined) {
      for (const back of undo.reverse()) back();
      return hurdle;
    }
    for (const act of acts) if (act.kind === 'merge') this.merges.push(act.range);
    return undefined;
  }

  private splitAll(acts: readonly Act[], undo: (() => void)[]): void {
    for (const act of acts) {
      if (act.kind !== 'split' || this.splits.has(act.merge)) continue;
      const { merge } = act;
      const coming = this.merges.indexOf(merge);
      if (coming >= 0) {
        this.merges.splice(coming, 1);
        undo.push(() => this.merges.push(merge));
      } else {
        this.splits.add(merge);
        undo.push(() => this.splits.delete(merge));
      }
    }
  }

  /** All cells are lifted before the first is put down, so that a row may shift by one. */
  private moveAll(acts: readonly Act[], draft: Draft, undo: (() => void)[]): Hurdle | undefined {
    const lifted: { source: CellRef; to: CellRef; content: CellContent }[] = [];
    for (const act of acts) {
      if (act.kind !== 'move') continue;
      const from = this.placeOf(act.from);
      if (from === undefined) return 'gone';
      const content = this.contentAt(from);
      if (isEmpty(content)) continue;
      if (this.isReferenced(from) || this.isReferenced(act.to)) return 'referenced';
      if (this.isCovered(act.to)) return 'merged';
      lifted.push({ source: act.from, to: act.to, content });
      this.put(from, NOTHING, undo);
    }
    for (const { source, to, content } of lifted) {
      if (!isEmpty(this.contentAt(to)) || this.dropped.has(to.row)) return 'occupied';
      this.put(to, content, undo);
      this.track(source, key(to), undo);
      if (content.formula !== undefined || typeof content.value === 'number') this.formats.set(key(to), source);
      draft.diffs.push({ source, before: shownText(content), after: shownText(content), place: () => this.placeOf(source) });
    }
    return undefined;
  }

  private writeAll(acts: readonly Act[], draft: Draft, undo: (() => void)[]): Hurdle | undefined {
    for (const act of acts) {
      const hurdle =
        act.kind === 'write' ? this.write(act.at, act.text, draft, undo)
        : act.kind === 'fill' ? this.fill(act.place, act.text, draft, undo)
        : act.kind === 'join' ? this.join(act, draft, undo)
        : undefined;
      if (hurdle !== undefined) return hurdle;
    }
    return undefined;
  }

  private write(source: CellRef, text: string, draft: Draft, undo: (() => void)[]): Hurdle | undefined {
    const place = this.placeOf(source);
    if (place === undefined) return 'gone';
    const content = this.contentAt(place);
    if (content.formula !== undefined) return 'formula';
    if (typeof content.value !== 'string') return 'number';
    if (this.isCovered(place)) return 'merged';
    this.put(place, { value: text }, undo);
    draft.diffs.push({ source, before: shownText(content), after: text, place: () => this.placeOf(source) });
    return undefined;
  }

  private fill(place: CellRef, text: string, draft: Draft, undo: (() => void)[]): Hurdle | undefined {
    if (!isEmpty(this.contentAt(place)) || this.dropped.has(place.row)) return 'occupied';
    if (this.isCovered(place)) return 'merged';
    this.put(place, { value: text }, undo);
    draft.diffs.push({ source: place, before: '', after: text, place: () => place });
    return undefined;
  }

  private join({ first, rest }: Extract<Act, { kind: 'join' }>, draft: Draft, undo: (() => void)[]): Hurdle | undefined {
    const place = this.placeOf(rest);
    if (place === undefined) return 'gone';
    if (!this.isText(first) || !this.isText(rest)) return 'number';
    if (this.isReferenced(rest)) return 'referenced';
    const text = this.textOf(rest);
    const hurdle = this.write(first, this.textOf(first) + text, draft, undo);
    if (hurdle !== undefined) return hurdle;
    this.put(place, NOTHING, undo);
    this.track(rest, null, undo);
    draft.diffs.push({ source: rest, before: text, after: '', place: nowhere });
    return undefined;
  }

  private dropAll(acts: readonly Act[], draft: Draft, undo: (() => void)[]): Hurdle | undefined {
    const rows = acts.flatMap((act) => (act.kind === 'drop' && !this.dropped.has(act.row) ? [act.row] : [])).sort((a, b) => a - b);
    if (rows.length === 0) return undefined;
    const going = new Set([...rows, ...this.dropped]);
    const { sheet } = this;
    if (sheet.notes.some(({ at }) => going.has(at.row))) return 'noted';
    const first = rows[0] ?? 0;
    for (const row of rows) {
      const cells = sheet.rows[row] ?? [];
      for (let col = 0; col < Math.max(cells.length, 1); col++) {
        const source = { row, col };
        const place = this.placeOf(source);
        // What has moved here from another row would be lost with it.
        const held = this.contentAt(source);
        if (held.formula !== undefined) return 'formula';
        if (place !== undefined && !isEmpty(held)) {
          if (place.row !== row || place.col !== col) return 'occupied';
          const merge = this.mergeAt(source);
          if (merge?.top === row && !going.has(merge.bottom)) return 'merged';
          draft.diffs.push({ source, before: shownText(held), after: '', place: nowhere });
        } else if (!isEmpty(held)) return 'occupied';
      }
      this.dropped.add(row);
      undo.push(() => this.dropped.delete(row));
    }
    if (this.referencesOf().within(first, rows.at(-1) ?? first)) return 'referenced';
    return undefined;
  }

  private put(place: CellRef, content: CellContent, undo: (() => void)[]): void {
    const k = key(place);
    const before = this.cells.get(k);
    undo.push(() => {
      if (before === undefined) this.cells.delete(k);
      else this.cells.set(k, before);
    });
    this.cells.set(k, content);
  }

  private track(source: CellRef, to: number | null, undo: (() => void)[]): void {
    const k = key(source);
    const before = this.moved.get(k);
    undo.push(() => {
      if (before === undefined) this.moved.delete(k);
      else this.moved.set(k, before);
    });
    this.moved.set(k, to);
  }

  private isCovered(place: CellRef): boolean {
    const merge = this.mergeAt(place);
    return merge !== undefined && (merge.top !== place.row || merge.left !== place.col);
  }

  private isReferenced(place: CellRef): boolean {
    return this.referencesOf().touches(place);
  }

  private referencesOf(): References {
    return (this.references ??= referencesTo(this.book, this.sheet));
  }
}

/** The place that a key of `cells` or `formats` stands for. */
export { refOf as placeOfKey };
