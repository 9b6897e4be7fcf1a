import type { Draft } from '../paper';
import type { Random } from '../random';
import { blankColumn, drift } from './columns';
import { fullWidth, ocrLoss, oddSigns, scoredLevels, spacedLabels, strayBlanks, typedNumbers } from './lettering';
import { blankLines, emptySlots, hiddenRows, notes, numberedColumns, preface, rules, signatures, totals } from './lines';
import type { Noise } from './noise';
import { orphanTable, pageBreak } from './pages';

/** In the order in which they happen: what is drawn, then what printing and copying do to it. */
export const noises: readonly Noise[] = [
  scoredLevels, totals, numberedColumns, emptySlots, notes, signatures, orphanTable, pageBreak, drift, preface, rules, blankLines, hiddenRows, blankColumn,
  spacedLabels, fullWidth, oddSigns, ocrLoss, strayBlanks, typedNumbers,
];

/** Lets each kind of noise happen with the given probability; returns the names of those that did. */
export function disturb(drafts: readonly Draft[], rng: Random, probability: number): string[] {
  return noises
    .filter((noise) => rng.chance(probability) && noise.fits(drafts))
    .map((noise) => {
      noise.apply(drafts, rng);
      return noise.name;
    });
}
