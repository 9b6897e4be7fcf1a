/** What `normalize` says, in both languages. */
import { plural } from '../form/words';
import type { Locale } from '../rules/rule';

const zh = {
  normalize: '把表整理成规范的一张：合并各页、接回断字、各归其列……改动逐条列出，另存为新文件',
  path: '要规范化的文件',
  steps: (names: string) => `做哪些步骤，空格或逗号分隔；default 为常用步骤，all 为全部，!名称 表示不做（${names}）`,
  dryRun: '只列出改动，不写文件',
  badStep: (name: string, known: string) => `没有名为“${name}”的步骤。可用：default all ${known}`,
  places: (count: number) => `${String(count)}处`,
  dropped: '（删去）',
  moved: (to: string) => `移到 ${to}`,
  left: '未做',
  question: (text: string, kept: string) => `${text} 按多数保留“${kept}”`,
  noForm: '没有认出绩效目标表，没有可做的规范化。',
  clean: '已经规范，没有改动。',
  planned: (changes: number, cells: number) => `${String(changes)}项改动，涉及${String(cells)}个单元格`,
  written: (path: string) => `写入 ${path}`,
  nothingWritten: '只是预览，没有写文件。',
  onCopy: (name: string) => `工作表“${name}”受保护，整理后的表另放在后面的新工作表里。`,
  stopped: (what: string) => `没有保存：整理前后有清单以外的不同（${what}）。请把文件反馈给开发者。`,
} as const;

type Shape<T> = { readonly [Key in keyof T]: T[Key] extends (...args: infer A) => string ? (...args: A) => string : string };
export type NormalizeWords = Shape<typeof zh>;

const en: NormalizeWords = {
  normalize: 'make one clean table: join pages, rejoin cut cells, values under their heads …; every change is listed, a new file written',
  path: 'the file to normalise',
  steps: (names) => `which steps, separated by blanks or commas; default = the usual ones, all = all, !name = not this one (${names})`,
  dryRun: 'only list the changes, write nothing',
  badStep: (name, known) => `no step "${name}"; there are default all ${known}`,
  places: (count) => plural(count, 'place'),
  dropped: '(dropped)',
  moved: (to) => `moved to ${to}`,
  left: 'left out',
  question: (text, kept) => `${text} The majority is kept: “${kept}”`,
  noForm: 'no performance target table was recognised; nothing to normalise',
  clean: 'clean already, nothing to change',
  planned: (changes, cells) => `${plural(changes, 'change')}, ${plural(cells, 'cell')}`,
  written: (path) => `written to ${path}`,
  nothingWritten: 'a preview only, nothing written',
  onCopy: (name) => `the sheet "${name}" is protected; the clean table stands on a new sheet behind it`,
  stopped: (what) => `not saved: something differs that is not on the list (${what}); please report the file`,
};

export function normalizeWords(locale: Locale): NormalizeWords {
  return locale === 'zh' ? zh : en;
}
