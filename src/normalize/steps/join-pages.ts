import type { Form, Observation, Table } from '../../form/schema';
import { fold } from '../../recognize/text';
import { formatCell, sameCell, type CellRef } from '../../sheet/address';
import { textAt } from '../../sheet/build';
import { readingOf } from '../../form/reading-of';
import { filledCells, headWords, rowsBetween } from '../layout';
import type { Sketch } from '../sketch';
import type { ContentStep } from '../step';
import { squeeze } from '../../form/squeeze';
import { differing, short } from '../words';

type Conflict = Extract<Observation, { kind: 'conflicting-repeat' }>;

/** A table printed over several pages becomes one: what a later page repeats of the first goes. */
export const joinPages: ContentStep = {
  name: 'join-pages',
  stage: 'content',
  usual: true,
  texts: {
    zh: {
      title: '合并各页',
      why: '去掉后面各页重复的标题和表头，把几页接成一张表；各页不一致的由您决定，指标行不动。',
      reasons: {
        page: '第{first}～{last}行是前面标题、表头的重复，两页接成一张表{differs}',
        kept: '各页不一致，按选定的写法保留',
        unmatched: '第{row}行“{text}”在前面找不到对应，这一页没有合并',
        between: '第{row}行夹在两页之间，不是重复的表头，这一页没有合并',
      },
    },
    en: {
      title: 'Join pages',
      why: 'Drops the titles and heads that later pages repeat, so that several pages become one table; where copies differ you decide, indicator rows stay.',
      reasons: {
        page: 'rows {first}–{last} repeat the title and head above; the two pages become one table{differs}',
        kept: 'the copies differ; the chosen wording is kept',
        unmatched: 'row {row} “{text}” has no counterpart above; this page was not joined',
        between: 'row {row} stands between two pages and repeats no head; this page was not joined',
      },
    },
  },
  propose(form, sketch) {
    const conflicts = form.observations.filter((one) => one.kind === 'conflicting-repeat');
    const chosen = new Map<Conflict, string>();
    form.tables.forEach((table, t) => {
      const before = form.tables[t - 1];
      if (before !== undefined && isPage(form, sketch, before, table)) joinPage(form, sketch, before, table, conflicts, chosen);
    });
  },
};

/** Whether the head of a table only repeats the one before: nothing but copies and blanks stands between. */
function isPage(form: Form, { sheet }: Sketch, before: Table, table: Table): boolean {
  if (table.header === null || before.period !== table.period) return false;
  const between = rowsBetween(before.range.bottom + 1, table.header.first - 1).map((row) => readingOf(form, row));
  if (between.includes('section')) return false;
  const words = headWords(sheet, table);
  return words === headWords(sheet, before) || form.tables.some((other) => other !== table && words === headWords(sheet, other) && between.includes('repeat'));
}

function joinPage(form: Form, sketch: Sketch, before: Table, table: Table, conflicts: readonly Conflict[], chosen: Map<Conflict, string>): void {
  const { sheet, locale } = sketch;
  const rows = rowsBetween(before.range.bottom + 1, headEnd(form, table) ?? before.range.bottom);
  const reasons = joinPages.texts[locale].reasons;
  const say = (reason: string, at: CellRef, text = ''): void => {
    sketch.refuse(at, (reasons[reason] ?? '').replace('{row}', String(at.row + 1)).replace('{text}', short(text)));
  };
  const known = knownTexts(form, sketch, before);
  const met = new Set<Conflict>();
  for (const row of rows) {
    const reading = readingOf(form, row);
    if (reading !== 'repeat' && reading !== 'header' && reading !== 'empty' && reading !== 'rule') {
      say('between', { row, col: 0 });
      return;
    }
    if (reading === 'rule') continue;
    for (const { at, text } of filledCells(sheet, row)) {
      const conflict = conflicts.find(({ copies }) => copies.some(({ cell }) => sameCell(cell, at)));
      if (conflict !== undefined) met.add(conflict);
      else if (!known.has(fold(text))) {
        say('unmatched', at, text);
        return;
      }
    }
  }
  for (const conflict of met) if (!chosen.has(conflict)) chosen.set(conflict, resolve(sketch, conflict));
  const going = rows.filter((row) => readingOf(form, row) !== 'rule');
  const differs = [...met].map((conflict) => differsText(sketch, conflict, going, chosen.get(conflict) ?? '')).join('');
  sketch.propose({
    at: { row: going[0] ?? 0, col: form.range.left },
    reason: 'page',
    data: { first: (going[0] ?? 0) + 1, last: (going.at(-1) ?? 0) + 1, differs },
    acts: going.map((row) => ({ kind: 'drop', row })),
  });
}

/** The last row of a table's head, the numbers of its columns among them; undefined without a head. */
function headEnd(form: Form, { header }: Table): number | undefined {
  if (header === null) return undefined;
  let end = header.last;
  for (let next = readingOf(form, end + 1); next === 'header' || next === 'repeat'; next = readingOf(form, end + 1)) end += 1;
  return end;
}

/** What the first page's head and the heads since then say, folded: copies may differ in width. */
function knownTexts(form: Form, { sheet }: Sketch, before: Table): ReadonlySet<string> {
  const [first] = form.tables;
  const rows = rowsBetween(form.range.top, (first && headEnd(form, first)) ?? form.range.top);
  for (const { header, range } of form.tables) if (header !== null && range.top <= before.range.top) rows.push(...rowsBetween(header.first, header.last));
  return new Set(rows.flatMap((row) => filledCells(sheet, row).map(({ text }) => fold(text))));
}

/** Asks which copy is right, the commonest first, and writes it into the first page where that says something else. */
function resolve(sketch: Sketch, { label, copies }: Conflict): string {
  const counts = new Map<string, number>();
  for (const { text } of copies) counts.set(squeeze(text), (counts.get(squeeze(text)) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [usual = '', ...others] = ranked.map(([text]) => text);
  const pages = (n: number): string => (sketch.locale === 'zh' ? `（${String(n)}页）` : ` (${String(n)} pages)`);
  const first = copies[0]?.cell ?? { row: 0, col: 0 };
  const labels = ranked.map(([text, n]) => differing(text, text === usual ? (others[0] ?? '') : usual) + pages(n));
  const answer = sketch.ask({
    at: first,
    key: formatCell(first),
    text:
      sketch.locale === 'zh'
        ? `“${short(label)}”各页不一致：${labels.join('/')}，保留哪一个？`
        : `“${short(label)}” differs between the pages: ${labels.join(' / ')}. Which one is kept?`,
    options: ranked.map(([text], i) => ({ value: text, label: labels[i] ?? text })),
  });
  const copy = copies.find(({ text }) => squeeze(text) === answer);
  if (copy !== undefined && squeeze(textAt(sketch.sheet, first)) !== answer) {
    sketch.respell(first, textAt(sketch.sheet, copy.cell), 'kept');
  }
  return answer;
}

/** What the ledger says of the copies that go though they differ. */
function differsText({ locale }: Sketch, { label, copies }: Conflict, going: readonly number[], kept: string): string {
  const other = copies.find(({ cell, text }) => going.includes(cell.row) && squeeze(text) !== kept);
  if (other === undefined) return '';
  const [theirs, ours] = [differing(squeeze(other.text), kept), differing(kept, squeeze(other.text))];
  return locale === 'zh' ? `；“${short(label)}”这里写作“${theirs}”，保留“${ours}”` : `; “${short(label)}” reads “${theirs}” here, “${ours}” is kept`;
}
