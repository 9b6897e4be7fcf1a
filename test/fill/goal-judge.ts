/** How many of the promises of goal texts become right rows: our own texts, and those of the corpus where it is present. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateFromGoal } from '../../src/fill/generate';
import { readGoal } from '../../src/fill/goal-draft';
import { matchLevel2 } from '../../src/frame/levels';
import { recognizeSheet } from '../../src/recognize';
import { sheetFromText } from '../recognize/seeds-labels';
import { formWithGoal } from './form-with-goal';
import { corpusGoals, goalTexts } from './goal-texts';

export interface Tally {
  readonly texts: number;
  readonly right: number;
  /** Rows that nobody asked for, or that say something else. */
  readonly wrong: readonly string[];
  /** Expected rows that are not there. */
  readonly missed: readonly string[];
}

interface Drawn {
  readonly class: string;
  readonly name: string;
  readonly value: string;
}

export function judgeOwnTexts(): Tally {
  return sum(
    goalTexts.map(({ text, rows }) => {
      const book = formWithGoal(text);
      const [sheet] = book.sheets;
      const [form] = sheet === undefined ? [] : recognizeSheet(sheet);
      if (sheet === undefined || form === undefined) throw new Error(`no form around: ${text}`);
      const drawn = generateFromGoal(book, sheet.id, form).rows;
      return judge(text, rows, drawn.map((row) => ({ class: matchLevel2(row.level2) ?? '', name: row.name, value: `${row.sign ?? ''}${row.number}${row.unit}` })));
    }),
  );
}

/** Each form as if it had no indicators; undefined where the corpus is not on this machine. */
export function judgeCorpus(): Tally | undefined {
  const shared = path.resolve('..', 'shared');
  const folders = [path.join(shared, 'corpus', 'forms'), path.join(shared, 'seeds')];
  if (!folders.every(existsSync)) return undefined;
  const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => path.join(folder, name)));
  return sum(
    files.flatMap((file) => {
      const name = path.basename(file).slice(0, 3);
      const text = readFileSync(file, 'utf8').split('\n').filter((line) => !line.startsWith('#')).join('\n');
      const drafts = recognizeSheet(sheetFromText(text)).flatMap((form) => readGoal({ ...form, indicators: [] }, false, {}).drafts);
      if (drafts.length === 0 && !(name in corpusGoals)) return [];
      const rows = (corpusGoals[name] ?? []).map((line) => line.replace('|', '||'));
      return [judge(name, rows, drafts.map(({ filed, sign, number, unit, ...draft }) => ({ class: filed.level2, name: draft.name, value: `${sign ?? ''}${number}${unit}` })))];
    }),
  );
}

/** Expected rows are `class|words of the name|value`; classes that are equally fit are parted by "/". */
function judge(text: string, expected: readonly string[], drawn: readonly Drawn[]): Tally {
  const rest = [...drawn];
  const missed = expected.filter((line) => {
    const [classes = '', name = '', value = ''] = line.split('|');
    const at = rest.findIndex((row) => row.value === value && row.name.includes(name) && classes.split('/').includes(row.class));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { texts: 1, right: expected.length - missed.length, missed, wrong: rest.map((row) => `${row.class}|${row.name}|${row.value}  ← ${text}`) };
}

function sum(tallies: readonly Tally[]): Tally {
  return {
    texts: tallies.length,
    right: tallies.reduce((all, { right }) => all + right, 0),
    wrong: tallies.flatMap(({ wrong }) => wrong),
    missed: tallies.flatMap(({ missed }) => missed),
  };
}
