/**
 * 得分 by formula (财预〔2020〕10号): a target that is met earns all its points; one that is not earns its share, target
 * over actual where less is better. Words (达成预期指标 …) other than 达成 and dates are left to the person.
 */

/** The number in a text such as "≥95%" or "12场", from the given place on. */
function numberIn(cell: string, from: string): string {
  return `IF(ISNUMBER(${cell}),${cell},LOOKUP(9E+99,--MID(${cell},${from},ROW($1:$12))))`;
}

/** The score of a row from its target, actual value and points, as a template formula; columns by letter. */
export function scoreFormula(target: string, actual: string, points: string): string {
  const [t, a, w] = [`[${target}]`, `[${actual}]`, `[${points}]`];
  const sign = `LEFT(${t},1)`;
  const goal = numberIn(t, `IF(ISNUMBER(FIND(${sign},"≥＞＝＜≤")),2,1)`);
  const done = numberIn(a, '1');
  const share = `IF(OR(${sign}="≤",${sign}="＜"),IF(${done}<=${goal},1,${goal}/${done}),MIN(1,${done}/${goal}))`;
  return `IF(OR(${t}="",${a}="",${w}=""),"",IF(${a}="达成预期指标",${w},IFERROR(ROUND(${w}*${share},2),"")))`;
}

/** Points of the executed share of the budget, at most all of them. */
export function executionFormula(rate: string, points: string): string {
  return `IF([${rate}]="","",ROUND(MIN(1,[${rate}])*[${points}],2))`;
}
