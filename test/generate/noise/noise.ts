import type { Draft } from '../paper';
import type { Random } from '../random';

/** One thing that befalls forms on their way through Word, PDF and copying; the drafts are changed in place. */
export interface Noise {
  readonly name: string;
  /** Whether this paper can suffer it. */
  readonly fits: (drafts: readonly Draft[]) => boolean;
  readonly apply: (drafts: readonly Draft[], rng: Random) => void;
}
