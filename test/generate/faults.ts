import type { Box, Draft, IndicatorDraft } from './paper';
import type { Random } from './random';

/** A fault on the paper: which box a reviewer would point at. */
export interface FaultAt {
  readonly topic: FaultName;
  readonly box: Box;
}

/** Puts a fault into one indicator (or the head) and returns the box at fault; undefined where nothing fits. */
type Injector = (form: Draft, rng: Random, free: readonly IndicatorDraft[]) => Box | undefined;

const counted = /^≥(\d+)([^\d%]+)$/;
const percent = /^≥(\d+)%$/;

/** Rewrites the value of a free indicator whose value matches. */
const value = (pattern: RegExp, change: (text: string, match: RegExpExecArray, indicator: IndicatorDraft) => string): Injector => (_, rng, free) => {
  const fitting = free.filter(({ value: [box, ...more] }) => box !== undefined && more.length === 0 && pattern.test(box.text));
  if (fitting.length === 0) return undefined;
  const indicator = rng.pick(fitting);
  const [box] = indicator.value;
  box!.text = change(box!.text, pattern.exec(box!.text)!, indicator);
  return box;
};

/** Renames a free indicator whose value matches; the truth reads the new name. */
const rename = (pattern: RegExp, change: (indicator: IndicatorDraft, match: RegExpExecArray) => string): Injector => (form, rng, free) => {
  const fitting = free.filter(({ value: [box, ...more] }) => box !== undefined && more.length === 0 && pattern.test(box.text));
  if (fitting.length === 0) return undefined;
  const indicator = rng.pick(fitting);
  const box = indicator.cells.get('name');
  if (!box) return undefined;
  box.text = change(indicator, pattern.exec(indicator.value[0]!.text)!);
  form.indicators = form.indicators.map((each) => (each === indicator ? { ...each, name: box.text } : each));
  return box;
};

/** What people do to targets, by the name that a reviewer gives it. Only values written in one cell are spoilt. */
const injectors = {
  'missing-comparator': value(/^≥\d/, (text) => text.slice(1)),
  'missing-unit': value(counted, (_, [, digits]) => `≥${digits!}`),
  'noncanonical-symbol': value(/^[≥≤]/, (text) => text.replace('≥', '>=').replace('≤', '<=')),
  impossible: value(/^≥9\d%$/, () => '≥100%'),
  unquantified: value(counted, () => '效果明显'),
  placeholder: value(/^≥\d+/, (text) => text.replace(/\d+/, '**')),
  'value-is-unit-only': value(counted, (_, [, , unit]) => unit!),
  'missing-value': value(/^≥\d/, () => ''),
  'ocr-suspect': value(percent, (_, [, digits]) => `2${digits!}%`),
  hedged: value(counted, (_, [, digits, unit]) => `力争完成${digits!}${unit!}`),
  'extra-text': value(counted, (_, [, digits, unit]) => `完成任务${digits!}${unit!}`),
  'double-comparator': value(percent, (text) => `${text}以上`),
  'wrong-direction': value(/^≤\d.*元/, (text) => text.replace('≤', '≥')),
  'unit-in-name': rename(counted, (indicator, [, , unit]) => `${indicator.name}(${unit!})`),
  'name-is-target': rename(percent, (indicator, [, digits]) => `${indicator.name}达到${digits!}%`),
} satisfies Readonly<Record<string, Injector>>;

export type FaultName = keyof typeof injectors;
export const faultNames = Object.keys(injectors) as readonly FaultName[];

/** Puts each fault in once, every one into an indicator of its own; faults that fit nowhere are left out. */
export function inject(form: Draft, rng: Random, names: readonly FaultName[]): FaultAt[] {
  const spoilt = new Set<Box>();
  return names.flatMap((topic) => {
    const free = form.indicators.filter(({ value: [box] }) => box !== undefined && !spoilt.has(box));
    const box = injectors[topic](form, rng, free);
    if (!box) return [];
    const owner = form.indicators.find((i) => i.value[0] === box || i.cells.get('name') === box);
    if (owner) spoilt.add(owner.value[0]!);
    return [{ topic, box }];
  });
}
