import type { Score } from '../../test/generate/score';
import type { CorpusScore } from './corpus';
import type { LayoutAccuracy, Precision, WithoutWords } from './generator';
import type { GoalAccuracy } from './goals';
import type { LibrarySearch } from './search';

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const scoreHead = ['layout', 'forms', 'kind', 'year', 'fields', 'path', 'indicator precision', 'value', 'column F1'];
const scoreRow = (name: string, s: Score): string[] => [
  name, String(s.forms), share(s.kind, s.forms), share(s.year, s.forms), share(s.fieldsRight, s.fields), share(s.path, s.wanted),
  share(s.path, s.got), share(s.value, s.wanted), share(2 * s.roles.right, s.roles.wanted + s.roles.got),
];

export interface Measured {
  readonly layouts: readonly LayoutAccuracy[];
  readonly all: Score;
  readonly withoutWords: readonly WithoutWords[];
  readonly precision: Precision;
  readonly corpus: readonly CorpusScore[];
  readonly search: LibrarySearch;
  readonly goals: GoalAccuracy;
}

/** All tables as Markdown. */
export function report(measured: Measured, head: { readonly date: string; readonly command: string; readonly noise: number }): string {
  const { layouts, all, withoutWords, precision, corpus, search, goals } = measured;
  return [
    '# Accuracy of recognition',
    `Measured on ${head.date} by \`${head.command}\`. The tables are written by that command; do not edit them.`,
    '## Generated forms',
    'The generator knows nothing of recognition and invents its texts. The seeds measured here are not those that tests and bug reports use, but the layouts and the words are: what they showed to be wrong has been mended. The table without words says more about a form of a new kind.',
    `Every layout is drawn from seeds with noise ${String(head.noise)} (the probability of each kind: merges lost, page breaks, blank rows and columns, drift, spaces, full width, damaged signs, notes, hidden rows …). *path* is row, name, level 1 and level 2 right; *column F1* is over the columns that hold something.`,
    table(scoreHead, [...layouts.map(({ layout, score }) => scoreRow(layout, score)), scoreRow('**all**', all)]),
    '## Confidence',
    'What a form believed of itself against how often kind, every path and every value were right.',
    table(['confidence', 'forms', 'right'], bins(all)),
    '## Without the words of its own',
    'Each layout recognised with all header and level words that no other layout uses taken out of the tables.',
    table(['layout', 'words removed', 'path', 'value', 'column F1'], withoutWords.map(({ layout, removed, score: s }) => [
      layout, String(removed.headers.length + removed.levels.length), share(s.path, s.wanted), share(s.value, s.wanted),
      share(2 * s.roles.right, s.roles.wanted + s.roles.got),
    ])),
    '## Blank forms and other sheets',
    table(['what', 'sheets', 'right'], [
      ['blank forms known as blank, and what they would be', String(precision.blanks), share(precision.blanksRight, precision.blanks)],
      ['ledgers, rosters, budgets and the like left alone', String(precision.ordinary), share(precision.ordinary - precision.taken, precision.ordinary)],
    ]),
    '## Real forms',
    'The labelled corpus and the seeds were at hand while recognition and rules were written, so these figures say how well known forms are read, not what an unseen form can expect. The command line is measured as it was last built.',
    ...corpus.map(({ name, result }) => `### ${name}\n\n${typeof result === 'string' ? result : table(['measure', 'figure'], Object.entries(result).map(([key, figure]) => [key, Number.isInteger(figure) && figure > 1 ? String(figure) : figure.toFixed(3)]))}`),
    ...searchSection(search),
    ...goalSection(goals),
  ].join('\n\n') + '\n';
}

/** Finding an indicator: which query finds first what it asks for. */
export function searchSection({ entries, figures }: LibrarySearch): readonly string[] {
  const lists = [...new Set(figures.map(({ list }) => list))];
  const rows = lists.flatMap((list) => {
    const own = figures.filter((figure) => figure.list === list);
    const sum = (part: 'queries' | 'right'): number => own.reduce((total, figure) => total + figure[part], 0);
    const line = (kind: string, right: number, queries: number): string[] => [list, kind, String(queries), share(right, queries)];
    return own.length === 1 ? own.map(({ kind, right, queries }) => line(kind, right, queries)) : [...own.map(({ kind, right, queries }) => line(kind, right, queries)), line('**all**', sum('right'), sum('queries'))];
  });
  return [
    '## Finding an indicator in the library',
    `How often the first of ${String(entries)} entries is one that serves. *first*: 200 queries as an office types them, written down with what serves before the ranking was made and before the library grew; the search of that day found 0.670 of them, and words and ranking have since been mended by what was missed; new entries that serve a query equally were added to what serves. *later*: written after the library grew and before the new ranking, never used to choose words; the new ranking found 0.871 of them at first sight, and its weights have been set since. *tuned*: what the search was first made with.`,
    table(['list', 'kind', 'queries', 'first hit right'], rows),
  ];
}

/** 从目标生成指标: what becomes of the quantities and deadlines of goal texts. */
export function goalSection({ own, corpus }: GoalAccuracy): readonly string[] {
  const line = (name: string, tally: GoalAccuracy['corpus']): string[] => {
    if (tally === undefined) return [name, 'SKIPPED: not on this machine', '', '', ''];
    const wanted = tally.right + tally.missed.length;
    return [name, String(tally.texts), String(wanted), share(tally.right, wanted), share(tally.wrong.length, wanted)];
  };
  return [
    '## Indicators out of the goal',
    'Of the quantities and deadlines that a person would make indicators of, how many become rows of the right class, sign, number and unit; *wrong* are rows that nobody would write, as a share of the same. Thirty of our own texts were written before the generator, the others before it was measured on them. The corpus forms, and seed 000, are read as if they had no indicators.',
    table(['texts', 'forms', 'wanted', 'right', 'wrong'], [line('our own', own), line('corpus and seed 000', corpus)]),
  ];
}

function bins(all: Score): string[][] {
  const edges = [0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
  return edges.slice(0, -1).map((low, i) => {
    const high = edges[i + 1]!;
    const inside = all.beliefs.filter(({ confidence }) => confidence >= low && confidence < high);
    return [i === edges.length - 2 ? '≥ 0.9' : `${String(low)}–${String(high)}`, String(inside.length), share(inside.filter(({ right }) => right).length, inside.length)];
  });
}
