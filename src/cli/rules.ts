/** jibiao rules: the list of all rules, or one explained. */
import { rules as all } from '../rules/index';
import { rules as shown } from '../rules/parts/examples';
import type { Example, Rule, RuleTexts } from '../rules/rule';
import { displayWidth, padTo } from '../sheet/display-width';
import { paintsOf } from '../report/paint';
import { wordsOf } from '../report/words';
import { parseCell } from '../sheet/address';
import { UsageError, type ExitStatus, type Terminal } from './terminal';

export async function rules(name: string | undefined, terminal: Terminal): Promise<ExitStatus> {
  await terminal.out(name === undefined ? list(terminal) : explain(ruleNamed(name, terminal), terminal));
  return 0;
}

/** The rule of a name, or a usage error that names the nearest. */
export function ruleNamed(name: string, { messages }: Terminal): Rule {
  const rule = all.find((one) => one.name === name);
  if (rule !== undefined) return rule;
  const near = all.find((one) => one.name.endsWith(`/${name}`)) ?? all.find((one) => one.name.includes(name));
  throw new UsageError(messages.badRule(name, near?.name ?? ''));
}

function textsOf(rule: Rule, { locale }: Terminal): RuleTexts {
  return rule.texts[locale];
}

function list(terminal: Terminal): string {
  if (all.length === 0) return `${terminal.messages.noRules}\n`;
  const words = wordsOf(terminal.locale);
  const paint = paintsOf(terminal.color);
  const names = Math.max(...all.map((rule) => rule.name.length));
  const labels = Math.max(...Object.values(words.severity).map(displayWidth));
  const lines = [...all]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((rule) => `${padTo(rule.name, names)}  ${paint[rule.severity](padTo(words.severity[rule.severity], labels))}  ${textsOf(rule, terminal).title}`);
  return `${lines.join('\n')}\n`;
}

function explain(rule: Rule, terminal: Terminal): string {
  const { messages, locale, color } = terminal;
  const paint = paintsOf(color);
  const texts = textsOf(rule, terminal);
  const basis = rule.sources.map((source) => source.basis + (source.verified ? '' : messages.unverified));
  const colon = locale === 'zh' ? '：' : ': ';
  const { wrong = [], right = [] } = shown.find(({ name }) => name === rule.name) ?? {};
  return [
    `${paint.strong(rule.name)}  ${texts.title}`,
    '',
    texts.why,
    '',
    `${messages.severity}${colon}${wordsOf(locale).severity[rule.severity]}`,
    `${messages.category}${colon}${rule.category}`,
    ...(basis.length > 0 ? [`${messages.basis}${colon}${basis.join(locale === 'zh' ? '；' : '; ')}`] : []),
    ...examples(messages.wrong, wrong, paint.error('✖')),
    ...examples(messages.right, right, paint.clean('✔')),
    '',
  ].join('\n');
}

/** The first example as rows, the cells at which the rule speaks named behind theirs. */
function examples(title: string, [first]: readonly Example[], mark: string): string[] {
  if (first === undefined) return [];
  const flagged = first.expect ?? [];
  const rows = first.sheet.trim().split('\n').map((row, index) => {
    const cells = flagged.filter((cell) => parseCell(cell)?.row === index);
    return `    ${row.trim()}${cells.length > 0 ? `  ◀ ${cells.join(' ')}` : ''}`;
  });
  return ['', `${mark} ${title}`, ...rows];
}
