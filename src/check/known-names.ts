/** What the names in a settings file may be. */
import { presets } from '../frame/presets';
import { rules } from '../rules/index';
import { optionTroubles, type OptionTrouble } from '../rules/options';

/** Rule names, with what judges the rule's options where it has any, and names and titles of presets. */
export const knownNames: {
  readonly rules: ReadonlyMap<string, ((options: unknown) => readonly OptionTrouble[]) | undefined>;
  readonly presets: readonly string[];
} = {
  rules: new Map(rules.map(({ name, options }) => [name, options && ((given: unknown) => optionTroubles(options, given))])),
  presets: presets.flatMap(({ name, title }) => [name, title]),
};
