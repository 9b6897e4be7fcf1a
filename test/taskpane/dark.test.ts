/**
 * @jest-environment jsdom
 */
import { followDark } from '../../src/taskpane/dark';

describe('the colours of the program around the pane', () => {
  let systemDark = false;
  const listeners = new Set<() => void>();
  beforeEach(() => {
    systemDark = false;
    listeners.clear();
    window.matchMedia = () =>
      ({ matches: systemDark, addEventListener: (_kind: string, listener: () => void) => listeners.add(listener) }) as unknown as MediaQueryList;
  });

  function following(says?: () => boolean): boolean[] {
    const shown: boolean[] = [];
    followDark((dark) => shown.push(dark), says);
    return shown;
  }

  it('are those of the system, and follow it', () => {
    const shown = following();
    systemDark = true;
    listeners.forEach((listener) => { listener(); });
    expect(shown).toEqual([false, true]);
  });

  it('are asked for again when the person comes to the pane, and shown anew only when they differ', () => {
    let dark = true;
    const shown = following(() => dark);
    window.dispatchEvent(new Event('focus'));
    dark = false;
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
    expect(shown).toEqual([true, false]);
  });

  it('are those of the beginning in an engine that tells of no change', () => {
    window.matchMedia = () => ({ matches: true }) as MediaQueryList;
    expect(following()).toEqual([true]);
  });
});
