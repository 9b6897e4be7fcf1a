/** Indicators outside tables with heads: in lists, and in tables lying on their side. */
import type { Indicator } from '../form/schema';
import type { CellRef } from '../sheet/address';
import { parseTarget } from '../target';
import { squeeze } from '../form/squeeze';
import type { Level } from './content';
import { nameText } from './text';

interface Plain {
  readonly level1: Level;
  readonly level2: Level;
  readonly nameText: string;
  readonly nameCell: CellRef;
  readonly valueText: string;
  readonly valueCell: CellRef;
  readonly project?: string;
  readonly areas?: Indicator['areas'];
}

/** An indicator of which nothing but level, name and value is known. */
export function plainIndicator(plain: Plain): Indicator {
  const name = nameText(plain.nameText);
  return {
    row: plain.nameCell.row,
    table: 0,
    level1: plain.level1,
    level2: plain.level2,
    name,
    nameText: plain.nameText,
    value: squeeze(plain.valueText),
    valueText: plain.valueText,
    revised: '',
    unit: '',
    unitText: '',
    signText: '',
    cells: { name: plain.nameCell, value: plain.valueCell },
    target: parseTarget(plain.valueText, { name }),
    explanation: '',
    weight: null,
    source: '',
    standards: [],
    history: [],
    actual: '',
    score: null,
    deviation: '',
    remark: '',
    areas: plain.areas ?? [],
    project: plain.project ?? '',
    starred: /^[★☆]/.test(squeeze(plain.nameText)),
    hidden: false,
  };
}
