import { indicatorSheet } from '../example';
import { countsInTenThousands } from '../facts/outcome';
import { valueCell } from '../facts/place';
import { usualSign } from '../facts/direction';
import { unitOf } from '../facts/unit';
import { convert, parseTarget } from '../../target';
import type { Indicator } from '../../form/schema';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/below-history',
  cost: 'row',
  category: '投入产出匹配',
  severity: 'info',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '目标低于往年实际',
      why: '目标一般不低于往年已经做到的；确有原因的在备注里说明即可。',
      messages: {
        below: '目标‘{value}’低于{label}‘{before}’，如有原因请在备注说明，否则请核对。',
        above: '控制数‘{value}’高于{label}‘{before}’，如有原因请在备注说明，否则请核对。',
      },
    },
    en: {
      title: 'Target below earlier results',
      why: 'A target is rarely below what was reached before; a reason in the remarks is enough.',
      messages: {
        below: 'the target ‘{value}’ is below {label} ‘{before}’; give the reason in the remarks or check the figure.',
        above: 'the ceiling ‘{value}’ is above {label} ‘{before}’; give the reason in the remarks or check the figure.',
      },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|组织养护培训|次|≥4|6次|\n产出指标|质量指标|养护验收合格率|%|≥98|97%|\n满意度指标|服务对象满意度指标|群众满意度|%|≥90|88%|', '计量单位|指标值|2023年历史值|备注'),
      expect: ['E6'],
      says: '低于2023年历史值‘6次’',
    },
    { sheet: indicatorSheet('产出指标|成本指标|养护材料费|万元|≤6|5.2万元|\n产出指标|成本指标|养护人工费|万元|≤8|9.1万元|', '计量单位|指标值|2023年历史值|备注'), expect: ['E6'], says: '‘≤6’高于2023年历史值‘5.2万元’' },
  ],
  right: [
    {
      sheet: indicatorSheet('产出指标|数量指标|组织养护培训|次|≥4|6次|任务量核减\n产出指标|数量指标|在册养护工总数|人|≥30|35人|\n产出指标|质量指标|养护验收合格率|%|≥98|暂无|', '计量单位|指标值|2023年历史值|备注'),
    },
    { sheet: indicatorSheet('产出指标|成本指标|单座桥涵养护费用|14万元/座|15万元/座', '指标值|2023年历史值') },
    { sheet: indicatorSheet('产出指标|成本指标|单座桥涵养护费用|≤15万元/座|15\n效益指标|社会效益指标|受益人口|≥1.5万人|1.4', '指标值|2023年历史值') },
  ],
  check(indicator, ctx) {
    if (indicator.history.length === 0 || indicator.remark !== '') return;
    const { target } = indicator;
    if (target.kind !== 'quantity' || /总数|总量|累计|存量|保有量|在册/.test(indicator.name)) return;
    const before = lastMeasured(indicator, unitOf(indicator));
    if (before === undefined) return;
    const sign = target.comparator ?? usualSign(indicator);
    const ceiling = sign === '≤' || sign === '＜';
    if (ceiling ? target.number <= before.number : target.number >= before.number) return;
    ctx.report({
      at: valueCell(indicator),
      message: ceiling ? 'above' : 'below',
      data: { value: indicator.value, label: before.label, before: before.value },
    });
  },
};

const bareNumber = /^[\d.,\s]+$/;

/** The latest history value that is a plain number, in the target's unit. */
function lastMeasured(indicator: Indicator, unit: string): { number: number; label: string; value: string } | undefined {
  const inTenThousands = countsInTenThousands(indicator);
  for (let at = indicator.history.length - 1; at >= 0; at -= 1) {
    const one = indicator.history[at];
    if (one === undefined) continue;
    const past = parseTarget(one.value, { unit });
    if (past.kind !== 'quantity') continue;
    // 15 beside ≤15万元 leaves open whether 万 is meant.
    const number = inTenThousands && bareNumber.test(one.value) ? undefined : convert(past.number, past.unit, unit);
    return number === undefined ? undefined : { number, label: one.label, value: one.value };
  }
  return undefined;
}
