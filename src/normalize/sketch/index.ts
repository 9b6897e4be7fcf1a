/**
 * A sheet being rearranged on paper: what its cells will hold and where they will stand. Steps speak of cells as the
 * user has them; the sketch knows where each has gone since. A proposal is taken whole or, where it would lose
 * something, not at all. Nothing is applied here: `compose` makes the edits.
 */
export type { Act } from './act';
export { Sketch } from './sketch';
