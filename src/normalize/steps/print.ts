import type { Form } from '../../form/schema';
import type { Edit } from '../../sheet/edit';
import type { View } from '../../sheet/book';
import { textAt } from '../../sheet/build';
import { sameData } from '../../sheet/equal';
import { rangeOf } from '../../sheet/range';
import { neededHeights } from '../../sheet/row-heights';
import { paperWidth, widthOf, type PaperWidth } from '../../sheet/widths';
import type { Dresser } from '../dresser';
import type { LooksStep } from '../step';
import { short } from '../words';

/** Forms with more columns lie on their side, where nobody has said otherwise. */
const UPRIGHT = 7;
/** Characters across an A4 page, upright and on its side. */
const PAGE = { upright: 88, sideways: 130 } as const;
/** Wider ones lie on their side too. */
const WIDE = PAGE.upright * 1.25;
/** How much wider an A3 page is. */
const A3 = { paper: 8, times: 1.41 } as const;
/** Texts that run on beyond the columns may not shrink the page to less than this: nobody could read it. */
const SMALLEST = 0.5;
/** Points of a row of one line, which is never too low. */
const ONE_LINE = 18;
/** A row is too low where its texts need this much more: how a program breaks lines is only guessed here. */
const TOO_LOW = 1.4;

/** One page wide, the head on every page: what repeated heads in the sheet were for. Nothing is cut off or too small to be read. */
export const print: LooksStep = {
  name: 'print',
  stage: 'looks',
  usual: true,
  texts: {
    zh: {
      title: '打印设置',
      why: '打印时缩放到一页宽，每页重复表头，行高不够的行加高；已经设好的打印区域、纸张和方向不动。',
      reasons: {
        page: '一页宽，每页重复表头',
        head: '每页重复表头',
        heights: '行高不够，文字显示不全',
        tiny: '“{text}”没有自动换行，超出表格很多，缩到一页宽后字会小得看不清，所以没有设。可把它设为自动换行，或同时勾选“合并同类单元格”和“统一版式”',
      },
    },
    en: {
      title: 'Print settings',
      why: 'One page wide with the head on every page, rows that are too low made higher; print area, paper and orientation that are already set stay.',
      reasons: {
        page: 'one page wide, head on every page',
        head: 'head on every page',
        heights: 'rows too low to show their text',
        tiny: '“{text}” does not wrap and runs far beyond the table: one page wide, nothing could be read, so this was left. Let it wrap, or tick “Merge for print” and “Style” as well',
      },
    },
  },
  dress(forms, dresser) {
    // The look that an office prints has rows of the right height.
    if (!dresser.wanted.has('style')) raise(forms, dresser);
    setPage(forms, dresser);
  },
};

/** Rows with a height of their own that cuts their texts; the others are fitted by the program. */
function raise(forms: readonly Form[], dresser: Dresser): void {
  const { sheet, book } = dresser;
  const needed = neededHeights(sheet, book.styles, (col) => widthOf(sheet, col), ONE_LINE);
  for (const { range } of forms) {
    const edits = [...needed].flatMap(([index, points]): Edit[] => {
      const before = sheet.rowSizes.get(index);
      if (before?.size === undefined || before.hidden === true || index < range.top || index > range.bottom || points < before.size * TOO_LOW) return [];
      return [{ kind: 'size', sheet: sheet.id, axis: 'row', index, expect: before, put: { ...before, size: Math.ceil(points) } }];
    });
    dresser.propose({ range, reason: 'heights', edits });
  }
}

function setPage(forms: readonly Form[], dresser: Dresser): void {
  const { sheet, book } = dresser;
  const [form] = forms;
  if (form === undefined) return;
  const head = forms.length === 1 ? form.tables[0]?.header : undefined;
  const { scale: own, ...set } = sheet.view.print ?? {};
  const width = paperWidth(sheet, book.styles);
  const landscape = set.landscape ?? (width.columns > WIDE || forms.some(({ range }) => range.right - range.left + 1 > UPRIGHT));
  const paper = set.paper ?? 9;
  const tiny = set.area === undefined && set.fitToWidth === undefined && isTiny(width, (landscape ? PAGE.sideways : PAGE.upright) * (paper === A3.paper ? A3.times : 1));
  const put: View = {
    ...sheet.view,
    print: {
      ...set,
      ...(tiny ? own !== undefined && { scale: own } : { fitToWidth: 1, fitToHeight: set.fitToWidth === 1 ? (set.fitToHeight ?? 0) : 0 }),
      landscape,
      paper,
      ...(set.titleRows === undefined && head && { titleRows: [head.first, head.last] as const }),
    },
  };
  if (tiny && width.longest !== null) dresser.refuse({ range: rangeOf(width.longest), reason: 'tiny', data: { text: short(textAt(sheet, width.longest)) } });
  if (sameData(put, sheet.view)) return;
  dresser.propose({ range: form.range, reason: tiny ? 'head' : 'page', edits: [{ kind: 'view', sheet: sheet.id, expect: sheet.view, put }] });
}

/** Whether it is texts beyond the columns that would make everything too small. */
function isTiny({ columns, texts }: PaperWidth, page: number): boolean {
  return texts > columns * 1.25 && page < texts * SMALLEST;
}
