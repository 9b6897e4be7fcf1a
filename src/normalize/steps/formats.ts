import { formatCell } from '../../sheet/address';
import { shownText } from '../../sheet/build';
import { contentOf } from '../../sheet/content';
import { rangeOf } from '../../sheet/range';
import { exact } from '../../target';
import { referenceCells, valueCell } from '../form-cells';
import type { LooksStep } from '../step';

/** Number formats that hide digits show them: 0.021 under 0% reads 2.1% and not 2%. Percent stays percent. */
export const formats: LooksStep = {
  name: 'formats',
  stage: 'looks',
  usual: false,
  texts: {
    zh: { title: '数字显示完整', why: '单元格格式把小数藏掉的数值（0.021 显示成 2%）改为显示全部数位；数值不变，百分数仍是百分数。', reasons: { hidden: '格式藏掉了数位：实际是 {after}，显示为 {before}' } },
    en: { title: 'Show all digits', why: 'Numbers of which the format hides digits (0.021 shown as 2%) are shown in full; values stay, percent stays percent.', reasons: { hidden: 'the format hides digits: {after} is shown as {before}' } },
  },
  dress(forms, dresser) {
    for (const indicator of forms.flatMap(({ indicators }) => indicators)) {
      for (const at of [valueCell(indicator), ...referenceCells(indicator)]) {
        const cell = at && dresser.cellAt(at);
        if (at === undefined || cell === undefined || typeof cell.value !== 'number') continue;
        const style = dresser.styleAt(at);
        const full = fullFormat(cell.value, style.numberFormat);
        if (full === undefined) continue;
        const before = shownText(cell);
        const { sheet } = dresser;
        dresser.propose({
          range: rangeOf(at),
          reason: 'hidden',
          data: { before, after: full.text },
          edits: [
            { kind: 'style', sheet: sheet.id, range: rangeOf(at), expect: [style], styles: [{ ...style, numberFormat: full.format }] },
            { kind: 'put', sheet: sheet.id, at, expect: contentOf(cell), put: { ...contentOf(cell), text: full.text } },
          ],
          cells: [{ cell: formatCell(at), to: formatCell(at), before, after: full.text }],
        });
      }
    }
  },
};

/** The format with as many decimals as the number has; undefined where it shows all already or is of another kind. */
function fullFormat(value: number, format = ''): { readonly format: string; readonly text: string } | undefined {
  const match = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (match === null) return undefined;
  const percent = match[3] === '%';
  const number = String(exact(percent ? value * 100 : value));
  const decimals = /^-?\d+\.(\d+)$/.exec(number)?.[1]?.length ?? 0;
  if (decimals <= (match[2]?.length ?? 0) || decimals > 6) return undefined;
  return { format: `${match[1] ?? ''}0.${'0'.repeat(decimals)}${match[3] ?? ''}`, text: `${number}${percent ? '%' : ''}` };
}
