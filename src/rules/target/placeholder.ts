import { indicatorSheet } from '../example';
import { isEvaluation } from '../facts/level';
import { namesNothing } from '../facts/name';
import { nameCell, valueCell } from '../facts/place';
import { traitOf } from '../facts/traits';
import { rememberEach } from '../../form/remember';
import type { Form, Indicator } from '../../form/schema';
import type { CellRef } from '../../sheet/address';
import type { Row, Sheet } from '../../sheet/book';
import { shownText } from '../../sheet/build';
import type { TableRule } from '../rule';
import { saysNone } from '../facts/none';
import { squeeze } from '../../form/squeeze';

/** (≥**人), ≥**%, XX: what a template leaves for the user to fill in. */
const residue = /[（(]?\s*[≥≤＞＜＝>=<]*\s*(?:[*＊]{2,}|(?<![A-Za-z0-9])[XxＸ×]{2,}(?![A-Za-z0-9]))[^（()）]{0,8}[）)]?/;
const ellipsis = /^(?:…+|\.{3,}|。{2,}|·{3,})$/;

export const rule: TableRule = {
  name: 'target/placeholder',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '一体化系统拒收指标值中的“*”', verified: false }],
  texts: {
    zh: {
      title: '模板占位没有替换',
      why: '占位符是模板留给填报人填写的地方，留着就等于没填。',
      messages: {
        value: '指标值‘{text}’是模板占位，请换成实际数值。',
        name: '指标名称里留着模板占位‘{text}’，请去掉。',
        digits: '指标名称只有数字‘{text}’，说不出量的是什么，请写明指标内容。',
        row: '这一行只有‘{text}’，是模板留下的空行，请填写或删去。',
      },
      fixes: { strip: '名称改为‘{name}’（已批复的指标改名会被当作新指标）' },
    },
    en: {
      title: 'Placeholder of the template left in',
      why: 'A placeholder marks what is to be filled in; left standing, nothing is.',
      messages: {
        value: 'the target ‘{text}’ is a placeholder; put the actual figure.',
        name: 'the name still holds the placeholder ‘{text}’; take it out.',
        digits: 'the name is only the number ‘{text}’; say what is measured.',
        row: 'this row holds only ‘{text}’ of the template; fill it in or delete it.',
      },
      fixes: { strip: 'Rename to ‘{name}’ (an approved indicator would count as new)' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥**公里\n产出指标|质量指标|养护验收合格率（≥**%）|≥98%'), expect: ['D6', 'C7'], says: '‘≥**公里’是模板占位' },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率（≥**%）|≥98%'), expect: ['C6'], after: { C6: '养护验收合格率' } },
    { sheet: indicatorSheet('产出指标|数量指标|新增养护站点( ≥**个 )|≥4个'), expect: ['C6'], says: '‘( ≥**个 )’', after: { C6: '新增养护站点' } },
    { sheet: indicatorSheet('产出指标|数量指标|88|≥100次\n产出指标|质量指标|68|≥100%'), expect: ['C6', 'C7'], says: '只有数字‘88’' },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n||……|'), expect: ['C7'], says: '这一行只有‘……’' },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|*养护道路里程|≥20公里\n产出指标|成本指标|养护标准|≤300元/人*月\n||指标2：|\n效益指标|生态效益指标|不适用|不适用') }],
  reads: [placeholderIn, 'nameText', 'tables'],
  readsRow: endsInEllipsis,
  check(form, ctx) {
    const left = residues(form.indicators);
    for (const [index, indicator] of form.indicators.entries()) {
      const printed = placeholderIn(indicator);
      if (printed !== undefined && !isEvaluation(indicator)) {
        ctx.report({ at: valueCell(indicator), indicator, message: 'value', data: { text: printed } });
      }
      if (isDigits(indicator)) {
        ctx.report({ at: nameCell(indicator), indicator, message: 'digits', data: { text: indicator.name } });
        continue;
      }
      const text = left[index];
      if (text === undefined) continue;
      const name = indicator.nameText.replace(text, '');
      ctx.report({
        at: nameCell(indicator),
        indicator,
        message: 'name',
        data: { text },
        fixes: [{ title: 'strip', data: { name }, kind: 'review', edits: [ctx.put(nameCell(indicator), name)] }],
      });
    }
    const ends = ellipsisRows(form, ctx.sheet);
    if (ends.length === 0) return;
    const told = new Set(form.indicators.map((indicator) => indicator.row));
    for (const { at, text } of ends) if (!told.has(at.row)) ctx.report({ at, indicator: null, message: 'row', data: { text } });
  },
};

/** A value that only a template can have put there. A dash or 无 stands for no value at all: target/missing speaks of that. */
function placeholderIn({ name, target, value }: Indicator): string | undefined {
  return traitOf(target, 'placeholder') === undefined || saysNone(value) || namesNothing(name) ? undefined : value;
}

function isDigits({ name }: Indicator): boolean {
  return /^[\d.]+$/.test(name);
}

/** By indicator, what of a template is left in its name. */
const residues = rememberEach(({ nameText }: Indicator): string | undefined => residue.exec(nameText)?.[0]);

/** Place of an ellipsis that ends a row, and the ellipsis. */
function endsInEllipsis(cells: Row): { col: number; text: string } | undefined {
  let col = cells.length - 1;
  while (col >= 0 && shownText(cells[col]).trim() === '') col -= 1;
  const shown = shownText(cells[col]).trimEnd();
  if (!'….。·'.includes(shown.charAt(shown.length - 1))) return undefined;
  const text = squeeze(shown);
  return ellipsis.test(text) ? { col, text } : undefined;
}

/** Rows of the indicator tables whose last filled cell is an ellipsis. */
function ellipsisRows(form: Form, sheet: Sheet): { readonly at: CellRef; readonly text: string }[] {
  return form.tables.flatMap(({ range, header }) => {
    const rows: { at: CellRef; text: string }[] = [];
    for (let row = (header?.last ?? range.top - 1) + 1; row <= range.bottom; row += 1) {
      const cells = sheet.rows[row];
      const end = cells === undefined ? undefined : endsInEllipsis(cells);
      if (end !== undefined) rows.push({ at: { row, col: end.col }, text: end.text });
    }
    return rows;
  });
}
