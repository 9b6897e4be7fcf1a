/** The thread of the batch page: opens file after file and hands each to the task. To cancel, the page ends the thread. */
import '../../taskpane/zod-config';
import { forget } from '../../form/remember';
import type { Locale } from '../../rules/rule';
import { openWorkbook, WorkbookError, workbookErrors } from '../../workbook/index';
import type { Answer, ChosenFile, Request } from './line';
import type { OpenedFile } from './task';
import { tasks } from './tasks/index';

const thread = self as unknown as { postMessage(answer: Answer): void; onmessage: (event: MessageEvent<Request>) => void };

thread.onmessage = ({ data }) => {
  if (data.kind === 'tasks') {
    thread.postMessage({ kind: 'tasks', tasks: tasks.map((task) => ({ name: task.name, ...task.face(data.locale) })) });
    return;
  }
  void run(data).catch((error: unknown) => {
    thread.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
};

async function run({ task, locale, files }: Extract<Request, { kind: 'run' }>): Promise<void> {
  const running = tasks.find(({ name }) => name === task)?.start(locale);
  if (running === undefined) return;
  for (const file of files) {
    const one = await opened(file, locale);
    thread.postMessage({ kind: 'file', line: { ...running.take(one), slot: one.slot, opens: one.error === null } });
    forget();
  }
  thread.postMessage({ kind: 'done', outcome: running.finish() });
}

async function opened({ slot, path, content }: ChosenFile, locale: Locale): Promise<OpenedFile> {
  try {
    return { slot, path, error: null, workbook: await openWorkbook(new Uint8Array(await content.arrayBuffer()), { name: path.split('/').at(-1) ?? path }) };
  } catch (error) {
    if (error instanceof WorkbookError) return { slot, path, error: { code: error.code, message: workbookErrors[locale][error.code] } };
    return { slot, path, error: { code: 'not-read', message: error instanceof Error ? error.message : String(error) } };
  }
}
