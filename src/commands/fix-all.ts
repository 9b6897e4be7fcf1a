import type { SheetResult } from '../check/finding';
import { activeResult, type SessionState } from '../session/state';
import type { Edit } from '../sheet/edit';
import type { Command } from './command';

/** 全部修复: spelling only, one fix for each cell; no number, name or source is touched. */
export const fixAll: Command = {
  name: 'fix-all',
  refuse: (state) => (safeEdits(state).length > 0 ? null : activeResult(state)?.forms.length === 0 ? 'no-form' : 'nothing-safe'),
  run: async (session) => {
    await session.history.perform('fix-all', safeEdits(session.state));
  },
};

/** The first safe fix of each finding on the active sheet; a cell that one has rewritten waits for the next round. */
export function safeEdits(state: SessionState): readonly Edit[] {
  const result = activeResult(state);
  if (!result) return none;
  // Buttons ask at every change of the state.
  let edits = known.get(result);
  if (!edits) known.set(result, (edits = collect(result)));
  return edits;
}

const none: readonly Edit[] = [];
const known = new WeakMap<SheetResult, readonly Edit[]>();

function collect({ findings }: SheetResult): readonly Edit[] {
  const taken = new Set<string>();
  return findings.flatMap(({ fixes }) => {
    const edits = fixes.find(({ kind }) => kind === 'safe')?.edits ?? [];
    const places = edits.map(placeOf);
    if (places.some((place) => taken.has(place))) return [];
    for (const place of places) taken.add(place);
    return edits;
  });
}

function placeOf(edit: Edit): string {
  return edit.kind === 'put' ? `${String(edit.at.row)}:${String(edit.at.col)}` : edit.kind;
}
