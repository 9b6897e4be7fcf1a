import { application } from './application';

const SWITCHES = ['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'] as const;
let depth = 0;

/** Does something to the workbook with the screen still, no events and no questions; all as it was afterwards. */
export function quietly<T>(act: () => T): T {
  const program = application();
  const before = SWITCHES.map((name) => [name, program[name]] as const);
  depth += 1;
  try {
    for (const name of SWITCHES) program[name] = false;
    return act();
  } finally {
    for (const [name, value] of before) program[name] = value;
    depth -= 1;
  }
}

/** Whether what is told just now is of our own doing: not every build honours EnableEvents. */
export function isQuiet(): boolean {
  return depth > 0;
}
