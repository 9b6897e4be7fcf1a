/** Print settings and defined names, as the fake workbook has them. */
import type { Name, View } from '../../../src/sheet/book';
import { parseRange } from '../../../src/sheet/range';
import type { FakeExcel } from './excel';
import { AreasObject, RangeObject } from './range';
import { HostError } from './wire';

const PAPERS: Readonly<Record<string, number>> = { Letter: 1, A3: 8, A4: 9 };
type Print = NonNullable<View['print']>;
interface Zoom {
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
  readonly scale?: number | null;
}

export function pageLayoutOf(excel: FakeExcel, id: string): object {
  const print = (): Print => excel.live.sheet(id).view.print ?? {};
  const put = (change: Partial<Print>, gone: readonly (keyof Print)[] = []) => {
    putPrint(excel, id, { ...print(), ...change }, gone);
  };
  return {
    get Orientation() { return print().landscape ? 'Landscape' : 'Portrait'; },
    set Orientation(orientation: string) { put(orientation === 'Landscape' ? { landscape: true } : {}, orientation === 'Landscape' ? [] : ['landscape']); },
    get PaperSize(): string { return Object.keys(PAPERS).find((name) => PAPERS[name] === (print().paper ?? 9)) ?? 'A4'; },
    set PaperSize(name: string) { put(name === 'A4' ? {} : { paper: PAPERS[name] ?? 9 }, name === 'A4' ? ['paper'] : []); },
    get Zoom(): Zoom {
      const { fitToWidth: wide, fitToHeight: tall, scale = 100 } = print();
      return wide || tall ? { horizontalFitToPages: wide || null, verticalFitToPages: tall || null, scale: null } : { horizontalFitToPages: null, verticalFitToPages: null, scale };
    },
    set Zoom(zoom: Zoom) {
      const { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight, scale } = zoom;
      const wanted = { ...(fitToWidth && { fitToWidth }), ...(fitToHeight && { fitToHeight }), ...(scale && scale !== 100 && { scale }) };
      put(wanted, (['fitToWidth', 'fitToHeight', 'scale'] as const).filter((key) => !(key in wanted)));
    },
    GetPrintArea: () => {
      const { area } = print();
      if (!area) throw new HostError('ItemNotFound');
      return new AreasObject(excel, id, [area]);
    },
    GetPrintTitleRows: () => {
      const { titleRows } = print();
      if (!titleRows) throw new HostError('ItemNotFound');
      return new RangeObject(excel, id, { top: titleRows[0], bottom: titleRows[1], left: 0, right: 16_383 });
    },
    SetPrintArea: (address: string) => {
      const area = parseRange(address);
      if (area) put({ area });
    },
    SetPrintTitleRows: (address: string) => {
      const [first = 1, last = first] = address.split(':').map(Number);
      put({ titleRows: [first - 1, last - 1] });
    },
  };
}

/** `scope`: a sheet; undefined for the workbook itself. */
export function namesOf(excel: FakeExcel, scope?: string): object {
  const of = () => excel.live.book.names.filter((name) => name.scope === scope);
  const item = (one: Name) => ({
    Name: one.name,
    get Formula() { return `=${one.formula}`; },
    set Formula(formula: string) { excel.rename(one, formula.replace(/^=/, '')); },
  });
  return {
    get Items() { return of().map(item); },
    GetItem: (name: string) => {
      const setting = name === 'Print_Area' ? 'area' : name === 'Print_Titles' ? 'titleRows' : undefined;
      if (scope !== undefined && setting) {
        const print = excel.live.sheet(scope).view.print ?? {};
        if (print[setting]) return { Delete: () => { putPrint(excel, scope, print, [setting]); } };
      }
      const found = of().find((one) => one.name === name);
      if (!found) throw new HostError('ItemNotFound');
      return item(found);
    },
  };
}

function putPrint(excel: FakeExcel, id: string, wanted: Print, gone: readonly (keyof Print)[]): void {
  const print = Object.fromEntries(Object.entries(wanted).filter(([key]) => !gone.includes(key as keyof Print))) as Print;
  const { print: _before, ...rest } = excel.live.sheet(id).view;
  excel.change([{ kind: 'view', sheet: id, expect: excel.live.sheet(id).view, put: Object.keys(print).length === 0 ? rest : { ...rest, print } }], 'addin');
}
