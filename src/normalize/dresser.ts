/** The sheet as the content steps leave it, being dressed: each look is carried out at once, so that the next one sees it. */
import { formatCell, type CellRef } from '../sheet/address';
import { apply } from '../sheet/apply';
import type { Book, Cell, Sheet, Style } from '../sheet/book';
import { styleOf } from '../sheet/content';
import type { Edit } from '../sheet/edit';
import { formatRange, type Range } from '../sheet/range';
import { fill, type TextData } from '../form/words';
import { PASSES, type CellDiff, type Change, type Locale, type PlanOptions, type Refused, type StepName } from './plan';
import type { LooksStep } from './step';

export interface Look {
  /** Where, on the sheet as the content steps leave it. */
  readonly range: Range;
  /** Key in the step's reasons, and what fills it in. */
  readonly reason: string;
  readonly data?: TextData;
  readonly edits: readonly Edit[];
  /** Only where what is shown changes. */
  readonly cells?: readonly CellDiff[];
}

export class Dresser {
  readonly edits: Edit[] = [];
  readonly changes: Change[] = [];
  readonly refused: Refused[] = [];
  private readonly without: ReadonlySet<string>;
  private readonly ids = new Set<string>();
  private step: LooksStep | undefined;

  constructor(
    private current: Book,
    private readonly id: string,
    /** The steps that are on. */
    readonly wanted: ReadonlySet<StepName>,
    options: PlanOptions,
    readonly locale: Locale,
  ) {
    this.without = new Set(options.without ?? []);
  }

  begin(step: LooksStep): void {
    this.step = step;
  }

  get book(): Book {
    return this.current;
  }

  get sheet(): Sheet {
    const sheet = this.current.sheets.find(({ id }) => id === this.id);
    if (sheet === undefined) throw new Error(`no sheet ${this.id}`);
    return sheet;
  }

  cellAt(at: CellRef): Cell | undefined {
    return this.sheet.rows[at.row]?.[at.col];
  }

  styleAt(at: CellRef): Style {
    return styleOf(this.current, this.cellAt(at));
  }

  /** Says what the step leaves out, and why. */
  refuse({ range, reason, data }: Pick<Look, 'range' | 'reason' | 'data'>): void {
    const { step } = this;
    if (step !== undefined) this.refused.push({ step: step.name, at: formatRange(range), reason: this.say(step, reason, data) });
  }

  private say({ texts }: LooksStep, reason: string, data: TextData | undefined): string {
    return fill(texts[this.locale].reasons[reason] ?? reason, data, this.locale);
  }

  /** Carries the look out, unless the user has unticked it or something is in the way. */
  propose({ range, reason, data, edits, cells = [] }: Look): void {
    const { step } = this;
    if (step === undefined || edits.length === 0) return;
    const at = formatRange(range);
    let id = `${step.name}:${at}`;
    for (let n = 2; this.ids.has(id); n++) id = `${step.name}:${at}-${String(n)}`;
    this.ids.add(id);
    if (this.without.has(id)) return;
    const applied = apply(this.current, edits);
    if (!applied.ok) {
      const { code, at: cell } = applied.refusal;
      this.refused.push({ step: step.name, at: cell === undefined ? at : formatCell(cell), reason: code });
      return;
    }
    this.current = applied.book;
    this.edits.push(...edits);
    this.changes.push({ id, step: step.name, at, reason: this.say(step, reason, data), pass: PASSES, cells });
  }
}
