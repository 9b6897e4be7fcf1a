import type { Finding } from '../check/finding';
import { activeResult, activeSheet, type SessionState } from '../session/state';
import type { CellRef } from '../sheet/address';
import type { Command } from './command';

/** F8: the next finding after the cell that is selected, round the corner at the end. */
export const nextFinding: Command = stepping('next-finding', 'F8', 1);
/** Shift+F8 */
export const previousFinding: Command = stepping('previous-finding', 'Shift+F8', -1);

function stepping(name: string, shortcut: string, by: 1 | -1): Command {
  return {
    name,
    shortcut,
    refuse: (state) => (activeResult(state)?.findings.length ? null : 'no-findings'),
    run: async (session) => {
      const finding = stepFrom(session.state, by);
      if (finding) await session.locate({ sheet: activeSheet(session.state), cell: finding.cell });
    },
  };
}

/** Findings stand in order of their cells. */
function stepFrom(state: SessionState, by: 1 | -1): Finding | undefined {
  const findings = activeResult(state)?.findings ?? [];
  const { top: row = 0, left: col = 0 } = state.selection?.range ?? {};
  const here: CellRef = { row, col };
  if (by === 1) return findings.find(({ cell }) => before(here, cell)) ?? findings[0];
  return [...findings].reverse().find(({ cell }) => before(cell, here)) ?? findings[findings.length - 1];
}

function before(a: CellRef, b: CellRef): boolean {
  return a.row < b.row || (a.row === b.row && a.col < b.col);
}
