/** Tells the echoes of what this tool wrote from what the user does. */

/** An echo that has not come by then never will: the program had its events switched off, or tells in other words. */
const LONGEST = 3000;

export class Echoes {
  private readonly expected = new Map<string, { count: number; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Something is about to be written there. */
  expect(sheet: string, address: string): void {
    const key = keyOf(sheet, address);
    const before = this.expected.get(key);
    this.expected.set(key, { count: (before?.count ?? 0) + 1, until: this.now() + LONGEST });
  }

  /** Whether this event was expected; each is expected as often as it was written. */
  isOwn(sheet: string, address: string): boolean {
    const key = keyOf(sheet, address);
    const entry = this.expected.get(key);
    if (!entry) return false;
    entry.count -= 1;
    if (entry.count <= 0 || entry.until < this.now()) this.expected.delete(key);
    return entry.until >= this.now();
  }
}

function keyOf(sheet: string, address: string): string {
  return `${sheet} ${address.replaceAll('$', '')}`;
}
