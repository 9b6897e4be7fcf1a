/** 公开稿: copies without telephone and identity numbers and contacts, and the list of what was taken out. */
import { zipSync, type Zippable } from 'fflate';
import { plural } from '../../../form/words';
import { redact as redactBook, redactionTable, type Redacted } from '../../../review/redact';
import type { Locale } from '../../../rules/rule';
import { emptyStore } from '../../../store/index';
import { tablesBlob } from '../tables-blob';
import type { Line, OpenedFile, Outcome, Task, TaskRun } from '../task';

const texts = {
  zh: {
    label: '公开稿',
    about: '去掉手机号、身份证号和联系方式，另存为新文件；原文件不动，每一处改动列成清单。',
    files: '要公开的文件',
    taken: (count: number) => (count === 0 ? '没有需要去掉的内容' : `去掉 ${String(count)} 处`),
    summary: (files: number, count: number) => `${String(files)}个文件，去掉 ${String(count)} 处`,
    copies: '公开稿（压缩包）',
    list: '改动清单',
  },
  en: {
    label: 'Publish',
    about: 'Copies without telephone and identity numbers and contacts; the originals stay as they are, every change is listed.',
    files: 'Files to publish',
    taken: (count: number) => (count === 0 ? 'nothing to take out' : `${plural(count, 'place')} taken out`),
    summary: (files: number, count: number) => `${plural(files, 'file')}, ${plural(count, 'place')} taken out`,
    copies: 'Copies (zip)',
    list: 'List of changes',
  },
} as const;

export const redact: Task = {
  name: 'redact',
  face: (locale) => ({ label: texts[locale].label, about: texts[locale].about, slots: [{ name: 'files', label: texts[locale].files }] }),
  start: (locale) => new RedactRun(locale),
};

class RedactRun implements TaskRun {
  private readonly copies: Zippable = {};
  private readonly done: { readonly file: string; readonly redacted: Redacted }[] = [];

  constructor(private readonly locale: Locale) {}

  take({ path, workbook, error }: OpenedFile): Line {
    if (workbook === undefined) return { path, words: error.message, weight: 1e9, found: 0 };
    const redacted = redactBook(workbook.book);
    // Workbooks are compressed already.
    const name = path.replace(/\.[^./]+$/, '');
    const copy = `${name}（公开稿）${workbook.ending}`;
    this.copies[copy in this.copies ? `${path}（公开稿）${workbook.ending}` : copy] = [workbook.save(redacted.edits, workbook.store && emptyStore), { level: 0 }];
    this.done.push({ file: path, redacted });
    const { length } = redacted.changes;
    return { path, words: texts[this.locale].taken(length), weight: length, found: length };
  }

  finish(): Outcome {
    const { summary, copies, list } = texts[this.locale];
    const tables = this.done.map(({ file, redacted }) => ({ file, ...redactionTable(redacted) }));
    const [first] = tables;
    if (first === undefined) return { summary: summary(0, 0), downloads: [] };
    const all = { name: first.name, columns: [{ head: '文件', width: 28 }, ...first.columns], rows: tables.flatMap(({ file, rows }) => rows.map((row) => [file, ...row])) };
    return {
      summary: summary(this.done.length, this.done.reduce((sum, { redacted }) => sum + redacted.changes.length, 0)),
      downloads: [
        { name: '公开稿.zip', label: copies, content: new Blob([new Uint8Array(zipSync(this.copies))], { type: 'application/zip' }) },
        { name: '公开稿改动清单.xlsx', label: list, content: tablesBlob([all]) },
      ],
    };
  }
}
