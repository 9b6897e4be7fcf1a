/** Excel's error codes, said in the codes of the port. Branches on the code, never on the words: those are localized. */
import { HostFailure, type FaultCode } from '../host';

const FAULTS: Readonly<Record<string, FaultCode | 'protected' | 'no-such-sheet'>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  Conflict: 'busy',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
  InvalidOrTimedOutSession: 'timed-out',
  InactiveWorkbook: 'closed',
  HostRestartNeeded: 'closed',
  InvalidRequestContext: 'closed',
  ItemNotFound: 'no-such-sheet',
  MergedRangeConflict: 'write-ignored',
  FilteredRangeConflict: 'write-ignored',
  PivotTableRangeConflict: 'write-ignored',
  InsertDeleteConflict: 'write-ignored',
  NonBlankCellOffSheet: 'write-ignored',
};

/** What went wrong, as the only error that crosses the port. */
export function failureOf(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const { code = '', message = String(error) } = (error ?? {}) as { code?: string; message?: string };
  return new HostFailure({ code: FAULTS[code] ?? 'unknown', detail: code === '' ? message : `${code}: ${message}` });
}
