import { isAnotherWord } from '../../goal/measure';
import { keptPromises } from '../facts/promises';
import { isSpoilt } from '../facts/traits';
import { valueCell } from '../facts/place';
import type { TableRule } from '../rule';

const table = '一级指标|二级指标|三级指标|指标值';
const rest = '满意度指标|服务对象满意度指标|农户满意度|≥90%';

export const rule: TableRule = {
  name: 'consistency/narrative-differs',
  cost: 'table',
  category: '相关性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '目标文字与指标值不一致',
      why: '同一件事，目标里写一个数，指标里写另一个数，按哪个考核说不清。',
      messages: {
        number: '目标写‘{words}’，本指标写‘{value}’，请统一。',
        unit: '目标写‘{words}’，本指标的单位写‘{unit}’，说法不同，请统一。',
      },
    },
    en: {
      title: 'Goal and target differ',
      why: 'When the goal gives one number and the indicator another, nobody knows which is assessed.',
      messages: {
        number: 'the goal says ‘{words}’, this indicator ‘{value}’; make them agree.',
        unit: 'the goal says ‘{words}’, this indicator counts in ‘{unit}’; use one word.',
      },
    },
  },
  wrong: [
    {
      sheet: `2024年度项目绩效目标申报表\n项目名称|农技推广\n年度目标|举办农技培训班不少于8期。\n${table}\n产出指标|数量指标|举办农技培训班|≥5期\n${rest}`,
      expect: ['B3'],
      says: '目标写‘举办农技培训班不少于8期’，本指标写‘≥5期’',
    },
    {
      sheet: `2024年度项目绩效目标申报表\n项目名称|农技推广\n年度目标|培训农技员不少于50人。\n${table}\n产出指标|数量指标|培训农技员|≥50人次\n${rest}`,
      expect: ['D5'],
      says: '本指标的单位写‘人次’',
    },
  ],
  right: [
    {
      sheet: `2024年度项目绩效目标申报表\n项目名称|农技推广\n年度目标|举办农技培训班不少于5期，引进农技专家不少于5名，接待咨询1万人次，配备喷雾机6套，整治村庄6个，修涵闸4处。\n${table}\n产出指标|数量指标|举办农技培训班|≥5期\n|数量指标|引进农技专家|≥5人\n|数量指标|接待咨询|≥10000人次\n|数量指标|配备喷雾机|≥6台（套）\n|数量指标|整治村庄|≥6个村\n|数量指标|修涵闸|≥4座\n${rest}`,
    },
    {
      // What three years promise, each year has a part of.
      sheet: `2024年度项目绩效目标申报表\n项目名称|村级道路养护\n总体目标|三年养护道路60公里。\n一级指标|二级指标|三级指标|2024年目标值|2025年目标值|2026年目标值\n产出指标|数量指标|养护道路里程|≥20公里|≥20公里|≥20公里\n满意度指标|服务对象满意度指标|群众满意度|≥90%|≥90%|≥90%`,
    },
  ],
  reads: ['fields', 'money', 'tables', 'year', 'table', 'nameText', 'explanation', 'value', 'target', 'unit', 'unitText', 'areas'],
  check(form, ctx) {
    const kept = keptPromises(form);
    if (kept === undefined) return;
    for (const match of kept.matches) {
      if (match.kind === 'missing') continue;
      const { promise, indicator } = match;
      const { words, quantity } = promise;
      if (match.kind === 'differing') {
        // Words and misread digits where an amount belongs are another rule's trouble.
        if (match.amount === undefined || isSpoilt(indicator.target)) continue;
        // Either may be wrong; the promise is where a reader begins.
        const related = [{ at: valueCell(indicator), text: indicator.value }];
        ctx.report({ at: kept.goal.cell, indicator, message: 'number', related, data: { words, value: indicator.value } });
      } else if (isAnotherWord(quantity.unit, match.amount.unit)) {
        const related = [{ at: kept.goal.cell, text: words }];
        ctx.report({ at: valueCell(indicator), indicator, message: 'unit', severity: 'info', related, data: { words, unit: match.amount.unit } });
      }
    }
  },
};
