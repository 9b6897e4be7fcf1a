import type { RowReading } from '../../../src/form/schema';
import { box, type Box, type Draft, type Line } from '../paper';
import type { Noise } from './noise';

const always = (): boolean => true;
const blank = (form: Draft, reading: RowReading): Line => ({ reading, slots: Array.from({ length: width(form) }, () => null) });
const width = (form: Draft): number => form.lines[0]?.slots.length ?? form.width;
const across = (form: Draft, reading: RowReading, text: string): Line => {
  const made = box(text, 'text');
  return { reading, slots: Array.from({ length: width(form) }, () => made) };
};
const lastIndicator = (form: Draft): number => form.lines.map((line) => line.reading).lastIndexOf('indicator');

/** 附件2, 表11, 单位：万元 above the title. */
export const preface: Noise = {
  name: 'preface',
  fits: always,
  apply([form], rng) {
    form?.lines.unshift(across(form, 'note', rng.pick(['附件2', '附件：', '表11', '附表3-2'])));
  },
};

/** 注：… and 填表说明 below the table. */
export const notes: Noise = {
  name: 'notes',
  fits: always,
  apply(drafts, rng) {
    for (const form of drafts) {
      form.lines.push(across(form, 'note', rng.pick([
        '注：1.各单位应如实填报绩效目标。2.指标值应当可以衡量。',
        '填表说明：本表一式两份，指标值请填写数字并注明计量单位。',
        '说明：定性指标请按优、良、中、差填写。',
      ])));
    }
  },
};

/** 填表人, 审核人, 盖章. */
export const signatures: Noise = {
  name: 'signatures',
  fits: always,
  apply(drafts, rng) {
    for (const form of drafts) {
      form.lines.push(across(form, 'signature', rng.pick([
        '填表人：李某　　　审核人：张某　　　填报日期：   年  月  日',
        '单位负责人（签字）：　　　　　　联系电话：',
        '财政部门审核意见：（盖章）',
      ])));
    }
  },
};

/** Blank lines between blocks and, now and then, inside the table. */
export const blankLines: Noise = {
  name: 'blank-lines',
  fits: (drafts) => drafts.every((form) => form.layout !== 'L9' && form.layout !== 'L19'),
  apply(drafts, rng) {
    for (const form of drafts) {
      for (let n = rng.int(1, 3); n > 0; n--) {
        const at = rng.int(1, form.lines.length - 1);
        const [above, below] = [form.lines[at - 1]!, form.lines[at]!];
        // A merged cell that reaches over the gap holds it together; a head is never torn.
        if (above.reading === 'header' && below.reading === 'header') continue;
        const made = blank(form, 'empty');
        made.slots.forEach((_, c) => {
          made.slots[c] = above.slots[c] === below.slots[c] ? (above.slots[c] ?? null) : null;
        });
        form.lines.splice(at, 0, made);
      }
    }
  },
};

/** 指标2： with nothing behind it, ……. */
export const emptySlots: Noise = {
  name: 'empty-slots',
  fits: (drafts) => drafts.every((form) => !['L8', 'L9', 'L10', 'L13', 'L16', 'L18', 'L19'].includes(form.layout)),
  apply(drafts, rng) {
    for (const form of drafts) {
      const slot = rng.pick(['指标2：', '……', '指标3:', '…']);
      for (let n = rng.int(1, 2); n > 0; n--) {
        const rows = form.lines.flatMap((line, i) => (line.reading === 'indicator' ? [i] : []));
        const at = rng.pick(rows);
        const above = form.lines[at]!;
        const names = new Set<Box | undefined>(form.indicators.map((indicator) => indicator.cells.get('name')));
        const made: Line = { ...above, reading: 'slot', slots: above.slots.map((held) => (held && (held.is === 'level' || held.is === 'label') ? held : names.has(held ?? undefined) ? box(slot) : null)) };
        form.lines.splice(at + 1, 0, made);
      }
    }
  },
};

/** Rows folded away: they are read all the same. */
export const hiddenRows: Noise = {
  name: 'hidden-rows',
  fits: always,
  apply(drafts, rng) {
    for (const form of drafts) {
      for (const line of form.lines) if (line.reading === 'indicator' && rng.chance(0.1)) line.hidden = true;
    }
  },
};

/** 合计 under a column of weights. */
export const totals: Noise = {
  name: 'totals',
  fits: (drafts) => drafts.every((form) => form.layout === 'L4' || form.layout === 'L6' || form.layout === 'L14'),
  apply(drafts, rng) {
    for (const form of drafts) {
      const made = blank(form, 'total');
      made.slots[0] = box(rng.pick(['合计', '总分', '总 计']), 'label');
      made.slots[made.slots.length - 1] = box('100');
      form.lines.splice(lastIndicator(form) + 1, 0, made);
    }
  },
};

/** 1|2|3|4 below the head, a label down the side going on beside it. */
export const numberedColumns: Noise = {
  name: 'numbered-columns',
  // Where the head stands at the side it has no columns.
  fits: (drafts) => drafts.every((form) => form.layout !== 'L9'),
  apply(drafts) {
    for (const form of drafts) {
      for (let at = form.lines.length - 1; at > 0; at--) {
        const [head, first] = [form.lines[at - 1]!, form.lines[at]!];
        if (head.reading !== 'header' || first.reading !== 'indicator') continue;
        let column = 0;
        const slots = first.slots.map((held, c) => (held !== null && held === head.slots[c] ? held : box(String((column += 1)))));
        if (column >= 3) form.lines.splice(at, 0, { ...head, slots });
      }
    }
  },
};

/** A rule of dashes left over from a text table. */
export const rules: Noise = {
  name: 'rule-row',
  fits: always,
  apply(drafts, rng) {
    const form = rng.pick(drafts);
    const made = blank(form, 'rule');
    made.slots.forEach((_, c) => { made.slots[c] = box('------'); });
    form.lines.push(made);
  },
};
