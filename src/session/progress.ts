/** Tells of a check that takes its time; one that is done at once is not worth a word. */
import type { Desk } from './desk';

/** Milliseconds that nobody is kept waiting for. */
const WORTH_TELLING = 400;
/** So many steps are shown: more would only make the pane draw. */
const STEPS = 10;

export class Progress {
  private callOff: () => void = () => undefined;
  private share = 0;

  constructor(private readonly desk: Desk) {}

  /** A check begins, perhaps in place of another; gives what hears how far it is. */
  begin(): (share: number) => void {
    this.share = 0;
    if (this.desk.state.progress === null) {
      this.callOff();
      this.callOff = this.desk.clock.later(() => {
        this.desk.set({ progress: this.share });
      }, WORTH_TELLING);
    }
    return (share) => {
      this.share = Math.min(1, Math.round(share * STEPS) / STEPS);
      const { progress } = this.desk.state;
      if (progress !== null && progress !== this.share) this.desk.set({ progress: this.share });
    };
  }

  end(): void {
    this.callOff();
    if (this.desk.state.progress !== null) this.desk.set({ progress: null });
  }
}
