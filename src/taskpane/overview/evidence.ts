/** What speaks for and against a form under each point of the reviewer's sheet. No score: that is a person's. */
import type { Finding } from '../../check/finding';
import type { Form } from '../../form/schema';
import { criteria, criterionOf, heads, unjudged, type Criterion, type Head } from '../../review/criteria';
import { groupBy } from '../../form/group';
import { byStanding, standingOf, type Standing } from './state';
import { goalText } from './goal-text';
import { hasSource, sourceOf } from './tree';

/** Findings of one rule as a line of evidence. */
export interface Trouble {
  readonly rule: string;
  readonly standing: Standing;
  /** The first of them, to go to. */
  readonly first: Finding;
  readonly count: number;
}

export interface Point {
  readonly criterion: Criterion;
  /** The program has no rules for it: nothing found means nothing. */
  readonly unjudged: boolean;
  /** The worst first. */
  readonly troubles: readonly Trouble[];
}

export interface HeadEvidence {
  readonly head: Head;
  readonly facts: readonly Fact[];
  readonly points: readonly Point[];
}

/** Something counted: so many of so many. */
export interface Fact {
  readonly kind: 'fields' | 'targets' | 'measured' | 'promises' | 'compared' | 'sources';
  readonly have: number;
  readonly of: number;
}

export function evidenceOf(form: Form, findings: readonly Finding[]): readonly HeadEvidence[] {
  const byCriterion = groupBy(findings.filter((finding) => finding.form === form.id), criterionOf);
  const facts = factsOf(form);
  return heads.map((head) => ({
    head,
    facts: facts[head].filter(({ of }) => of > 0),
    points: criteria
      .filter((criterion) => criterion.head === head)
      .map((criterion) => ({ criterion, unjudged: unjudged.includes(criterion), troubles: troublesOf(byCriterion.get(criterion) ?? []) })),
  }));
}

function troublesOf(findings: readonly Finding[]): readonly Trouble[] {
  return [...groupBy(findings, ({ rule }) => rule)]
    .flatMap(([rule, same]): Trouble[] => (same[0] ? [{ rule, first: same[0], count: same.length, standing: standingOf(same) }] : []))
    .sort((a, b) => byStanding(a.standing, b.standing) || b.count - a.count);
}

function factsOf(form: Form): Readonly<Record<Head, readonly Fact[]>> {
  const { fields, indicators } = form;
  const count = <T>(kind: Fact['kind'], of: readonly T[], test: (one: T) => boolean): Fact => ({ kind, have: of.filter(test).length, of: of.length });
  const goal = goalText(form)?.counts;
  return {
    完整性: [count('fields', fields, ({ value }) => value.trim() !== ''), count('targets', indicators, ({ value }) => value !== '')],
    相关性: [
      { kind: 'promises', have: goal?.found ?? 0, of: goal ? goal.found + goal.missing + goal.differing : 0 },
      count('measured', indicators, ({ target }) => target.kind !== 'text'),
    ],
    适当性: [count('compared', indicators, ({ standards, history }) => [...standards, ...history].some(({ value }) => value !== ''))],
    可行性: [count('sources', indicators.filter(hasSource), (indicator) => sourceOf(indicator) !== '')],
  };
}
