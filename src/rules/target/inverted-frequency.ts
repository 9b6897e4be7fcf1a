import { indicatorSheet, unitSheet } from '../example';
import { valueCell } from '../facts/place';
import { traitOf } from '../facts/traits';
import type { Indicator } from '../../form/schema';
import type { RowRule } from '../rule';

/** What is done again and again, so that it has a frequency. */
const repeated = /次|期|频|更新|维护|巡|检查|例会|培训|保洁|清运|推送|发布|消杀|抽查|走访/;

export const rule: RowRule = {
  name: 'target/inverted-frequency',
  cost: 'row',
  category: '可衡量性',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '频次写反',
      why: '“1周/次”是每次一周，“1次/周”才是每周一次；写反了就没法按次数考核。',
      messages: { inverted: '‘{value}’把频次写反了，应为‘≥{suggestion}’。' },
      fixes: { turn: '改为‘≥{suggestion}’' },
    },
    en: {
      title: 'Frequency upside down',
      why: '“1周/次” means a week for each time; once a week is “1次/周”.',
      messages: { inverted: '‘{value}’ is upside down; it should be ‘≥{suggestion}’.' },
      fixes: { turn: 'Change to ‘≥{suggestion}’' },
    },
  },
  wrong: [
    { sheet: unitSheet('产出指标|数量指标|公众号更新|1周/次|次'), expect: ['D6'], says: '应为‘≥1次/周’', after: { D6: '≥1次/周' } },
    { sheet: indicatorSheet('产出指标|数量指标|道路巡查频次|2周/次\n效益指标|可持续影响指标|长效管护|1月/次'), expect: ['D6', 'D7'] },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|道路巡查频次|≥1次/周\n产出指标|时效指标|故障修复时间|≤2小时/次\n产出指标|成本指标|巡查成本|≤300元/次\n产出指标|数量指标|培训课时|≥2课时/次') }],
  check(indicator, ctx) {
    const inverted = traitOf(indicator.target, 'inverted-frequency');
    if (inverted === undefined || !counts(indicator)) return;
    const { suggestion } = inverted;
    ctx.report({
      at: valueCell(indicator),
      data: { value: indicator.value, suggestion },
      fixes: [{ title: 'turn', data: { suggestion }, kind: 'review', edits: [ctx.put(valueCell(indicator), `≥${suggestion}`)] }],
    });
  },
};

/** Whether the unit column or the name counts occasions, or no occasion lasts so long; else the value may be how long each takes. */
function counts({ unitText, name, value }: Indicator): boolean {
  return /[次期场届]/.test(unitText) || repeated.test(name) || /^1?个?(?:月|季度?|年)\/次$/.test(value);
}
