/** What ET throws, said in the codes of the port. Told by its numbers, where it gives one: its words are localized. */
import { HostFailure, type FaultCode } from '../host';

const FAULTS: Readonly<Record<string, FaultCode>> = {
  '800AC472': 'cell-editing',
  '80010001': 'busy',
  '8001010A': 'busy',
  '8001011F': 'timed-out',
  '80010108': 'closed',
  '800706BA': 'closed',
  '8007000E': 'too-large',
};

/** What went wrong, as the only error that crosses the port. */
export function failureOf(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const number = numberIn(detail);
  return new HostFailure({ code: (number === undefined ? undefined : FAULTS[number]) ?? 'unknown', detail });
}

/** An HRESULT, as 0x800AC472 or as the negative number that it is in 32 bits. */
function numberIn(text: string): string | undefined {
  const hex = /0x([0-9a-f]{8})\b/i.exec(text)?.[1];
  if (hex !== undefined) return hex.toUpperCase();
  const decimal = /-2\d{9}\b/.exec(text)?.[0];
  return decimal === undefined ? undefined : (Number(decimal) >>> 0).toString(16).toUpperCase();
}

/** What ET answers; undefined where it throws, whatever that is. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** What ET answers; undefined where it cannot do it at all, as against just now. @throws HostFailure */
export function ifAble<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    const failure = failureOf(error);
    if (failure.fault.code !== 'unknown') throw failure;
    return undefined;
  }
}
