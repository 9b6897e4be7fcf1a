import { unitSheet } from '../example';
import { squeeze } from '../../form/squeeze';
import { valueCell } from '../facts/place';
import { endsInUnit } from '../facts/unit';
import { unitOfCell } from '../../target';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/duplicate-unit',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '一体化系统“指标值”为纯数字', verified: false }],
  texts: {
    zh: {
      title: '单位列和指标值重复写单位',
      why: '有计量单位列时，指标值只填数字；单位写两遍，导入系统时会被截去或退回。',
      messages: {
        both: '单位列已写‘{unit}’，指标值‘{value}’又带单位，请只留数字‘{bare}’。',
        unread: '单位列已写‘{unit}’，指标值‘{value}’又带单位，请对照原件，只留数字。',
      },
      fixes: { strip: '改为‘{bare}’，单位留在单位列' },
    },
    en: {
      title: 'Unit written twice',
      why: 'With a unit column the value is a number only; a second unit is cut off or refused on import.',
      messages: {
        both: 'the unit column says ‘{unit}’ and the value ‘{value}’ repeats it; keep the number ‘{bare}’ only.',
        unread: 'the unit column says ‘{unit}’ and the value ‘{value}’ repeats it; compare the original and keep the number only.',
      },
      fixes: { strip: 'Change to ‘{bare}’ and keep the unit in its column' },
    },
  },
  wrong: [
    { sheet: unitSheet('产出指标|数量指标|养护道路里程|≥20公里|公里'), expect: ['D6'], says: '单位列已写‘公里’', after: { D6: '≥20' } },
    { sheet: unitSheet('产出指标|质量指标|养护验收合格率|９８．５％|%'), expect: ['D6'], after: { D6: '98.5' } },
    { sheet: unitSheet('效益指标|经济效益指标|带动投资|≥600万元|万元\n|经济效益指标|节约资金|≥600万元|元'), expect: ['D6', 'D7'], after: { D6: '≥600', D7: '≥600万' } },
    { sheet: unitSheet('产出指标|数量指标|编印养护手册|第O份|份'), expect: ['D6'], says: '请对照原件' },
  ],
  right: [
    { sheet: unitSheet('产出指标|数量指标|养护道路里程|≥20|公里\n产出指标|数量指标|公众号推送|1周/次|次\n产出指标|数量指标|培训村干部|≥280人次|次') },
  ],
  check(indicator, ctx) {
    if (indicator.unitText === '' || indicator.valueText === '') return;
    const unit = unitOfCell(indicator.unitText);
    const value = squeeze(indicator.valueText);
    if (unit === '' || !endsInUnit(value, unit)) return;
    const bare = withoutUnit(value, unit);
    const at = valueCell(indicator);
    // 第O份: nobody knows yet which number is to stay (target/ocr-suspect).
    if (/[Oo]/.test(bare)) ctx.report({ at, message: 'unread', data: { unit, value } });
    else ctx.report({ at, message: 'both', data: { unit, value, bare }, fixes: [{ title: 'strip', data: { bare }, kind: 'review', edits: [ctx.put(at, bare)] }] });
  },
};

/** The number with its sign (促成合作40例 → 40); else whatever is left when the unit is cut off (第O份 → 第O, 几份 → 几). */
function withoutUnit(value: string, unit: string): string {
  const [, number, scale = ''] = /([≥≤＞＜＝>=<≧≦﹦═]*[\d.,]+)([万亿]?)[^\d]*$/.exec(value) ?? [];
  // The 万 of 600万元 is the unit's where the column says 万元, the number's where it says 元.
  if (number !== undefined) return unit.startsWith(scale) ? number : number + scale;
  for (let end = value.length - 1; end > 0; end -= 1) {
    if (!endsInUnit(value.slice(0, end), unit) && /[\d万亿Oo几一二三四五六七八九十百千]$/.test(value.slice(0, end))) return value.slice(0, end);
  }
  return value;
}
