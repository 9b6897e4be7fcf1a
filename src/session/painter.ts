/** Keeps the flags in the sheet as the findings are, once the user pauses. */
import { HostFailure } from '../host/host';
import { isPassing } from '../host/patience';
import type { Desk } from './desk';
import { flagsOf } from './flags';

export class Painter {
  private callOff: () => void = () => undefined;
  /** Sheets that take no colour, of which the user was told. */
  private readonly told = new Set<string>();

  constructor(
    private readonly desk: Desk,
    /** Milliseconds that the user must pause. */
    private readonly after: number,
  ) {}

  soon(): void {
    this.callOff();
    if (this.wanted) this.callOff = this.desk.clock.later(() => void this.paintUnasked(), this.after);
  }

  /** Because the user has asked for it. */
  async paint(): Promise<void> {
    this.callOff();
    if (!this.wanted) return;
    await this.desk.trying(async () => {
      for (const [sheet, { findings }] of this.desk.state.results) await this.desk.host.paint(sheet, flagsOf(findings));
    });
  }

  /** Every flag of ours on every sheet, also those of an earlier session. Resolves to whether they are gone. */
  async clear(): Promise<boolean> {
    this.callOff();
    const cleared = await this.desk.trying(async () => {
      for (const { id } of this.desk.state.sheets) await this.desk.host.paint(id, []);
      return true;
    });
    return cleared === true;
  }

  /** Nobody waits for this one: a host that cannot do it now is painted after the next check, one that never can is told of once. */
  private async paintUnasked(): Promise<void> {
    if (!this.wanted) return;
    for (const [sheet, { findings }] of this.desk.state.results) {
      try {
        await this.desk.host.paint(sheet, flagsOf(findings));
      } catch (error) {
        if (!(error instanceof HostFailure)) throw error;
        if (!isPassing(error.fault)) this.tellUnpainted(sheet);
      }
    }
  }

  /** Never in place of what a command came to. */
  private tellUnpainted(sheet: string): void {
    const { opened, notice } = this.desk.state;
    const key = `${String(opened)} ${sheet}`;
    if (notice !== null || this.told.has(key)) return;
    this.told.add(key);
    this.desk.set({ notice: { kind: 'unpainted' } });
  }

  private get wanted(): boolean {
    return this.desk.state.preferences.marking && this.desk.host.capabilities.flags;
  }
}
