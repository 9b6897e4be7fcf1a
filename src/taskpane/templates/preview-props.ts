import type { Form } from '../../form/schema';
import type { Snapshot } from '../normalize/snapshot';
import type { Origin } from './origins';

/** What every preview of a proposal is given. */
export interface PreviewProps {
  readonly snapshot: Snapshot;
  readonly form: Form;
  /** The selected row when the preview was asked for. */
  readonly row: number;
  /** The sheet has changed since. */
  readonly outdated: boolean;
  readonly onClose: (origins?: readonly Origin[]) => void;
}
