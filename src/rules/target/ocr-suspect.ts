import { indicatorSheet } from '../example';
import { valueCell } from '../facts/place';
import { traitOf } from '../facts/traits';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/ocr-suspect',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '扫描识别常见错误', verified: false }],
  texts: {
    zh: {
      title: '指标值疑似识别错误',
      why: '扫描或转换文件时，“≥”常被认成“2”或别的字，数就变了样；请对照原件。',
      messages: {
        suggest: '‘{value}’疑似识别错误，可能是‘{suggestion}’，请对照原件核实。',
        unknown: '‘{value}’疑似识别错误，请对照原件核实。',
      },
      fixes: { suggestion: '核对原件后改为‘{suggestion}’' },
    },
    en: {
      title: 'Target looks misread',
      why: 'Scans turn ≥ into 2 or another character, which changes the number; compare with the original.',
      messages: {
        suggest: '‘{value}’ looks misread, perhaps for ‘{suggestion}’; compare with the original.',
        unknown: '‘{value}’ looks misread; compare with the original.',
      },
      fixes: { suggestion: 'Change to ‘{suggestion}’ after comparing with the original' },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|292%\n产出指标|质量指标|养护及时率|≥9O%'), expect: ['D6', 'D7'], says: '可能是‘≥92%’', after: { D6: '≥92%', D7: '≥90%' } }],
  right: [{ sheet: indicatorSheet('产出指标|质量指标|养护验收合格率|≥92%\n效益指标|经济效益指标|货运量增长率|≥20%') }],
  check(indicator, ctx) {
    const suspect = traitOf(indicator.target, 'ocr-suspect');
    if (suspect === undefined) return;
    const { suggestion } = suspect;
    // What is left of 到0次 is no reading: the digit in front is lost.
    const known = /[1-9]/.test(suggestion);
    ctx.report({
      at: valueCell(indicator),
      message: known ? 'suggest' : 'unknown',
      data: { value: indicator.value, suggestion },
      fixes: known ? [{ title: 'suggestion', data: { suggestion }, kind: 'review', edits: [ctx.put(valueCell(indicator), suggestion)] }] : [],
    });
  },
};
