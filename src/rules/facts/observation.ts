import type { Form, Observation } from '../../form/schema';

type ObservationOf<Kind extends Observation['kind']> = Extract<Observation, { kind: Kind }>;

/** What recognition noticed of one kind, in sheet order. */
export function observed<Kind extends Observation['kind']>(form: Form, kind: Kind): readonly ObservationOf<Kind>[] {
  return form.observations.filter((observation): observation is ObservationOf<Kind> => observation.kind === kind);
}

/** Row as the user counts it. */
export function rowNumber(row: number): string {
  return String(row + 1);
}
