/** Conditional formats. */
import { intersects, type Range } from '../../../src/sheet/range';
import type { FakeExcel, Format } from './excel';
import { AreasObject } from './range';
import { HostError } from './wire';

export class FormatCollection {
  constructor(
    private readonly excel: FakeExcel,
    private readonly sheet: string,
    private readonly ranges: readonly Range[],
  ) {}

  get Items(): FormatObject[] {
    return this.own.map((format) => new FormatObject(this.excel, format));
  }
  GetItem(id: string): FormatObject {
    const format = this.own.find((one) => one.id === id);
    if (!format) throw new HostError('ItemNotFound');
    return new FormatObject(this.excel, format);
  }
  Add(type: string): FormatObject {
    if (this.excel.live.sheet(this.sheet).protection) throw new HostError('AccessDenied');
    const format: Format = { id: this.excel.fresh('format'), sheet: this.sheet, ranges: this.ranges, type, formula: '', colour: '' };
    this.excel.formats.unshift(format);
    return new FormatObject(this.excel, format);
  }

  private get own(): Format[] {
    return this.excel.formats.filter(({ sheet, ranges }) => sheet === this.sheet && ranges.some((one) => this.ranges.some((other) => intersects(one, other))));
  }
}

export class FormatObject {
  constructor(
    private readonly excel: FakeExcel,
    private readonly format: Format,
  ) {}

  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    return this.format.type;
  }
  get Custom() {
    const { format } = this;
    return {
      Rule: {
        get Formula() {
          return format.formula;
        },
        set Formula(formula: string) {
          format.formula = formula;
        },
      },
      Format: {
        Fill: {
          get Color() {
            return format.colour;
          },
          set Color(colour: string) {
            format.colour = colour;
          },
        },
      },
    };
  }
  GetRanges(): AreasObject {
    return new AreasObject(this.excel, this.format.sheet, this.format.ranges);
  }
  Delete(): void {
    this.excel.formats = this.excel.formats.filter(({ id }) => id !== this.format.id);
  }
}
