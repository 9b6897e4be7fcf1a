/** Conditional formats. */
import { intersects, type Range } from '../../../src/sheet/range';
import type { FakeEt, Format } from './et';
import { RangeObject, refuse } from './range';
import { EtObject } from './strict';

export class FormatConditionsObject extends EtObject {
  readonly face = 'FormatConditions';
  constructor(private readonly et: FakeEt, private readonly sheet: string, private readonly areas: readonly Range[]) {
    super();
  }
  private get own(): Format[] {
    return this.et.formats.filter(({ sheet, ranges }) => sheet === this.sheet && ranges.some((one) => this.areas.some((other) => intersects(one, other))));
  }
  get Count(): number {
    return this.own.length;
  }
  Item(index: number): EtObject {
    return new FormatConditionObject(this.et, this.own[index - 1] ?? refuse());
  }
  Add(type: number, _operator: unknown, formula: string): EtObject {
    if (this.et.live.sheet(this.sheet).protection) refuse();
    const format: Format = { sheet: this.sheet, ranges: this.areas, type, formula, colour: 0 };
    // A build whose conditional formats come to nothing takes them without a word.
    if (this.et.build.formats !== false) this.et.formats.push(format);
    return new FormatConditionObject(this.et, format);
  }
}

class FormatConditionObject extends EtObject {
  readonly face = 'FormatCondition';
  constructor(private readonly et: FakeEt, private readonly format: Format) {
    super();
  }
  get Type(): number {
    return this.format.type;
  }
  get Formula1(): string {
    return this.format.formula;
  }
  get AppliesTo(): RangeObject {
    return new RangeObject(this.et, this.format.sheet, this.format.ranges);
  }
  get Interior(): EtObject {
    return new ColourObject(this.format);
  }
  Delete(): void {
    this.et.formats = this.et.formats.filter((one) => one !== this.format);
  }
}

class ColourObject extends EtObject {
  readonly face = 'Interior';
  constructor(private readonly format: Format) {
    super();
  }
  get Color(): number {
    return this.format.colour;
  }
  set Color(colour: number) {
    this.format.colour = colour;
  }
}
