/** Keeps the flags in the sheet as the findings are, once the user pauses. */
import type { Desk } from './desk';
import { flagsOf } from './flags';

export class Painter {
  private callOff: () => void = () => undefined;

  constructor(
    private readonly desk: Desk,
    /** Milliseconds that the user must pause. */
    private readonly after: number,
  ) {}

  soon(): void {
    this.callOff();
    if (this.wanted) this.callOff = this.desk.clock.later(() => void this.paint(), this.after);
  }

  async paint(): Promise<void> {
    this.callOff();
    if (!this.wanted) return;
    await this.desk.trying(async () => {
      for (const [sheet, { findings }] of this.desk.state.results) await this.desk.host.paint(sheet, flagsOf(findings));
    });
  }

  /** Every flag of ours on every sheet, also those of an earlier session. */
  async clear(): Promise<void> {
    this.callOff();
    await this.desk.trying(async () => {
      for (const { id } of this.desk.state.sheets) await this.desk.host.paint(id, []);
    });
  }

  private get wanted(): boolean {
    return this.desk.state.preferences.marking && this.desk.host.capabilities.flags;
  }
}
