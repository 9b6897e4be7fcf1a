/** The labelled real forms, scored by the script that lies beside them, through the built command line. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface CorpusScore {
  readonly name: string;
  /** Measure → share or count; a sentence where it could not be measured. */
  readonly result: Readonly<Record<string, number>> | string;
}

/** Scores the command line at `cli`; build it first, since it is measured as it lies there. */
export function measureCorpus(cli: string): CorpusScore[] {
  const shared = path.resolve('..', 'shared');
  const scorer = path.join(shared, 'corpus', 'score.mjs');
  const sets = [
    { name: 'labelled corpus', forms: path.join(shared, 'corpus', 'forms'), labels: path.join(shared, 'corpus', 'labels') },
    { name: 'seeds', forms: path.join(shared, 'seeds'), labels: path.join(shared, 'seeds', 'labels') },
    { name: 'own samples', forms: 'samples', labels: path.join('samples', 'labels') },
  ];
  return sets.map(({ name, forms, labels }) => {
    if (!existsSync(scorer)) return { name, result: 'SKIPPED: the labelled corpus is not on this machine' };
    if (!existsSync(cli)) return { name, result: `SKIPPED: ${cli} is missing, run npm run build first` };
    const run = spawnSync(process.execPath, [scorer, '--cli', `node ${cli}`, '--forms', forms, '--labels', labels, '--json'], { encoding: 'utf8' });
    const line = run.stdout.trim().split('\n').at(-1) ?? '';
    if (!line.startsWith('{')) return { name, result: `not measured: ${run.stderr.trim().split('\n')[0] ?? ''}` };
    return { name, result: (JSON.parse(line) as { score: Record<string, number> }).score };
  });
}
