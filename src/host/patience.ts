/** Asking a program that may be busy: again after a pause, since asking twice does no harm. Writing is never repeated. */
import type { HostFailure } from './host';

const PAUSES = [150, 600, 1500] as const;

/** @throws HostFailure what `failureOf` makes of the last failure, or of one that will not pass */
export async function patiently<T>(work: () => T | Promise<T>, failureOf: (error: unknown) => HostFailure): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      if (!isPassing(failure.fault)) throw failure;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  try {
    return await work();
  } catch (error) {
    throw failureOf(error);
  }
}

/** Whether the program may well answer a moment later. */
export function isPassing({ code }: HostFailure['fault']): boolean {
  return code === 'busy' || code === 'timed-out' || code === 'cell-editing';
}
