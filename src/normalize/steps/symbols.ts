import type { CellRef } from '../../sheet/address';
import { parseSign, parseTarget, type Target } from '../../target';
import { referenceCells, valueCell } from '../form-cells';
import type { ContentStep } from '../step';
import { squeeze } from '../../form/squeeze';

/** Characters of signs other than ≥ ＞ ＝ ＜ ≤; a quick look before a value is read. */
const odd = /[≧⩾≽≮⪰≳≦⩽≼≯⪯≲>﹥<﹤=﹦═⩵≡]|[＞＜]\s*＝/;

/** The five signs in the one spelling that every system knows. Words (不少于) and missing signs stay as they are. */
export const symbols: ContentStep = {
  name: 'symbols',
  stage: 'content',
  usual: true,
  texts: {
    zh: { title: '规范比较符号', why: '>=、≧、﹦、= 等写成 ≥ ＞ ＝ ＜ ≤；只改写法，没有符号的不补，文字表述的不动。', reasons: { sign: '“{written}”改为“{canonical}”' } },
    en: { title: 'Comparison signs', why: '>=, ≧, ﹦, = and the like become ≥ ＞ ＝ ＜ ≤; spelling only, no sign is added and words stay.', reasons: { sign: '“{written}” becomes “{canonical}”' } },
  },
  propose(form, sketch) {
    for (const indicator of form.indicators) {
      const { sign: signCell } = indicator.cells;
      const written = signCell === undefined ? '' : squeeze(sketch.textOf(signCell));
      const known = written === '' ? undefined : parseSign(written);
      if (signCell !== undefined && known?.spelling === 'variant') sketch.respell(signCell, known.comparator, 'sign', { written, canonical: known.comparator });
      const value = valueCell(indicator);
      if (value !== undefined) respell(value);
      for (const at of referenceCells(indicator)) respell(at);
    }

    function respell(at: CellRef): void {
      const text = sketch.textOf(at);
      const sign = odd.test(text) ? oddSign(parseTarget(text)) : undefined;
      if (sign !== undefined) sketch.respell(at, text.slice(0, sign.start) + sign.canonical + text.slice(sign.end), 'sign', sign);
    }
  },
};

/** Where the value writes its sign in another spelling; undefined where the reading is in doubt. */
function oddSign(target: Target): { readonly start: number; readonly end: number; readonly written: string; readonly canonical: string } | undefined {
  if (target.traits.some(({ kind }) => kind === 'ocr-suspect')) return undefined;
  for (const trait of target.traits) {
    if (trait.kind !== 'noncanonical-sign' && trait.kind !== 'ascii-sign') continue;
    return { ...trait.span, written: trait.written, canonical: trait.canonical };
  }
  return undefined;
}
