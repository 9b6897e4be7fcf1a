/** What `export` says, in both languages. */
import { plural } from '../form/words';
import type { Locale } from '../rules/rule';

const zh = {
  export: '导出成预算管理一体化的列，先按它的保存规则逐格检查；或灌入从系统下载的本地模板',
  path: '要导出的文件',
  to: '导出到哪个系统：yitihua（预算管理一体化）',
  into: '从系统下载的模板，按表头灌入，隐藏列不动，结果另存到 -o',
  badTarget: (name: string) => `不能导出到“${name}”。可用：yitihua`,
  needsOutput: '请用 -o 指定写入的文件。',
  noForm: '没有认出填好的绩效目标表，没有可导出的指标。',
  noHead: (path: string) => `${path} 里找不到“一级指标、二级指标、三级指标、指标值”一行表头，不知道灌到哪几列。`,
  refused: (place: string) => `模板的单元格 ${place} 受保护或不能写，没有灌入。`,
  problems: (count: number) => `系统保存前要处理的有 ${String(count)} 处（上面各条）。各地模板不同，以系统提示为准。`,
  fine: '按通行的保存规则未发现问题。各地模板不同，以系统提示为准。',
  written: (count: number, path: string) => `${String(count)}项指标写入 ${path}`,
  apart: (count: number) => `表中有 ${String(count)} 个项目，各写成一张工作表：系统一次只导一个项目。`,
  together: (count: number) => `表中有 ${String(count)} 个项目，按原次序写在了一起：系统一次只导一个项目，请按项目分开后再导入。`,
  columns: (names: string) => `灌入的列：${names}`,
  rows: (added: number, met: number) => `新增 ${String(added)} 行，按名称对上 ${String(met)} 行`,
  kept: (at: string, has: string, would: string) => `模板 ${at} 已有“${has}”，没有改成“${would}”`,
} as const;

type Shape<T> = { readonly [Key in keyof T]: T[Key] extends (...args: infer A) => string ? (...args: A) => string : string };
export type ExportWords = Shape<typeof zh>;

const en: ExportWords = {
  export: "export to the columns of the budget system, its save rules checked at the cell first; or fill the system's own template",
  path: 'the file to export',
  to: 'which system: yitihua',
  into: 'a template downloaded from the system, filled by its heads, hidden columns untouched; the result goes to -o',
  badTarget: (name) => `cannot export to "${name}"; there is yitihua`,
  needsOutput: 'name the file to write with -o',
  noForm: 'no filled performance target table was recognised; nothing to export',
  noHead: (path) => `no head with 一级指标, 二级指标, 三级指标, 指标值 in ${path}`,
  refused: (place) => `cell ${place} of the template is protected or cannot be written; nothing was filled in`,
  problems: (count) => `${plural(count, 'place')} to settle before the system saves it; templates differ by place`,
  fine: 'nothing found by the common save rules; templates differ by place, the system has the last word',
  written: (count, path) => `${plural(count, 'indicator')} written to ${path}`,
  apart: (count) => `there are ${String(count)} projects, each on a sheet of its own: the system takes one at a time`,
  together: (count) => `there are ${String(count)} projects, written one after another: the system takes one at a time, so part them first`,
  columns: (names) => `columns filled: ${names}`,
  rows: (added, met) => `${plural(added, 'row')} added, ${String(met)} met by name`,
  kept: (at, has, would) => `${at} of the template holds “${has}” and was not changed to “${would}”`,
};

export function exportWords(locale: Locale): ExportWords {
  return locale === 'zh' ? zh : en;
}
