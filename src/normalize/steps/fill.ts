import type { Indicator } from '../../form/schema';
import { formatCell } from '../../sheet/address';
import type { Act, Sketch } from '../sketch';
import type { ContentStep } from '../step';
import { short } from '../words';

/**
 * Both levels in every row, for filtering and import. Only levels: a source or a budget item filled down would be
 * evidence that nobody gave.
 */
export const fill: ContentStep = {
  name: 'fill',
  stage: 'content',
  usual: false,
  texts: {
    zh: {
      title: '拆分合并单元格并填充',
      why: '拆开一级、二级指标的合并单元格，每行都填上；来源、依据、工作活动、预算项目不向下填充。',
      reasons: { down: '填上所属的“{text}”', split: '拆开合并的“{text}”' },
    },
    en: {
      title: 'Split merged levels and fill',
      why: 'Splits the merged cells of both levels and fills every row; sources, bases, activities and budget items are never filled down.',
      reasons: { down: 'filled with “{text}”, which it belongs to', split: 'the merged cells of “{text}” are split' },
    },
  },
  propose(form, sketch) {
    const seen = new Set<string>();
    for (const indicator of form.indicators) {
      for (const level of ['level1', 'level2'] as const) {
        splitLevel(sketch, indicator, level, seen);
        fillLevel(sketch, indicator, level);
      }
    }
  },
};

type Level = 'level1' | 'level2';

function splitLevel(sketch: Sketch, indicator: Indicator, level: Level, seen: Set<string>): void {
  const place = indicator.cells[level];
  const merge = place && sketch.mergeAt(place);
  if (merge === undefined || merge.left !== merge.right || seen.has(formatCell({ row: merge.top, col: merge.left }))) return;
  const at = { row: merge.top, col: merge.left };
  seen.add(formatCell(at));
  sketch.propose({ at, reason: 'split', data: { text: short(indicator[level].text) }, acts: [{ kind: 'split', merge }] });
}

function fillLevel(sketch: Sketch, indicator: Indicator, level: Level): void {
  const { [level]: place, name } = indicator.cells;
  const from = indicator[level].cell;
  const text = from === null ? '' : sketch.textOf(from).trim();
  if (place === undefined || from === null || text === '' || place.col !== from.col || sketch.dropped.has(place.row)) return;
  if (name?.row === place.row && name.col === place.col) return;
  if (sketch.textAt(place).trim() !== '') return;
  const act: Act = { kind: 'fill', place, text };
  sketch.propose({ at: place, reason: 'down', data: { text: short(text) }, acts: [act] });
}
