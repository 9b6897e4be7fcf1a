import type { Form } from '../../form/schema';
import { childClasses, matchLevel1, matchLevel2, type Level1Class, type Level2Class } from '../../frame/levels';
import { indicatorSheet } from '../example';
import { hasValue, isCutOff } from '../facts/coverage';
import { formCell } from '../facts/form';
import { isCost, level1Of, level2Of, oneOfEachStretch } from '../facts/level';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'hierarchy/incomplete',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '指标体系不完整',
      why: '产出说明做了什么，效益说明带来什么，缺一类就看不出钱花得值不值；其余各类视项目和本地要求而定。',
      messages: {
        level1: '没有{missing}，请补充相应指标。',
        level2: '没有{missing}，请确认是否适用。',
      },
    },
    en: {
      title: 'The set of indicators is incomplete',
      why: 'Output says what is done, effect what it brings; the other classes depend on the project and the office.',
      messages: {
        level1: 'has no {missing}; add such indicators.',
        level2: 'has no {missing}; please confirm that none is needed.',
      },
    },
  },
  wrong: [
    {
      sheet: '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%\n|时效指标|养护及时率|≥95%\n|成本指标|养护成本|≤4万元/公里',
      expect: ['A1'],
      says: '没有效益指标',
    },
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%'),
      expect: ['A1'],
      says: '没有时效指标、成本指标',
    },
  ],
  right: [
    {
      sheet: indicatorSheet(
        '产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%\n|时效指标|养护及时率|≥95%\n|成本指标|养护成本|≤4万元/公里',
      ),
    },
    { sheet: '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%\n|时效指标|养护及' },
    { sheet: '2024年村级道路养护项目绩效目标表\n一级指标|二级指标|三级指标|指标值\n项目绩效|项目产出|养护道路里程|≥20公里\n|项目效益|受益人口|≥3000人' },
    { sheet: '2024年部门整体绩效自评表\n一级指标|二级指标|三级指标|指标值\n履职效能|养护工作|养护道路里程|≥20公里\n管理效率|预算管理|预算编制完整性|完整\n社会效应|社会效益|受益人口|≥3000人' },
    { sheet: '2024年部门整体绩效目标表\n部门职责|职责目标|指标名称|指标值\n道路养护|保障通行|养护道路里程|≥20公里\n路政管理|保护路产|巡查次数|≥12次' },
    // First levels alone.
    { sheet: '2024年村级道路养护项目绩效目标表\n一级指标|指标名称|目标值\n产出指标|养护道路里程|≥20公里\n|户均补助|≤3万元\n效益指标|受益人口|≥3000人\n满意度指标|群众满意度|≥90%' },
    { sheet: '2024年村级道路养护项目绩效目标表\n指标类型|指标名称|目标值\n产出数量|养护道路里程|≥20公里\n产出质量|养护验收合格率|≥98%\n产出时效|养护及时率|≥95%\n产出成本|养护成本|≤4万元/公里\n效益社会效益|受益人口|≥3000人\n满意度|群众满意度|≥90%' },
  ],
  reads: ['title', 'emptyLevels', hasValue],
  check(form, ctx) {
    const { level1, level2, isDivided } = classesOf(form);
    // A piece without a title is the rest of a form that stands elsewhere; where the text ends in mid-table, the rest does.
    if (level1.size === 0 || form.title === null || form.kind === 'register' || isCutOff(form, ctx)) return;
    const missing = ctx.frame.levels.filter((level) => level.demanded && !level1.has(level.class));
    if (missing.length > 0) {
      ctx.report({ at: formCell(form), subject: '', message: 'level1', data: { missing: listed(missing) } });
    }
    const asked = [...ctx.frame.levels.flatMap(({ children }) => children.filter(({ demanded }) => demanded)), ...usual];
    const unanswered = asked.filter((child) => !level2.has(child.class));
    if (isDivided && unanswered.length > 0 && !dividesOutputByDuty(form)) {
      ctx.report({ at: formCell(form), subject: '', message: 'level2', severity: 'info', data: { missing: listed(unanswered) } });
    }
  },
};

/** What a reviewer asks after though no frame demands it of every project. */
const usual: readonly { readonly class: Level2Class; readonly text: string }[] = [
  { class: '时效', text: '时效指标' },
  { class: '成本', text: '成本指标' },
];

/** 履职效能 over 重点工作, 产出 over 履职目标实现: outputs of a frame that asks for no quantity, quality and time by name. */
function dividesOutputByDuty({ indicators }: Form): boolean {
  const outputs = indicators.filter(({ level1 }) => matchLevel1(level1.text) === '产出');
  return outputs.length > 0 && outputs.every(({ level2 }) => level2.text !== '' && matchLevel2(level2.text) === undefined);
}

function listed(missing: readonly { readonly text: string }[]): readonly string[] {
  return missing.map(({ text }) => text);
}

/** Cost stands for itself whichever frame it is filed in; a level 2 speaks for a level 1 that was left blank. */
function classesOf(form: Form): { readonly level1: ReadonlySet<Level1Class>; readonly level2: ReadonlySet<Level2Class>; readonly isDivided: boolean } {
  const stretches = oneOfEachStretch(form.indicators);
  const level1 = new Set(stretches.flatMap((indicator) => level1Of(indicator) ?? []));
  // 项目绩效 over 项目产出 and 项目效益: a class may stand a level lower.
  for (const { level2 } of stretches) {
    const lower = matchLevel1(level2.text);
    if (lower !== undefined) level1.add(lower);
  }
  const level2 = new Set(stretches.flatMap((indicator) => level2Of(indicator) ?? []));
  // 满意度 is the name of a first level as well.
  const isDivided = [...level2].some((child) => child !== '满意度');
  if (stretches.some(isCost)) {
    level1.add('成本');
    level2.add('成本');
  }
  for (const child of level2) for (const parent of parentsOf(child)) level1.add(parent);
  return { level1, level2, isDivided };
}

function parentsOf(child: Level2Class): readonly Level1Class[] {
  const parents = (['产出', '效益', '满意度'] as const).filter((parent) => childClasses[parent].includes(child));
  return parents.length === 1 ? parents : [];
}
