import type { Form, Table } from '../../form/schema';
import { levelCore } from '../../frame/levels';
import { readingOf } from '../../form/reading-of';
import { filledCells, headWords, rowsBetween } from '../layout';
import type { Sketch } from '../sketch';
import type { ContentStep } from '../step';

/** Sub-tables that say in a line above their head what their first column says again become one table. */
export const joinTables: ContentStep = {
  name: 'join-tables',
  stage: 'content',
  usual: true,
  texts: {
    zh: {
      title: '合并分段表',
      why: '同样表头的几段小表接成一张；段名与一级指标相同的才去掉，长期与年度两张表不合并。',
      reasons: {
        part: '表头与上面相同，段名“{label}”与本段的一级指标相同，接成一张表',
        first: '段名“{label}”与本段的一级指标相同，接成一张表后不再需要',
      },
    },
    en: {
      title: 'Join sub-tables',
      why: 'Small tables under the same head become one; section names go only where the level-1 column says the same, long-term and yearly tables stay apart.',
      reasons: {
        part: 'same head as above, and the section name “{label}” is the level 1 of its rows; joined to one table',
        first: 'the section name “{label}” is the level 1 of its rows and not needed in one table',
      },
    },
  },
  propose(form, sketch) {
    const [first, ...rest] = form.tables;
    if (first === undefined || rest.length === 0) return;
    let previous = first;
    let joined = 0;
    for (const table of rest) {
      if (continues(form, sketch, previous, table) && join(form, sketch, previous, table)) joined += 1;
      previous = table;
    }
    if (joined === 0) return;
    const [section] = sectionRows(form, first.range.top - 2, first.range.top - 1);
    const label = section === undefined ? undefined : namedLevel(form, sketch, first, section);
    if (section === undefined || label === undefined) return;
    const rows = rowsBetween(section, first.range.top - 1).filter((row) => row === section || readingOf(form, row) === 'empty');
    sketch.propose({ at: { row: section, col: form.range.left }, reason: 'first', data: { label }, acts: rows.map((row) => ({ kind: 'drop', row })) });
  },
};

/** Same head over the same columns for the same period, and nothing but section names and blanks between. */
function continues(form: Form, { sheet }: Sketch, before: Table, table: Table): boolean {
  if (before.header === null || table.header === null || before.period !== table.period) return false;
  if (headWords(sheet, before) !== headWords(sheet, table)) return false;
  if (!table.columns.every(({ col, role }) => before.columns.some((column) => column.col === col && column.role === role))) return false;
  return rowsBetween(before.range.bottom + 1, table.header.first - 1).every((row) => {
    const reading = readingOf(form, row);
    return reading === 'section' || reading === 'empty' || reading === 'rule';
  });
}

function join(form: Form, sketch: Sketch, before: Table, table: Table): boolean {
  const head = table.header ?? table.range;
  const last = table.header?.last ?? table.range.top;
  const sections = sectionRows(form, before.range.bottom + 1, table.range.top - 1);
  const [section] = sections;
  if (section === undefined || sections.length > 1) return false;
  const label = namedLevel(form, sketch, table, section);
  if (label === undefined) return false;
  const rows = rowsBetween(before.range.bottom + 1, last).filter((row) => readingOf(form, row) !== 'rule');
  return sketch.propose({
    at: { row: 'first' in head ? head.first : head.top, col: form.range.left },
    reason: 'part',
    data: { label },
    acts: rows.map((row) => ({ kind: 'drop', row })),
  });
}

function sectionRows(form: Form, first: number, last: number): number[] {
  return rowsBetween(first, last).filter((row) => readingOf(form, row) === 'section');
}

/** The section's name where the level-1 cell of the table's own first row says the same; undefined where it does not. */
function namedLevel(form: Form, { sheet }: Sketch, table: Table, section: number): string | undefined {
  const [label, ...more] = filledCells(sheet, section);
  const top = form.indicators.find(({ table: index }) => form.tables[index] === table);
  if (label === undefined || more.length > 0 || top?.level1.cell?.row !== top?.row) return undefined;
  return top !== undefined && levelCore(label.text) === levelCore(top.level1.text) ? label.text.trim() : undefined;
}
