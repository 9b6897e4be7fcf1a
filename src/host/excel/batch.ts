/// <reference types="office-js" />
/** One conversation with Excel: what is asked in it, and how it fails. */
import { patiently } from '../patience';
import { failureOf } from './faults';

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** Reads: tried again while Excel is busy. */
export async function ask<T>(work: Work<T>): Promise<T> {
  return patiently(() => Excel.run(work), failureOf);
}

/** Writes: once, since a failed batch is half done. What is being typed is waited for. */
export async function act<T>(work: Work<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw failureOf(error);
  }
}
