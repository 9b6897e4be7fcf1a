import { difference } from '../facts/difference';
import { groupBy } from '../../form/group';
import { observed, rowNumber } from '../facts/observation';
import { squeeze } from '../../form/squeeze';
import type { TableRule } from '../rule';

const page = (goal: string, row: string) =>
  `2024年部门预算整体绩效目标表\n部门名称|县交通运输局\n年度目标|${goal}\n部门职责|职责目标|指标名称|单位|2024年指标值\n${row}`;
const goal = '养护村级道路，推进城乡公交一体化，改善群众出行条件。';

export const rule: TableRule = {
  name: 'layout/conflicting-repeat',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '表内一致', verified: false }],
  texts: {
    zh: {
      title: '各页重复的表头不一致',
      why: '同一张表每页都印表头，各页写得不一样，就不知道以哪一页为准。',
      messages: { copies: '“{label}”各页不一致：第{usualRows}行作‘{usual}’，第{row}行作‘{other}’，请确认保留哪一个。' },
      fixes: { usual: '改为与多数页相同', other: '各页都改为第{row}行的写法' },
    },
    en: {
      title: 'Copies of the head differ',
      why: 'The head is printed on every page; where the copies differ nobody knows which one holds.',
      messages: { copies: '“{label}” differs between pages: rows {usualRows} say ‘{usual}’, row {row} says ‘{other}’; decide which to keep.' },
      fixes: { usual: 'Use the wording of most pages', other: 'Use the wording of row {row} on every page' },
    },
  },
  wrong: [
    {
      sheet: [
        page(goal, '道路养护|保障通行|养护道路里程|公里|≥20'),
        page(goal, '路政管理|保护路产|路政巡查次数|次|≥12'),
        page(goal.replace('一体化', '一体'), '公交运营|方便出行|新开公交线路|条|≥2'),
      ].join('\n'),
      expect: ['B13'],
      says: '第3、8行作‘公交一体化，改善群’，第13行作‘公交一体，改善群’',
      after: { B13: goal },
    },
  ],
  right: [
    {
      sheet: [page(goal, '道路养护|保障通行|养护道路里程|公里|≥20'), page(goal, '路政管理|保护路产|路政巡查次数|次|≥12')].join('\n'),
    },
  ],
  reads: ['observations'],
  check(form, ctx) {
    for (const { label, copies } of observed(form, 'conflicting-repeat')) {
      const [usual, ...others] = [...groupBy(copies, ({ text }) => squeeze(text.normalize('NFKC'))).values()].sort((a, b) => b.length - a.length);
      const [kept] = usual ?? [];
      for (const other of others.flat()) {
        if (kept === undefined || usual === undefined) continue;
        const [keptWords, otherWords] = difference(kept.text, other.text);
        ctx.report({
          at: other.cell,
          indicator: null,
          subject: '',
          identity: `${label}|${squeeze(other.text)}`,
          data: {
            label: label.length > 12 ? `${label.slice(0, 11)}…` : label,
            usual: keptWords,
            usualRows: usual.map(({ cell }) => rowNumber(cell.row)),
            other: otherWords,
            row: rowNumber(other.cell.row),
          },
          related: usual.map(({ cell, text }) => ({ at: cell, text: difference(text, other.text)[0] })),
          fixes: [
            { title: 'usual', kind: 'review', edits: [ctx.put(other.cell, kept.text)] },
            { title: 'other', kind: 'review', data: { row: rowNumber(other.cell.row) }, edits: usual.map(({ cell }) => ctx.put(cell, other.text)) },
          ],
        });
      }
    }
  },
};
