import { indicatorSheet, splitSheet } from '../example';
import { squeeze } from '../../form/squeeze';
import { plain } from '../facts/measure';
import { valueCell } from '../facts/place';
import { lostShare } from '../facts/lost-share';
import { serialDayOf } from '../facts/serial-day';
import { level2Of } from '../facts/level';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/autoformat-damage',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '表格软件自动转换', verified: false }],
  texts: {
    zh: {
      title: '指标值疑似被表格软件改写',
      why: '表格软件会把“1:1”变成时间、“1-2”变成日期、“95%”变成0.95，“2026年12月31日”变成46387，原来的写法只有填报人知道。',
      messages: {
        time: '‘{value}’像是时间，原来是不是比例（如1:1）？请核对，并把单元格设为文本。',
        date: '‘{value}’像是日期，原来是不是区间（如1-2）？请核对，并把单元格设为文本。',
        share: '‘{value}’像是百分数去掉了百分号，是不是‘{percent}’？请核对。',
        serial: '‘{value}’像是日期丢了格式，是不是‘{day}’？请核对，并把单元格设为文本。',
      },
    },
    en: {
      title: 'Target rewritten by the spreadsheet',
      why: 'Spreadsheets turn “1:1” into a time, “1-2” into a date and “95%” into 0.95 and a date into its number; only the author knows what it was.',
      messages: {
        time: '‘{value}’ looks like a time; was it a ratio such as 1:1? Check it and format the cell as text.',
        date: '‘{value}’ looks like a date; was it a range such as 1-2? Check it and format the cell as text.',
        share: '‘{value}’ looks like a percentage without its sign; was it ‘{percent}’? Check it.',
        serial: '‘{value}’ looks like a date that lost its format; was it ‘{day}’? Check it and format the cell as text.',
      },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|0.95'), expect: ['D6'], says: '是不是‘95%’' },
    { sheet: splitSheet('产出指标|质量指标|路灯完好率|≥|0.98|%\n产出指标|时效指标|养护及时率|＝|1|%'), expect: ['E6', 'E7'], says: '是不是‘98%’' },
    { sheet: indicatorSheet('产出指标|数量指标|养护机械配备|1:01:00'), expect: ['D6'], says: '像是时间' },
    { sheet: indicatorSheet('产出指标|数量指标|养护机械台数|1月2日'), expect: ['D6'], says: '像是日期' },
    { sheet: indicatorSheet('产出指标|时效指标|养护完成时间|46022\n产出指标|时效指标|资金到位日期|45,930'), expect: ['D6', 'D7'], says: '是不是‘2025年12月31日’' },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥95%\n产出指标|数量指标|养护机械配备|1:1\n产出指标|时效指标|开工时间|3月1日\n产出指标|数量指标|服务时间|≥45000小时\n效益指标|经济效益指标|单位能耗|≤0.95') },
    { sheet: splitSheet('产出指标|质量指标|材料不合格率|≤|0.5|%\n产出指标|质量指标|未通过验收率|＝|0.5|%\n效益指标|经济效益指标|收入增长率|≥|0.8|%\n效益指标|社会效益指标|养护投入占比|≥|0.6|%') },
  ],
  check(indicator, ctx) {
    const { valueText } = indicator;
    const share = lostShare(indicator);
    if (share !== undefined) {
      const percent = `${plain(share * 100)}%`;
      ctx.report({ at: valueCell(indicator), message: 'share', data: { value: squeeze(valueText), percent } });
      return;
    }
    const day = serialDayOf(indicator);
    if (day !== undefined) {
      ctx.report({ at: valueCell(indicator), message: 'serial', data: { value: squeeze(valueText), day: `${String(day.year)}年${String(day.month)}月${String(day.day)}日` } });
      return;
    }
    const code = valueText.charCodeAt(0);
    // Only what begins with a digit can be a time or a date.
    if (code < 48 || code > 57) return;
    const value = squeeze(valueText);
    if (/^\d{1,2}:\d{2}:\d{2}$|^0?\d:0[1-9]$/.test(value)) ctx.report({ at: valueCell(indicator), message: 'time', data: { value } });
    else if (/^\d{1,2}月\d{1,2}日$|^\d{4}[/-]\d{1,2}[/-]\d{1,2}$/.test(value) && isCounted(level2Of(indicator), indicator.name)) {
      ctx.report({ at: valueCell(indicator), message: 'date', data: { value } });
    }
  },
};

/** A day is only strange where a number is asked for. */
function isCounted(level2: ReturnType<typeof level2Of>, name: string): boolean {
  return (level2 === '数量' || level2 === '质量' || level2 === '成本') && !/时间|日期|时限|期限|节点|进度|及时/.test(name);
}
