import type { Form } from '../../form/schema';
import { matchLevel1, matchLevel2Under } from '../../frame/levels';
import type { CellRef } from '../../sheet/address';
import { indicatorSheet } from '../example';
import { level1Example, level2Example } from '../facts/level';
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
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%\n效益指标|出行指标|通行时间缩短|≥10分钟'), expect: ['B8'], says: '如“社会效益指标”' },
    { sheet: indicatorSheet('产出|数量|养护道路里程|≥20公里\n|质量|养护验收合格率|≥98%\n效益|社会效益|受益人口|≥3000人\n满意|公众|司机满意度|≥90%'), expect: ['A9', 'B9'], says: '如“满意度指标”' },
  ],
  right: [
    { sheet: '2024年部门整体绩效目标表\n部门名称|某县公路局\n一级指标|二级指标|三级指标|指标值\n预算执行|预算执行效率|预算执行率|≥95%\n运行成本|成本控制|公用经费控制率|≤100%\n管理效率|预算管理|预算编制完整性|完整\n履职效能|重点工作|养护道路里程|≥20公里\n社会效应|社会效益|受益人口|≥3000人\n可持续发展能力|人才支撑|技术人员占比|≥40%\n满意度|服务对象满意度|司机满意度|≥90%' },
    { sheet: indicatorSheet('产出指标|产出数量|养护道路里程|≥20公里\n项目效益指标|社会效益|通行时间缩短|≥10分钟') },
    { sheet: indicatorSheet('产出|数量|养护道路里程|≥20公里\n|质量|养护验收合格率|≥98%\n满意度|服务对象|司机满意度|≥90%') },
    { sheet: '2024年部门整体绩效目标表\n部门职责|职责目标|指标名称|指标值\n道路养护|保障通行|养护道路里程|≥20公里\n路政管理|保护路产|巡查次数|≥12次' },
  ],
  reads: [],
  check(form, ctx) {
    // What a whole office is measured by is headed in every region's own way: 预算执行, 管理效率.
    if (!form.kind.startsWith('department')) report(form, 'level1');
    report(form, 'level2');

    function report(of: Form, level: 'level1' | 'level2'): void {
      const words = new Map<string, { readonly at: CellRef; readonly level1: string }>();
      for (const indicator of of.indicators) {
        const { text, cell } = indicator[level];
        if (text !== '' && cell !== null && !words.has(text)) words.set(text, { at: cell, level1: indicator.level1.text });
      }
      const unknown = [...words].filter(([text, { level1 }]) => (level === 'level1' ? matchLevel1(text) : matchLevel2Under(level1, text)) === undefined);
      if (unknown.length > words.size * (1 - mostlyKnown)) return;
      for (const [text, { at, level1 }] of unknown) {
        ctx.report({
          at,
          indicator: null,
          subject: '',
          identity: `${level}|${text}`,
          data: { text, ordinal: level === 'level1' ? '一级指标' : '二级指标', example: level === 'level1' ? level1Example(text) : level2Example(level1) },
          ...(ctx.frame.system ? { severity: 'error' as const } : {}),
        });
      }
    }
  },
};
