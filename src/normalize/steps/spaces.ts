import { isBroken, mended } from '../../form/broken-text';
import { parseTarget } from '../../target';
import type { CellRef } from '../../sheet/address';
import { headCells, isValueCell, labelCells, levelCells, measureCells, nameCells, referenceCells, sourceCells, unfoldedIndicators } from '../form-cells';
import type { ContentStep } from '../step';
import { squeeze } from '../../form/squeeze';

const blank = /[\s\u200b]/;
const ends = /^[\s\u200b]+|[\s\u200b]+$/g;

/** White space that nobody meant: around texts, inside broken labels and names, inside values. */
export const spaces: ContentStep = {
  name: 'spaces',
  stage: 'content',
  usual: true,
  texts: {
    zh: {
      title: '去多余空格和换行',
      why: '去掉首尾空格、标签和名称中间断开的空格与换行、数值中间的空格；“项 目 名 称”这样的排版、目标文字里的分段不动。',
      reasons: { ends: '去掉首尾空格', broken: '去掉文字中间的空格和换行', value: '去掉指标值里的空格' },
    },
    en: {
      title: 'Stray spaces and breaks',
      why: 'Drops blanks around texts, breaks inside labels and names, blanks inside values; typesetting such as “项 目 名 称” and paragraphs of goals stay.',
      reasons: { ends: 'blanks around the text', broken: 'blanks and breaks inside the text', value: 'blanks inside the value' },
    },
  },
  propose(form, sketch) {
    const mend = (text: string): string => {
      const trimmed = text.replace(ends, '');
      return isBroken(trimmed) ? mended(trimmed) : trimmed;
    };
    const trim = (at: CellRef): void => {
      const text = sketch.textOf(at);
      if (blank.test(text)) sketch.respell(at, text.replace(ends, ''), 'ends');
    };
    const label = (at: CellRef): void => {
      const text = sketch.textOf(at);
      if (blank.test(text)) sketch.respell(at, mend(text), text.replace(ends, '') === mend(text) ? 'ends' : 'broken');
    };
    const indicators = unfoldedIndicators(form, sketch);
    for (const at of [...labelCells(form), ...headCells(form, sketch.sheet), ...levelCells(form), ...nameCells(indicators)]) if (!sketch.isPlain(at.row)) label(at);
    for (const indicator of indicators) {
      for (const at of measureCells(indicator)) {
        const text = sketch.textOf(at);
        if (!blank.test(text)) continue;
        const spaceless = isValueCell(indicator, at) && !isWritten(text) ? text.replace(ends, '') : squeeze(text);
        sketch.respell(at, spaceless, text.replace(ends, '') === spaceless ? 'ends' : 'value');
      }
      for (const at of referenceCells(indicator)) trim(at);
      for (const at of sourceCells(indicator)) trim(at);
    }
  },
};

/** A value in the language of values; prose keeps its blanks. */
function isWritten(text: string): boolean {
  return parseTarget(text).kind !== 'text';
}
