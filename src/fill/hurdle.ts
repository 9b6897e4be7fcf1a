/** What must be put right before a form takes new rows. */
import type { Form } from '../form/schema';
import type { Body } from './body';
import type { ReasonKey } from './reasons';

/** A row between two halves of a cut cell, or in the columns from which others have slid, would make a mess of both. */
export function rowHurdle({ observations }: Form, bodies: readonly Body[]): ReasonKey | undefined {
  if (observations.some(({ kind }) => kind === 'split-cell' || kind === 'column-drift')) return 'broken';
  return bodies.every(({ columns }) => columns.value === undefined && columns.area === undefined) ? 'no-value' : undefined;
}
