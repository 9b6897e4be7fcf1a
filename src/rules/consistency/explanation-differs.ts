import type { Indicator } from '../../form/schema';
import { sameThing } from '../../goal/match';
import { sameAmount } from '../../goal/measure';
import { gistOf, namesNothing, nearness } from '../../goal/noun';
import type { GoalPromise } from '../../goal/promise';
import { promisesIn } from '../../goal/scan';
import { indicatorSheet } from '../example';
import { measureOf, plain } from '../facts/measure';
import { squeeze } from '../../form/squeeze';
import { putSign, valueCell } from '../facts/place';
import { isSpoilt } from '../facts/traits';
import type { RowRule } from '../rule';

const columns = '指标值|指标解释';
const rest = '\n效益指标|社会效益指标|受益人口|≥3000人|受益群众\n满意度指标|服务对象满意度指标|群众满意度|≥90%|问卷调查';

export const rule: RowRule = {
  name: 'consistency/explanation-differs',
  cost: 'row',
  category: '相关性',
  severity: 'warning',
  sources: [{ basis: '表内一致', verified: false }],
  texts: {
    zh: {
      title: '指标解释与指标值不一致',
      why: '解释是指标值的口径；解释说一个数或一个方向，值写另一个，按哪个考核说不清。',
      messages: {
        number: '解释写‘{words}’，指标值写‘{value}’，请统一。',
        sign: '解释写‘{words}’，指标值写‘{value}’没有符号，请补‘{sign}’。',
        increase: '解释说的是净增（‘{words}’），名称和指标值看不出是增量还是总量，请写明。',
      },
      fixes: { sign: '改为‘{value}’' },
    },
    en: {
      title: 'Explanation and target differ',
      why: 'The explanation defines the target; when it gives another number or direction nobody knows which is assessed.',
      messages: {
        number: 'the explanation says ‘{words}’, the target ‘{value}’; make them agree.',
        sign: 'the explanation says ‘{words}’, the target ‘{value}’ has no sign; add ‘{sign}’.',
        increase: 'the explanation speaks of a net increase (‘{words}’); say whether the target is the increase or the total.',
      },
      fixes: { sign: 'Change to ‘{value}’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet(`产出指标|数量指标|养护道路里程|≥20公里|全年养护道路25公里${rest}`, columns), expect: ['D6'], says: '解释写‘全年养护道路25公里’，指标值写‘≥20公里’' },
    { sheet: indicatorSheet(`产出指标|数量指标|新建停靠站|1座|新建停靠站1座以上${rest}`, columns), expect: ['D6'], says: '请补‘≥’', after: { D6: '≥1座' } },
    { sheet: indicatorSheet(`产出指标|数量指标|养护企业数量|≥4家|净增养护企业4家${rest}`, columns), expect: ['D6'], says: '净增' },
  ],
  right: [
    { sheet: indicatorSheet(`产出指标|数量指标|养护道路里程|≥20公里|养护道路20公里以上，其中村道8公里${rest}`, columns) },
    { sheet: indicatorSheet(`产出指标|数量指标|巡查道路里程|≥20公里|全镇道路总长36公里\n产出指标|数量指标|培训养护工人数|≥60人|参加培训的人数，其中村级40人${rest}`, columns) },
    { sheet: indicatorSheet(`产出指标|质量指标|养护验收合格率|≥98%|合格里程÷养护里程×100%\n产出指标|数量指标|聘用养护工|＝26人|1村1人${rest}`, columns) },
  ],
  check(indicator, ctx) {
    const measure = measureOf(indicator);
    const told = measure === undefined ? [] : tellings(indicator, measure.unit);
    if (measure === undefined || told.length === 0 || isSpoilt(indicator.target)) return;
    const at = valueCell(indicator);
    const value = indicator.value;
    const amount = { number: measure.number, digits: plain(measure.number), unit: measure.unit };
    const same = told.find(({ quantity }) => sameAmount(quantity, amount));
    const [only] = told;
    if (same === undefined) {
      if (only !== undefined && told.length === 1 && measure.unit !== '' && isAbout(only.phrase, indicator.name)) ctx.report({ at, message: 'number', data: { words: only.words, value } });
      return;
    }
    if (same.comparator !== null && measure.comparator === null) {
      const text = `${same.comparator}${squeeze(indicator.valueText)}`;
      ctx.report({
        at,
        message: 'sign',
        data: { words: same.words, value, sign: same.comparator },
        fixes: [{ title: 'sign', data: { value: text }, kind: 'review', edits: [putSign(ctx, indicator, same.comparator, text)] }],
      });
    } else if (/净增/.test(same.words) && !/增/.test(indicator.name)) {
      ctx.report({ at, message: 'increase', severity: 'info', data: { words: same.words } });
    }
  },
};

/** 全镇道路总长36公里 explains 巡查道路里程 and is no other figure for it; 全年完成36公里 is. */
function isAbout(phrase: string, name: string): boolean {
  return namesNothing(phrase) || nearness(gistOf(phrase), gistOf(name)) >= sameThing;
}

/** What the explanation says in the unit of the target; a formula (÷, ×, /) or a rate (1村1人) tells no amount. */
function tellings({ explanation }: Indicator, unit: string): readonly GoalPromise[] {
  const told = explanation === '' ? [] : promisesIn(explanation, unit);
  return told.length === 0 || /[÷×＊*=＝]|公式|得分|扣分|每(?:少|低|超)|1[^\d，。；、]{1,3}1(?!\d)/.test(explanation) ? [] : told;
}
