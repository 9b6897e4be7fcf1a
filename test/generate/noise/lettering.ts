import type { Box, Draft } from '../paper';
import type { Random } from '../random';
import type { Noise } from './noise';

const boxesOf = (drafts: readonly Draft[], kinds: readonly Box['is'][]): Box[] => [
  ...new Set(drafts.flatMap((form) => form.lines.flatMap((line) => line.slots))),
].filter((box): box is Box => box !== null && kinds.includes(box.is) && box.text !== '');

const always = (): boolean => true;
const some = (drafts: readonly Draft[], rng: Random, kinds: readonly Box['is'][], share: number, change: (text: string) => string): void => {
  for (const box of boxesOf(drafts, kinds)) {
    if (box.number === undefined && rng.chance(share)) box.text = change(box.text);
  }
};

/** 产 出 指 标, 项目 名称, a line break in mid-label. */
export const spacedLabels: Noise = {
  name: 'spaced-labels',
  fits: always,
  apply(drafts, rng) {
    const style = rng.pick([
      (text: string) => text.replace(/(?!^)(?=.)/gu, ' '),
      (text: string) => `${text.slice(0, Math.ceil(text.length / 2))} ${text.slice(Math.ceil(text.length / 2))}`,
      (text: string) => `${text.slice(0, Math.ceil(text.length / 2))}\n${text.slice(Math.ceil(text.length / 2))}`,
    ]);
    some(drafts, rng, ['label', 'header', 'level'], 0.5, (text) => (/^[一-鿿]+$/.test(text) ? style(text) : text));
  },
};

/** ％ （ ） ： and figures as wide as characters. */
export const fullWidth: Noise = {
  name: 'full-width',
  fits: always,
  apply(drafts, rng) {
    const widen = (text: string): string => text.replace(/[%()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
    some(drafts, rng, ['value', 'unit'], 0.4, widen);
    some(drafts, rng, ['header', 'label', 'level'], 0.5, widen);
  },
};

/** >= and <=, ≧ and ≦, ﹦: other spellings of a sign. */
export const oddSigns: Noise = {
  name: 'odd-signs',
  fits: always,
  apply(drafts, rng) {
    const spelling = rng.pick<Readonly<Record<string, string>>>([{ '≥': '>=', '≤': '<=' }, { '≥': '≧', '≤': '≦' }, { '＝': '=' }, { '＝': '﹦' }]);
    some(drafts, rng, ['value', 'sign'], 0.8, (text) => text.replace(/[≥≤＝]/g, (sign) => spelling[sign] ?? sign));
  },
};

/** What scanning makes of a sign: 290% for ≥90%, or nothing. */
export const ocrLoss: Noise = {
  name: 'ocr-loss',
  fits: always,
  apply(drafts, rng) {
    some(drafts, rng, ['value'], 0.25, (text) => text.replace(/^≥(?=\d)/, rng.pick(['', '2', '之', '>'])));
  },
};

/** Numbers that the spreadsheet stores as numbers: 95 or 0.95 shown as 95%. */
export const typedNumbers: Noise = {
  name: 'typed-numbers',
  fits: always,
  apply(drafts) {
    for (const box of boxesOf(drafts, ['value', 'text'])) {
      if (/^\d{1,9}(\.\d+)?$/.test(box.text) && String(Number(box.text)) === box.text) box.number = Number(box.text);
      else if (/^\d{1,3}(\.\d+)?%$/.test(box.text)) box.number = Number(box.text.slice(0, -1)) / 100;
    }
  },
};

/** 数量指标(10分), 质量指标（必填）: remarks behind a level, which count as nothing. */
export const scoredLevels: Noise = {
  name: 'scored-levels',
  fits: (drafts) => drafts.every((form) => form.layout !== 'L13' && form.layout !== 'L19'),
  apply(drafts, rng) {
    const suffix = rng.pick(['(10分)', '（10分）', '（必填）', '(20分)']);
    some(drafts, rng, ['level'], 0.4, (text) => (/[)）分]$/.test(text) ? text : text + suffix));
  },
};

/** Blanks before and behind a value. */
export const strayBlanks: Noise = {
  name: 'stray-blanks',
  fits: always,
  apply(drafts, rng) {
    some(drafts, rng, ['value', 'unit', 'name', 'text'], 0.2, (text) => rng.pick([` ${text}`, `${text} `, `${text}\n`, `　${text}`]));
  },
};
