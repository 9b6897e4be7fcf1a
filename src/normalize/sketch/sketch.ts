/** The paper as steps see it: they propose, ask and refuse; it keeps the list of changes. */
import { fill } from '../../form/words';
import { formatCell, type CellRef } from '../../sheet/address';
import type { Book, Sheet } from '../../sheet/book';
import type { CellDiff, Change, Locale, PlanOptions, Question, Refused } from '../plan';
import type { ContentStep } from '../step';
import { short } from '../words';
import type { Ask, Proposal } from './act';
import { carryOut, type Diff } from './carry-out';
import { hurdles } from './hurdle';
import { Paper } from './paper';

/** A change whose cells may still move on. */
interface Draft {
  readonly change: Omit<Change, 'cells' | 'pass'>;
  readonly diffs: readonly Diff[];
}

export class Sketch extends Paper {
  readonly questions: Question[] = [];
  readonly refused: Refused[] = [];
  private readonly drafts: Draft[] = [];
  private readonly ids = new Set<string>();
  private readonly without: ReadonlySet<string>;
  private step: ContentStep | undefined;

  constructor(
    book: Book,
    sheet: Sheet,
    private readonly options: PlanOptions,
    readonly locale: Locale,
    /** What a cell of this sheet was before an earlier sketch had moved it: changes are named by that. */
    private readonly origin: (cell: CellRef) => CellRef = (cell) => cell,
  ) {
    super(book, sheet);
    this.without = new Set(options.without ?? []);
  }

  /** What follows is said by this step. */
  begin(step: ContentStep): void {
    this.step = step;
  }

  /** The value of the option that the user has chosen, else of the first one. */
  ask({ at, key, text, options }: Ask): string {
    const step = this.step?.name ?? 'join-pages';
    const id = `${step}:${key}`;
    const given = this.options.answers?.[id];
    const chosen = options.find(({ value }) => value === given);
    const answer = chosen?.value ?? options[0]?.value ?? '';
    this.questions.push({ id, step, at: this.address(at), text, options, answer, answered: chosen !== undefined });
    return answer;
  }

  /** Takes a proposal whole or not at all; says whether it was taken. */
  propose({ at, reason, data, acts }: Proposal): boolean {
    const { step } = this;
    if (step === undefined || acts.length === 0) return false;
    const address = this.address(at);
    const id = this.newId(`${step.name}:${address}`);
    if (this.without.has(id)) return false;
    const diffs: Diff[] = [];
    const hurdle = carryOut(this, acts, diffs);
    if (hurdle !== undefined) {
      this.refused.push({ step: step.name, at: address, reason: hurdles[this.locale][hurdle] });
      return false;
    }
    this.drafts.push({ change: { id, step: step.name, at: address, reason: fill(step.texts[this.locale].reasons[reason] ?? reason, data, this.locale) }, diffs });
    return true;
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

  /** All that was taken, in order, in this round. `later`: where a cell of the result has gone since. */
  changes(pass: number, later: (cell: CellRef) => CellRef | undefined): Change[] {
    return this.drafts.map(({ change, diffs }): Change => ({
      ...change,
      pass,
      cells: diffs.map(({ source, before, after, stands }): CellDiff => {
        const place = stands === 'with-cell' ? this.placeOf(source) : stands === 'at-place' ? source : undefined;
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
}
