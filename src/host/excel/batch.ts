/// <reference types="office-js" />
/** One conversation with Excel: what is asked in it, how it fails, and when it may be tried again. */
import { failureOf, isPassing } from './faults';

const PAUSES = [150, 600, 1500] as const;

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** Reads: tried again while Excel is busy, since asking twice does no harm. */
export async function ask<T>(work: Work<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await Excel.run(work);
    } catch (error) {
      const failure = failureOf(error);
      if (!isPassing(failure)) throw failure;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return Excel.run(work).catch((error: unknown) => {
    throw failureOf(error);
  });
}

/** Writes: once, since a failed batch is half done. What is being typed is waited for. */
export async function act<T>(work: Work<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw failureOf(error);
  }
}
