import type { Form } from '../../form/schema';
import { matchLevel1, matchLevel2 } from '../../frame/levels';
import type { CellRef } from '../../sheet/address';
import { indicatorSheet } from '../example';
import type { TableRule } from '../rule';

/** Below this share of known words the form follows a scheme of its own (duties, local headings). */
const mostlyKnown = 0.6;

export const rule: TableRule = {
  name: 'hierarchy/unknown-level',
  cost: 'table',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '一体化系统导入时按一、二级指标名称归类，不认识的行会被丢弃', verified: false }],
  texts: {
    zh: {
      title: '一、二级指标名称不规范',
      why: '系统导入时只认规定的一、二级指标名称，不认识的名称整行丢弃。',
      messages: { level: '{ordinal}“{text}”不是规定的名称，请核对，如“{example}”。' },
    },
    en: {
      title: 'A level name of no frame',
      why: 'On import the system knows only the printed names of the two levels and drops rows under any other.',
      messages: { level: '{ordinal} “{text}” is no printed name; check it, such as “{example}”.' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|完好指标|养护验收合格率|≥98%'), expect: ['B7'], says: '二级指标“完好指标”' },
    { sheet: indicatorSheet('产出指标|完好指标|养护验收合格率|≥98%\n|数量指标|养护道路里程|≥20公里'), preset: '101', expect: ['B6'] },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|产出数量|养护道路里程|≥20公里\n项目效益指标|社会效益|通行时间缩短|≥10分钟') },
    { sheet: '2024年部门整体绩效目标表\n部门职责|职责目标|指标名称|指标值\n道路养护|保障通行|养护道路里程|≥20公里\n路政管理|保护路产|巡查次数|≥12次' },
  ],
  reads: [],
  check(form, ctx) {
    report(form, 'level1');
    report(form, 'level2');

    function report(of: Form, level: 'level1' | 'level2'): void {
      const match = level === 'level1' ? matchLevel1 : matchLevel2;
      const words = new Map<string, CellRef>();
      for (const indicator of of.indicators) {
        const { text, cell } = indicator[level];
        if (text !== '' && cell !== null && !words.has(text)) words.set(text, cell);
      }
      const unknown = [...words].filter(([text]) => match(text) === undefined);
      if (unknown.length > words.size * (1 - mostlyKnown)) return;
      for (const [text, at] of unknown) {
        ctx.report({
          at,
          indicator: null,
          subject: '',
          identity: `${level}|${text}`,
          data: { text, ordinal: level === 'level1' ? '一级指标' : '二级指标', example: level === 'level1' ? '产出指标' : '数量指标' },
          ...(ctx.frame.system ? { severity: 'error' as const } : {}),
        });
      }
    }
  },
};
