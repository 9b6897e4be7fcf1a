import { plural } from '../../../form/words';
import type { DiagnosisWords } from '../diagnosis';

export const en: DiagnosisWords = {
  run: 'Diagnose',
  help: 'For when Jibiao misbehaves in your program: tries what the program can do on a scratch sheet, which is deleted afterwards. Your own sheets are not read. Copy the result to whoever helps you.',
  running: 'Trying one thing after the other…',
  done: (tried, failed) => `Tried ${plural(tried, 'thing')}; the program failed at ${String(failed)}.`,
  left: (why) => `The scratch sheet could not be deleted (${why}); please delete “绩标诊断” yourself.`,
  failed: (why) => `Not begun: no scratch sheet could be made (${why}). A protected or read-only workbook cannot be used for this.`,
  text: 'Result',
  copy: 'Copy result',
  copied: 'Copied',
  copyByHand: 'Select the text above and press Ctrl+C',
};
