import { indicatorSheet, splitSheet } from '../example';
import { valueCell } from '../facts/place';
import type { Indicator } from '../../form/schema';
import type { RowRule } from '../rule';

/** One character on every keyboard; the system takes them and turns them into ＝ ＞ ＜ itself. */
const accepted = new Set(['=', '>', '<']);

export const rule: RowRule = {
  name: 'target/noncanonical-symbol',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '一体化系统“计算符号”：≥ ＞ ＝ ＜ ≤ 定性', verified: false }],
  texts: {
    zh: {
      title: '比较符号写法不规范',
      why: '一体化系统只认 ≥ ＞ ＝ ＜ ≤，别的写法导入时认不出。',
      messages: { symbol: '符号‘{written}’请写成‘{canonical}’。', behind: '符号写在了数的后面，‘{written}’请写成‘{canonical}’。' },
      fixes: { canonical: '‘{written}’改为‘{canonical}’' },
    },
    en: {
      title: 'Comparison sign in an odd spelling',
      why: 'The budget system knows ≥ ＞ ＝ ＜ ≤ only; other spellings are not recognised on import.',
      messages: { symbol: 'write the sign ‘{written}’ as ‘{canonical}’.', behind: 'the sign stands behind the number; write ‘{written}’ as ‘{canonical}’.' },
      fixes: { canonical: 'Change ‘{written}’ to ‘{canonical}’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|>=20公里\n产出指标|质量指标|养护验收合格率|≧98%\n产出指标|成本指标|养护成本|﹦2万元'), expect: ['D6', 'D7', 'D8'], says: '‘>=’请写成‘≥’', after: { D6: '≥20公里', D7: '≥98%', D8: '＝2万元' } },
    { sheet: splitSheet('产出指标|数量指标|养护道路里程|>=|20|公里'), expect: ['D6'], after: { D6: '≥' } },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|98%≥'), expect: ['D6'], says: '‘98%≥’请写成‘≥98%’', after: { D6: '≥98%' } },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n产出指标|质量指标|养护验收合格率|=98%\n产出指标|成本指标|养护成本|不超过2万元') }],
  check(indicator, ctx) {
    const turned = turnedSign(indicator);
    if (turned !== undefined) {
      const at = valueCell(indicator);
      // 5%≤ may have been meant as “5% ≤ …”: a person decides.
      ctx.report({ at, message: 'behind', data: turned, fixes: [{ title: 'canonical', data: turned, kind: 'review', edits: [ctx.put(at, turned.canonical)] }] });
      return;
    }
    const found = oddSign(indicator);
    if (found === undefined || accepted.has(found.written)) return;
    const at = isIn(indicator.signText, found.written) ? (indicator.cells.sign ?? valueCell(indicator)) : valueCell(indicator);
    const text = ctx.textAt(at);
    ctx.report({
      at,
      data: { ...found },
      fixes: [{ title: 'canonical', data: { ...found }, kind: 'safe', edits: [ctx.put(at, text.replace(found.written, found.canonical))] }],
    });
  },
};

function oddSign({ target }: Indicator): { readonly written: string; readonly canonical: string } | undefined {
  if (target.sign?.spelling === 'variant' && !accepted.has(target.sign.written)) {
    return { written: target.sign.written, canonical: target.sign.comparator };
  }
  if (target.traits.length === 0) return undefined;
  const trait = target.traits.find((one) => one.kind === 'noncanonical-sign' && !accepted.has(one.written));
  return trait?.kind === 'noncanonical-sign' ? { written: trait.written, canonical: trait.canonical } : undefined;
}

/** 98%≥ and what it should be; undefined where the sign stands in front of its number. */
function turnedSign({ target }: Indicator): { readonly written: string; readonly canonical: string } | undefined {
  if (target.kind !== 'quantity' && target.kind !== 'frequency') return undefined;
  const { sign, text } = target;
  if (sign === undefined || sign.cell !== undefined || sign.spelling === 'word' || sign.span.start === 0) return undefined;
  const rest = text.slice(0, sign.span.start).trim();
  return /^\d/.test(rest) && text.slice(sign.span.end).trim() === '' ? { written: text.trim(), canonical: sign.comparator + rest } : undefined;
}

function isIn(text: string, part: string): boolean {
  return text !== '' && text.includes(part);
}
