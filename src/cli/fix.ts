/** jibiao fix: carries out fixes and writes a new file; every change is listed. */
import { fixAll, type FixDone } from '../check/fix-all';
import { padTo } from '../sheet/display-width';
import { paintsOf } from '../report/paint';
import { formatCell } from '../sheet/address';
import { shownText } from '../sheet/build';
import { openGiven } from './open-file';
import { bytesFor, targetOf, writeTo, type OutputArguments } from './output';
import { ruleNamed } from './rules';
import { checkOptions, type SettingsArguments } from './settings';
import type { ExitStatus, Terminal } from './terminal';
import { backUp } from './write-file';

export interface FixArguments extends SettingsArguments, OutputArguments {
  readonly rule?: readonly string[];
  readonly review?: boolean;
}

export async function fix(path: string, given: FixArguments, terminal: Terminal): Promise<ExitStatus> {
  const { messages } = terminal;
  const target = await targetOf(path, given, terminal);
  const optionsOf = await checkOptions(given, terminal);
  const rules = given.rule?.map((name) => ruleNamed(name, terminal).name);
  const workbook = await openGiven(path, messages);
  const { edits, done, left } = fixAll(workbook.book, { ...(await optionsOf(path, workbook)), review: given.review === true, ...(rules && { rules }) });
  const bytes = await bytesFor({ path, target, workbook }, edits, terminal);
  const backup = given.inPlace === true && edits.length > 0 ? await backUp(path) : undefined;
  await writeTo(target, bytes, terminal);

  await terminal.out(ledger(done, terminal));
  terminal.note(done.length === 0 ? messages.nothingToFix(target) : messages.fixed(done.length, target));
  if (backup !== undefined) terminal.note(messages.backup(backup));
  if (left > 0 && given.review !== true) terminal.note(messages.leftForReview(left));
  return 0;
}

/** "D35  >=5次 → ≥5次  target/noncanonical-symbol", a line a changed cell. */
function ledger(done: readonly FixDone[], terminal: Terminal): string {
  const paint = paintsOf(terminal.color);
  const named = new Set(done.map(({ sheet }) => sheet)).size > 1;
  return done
    .flatMap(({ sheet, finding, fix: { title, edits } }) =>
      edits.map((edit) => {
        const place = edit.kind === 'put' ? formatCell(edit.at) : formatCell(finding.cell);
        const change = edit.kind === 'put' ? `${shownText(edit.expect)} → ${shownText(edit.put)}` : title;
        return `${named ? `${sheet}!` : ''}${padTo(place, 5)} ${change}  ${paint.faint(finding.rule)}\n`;
      }),
    )
    .join('');
}
