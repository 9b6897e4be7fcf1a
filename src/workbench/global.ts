import type { UniverHost } from '../host/univer/host';
import type { Session } from '../session/session';

declare global {
  interface Window {
    /** For the console and for tests in a browser: what stands behind the page. */
    jibiao?: { readonly host: UniverHost; readonly session: Session };
  }
}
