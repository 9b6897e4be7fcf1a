/** Stop-watches. Works that are compared run in turn: a busy machine slows both sides of a ratio alike. */

type Work = () => unknown;

/** A slow work is measured less often: three times at least, and no longer than this. */
const patience = 20_000;

interface Runs {
  readonly times?: number;
  readonly warmUp?: number;
  /** Comes before each run and does not count. */
  readonly prepare?: Work;
  /** Milliseconds; by the clock on the wall where nothing is said. */
  readonly clock?: () => number;
  /** Which of the runs in order of their time is taken: 0 the fastest, 0.5 the median. */
  readonly share?: number;
}

/** Milliseconds of each work, run in turn up to `times` times after a warm-up. */
export async function interleaved<Name extends string>(works: Readonly<Record<Name, Work>>, { times = 9, warmUp = 2, prepare, share = 0.5, clock = () => performance.now() }: Runs = {}): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const begun = performance.now();
  for (let run = -warmUp; run < times; run += 1) {
    const elapsed = performance.now() - begun;
    if (elapsed > patience && run < 0) run = 0;
    if (elapsed > patience && run >= 3) break;
    for (const name of names) {
      await prepare?.();
      const started = clock();
      await works[name]();
      if (run >= 0) taken[name].push(clock() - started);
    }
  }
  return Object.fromEntries(names.map((name) => [name, quantile(taken[name], share)])) as Record<Name, number>;
}

/** Median milliseconds of one work. */
export async function median(work: Work, runs: Omit<Runs, 'share'>): Promise<number> {
  return (await interleaved({ work }, runs)).work;
}

/** Milliseconds that the processors have worked for this process: what others do beside it does not count. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The value that this share (0 … 1) of all lies below; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** One line of the result. `within` is undefined where the line only informs. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
  readonly within?: boolean;
  /** Counts are exact and may fail a build; milliseconds only tell. */
  readonly gates?: boolean;
}

/** A figure against the most that it may be. */
export function atMost(what: string, value: number, limit: number, unit: string, more: { detail?: string; gates?: boolean } = {}): Line {
  const shown = (n: number) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));
  return {
    what,
    figure: `${shown(value)}${unit}${more.detail === undefined ? '' : ` (${more.detail})`}`,
    budget: `≤ ${String(limit)}${unit}`,
    within: value <= limit,
    ...(more.gates === true && { gates: true }),
  };
}
