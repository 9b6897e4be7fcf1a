/** Where a promise belongs in a form that is ordered by duties: only where its words are a duty's words and no other's. */
import type { Form, Indicator } from '../form/schema';
import { gistOf, nearness, type Gist } from '../goal/noun';
import { groupBy } from '../form/group';
import type { Body } from './body';
import type { Place } from './place';

/** Shorter words (培训) speak of anything. */
const FEWEST_PAIRS = 3;
const SURE = 0.6;
const AHEAD = 0.25;

export interface DutyPlace {
  readonly place: Place;
  /** 部门职责 and 职责目标 of the row. */
  readonly level1: string;
  readonly level2: string;
}

/** Behind the last row of the duty that the words speak of; undefined where none or more than one may be meant. */
export function dutyPlace(form: Form, bodies: readonly Body[], words: string): DutyPlace | undefined {
  const gist = gistOf(words);
  if (gist.length < FEWEST_PAIRS) return undefined;
  const groups = groupBy(form.indicators, ({ level1, level2 }) => `${level1.text}|${level2.text}`);
  const scored = [...groups.values()].map((rows) => ({ rows, score: scoreOf(gist, rows) })).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const last = best?.rows.at(-1);
  if (best === undefined || last === undefined || best.score < SURE || best.score - (second?.score ?? 0) < AHEAD) return undefined;
  const body = bodies.findIndex(({ rows }) => rows.some(({ row }) => row === last.row));
  if (body < 0) return undefined;
  return { place: { body, kind: 'insert', row: last.row, shares: 'level2' }, level1: last.level1.text, level2: last.level2.text };
}

function scoreOf(gist: Gist, rows: readonly Indicator[]): number {
  const texts = new Set(rows.flatMap(({ level1, level2, name }) => [level1.text, level2.text, name]));
  return Math.max(...[...texts].map(gistOf).map((other) => (other.length < FEWEST_PAIRS ? 0 : nearness(gist, other))));
}
