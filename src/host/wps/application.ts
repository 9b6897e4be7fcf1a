/** The program that the page stands in. Asked for anew each time: every page has an object of its own, and some come late. */
import { HostFailure } from '../host';

/** What has shown once that it has workbooks is not asked for them again: every look at the program costs a call. */
let known: Et.Application | undefined;

/** ET, or undefined outside it: in a browser tab, in WPS Writer or Presentation. */
export function foundApplication(): Et.Application | undefined {
  try {
    const found = typeof Application === 'undefined' ? (typeof wps === 'undefined' ? undefined : wps) : Application;
    if (found !== known) known = (found?.Workbooks as object | null | undefined) ? found : undefined;
    return known;
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
