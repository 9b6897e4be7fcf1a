/** Everything that a user can do. Pane, ribbon, keyboard and tests read this. */
import { annotate } from './annotate';
import { cancelCheck } from './cancel-check';
import { checkAll } from './check-all';
import { checkSheet } from './check-sheet';
import { clearAnnotations } from './clear-annotations';
import { clearFlags } from './clear-flags';
import { complete } from './complete';
import { configure } from './configure';
import { diagnose } from './diagnose';
import { exportYitihua } from './export-yitihua';
import { fix } from './fix';
import { fillRow } from './fill-row';
import { fixAll } from './fix-all';
import { generate } from './generate';
import { heed } from './heed';
import { ignore } from './ignore';
import { insertEntries } from './insert-entries';
import { insertTemplate } from './insert-template';
import { locate } from './locate';
import { mapColumns } from './map-columns';
import { normalize } from './normalize';
import { openSheet } from './open-sheet';
import { keepLibrary } from './own-library';
import { forgetTemplate, insertOwn, keepTemplate, saveTemplate } from './own-templates';
import { pour } from './pour';
import { prefer } from './prefer';
import { recheck } from './recheck';
import { recover } from './recover';
import { redo } from './redo';
import { spreadWeights } from './spread-weights';
import { sendBack } from './send-back';
import { nextFinding, previousFinding } from './step';
import { undo } from './undo';

export const commands = {
  checkSheet, checkAll, cancelCheck, locate, fix, fixAll, undo, redo, recover, ignore, heed, annotate, clearAnnotations, clearFlags, mapColumns, openSheet, prefer, configure, nextFinding, previousFinding,
  normalize, insertTemplate, complete, generate, insertEntries, exportYitihua,
  fillRow, spreadWeights, pour, saveTemplate, keepTemplate, forgetTemplate, insertOwn, keepLibrary,
  diagnose,
  sendBack, recheck,
} as const;

export { refusal, run, type Command, type Reason } from './command';
export { ignoreReasons } from './ignore';
export { freeSheetId } from './free-sheet-id';
export { ownLibraryText } from './own-library';
export { ownTemplate, ownTemplateNames } from './own-templates';
export { safeEdits } from './fix-all';
export type { ForSystem } from './export-yitihua';
export type { Planned } from './carry-out';
export type { TemplateInsertion } from './insert-template';
