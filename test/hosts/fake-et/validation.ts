/** Input rules of a rectangle. What its cells do not have in common, and what none of them has, is asked for in vain. */
import type { Validation } from '../../../src/sheet/book';
import { contains, intersects, placesIn, sameRange, type Range } from '../../../src/sheet/range';
import { rectanglesOf } from '../../../src/host/rectangles';
import type { FakeEt } from './et';
import { refuse } from './range';
import { EtObject } from './strict';

const TYPES = ['any', 'whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'] as const;
const OPERATORS = ['between', 'notBetween', 'equal', 'notEqual', 'greaterThan', 'lessThan', 'greaterThanOrEqual', 'lessThanOrEqual'];

export class ValidationObject extends EtObject {
  readonly face = 'Validation';
  readonly InCellDropdown = true;
  constructor(private readonly et: FakeEt, private readonly sheet: string, private readonly area: Range) {
    super();
  }
  private get all(): readonly Validation[] {
    return this.et.live.sheet(this.sheet).validations;
  }
  private get rule(): Validation {
    const [rule, ...others] = this.all.filter(({ ranges }) => ranges.some((range) => intersects(range, this.area)));
    if (!rule || others.length > 0 || !placesIn(this.area).every((at) => rule.ranges.some((range) => contains(range, at)))) return refuse();
    return rule;
  }
  private put(put: readonly Validation[]): void {
    if (this.et.live.sheet(this.sheet).protection) refuse();
    this.et.change([{ kind: 'validation', sheet: this.sheet, expect: this.all, put }]);
  }
  private change(more: Partial<Validation>): void {
    const { rule } = this;
    this.put(this.all.map((one) => (one === rule ? { ...one, ...more } : one)));
  }
  get Type(): number {
    return TYPES.indexOf(this.rule.type);
  }
  get Operator(): number {
    return OPERATORS.indexOf(this.rule.operator ?? 'between') + 1;
  }
  get Formula1(): string {
    const { type, list, formula1 = '' } = this.rule;
    return list ? list.join(',') : type === 'list' || type === 'custom' ? `=${formula1}` : formula1;
  }
  get Formula2(): string {
    return this.rule.formula2 ?? '';
  }
  get IgnoreBlank(): boolean {
    return this.rule.allowBlank !== false;
  }
  set IgnoreBlank(value: boolean) {
    this.change({ allowBlank: value });
  }
  get ShowError(): boolean {
    return this.rule.open !== true;
  }
  set ShowError(value: boolean) {
    const { open: _open, ...rest } = this.rule;
    const changed = value ? rest : { ...rest, open: true as const };
    const { rule } = this;
    this.put(this.all.map((one) => (one === rule ? changed : one)));
  }
  get ErrorMessage(): string {
    return this.rule.error ?? '';
  }
  set ErrorMessage(error: string) {
    this.change({ error });
  }
  get InputMessage(): string {
    return this.rule.prompt ?? '';
  }
  set InputMessage(prompt: string) {
    this.change({ prompt });
  }
  Add(type: number, _alert: number, operator: number, formula1: string, formula2?: string): void {
    if (this.all.some(({ ranges }) => ranges.some((range) => intersects(range, this.area)))) refuse();
    if (formula1.length > 255) refuse();
    const name = TYPES[type]!;
    const listed = name === 'list' && !formula1.startsWith('=');
    this.put([...this.all, {
      ranges: [this.area],
      type: name,
      ...(listed ? { list: formula1.split(',') } : { formula1: formula1.replace(/^=/, '') }),
      ...(formula2 === undefined ? {} : { formula2 }),
      ...(name === 'list' || name === 'custom' ? {} : { operator: OPERATORS[operator - 1]! }),
    }]);
  }
  Delete(): void {
    const rest = this.all.flatMap((rule): Validation[] => {
      const ranges = rule.ranges.flatMap((range) => {
        if (!intersects(range, this.area)) return [range];
        return sameRange(range, this.area) ? [] : rectanglesOf(placesIn(range).filter((at) => !contains(this.area, at)));
      });
      return ranges.length === 0 ? [] : [{ ...rule, ranges }];
    });
    this.put(rest);
  }
}
