/** Indicators as the rows of the system, and what it would not take, at the cell. */
import type { Form, Indicator } from '../../form/schema';
import { canonicalUnit, parseTarget, type Comparator, type Target } from '../../target';
import type { CellRef } from '../../sheet/address';
import type { Locale } from '../plan';
import { squeeze } from '../../form/squeeze';
import { subjectField } from '../../form/subject';
import type { Field } from './columns';

/** What the system takes at a time: one project of one form. Rows of the same one hold the same object. */
export interface ExportProject {
  /** Of the project, else the form's title. */
  readonly name: string;
}

/** Texts by field; a field that the form does not have is "". */
export interface ExportRow {
  /** 0-based row of the form's sheet that it comes from. */
  readonly row: number;
  readonly project: ExportProject;
  readonly texts: Readonly<Record<Field, string>>;
}

/** Something that a person has to settle before the system takes the row. */
export interface ExportProblem {
  readonly code: 'not-numeric' | 'no-sign' | 'no-unit' | 'choose' | 'several' | 'percent';
  readonly at: CellRef;
  readonly message: string;
}

export interface Exported {
  readonly rows: readonly ExportRow[];
  readonly problems: readonly ExportProblem[];
}

const words: Readonly<Record<Locale, Readonly<Record<ExportProblem['code'], (name: string, value: string) => string>>>> = {
  zh: {
    'not-numeric': (name, value) => `${name}：有比较符号而指标值‘${value}’不是纯数字，系统不收；请改成数字，或把符号改为“定性”`,
    'no-sign': (name, value) => `${name}：指标值‘${value}’没有比较符号，系统要求必选；请补 ≥ ＞ ＝ ＜ ≤ 之一`,
    'no-unit': (name, value) => `${name}：指标值‘${value}’没有计量单位，系统要求必填`,
    choose: (name, value) => `${name}：‘${value}’按“定性”导出；要按数字考核的，请改成带符号、单位的数字`,
    several: (name, value) => `${name}：‘${value}’里不止一个数，系统只认第一个；请拆成几项，或改为“定性”`,
    percent: (name, value) => `${name}：‘${value}’可能是百分数（0.95 即 95%），请核实后再导入`,
  },
  en: {
    'not-numeric': (name, value) => `${name}: a sign stands before ‘${value}’, which is no pure number; the system refuses it`,
    'no-sign': (name, value) => `${name}: ‘${value}’ has no sign, which the system demands`,
    'no-unit': (name, value) => `${name}: ‘${value}’ has no unit, which the system demands`,
    choose: (name, value) => `${name}: ‘${value}’ is exported as 定性; write a number with sign and unit where it is to be measured`,
    several: (name, value) => `${name}: ‘${value}’ holds several numbers, the system keeps the first`,
    percent: (name, value) => `${name}: ‘${value}’ may be a percentage (0.95 for 95%)`,
  },
};

/** All indicators of the forms in order. Names and values go without white space; nothing is made up. */
export function exportRows(forms: readonly Form[], locale: Locale = 'zh'): Exported {
  const problems: ExportProblem[] = [];
  const rows = forms.flatMap((form) => {
    const projectOf = projectsOf(form);
    return form.indicators.map((indicator): ExportRow => {
      const say = (code: ExportProblem['code']): void => {
        const at = indicator.cells.value ?? indicator.cells.name ?? { row: indicator.row, col: 0 };
        problems.push({ code, at, message: words[locale][code](indicator.name, indicator.value) });
      };
      return { row: indicator.row, project: projectOf(indicator), texts: { ...beside(indicator), ...measured(indicator, say) } };
    });
  });
  return { rows, problems };
}

/** The project of an indicator: that of its row in a list, else the form's. */
function projectsOf(form: Form): (indicator: Indicator) => ExportProject {
  const known = new Map<string, ExportProject>();
  const own = subjectField(form)?.value.trim() ?? form.title ?? '';
  return ({ project }) => {
    const name = project === '' ? own : project;
    const found = known.get(name) ?? { name };
    known.set(name, found);
    return found;
  };
}

type Measured = Pick<ExportRow['texts'], 'sign' | 'value' | 'unit'>;

function beside(indicator: Indicator): Omit<ExportRow['texts'], keyof Measured> {
  const { level1, level2, name, weight, explanation, standards, source, actual, score, deviation } = indicator;
  return {
    level1: level1.text,
    level2: level2.text,
    name,
    weight: weight === null ? '' : String(weight),
    explanation: explanation.trim(),
    standard: standards.map(({ value }) => value).find((value) => value !== '') ?? '',
    source: source.trim() || (standards.map((one) => one.source).find((text) => text !== '') ?? ''),
    actual,
    score: score === null ? '' : String(score),
    possibility: '',
    deviation: deviation.trim(),
  };
}

/** Sign, pure number and unit; or 定性 with the words. */
function measured(indicator: Indicator, say: (code: ExportProblem['code']) => void): Measured {
  const { value, valueText, unitText, signText } = indicator;
  const target = targetOf(indicator);
  // Where sign and unit have cells of their own, the words are what stands in the cell of the value.
  const words = (sign: string): Measured => ({ sign, value: squeeze(valueText), unit: unitSaid(unitText) });
  if (value === '') return words('');
  if (target.traits.some(({ kind }) => kind === 'multiple')) {
    say('several');
    return words('定性');
  }
  if (target.kind === 'quantity' || target.kind === 'frequency') {
    if (target.traits.some(({ kind }) => kind === 'extra-text' || kind === 'hedge' || kind === 'ocr-suspect' || kind === 'change' || kind === 'rank')) {
      say(target.comparator === null ? 'choose' : 'not-numeric');
      return words(target.comparator ?? '定性');
    }
    if (target.alternatives !== undefined) say('percent');
    const unit = unitOf(target, unitText);
    if (target.comparator === null) say('no-sign');
    if (unit === '') say('no-unit');
    return { sign: target.comparator ?? '', ...figureOf(target.digits, target.number, unit) };
  }
  if (target.kind === 'range') say('several');
  else if (signOf(target, signText) !== undefined) say('not-numeric');
  else if (target.kind !== 'grade') say('choose');
  return words('定性');
}

/** Sign and unit columns count; the name never does. */
function targetOf({ value, unitText, unit, target }: Indicator): Target {
  if (target.kind === 'quantity' || target.kind === 'frequency') return target;
  return unit === '' ? target : parseTarget(value, { unit: unitText });
}

function signOf(target: Target, signText: string): Comparator | undefined {
  return target.sign?.spelling === 'word' ? undefined : (target.sign?.comparator ?? (/^[≥＞＝＜≤]$/.test(squeeze(signText)) ? (squeeze(signText) as Comparator) : undefined));
}

/** Thousands commas go, 150万元 is 150 and 万元 as it was asked for, percent stays what is shown: 96 under %. */
function figureOf(digits: string, number: number, unit: string): Pick<Measured, 'value' | 'unit'> {
  const [, plain = '', scale = ''] = /^([-+]?\d+(?:\.\d+)?)([万亿]?)$/.exec(digits.replace(/[,，]/g, '')) ?? [];
  // Where the unit is open, 万 cannot go to it; beside 万元 it is said twice.
  if (plain === '' || (scale !== '' && unit === '')) return { value: String(number), unit };
  return { value: plain, unit: /^[万亿]/.test(unit) ? unit : scale + unit };
}

/** A dash or a slash in the cell of the unit says that there is none. */
function unitSaid(unitText: string): string {
  const unit = squeeze(unitText);
  return /^(?:[-—–－/／]+|无)$/.test(unit) ? '' : unit;
}

function unitOf({ unit, per }: { readonly unit: string; readonly per?: { readonly number: number; readonly unit: string } }, unitText: string): string {
  const own = unit === '' ? unitSaid(unitText) : canonicalUnit(unit);
  return per === undefined || own.includes('/') ? own : `${own}/${per.number === 1 ? '' : String(per.number)}${per.unit}`;
}
