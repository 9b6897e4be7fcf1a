import type { Random } from '../generate/random';
import { placeNames } from '../generate/activities';
import type { LabelledForm } from './seeds-labels';

export type Grid = readonly (readonly string[])[];

/** A rewritten form: its cells and all that a person would read out of it, nothing cut short. */
export interface Rewritten {
  readonly cells: Grid;
  readonly label: LabelledForm;
}

export function gridOf(text: string): Grid {
  return text.replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
}

/** Places and organisations of the seeds and samples that get other names. */
const places = ['江阴', '无锡', '江苏', '莒南', '齐鲁工业大学', '山东', '泰山', '青屿', '南汀'];

/** Other places and another year in every text, the same everywhere; years keep their distance. */
export function renaming(rng: Random): (text: string) => string {
  const names = new Map(places.map((place) => [place, rng.pick(placeNames.first) + rng.pick(placeNames.second) + rng.pick(placeNames.first)]));
  const shift = rng.int(-3, 4);
  return (text) =>
    [...names].reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
      .replace(/(?<!\d)20[12]\d(?!\d)/g, (year) => String(Number(year) + shift));
}

/** The first year a text names. */
export function yearIn(text: string): number | null {
  const year = /20\d\d/.exec(text)?.[0];
  return year === undefined ? null : Number(year);
}
