import type { View } from '../../sheet/book';
import { sameData } from '../../sheet/equal';
import type { LooksStep } from '../step';

/** Forms wider than this lie on their side, where nobody has said otherwise. */
const UPRIGHT = 7;

/** One page wide, the head on every page: what repeated heads in the sheet were for. */
export const print: LooksStep = {
  name: 'print',
  stage: 'looks',
  usual: true,
  texts: {
    zh: { title: '打印设置', why: '打印时缩放到一页宽，每页重复表头；已经设好的打印区域、纸张和方向不动。', reasons: { page: '一页宽，每页重复表头' } },
    en: { title: 'Print settings', why: 'One page wide with the head on every page; print area, paper and orientation that are already set stay.', reasons: { page: 'one page wide, head on every page' } },
  },
  dress(forms, dresser) {
    const { view, id } = dresser.sheet;
    const [form] = forms;
    if (form === undefined) return;
    const head = forms.length === 1 ? form.tables[0]?.header : undefined;
    const { scale: _own, ...set } = view.print ?? {};
    const put: View = {
      ...view,
      print: {
        ...set,
        fitToWidth: 1,
        fitToHeight: set.fitToWidth === 1 ? (set.fitToHeight ?? 0) : 0,
        landscape: set.landscape ?? forms.some(({ range }) => range.right - range.left + 1 > UPRIGHT),
        paper: set.paper ?? 9,
        ...(set.titleRows === undefined && head && { titleRows: [head.first, head.last] as const }),
      },
    };
    if (sameData(put, view)) return;
    dresser.propose({ range: form.range, reason: 'page', edits: [{ kind: 'view', sheet: id, expect: view, put }] });
  },
};
