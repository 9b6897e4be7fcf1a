import { goalPeriodOf } from '../../form/goal-period';
import type { Form, Indicator } from '../../form/schema';
import { formatCell } from '../../sheet/address';
import { indicatorSheet } from '../example';
import { nameCell } from '../facts/place';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'indicator/duplicate',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '一体化系统按三级指标名称保存，同名不能并存', verified: false }],
  texts: {
    zh: {
      title: '同名指标',
      why: '系统按名称认指标，同名的两条只留一条；同一件事也不应考核两次。',
      messages: {
        same: '与{cell}同名，同在“{level}”下，请合并，或改名说明区别。',
        across: '与{cell}同名（分别在“{level}”和“{other}”下），系统按名称认指标，请改名。',
      },
    },
    en: {
      title: 'Two indicators of one name',
      why: 'The budget system knows indicators by name and keeps one of two; nothing should be assessed twice.',
      messages: {
        same: 'has the name of {cell} under the same “{level}”; merge them or name the difference.',
        across: 'has the name of {cell} (under “{level}” and “{other}”); the system knows indicators by name, so rename one.',
      },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|巡查次数|≥12次\n||修补坑槽面积|≥300平方米\n||巡查次数|≥24次'), expect: ['C8'], says: '与C6同名' },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|巡查次数|≥12次\n|质量指标|巡查次数|≥24次') }],
  reads: ['tables', 'table', 'project', 'areas'],
  check(form, ctx) {
    const byName = new Map<string, Indicator>();
    const byKey = new Map<string, Indicator>();
    for (const indicator of form.indicators) {
      // Hardly any name comes twice: only then is looked at where both stand.
      const namesake = byName.get(indicator.name);
      if (namesake === undefined) {
        byName.set(indicator.name, indicator);
        continue;
      }
      const key = keyOf(form, indicator, ctx.frame.system);
      const first = byKey.get(key) ?? (keyOf(form, namesake, ctx.frame.system) === key ? namesake : undefined);
      if (first === undefined) {
        byKey.set(key, indicator);
        continue;
      }
      const across = first.level2.text !== indicator.level2.text || first.level1.text !== indicator.level1.text;
      ctx.report({
        at: nameCell(indicator),
        indicator,
        message: across ? 'across' : 'same',
        data: { cell: formatCell(nameCell(first)), level: levelName(first), other: levelName(indicator) },
        related: [{ at: nameCell(first), text: first.name }],
        ...(ctx.frame.system ? { severity: 'error' as const } : {}),
      });
    }
  },
};

/**
 * The system compares names over the whole form of one period; on paper only the same level 2 of one table counts, and of
 * tables side by side (长期, 年度) each by itself.
 */
function keyOf(form: Form, indicator: Indicator, system: boolean): string {
  const { project, table, level1, level2, name, cells } = indicator;
  const place = system ? goalPeriodOf(form, indicator) : `${String(table)}|${String(cells.name?.col)}|${level1.text}|${level2.text}`;
  return `${project}|${place}|${name}`;
}

function levelName({ level1, level2 }: Indicator): string {
  return level2.text || level1.text;
}
