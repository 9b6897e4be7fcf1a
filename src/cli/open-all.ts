/** Many files opened one after the other, with the progress line that a person watches. */
import type { Workbook } from '../workbook/index';
import { troubleMessage } from './check-file';
import { expandAll } from './expand-paths';
import { openFile } from './open-file';
import { ProgressBar } from './progress';
import type { Terminal } from './terminal';
import { isSameFile } from './write-file';

export type OpenedFile = { readonly file: string; readonly workbook: Workbook } | { readonly file: string; readonly trouble: string };

/** Ends early when the user stops. The file that will be written is passed over: it may stand there from last time. */
export async function* openAll(paths: readonly string[], terminal: Terminal, output?: string): AsyncGenerator<OpenedFile> {
  const { messages } = terminal;
  const files = await expandAll(paths);
  const bar = new ProgressBar(terminal, files.length);
  for (const [done, { path: file, trouble }] of files.entries()) {
    if (terminal.stopped()) break;
    bar.show(done);
    if (output !== undefined && (await isSameFile(file, output))) continue;
    if (trouble !== undefined) yield { file, trouble: troubleMessage(trouble, messages) };
    else {
      const opened = await openFile(file, messages);
      yield 'error' in opened ? { file, trouble: opened.error.message } : { file, workbook: opened.workbook };
    }
    // Lets Ctrl-C be noticed between two files.
    await new Promise(setImmediate);
  }
  bar.hide();
}
