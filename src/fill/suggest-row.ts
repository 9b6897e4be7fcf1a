/**
 * Autofill of a row: what a 三级指标 usually has beside it, from the library and from the form's own other rows. Each
 * proposal says where it comes from; a value is never proposed.
 */
import type { Form, Indicator, Role } from '../form/schema';
import { matchLevel2 } from '../frame/levels';
import { fittingItems } from '../library/fitting';
import type { Library } from '../library/library';
import { pathIn } from '../library/path';
import type { Frame } from '../frame/frame';
import type { CellValue, Sheet } from '../sheet/book';
import { contentAt, isEmpty } from '../sheet/content';
import type { PutEdit } from '../sheet/edit';
import { explanationOf, sourceOf } from './entry-words';
import { levelTextsOf } from './level-texts';
import type { Reason } from './reasons';

/** The parts of a row that can be proposed. */
export type ProposedRole = 'level1' | 'level2' | 'unit' | 'sign' | 'explanation' | 'source';

export interface RowProposal {
  /** 三级指标 as the library or the other row has it. */
  readonly name: string;
  readonly cells: Readonly<Partial<Record<ProposedRole, string>>>;
  /** The set of the library, or the row of the form. */
  readonly from: Reason;
  readonly notFor?: string;
}

/** Proposals for a name, best first: other rows of the form, then what the library has of the same. */
export function proposeRow(form: Form, frame: Frame, library: Library, name: string, limit = 5): readonly RowProposal[] {
  // 满意度(%): what a bracket adds is unit or remark.
  const wanted = name.replace(/[（(][^（）()]*[）)]|\s+/g, '');
  if (wanted === '') return [];
  const texts = levelTextsOf(form);
  const own = form.indicators.filter((indicator) => indicator.name !== '' && alike(indicator.name, wanted)).map((indicator) => ofRow(indicator));
  const found = fittingItems(library, wanted, limit).map(({ entry, sector, set }): RowProposal => {
    const path = pathIn(frame, entry);
    const level2 = matchLevel2(path.level2);
    return {
      name: entry.name,
      cells: {
        level1: path.level1,
        level2: level2 === undefined ? path.level2 : texts.level2(level2),
        unit: entry.units[0] ?? '',
        sign: entry.sign,
        explanation: explanationOf(entry),
        source: sourceOf(entry),
      },
      from: { key: 'from-library', data: { set: `${sector} · ${set}` } },
      ...(entry.notFor === undefined ? {} : { notFor: entry.notFor }),
    };
  });
  return [...own, ...found].slice(0, limit);
}

/**
 * The proposal written into a row of the form: empty cells only, and those filled ones that the user has ticked.
 * Cells that the form lacks are left out.
 */
export function fillRow(sheet: Sheet, indicator: Indicator, proposal: RowProposal, overwrite: readonly ProposedRole[] = []): readonly PutEdit[] {
  return (Object.entries(proposal.cells) as [ProposedRole, string][]).flatMap(([role, text]) => {
    const at = indicator.cells[role satisfies Role];
    // A level that stands above, merged or filled down, is no empty cell of this row.
    const inherited = (role === 'level1' || role === 'level2') && indicator[role].text !== '';
    if (at === undefined || text === '') return [];
    const expect = contentAt(sheet, at);
    if ((inherited || !isEmpty(expect)) && !overwrite.includes(role)) return [];
    const value: CellValue = text;
    return [{ kind: 'put' as const, sheet: sheet.id, at, expect, put: { value } }];
  });
}

function ofRow(indicator: Indicator): RowProposal {
  const { level1, level2, name, unit, unitText, signText, explanation, source, row } = indicator;
  return {
    name,
    cells: { level1: level1.text, level2: level2.text, unit: unit || unitText, sign: signText, explanation, source },
    from: { key: 'from-row', data: { row: row + 1 } },
  };
}

/** One name within the other, both long enough to mean something. */
function alike(a: string, b: string): boolean {
  return a !== b && Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a));
}
