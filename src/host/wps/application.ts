/** The program that the page stands in. Asked for anew each time: every page has an object of its own, and some come late. */
import { HostFailure } from '../host';

/** ET, or undefined outside it: in a browser tab, in WPS Writer or Presentation. */
export function foundApplication(): Et.Application | undefined {
  try {
    const found = typeof Application === 'undefined' ? (typeof wps === 'undefined' ? undefined : wps) : Application;
    return (found?.Workbooks as object | null | undefined) ? found : undefined;
  } catch {
    // An accessor that throws: the page was opened before the program was ready.
    return undefined;
  }
}

/** @throws HostFailure `closed` where there is no program */
export function application(): Et.Application {
  const found = foundApplication();
  if (!found) throw new HostFailure({ code: 'closed', detail: 'no Application' });
  return found;
}
