/**
 * The fault matrix as data: what goes wrong × what a user does. Every host comes to the same: where an action is stopped
 * the workbook is as it was and the user is told why in Chinese, everywhere else the action is done as if nothing were.
 */
import type { FaultCode, HostName } from '../../src/host/host';
import type { RefusalCode } from '../../src/sheet/edit';
import type { Range } from '../../src/sheet/range';
import type { Call } from './faulty';

export const actions = ['read', 'flag', 'fix', 'undo', 'redo', 'note', 'normalise', 'insert', 'complete'] as const;
export type Action = (typeof actions)[number];
const writing = ['fix', 'undo', 'redo', 'note', 'normalise', 'insert', 'complete'] as const;

/** What is said: why the host or the sheet refused, why the command stopped or asked, why it was not to be had. */
export type Word = FaultCode | RefusalCode | 'outdated' | 'undo-changed' | 'nothing-to-undo' | 'nothing-to-redo';
export type Words = Partial<Readonly<Record<Action, Word>>>;

/** What somebody does at the sheet in front; rows and columns count from 0. */
export type Act =
  | { readonly does: 'type'; readonly row: number; readonly col: number; readonly text: string }
  | { readonly does: 'insert' | 'delete'; readonly row: number; readonly count: number }
  | { readonly does: 'leave' | 'remove' }
  | { readonly does: 'rename'; readonly name: string };

export interface Fault {
  readonly name: string;
  /** How the sheet is from the beginning. */
  readonly sheet?: {
    /** Protected; these cells are unlocked. */
    readonly unlocked?: readonly Range[];
    readonly merges?: readonly Range[];
    readonly hidden?: readonly number[];
    readonly formulas?: readonly (readonly [row: number, col: number, formula: string])[];
  };
  /** Calls of the port that fail. */
  readonly fails?: { readonly on: readonly Call[]; readonly code: FaultCode };
  /** What somebody else does: after the preview, or just when the command comes to write. */
  readonly meanwhile?: { readonly at: 'preview' | 'apply'; readonly act: Act };
  /** The pane is closed while the command writes: before it reached the sheet, or after. */
  readonly closed?: 'before' | 'after';
  readonly events?: 'lost' | 'twice';
  /** Actions that come to nothing, and what is said. */
  readonly stops: Words;
  /** Actions that are done, and what is said all the same. */
  readonly warns?: Words;
  /** Where a host can do less. */
  readonly stopsOn?: Partial<Readonly<Record<HostName, Words>>>;
}

const all = (word: Word, of: readonly Action[] = actions): Words => Object.fromEntries(of.map((action) => [action, word]));

/** The sheet of `formBook` with its first value mended: 指标值 is column D, of which D7 and D9 are still wrong. */
const D7 = { row: 6, col: 3 };

const failing = (name: string, code: FaultCode): Fault => ({ name, fails: { on: ['read', 'apply', 'paint'], code }, stops: all(code) });
const writingFails = (name: string, code: FaultCode): Fault => ({ name, fails: { on: ['apply', 'paint'], code }, stops: all(code, [...writing, 'flag']) });

export const faults: readonly Fault[] = [
  failing('正在编辑单元格', 'cell-editing'),
  failing('主机正忙', 'busy'),
  failing('没有及时答复', 'timed-out'),
  failing('内容太多', 'too-large'),
  failing('工作簿已关闭', 'closed'),
  failing('不明原因', 'unknown'),
  writingFails('写入时正在编辑单元格', 'cell-editing'),
  writingFails('写入时主机正忙', 'busy'),
  writingFails('写入没有生效', 'write-ignored'),
  writingFails('工作簿只读', 'read-only'),
  {
    name: '记录写不下',
    fails: { on: ['store'], code: 'unknown' },
    stops: all('unknown', ['fix', 'note', 'normalise', 'insert', 'complete']),
    warns: all('unknown', ['undo', 'redo', 'flag']),
  },
  {
    name: '工作表受保护',
    sheet: { unlocked: [] },
    stops: { fix: 'protected', undo: 'nothing-to-undo', redo: 'nothing-to-redo', note: 'protected', insert: 'protected', complete: 'protected' },
    stopsOn: { excel: { flag: 'protected' }, wps: { flag: 'protected' } },
  },
  {
    name: '工作表受保护，指标值可填',
    sheet: { unlocked: [{ top: 5, bottom: 9, left: 3, right: 3 }] },
    stops: { note: 'protected', insert: 'protected', complete: 'protected' },
    stopsOn: { excel: { flag: 'protected' }, wps: { flag: 'protected' } },
  },
  { name: '合并单元格横跨改动处', sheet: { merges: [{ top: 5, bottom: 7, left: 0, right: 0 }, { top: 0, bottom: 0, left: 0, right: 3 }] }, stops: {} },
  { name: '有隐藏的行', sheet: { hidden: [5, 6, 8] }, stops: {} },
  { name: '指标值是公式', sheet: { formulas: [[6, 3, '">="&"98%"']] }, stops: {} },
  {
    name: '预览之后用户改了要改的格',
    meanwhile: { at: 'preview', act: { does: 'type', ...D7, text: '≥97%' } },
    stops: { fix: 'value-differs', normalise: 'outdated', complete: 'outdated' },
  },
  {
    name: '预览之后用户改了已改的格',
    meanwhile: { at: 'preview', act: { does: 'type', row: 5, col: 3, text: '≥25公里' } },
    stops: { undo: 'undo-changed', redo: 'value-differs', normalise: 'outdated', complete: 'outdated' },
  },
  {
    name: '预览之后用户在上方插入一行',
    meanwhile: { at: 'preview', act: { does: 'insert', row: 2, count: 1 } },
    stops: { fix: 'value-differs', normalise: 'outdated', complete: 'outdated' },
  },
  { name: '预览之后用户删除上方一行', meanwhile: { at: 'preview', act: { does: 'delete', row: 2, count: 1 } }, stops: { fix: 'value-differs', normalise: 'outdated', complete: 'outdated' } },
  { name: '写入时别人改了另一格', meanwhile: { at: 'apply', act: { does: 'type', row: 1, col: 3, text: '县公路局' } }, stops: {} },
  { name: '写入时别人改了同一格', meanwhile: { at: 'apply', act: { does: 'type', ...D7, text: '≥97%' } }, stops: { fix: 'value-differs', normalise: 'value-differs' } },
  { name: '写入时切换了工作表', meanwhile: { at: 'apply', act: { does: 'leave' } }, stops: {} },
  { name: '写入时工作表改了名', meanwhile: { at: 'apply', act: { does: 'rename', name: '新名' } }, stops: {} },
  { name: '写入时工作表被删除', meanwhile: { at: 'apply', act: { does: 'remove' } }, stops: all('no-such-sheet', writing) },
  { name: '事件收不到', events: 'lost', stops: {} },
  { name: '事件来两次', events: 'twice', stops: {} },
  { name: '写入前面板被关闭', closed: 'before', stops: {} },
  { name: '写入后面板被关闭', closed: 'after', stops: {} },
];
