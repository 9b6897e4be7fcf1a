/** How a person gets at what he sees: by mouse, or by keyboard alone; by roles and names, as assistive technology has them. */
import type { Locator, Page } from 'playwright-core';
import type { Bench } from './workbench';

export type Role = 'button' | 'link' | 'tab' | 'menuitem' | 'textbox' | 'radio';

export interface Hand {
  /** Uses a control by its name; within the list item of a finding where a cell is named. */
  use(role: Role, name: string | RegExp, cell?: string): Promise<void>;
}

class Mouse implements Hand {
  constructor(private readonly bench: Bench) {}

  async use(role: Role, name: string | RegExp, cell?: string): Promise<void> {
    await find(this.bench, role, name, cell).first().click();
  }
}

/** Where F6 leads to on the bench; elsewhere there is only the Tab key. */
type Region = 'pane' | 'bar' | 'elsewhere';

class Keyboard implements Hand {
  private readonly page: Page;

  constructor(private readonly bench: Bench) {
    this.page = bench.page;
  }

  async use(role: Role, name: string | RegExp, cell?: string): Promise<void> {
    const { keyboard } = this.page;
    const wanted = find(this.bench, role, name, cell);
    const reached = () => wanted.evaluateAll((found) => found.some((one) => one === document.activeElement));
    if (role !== 'menuitem' && role !== 'textbox') {
      const region = await wanted.first().evaluate((one): Region => (one.closest('aside') ? 'pane' : document.querySelector('aside')?.checkVisibility() ? 'bar' : 'elsewhere'));
      for (let i = 0; i < 4 && region !== 'elsewhere' && !(await this.startsAt(region)); i++) await keyboard.press('F6');
    }
    for (let i = 0; i < 120 && !(await reached()); i++) await keyboard.press(role === 'menuitem' ? 'ArrowDown' : await this.step(wanted));
    expect([name, cell, await reached()]).toEqual([name, cell, true]);
    if (role !== 'textbox') await keyboard.press(role === 'radio' ? 'Space' : 'Enter');
  }

  /** Within a group of tabs or of choices the arrows lead on, to it the Tab key does. */
  private step(wanted: Locator): Promise<string> {
    return wanted.first().evaluate((one) => {
      const group = one.closest('[role=tablist], [role=radiogroup]');
      return group?.contains(document.activeElement) === true ? 'ArrowRight' : 'Tab';
    });
  }

  /** Whether the keyboard is where F6 leads to in the pane (one of its tabs) or in the bar (its first button). */
  private startsAt(region: Region): Promise<boolean> {
    return this.page.evaluate((where) => {
      const { activeElement: active } = document;
      return where === 'bar' ? active !== null && active === document.querySelector('header button') : active?.getAttribute('role') === 'tab' && active.closest('aside') !== null;
    }, region);
  }
}

/** Both ways of getting about, for `it.each`. */
export const hands = [
  ['by mouse', Mouse],
  ['by keyboard alone', Keyboard],
] as const satisfies readonly (readonly [string, new (bench: Bench) => Hand])[];

function find(bench: Bench, role: Role, name: string | RegExp, cell?: string): Locator {
  const within = cell === undefined ? bench.page : bench.finding(cell).first();
  return within.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) });
}
