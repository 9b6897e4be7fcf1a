import type { Form, RowReading } from '../../form/schema';
import { readingOf } from '../../form/reading-of';
import type { Sketch } from '../sketch';
import type { ContentStep } from '../step';
import { squeeze } from '../../form/squeeze';

/** Drawn lines are no content, and blank rows between indicators cut a table in two. */
export const rules: ContentStep = {
  name: 'rules',
  stage: 'content',
  usual: true,
  texts: {
    zh: {
      title: '去掉分隔线和断表空行',
      why: '去掉“------”之类的行和指标行之间的空行；表样自带的空格、空行（如未填的二级指标）不动。',
      reasons: { rule: '这一行是分隔线，不是内容', empty: '空行把同一张指标表断成两段' },
    },
    en: {
      title: 'Drop drawn lines and gaps',
      why: 'Drops rows such as “------” and blank rows between indicators; places that a printed form leaves blank stay.',
      reasons: { rule: 'the row is a drawn line, no content', empty: 'the blank row cuts one table in two' },
    },
  },
  propose(form, sketch) {
    form.rows.forEach((reading, i) => {
      const row = form.range.top + i;
      if (sketch.dropped.has(row)) return;
      const isGap = reading === 'empty' && cutsTable(form, sketch, row) && (sketch.sheet.rows[row] ?? []).every((_, col) => squeeze(sketch.textAt({ row, col })) === '');
      if (reading !== 'rule' && !isGap) return;
      sketch.propose({ at: { row, col: form.range.left }, reason: isGap ? 'empty' : 'rule', acts: [{ kind: 'drop', row }] });
    });
  },
};

/** Whether indicators stand on both sides of the row, with nothing but blanks, lines and what goes between. */
function cutsTable(form: Form, sketch: Sketch, row: number): boolean {
  const next = (by: 1 | -1): RowReading | undefined => {
    let at = row + by;
    while (readingOf(form, at) === 'empty' || readingOf(form, at) === 'rule' || sketch.dropped.has(at)) at += by;
    return readingOf(form, at);
  };
  return next(-1) === 'indicator' && next(1) === 'indicator';
}
