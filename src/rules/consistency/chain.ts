import type { Form, FormKind, Indicator } from '../../form/schema';
import { subjectField } from '../../form/subject';
import { groupBy } from '../../form/group';
import { squeeze } from '../../form/squeeze';
import { valueCell } from '../facts/place';
import { measureOf, type Measure } from '../facts/measure';
import { convert, printTarget } from '../../target';
import type { DocumentRule, RuleContext } from '../rule';
import { formCell } from '../facts/form';

const target = '# 申报\n2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%\n满意度指标|服务对象满意度指标|群众满意度|≥90%';
const evaluation = (rate: string) =>
  `# 自评\n2024年度项目支出绩效自评表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出指标|数量指标|养护道路里程|≥20公里|21公里|50|50\n|质量指标|养护验收合格率|${rate}|98%|30|30\n满意度指标|服务对象满意度指标|群众满意度|≥90%|92%|10|10`;

export const rule: DocumentRule = {
  name: 'consistency/chain',
  cost: 'document',
  category: '相关性',
  severity: 'warning',
  sources: [
    { basis: '财预〔2019〕136号', verified: false },
    { basis: '财预〔2020〕10号', verified: false },
  ],
  texts: {
    zh: {
      title: '申报、监控、自评前后不一致',
      why: '监控和自评考核的是批复的目标，指标值中途改动就失去依据；确有调整的应有调整手续。',
      messages: {
        value: '‘{sheet}’里的指标值是‘{earlier}’，这里写‘{value}’，请与申报一致，或附调整依据。',
        gone: '‘{sheet}’里的{count}项指标（{names}）在这里没有，请补上或说明。',
      },
    },
    en: {
      title: 'Targets change between application, monitoring and evaluation',
      why: 'Monitoring and evaluation assess the approved target; a value changed on the way has no basis.',
      messages: {
        value: 'the target in ‘{sheet}’ is ‘{earlier}’, here it is ‘{value}’; make them agree or add the approval of the change.',
        gone: '{count} indicators of ‘{sheet}’ ({names}) are absent here; add them or say why.',
      },
    },
  },
  wrong: [{ sheet: `${target}\n${evaluation('100%')}`, expect: ['自评!D5'], says: '‘申报’里的指标值是‘≥98%’，这里写‘100%’' }],
  right: [
    { sheet: `${target}\n${evaluation('≥98%')}` },
    { sheet: `${target.replace('产出指标|', '产出指标|数量指标|养护道路里程|≥60公里\n|')}\n${evaluation('≥98%')}` },
    {
      sheet: `# 申报\n${['2024年项目绩效目标申报表', '项目名称|绿地养护', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|养护面积|≥45万平方米', '|成本指标|单位养护成本|≤8元/平方米', '|时效指标|完成时间|2024年12月底前', '满意度指标|服务对象满意度指标|游客满意度|≥90%'].join('\n')}
# 监控\n${['2024年项目绩效运行监控表', '项目名称|绿地养护', '一级指标|二级指标|三级指标|计算符号|年度指标值|计量单位|1-7月完成值', '产出指标|数量指标|养护面积|≥|45|万平方米|45', '|成本指标|单位养护成本|≤|8|元/㎡|4.6', '|时效指标|完成时间|定性|2024年12月底之前||实施中', '满意度指标|服务对象满意度指标|游客满意度|≥|90|%|—'].join('\n')}`,
    },
  ],
  check(contexts) {
    const targets = contexts.filter(({ form }) => stageOf(form.kind) === 0);
    for (const later of contexts) {
      const earlier = stageOf(later.form.kind) > 0 ? targets.find((one) => isSameProject(one.form, later.form)) : undefined;
      if (earlier !== undefined) compare(earlier, later);
    }
  },
};

/** Application, then monitoring and evaluation; -1 for what is no link of the chain. */
function stageOf(kind: FormKind): number {
  if (kind === 'project-target' || kind === 'department-target' || kind === 'regional-target') return 0;
  return kind === 'project-monitoring' || kind === 'project-evaluation' || kind === 'department-evaluation' ? 1 : -1;
}

function isSameProject(a: Form, b: Form): boolean {
  const [one, other] = [a, b].map((form) => squeeze(subjectField(form)?.value ?? ''));
  return one !== '' && one === other && (a.year === null || b.year === null || a.year === b.year);
}

function compare(earlier: RuleContext, later: RuleContext): void {
  // A name may stand twice, for the term and for the year: one of them is kept.
  const approved = groupBy(earlier.form.indicators, ({ name }) => name);
  for (const indicator of later.form.indicators) {
    const before = (approved.get(indicator.name) ?? []).filter(({ value }) => value !== '');
    const last = before.at(-1);
    if (last === undefined || indicator.value === '' || before.some((one) => isSameTarget(one, indicator))) continue;
    later.report({
      at: valueCell(indicator),
      indicator,
      message: 'value',
      data: { sheet: earlier.sheet.name, earlier: last.value, value: indicator.value },
    });
  }
  const present = new Set(later.form.indicators.map(({ name }) => name));
  const gone = [...approved.keys()].filter((name) => !present.has(name));
  if (gone.length === 0 || gone.length === approved.size) return;
  later.report({
    at: formCell(later.form),
    subject: '',
    message: 'gone',
    severity: 'info',
    data: { sheet: earlier.sheet.name, count: gone.length, names: gone.slice(0, 3) },
  });
}

/** The same number, unit and direction, however they are written; words as they are printed. */
function isSameTarget(a: Indicator, b: Indicator): boolean {
  const [one, other] = [measureOf(a), measureOf(b)];
  if (one === undefined || other === undefined) return printTarget(a.target) === printTarget(b.target);
  return sameNumber(one, other) && sameDirection(one, other);
}

/** 45 beside 万平方米 is 45万㎡. A unit that is only absent in one copy is target/missing-unit's business. */
function sameNumber(a: Measure, b: Measure): boolean {
  const number = a.unit === '' || b.unit === '' ? a.number : convert(a.number, a.unit, b.unit);
  return number === b.number;
}

/** A sign that is only absent in one copy is target/missing-comparator's business. */
function sameDirection(a: Measure, b: Measure): boolean {
  return a.comparator === b.comparator || a.comparator === null || b.comparator === null;
}
