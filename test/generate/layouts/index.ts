import type { LayoutId } from '../truth';
import { areas } from './areas';
import { declaration, pairs, split, twoTerms } from './declaration';
import { department, flatEvaluation } from './department';
import { costStructure, described, older, thresholds } from './described';
import { duties } from './duties';
import { evaluation, frameEvaluation, monitoring, ticked, transfer } from './evaluation';
import type { Layout } from './layout';
import { oneCell, prose } from './lists';
import { register } from './register';
import { several } from './several';
import { transposed } from './transposed';

export const layouts: readonly Layout[] = [
  declaration, twoTerms, pairs, split, evaluation, ticked, transfer, areas, transposed, thresholds, costStructure, department, duties,
  flatEvaluation, older, prose, several, register, oneCell, frameEvaluation, described, monitoring,
];

export function layoutOf(id: LayoutId): Layout {
  const found = layouts.find((layout) => layout.id === id);
  if (!found) throw new Error(`no layout ${id}`);
  return found;
}
