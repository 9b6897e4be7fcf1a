/** How a person gets at what he sees: by mouse, or by keyboard alone; by roles and names, as assistive technology has them. */
import type { ElementHandle, Locator, Page } from 'playwright-core';
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
    await wanted.first().waitFor();
    if (role !== 'menuitem' && role !== 'textbox') {
      const region = await wanted.first().evaluate((one): Region => (one.closest('aside') ? 'pane' : document.querySelector('aside')?.checkVisibility() ? 'bar' : 'elsewhere'));
      for (let i = 0; i < 4 && region !== 'elsewhere' && !(await this.startsAt(region)); i++) await keyboard.press('F6');
    }
    const ones = await wanted.elementHandles();
    let key = await this.towards(ones);
    for (let i = 0; i < 120 && key !== null; i++) {
      await keyboard.press(role === 'menuitem' ? 'ArrowDown' : key);
      key = await this.towards(ones);
    }
    expect([name, cell, key]).toEqual([name, cell, null]);
    if (role !== 'textbox') await keyboard.press(role === 'radio' ? 'Space' : 'Enter');
  }

  /** The key that leads on to one of these; null on it. Within a group of tabs or of choices the arrows do, to it the Tab key. */
  private towards(ones: readonly ElementHandle[]): Promise<string | null> {
    return this.page.evaluate(([first, ...others]) => {
      const { activeElement: active } = document;
      if ([first, ...others].some((one) => one === active)) return null;
      return first?.closest('[role=tablist], [role=radiogroup]')?.contains(active) === true ? 'ArrowRight' : 'Tab';
    }, ones as ElementHandle<Element>[]);
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
