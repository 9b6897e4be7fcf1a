import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Form, Indicator } from '../../src/form/schema';
import { sheetFromRows } from '../../src/sheet/build';
import type { Sheet } from '../../src/sheet/book';

/** What a person reads out of a form; long texts are cut at 20 characters (levels) or 30 (fields). Rows are 1-based. */
export interface LabelledIndicator {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly standardSource?: string;
  readonly history?: string;
  readonly historySource?: string;
}

export interface LabelledForm {
  readonly kind: string;
  readonly title: string;
  readonly year: number | null;
  readonly rows: readonly [number, number];
  readonly fields: Readonly<Record<string, string>>;
  readonly indicators: readonly LabelledIndicator[];
}

export interface Labelled {
  readonly file: string;
  readonly text: string;
  readonly forms: readonly LabelledForm[];
  readonly findings: readonly { readonly row: number; readonly topic: string; readonly note: string }[];
}

/** The labelled texts of a folder; none, with a line on the console, where the folder is absent. */
export function readLabelled(forms: string, labels: string = path.join(forms, 'labels')): readonly Labelled[] {
  if (!existsSync(labels)) {
    console.log(`SKIPPED: ${labels} is not here; its forms are not tested`);
    return [];
  }
  return readdirSync(labels)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const label = JSON.parse(readFileSync(path.join(labels, name), 'utf8')) as Omit<Labelled, 'text'>;
      return { ...label, text: readFileSync(path.join(forms, label.file), 'utf8') };
    });
}

/** A sheet of tab-separated text; every line is a row. */
export function sheetFromText(text: string): Sheet {
  return sheetFromRows(text.replace(/\n$/, '').split('\n').map((line) => line.split('\t')));
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const cut = (text: string, length: number): string => squeeze(text).slice(0, length);

/** A recognised form in the words of the labels, with just the parts that the label speaks of. */
export function inLabelTerms(form: Form, label: LabelledForm): Omit<LabelledForm, 'rows'> {
  return {
    kind: form.kind,
    title: squeeze(form.title ?? ''),
    year: form.year,
    fields: Object.fromEntries(
      form.fields.filter((field) => field.name in label.fields).map((field) => [field.name, cut(field.value, 30)]),
    ),
    indicators: form.indicators.map((indicator, i) => indicatorInLabelTerms(indicator, label.indicators[i])),
  };
}

/** The label with its texts squeezed and cut as `inLabelTerms` cuts them. */
export function labelTerms(label: LabelledForm): Omit<LabelledForm, 'rows'> {
  return {
    kind: label.kind,
    title: squeeze(label.title),
    year: label.year,
    fields: Object.fromEntries(Object.entries(label.fields).map(([name, value]) => [name, cut(value, 30)])),
    indicators: label.indicators.map((i) => ({ ...i, level1: cut(i.level1, 20), level2: cut(i.level2, 20) })),
  };
}

function indicatorInLabelTerms(indicator: Indicator, label: LabelledIndicator | undefined): LabelledIndicator {
  const has = (list: readonly string[], wanted: string): string => {
    const filled = list.filter((text) => text !== '');
    return filled.includes(wanted) ? wanted : (filled[0] ?? '');
  };
  return {
    row: indicator.row + 1,
    level1: cut(indicator.level1.text, 20),
    level2: cut(indicator.level2.text, 20),
    name: indicator.name,
    value: indicator.value,
    unit: indicator.unit,
    ...(label?.standardSource !== undefined && {
      standardSource: has(indicator.standards.map((s) => s.source), label.standardSource),
    }),
    ...(label?.history !== undefined && { history: has(indicator.history.map((h) => h.value), label.history) }),
    ...(label?.historySource !== undefined && {
      historySource: has(indicator.history.map((h) => h.source), label.historySource),
    }),
  };
}
