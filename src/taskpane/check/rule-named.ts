import { rules } from '../../rules/index';
import type { Rule } from '../../rules/rule';

const byName = new Map(rules.map((rule) => [rule.name, rule]));

/** The rule behind a finding, for its title, basis and examples. */
export function ruleNamed(name: string): Rule | undefined {
  return byName.get(name);
}
