import type { Clock } from '../session/desk';

/** The page's own time. */
export const pageClock: Clock = {
  now: () => Date.now(),
  later: (act, milliseconds) => {
    const timer = setTimeout(act, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
