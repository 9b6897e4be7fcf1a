/** A session at a seat, whatever host it stands before, with time in hand and faults at the port. */
import { LocalChecker } from '../../src/session/checker/local';
import { Session } from '../../src/session/session';
import { HandClock } from '../session/sitting';
import type { Seat } from './contract';
import { faulty, type Switch } from './faulty';

export interface Sitting<S extends Seat = Seat> {
  readonly seat: S;
  readonly trouble: Switch;
  readonly clock: HandClock;
  readonly session: Session;
}

export async function sit<S extends Seat>(seat: S): Promise<Sitting<S>> {
  const { host, trouble } = faulty(seat.host);
  const clock = new HandClock();
  const sitting = { seat, trouble, clock, session: new Session({ host, clock, checker: new LocalChecker() }) };
  await sitting.session.start();
  await quiet(sitting);
  return sitting;
}

/** Until every call is answered and nothing is due. */
export async function quiet({ seat, trouble, clock }: Sitting): Promise<void> {
  for (let still = 0; still < 2; still = trouble.open === 0 ? still + 1 : 0) {
    await seat.events();
    await clock.settle();
    if (trouble.open > 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
