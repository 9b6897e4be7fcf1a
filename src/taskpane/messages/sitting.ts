/** The words of a sitting: checks that take their time, and what was done. In both languages. */
export interface SittingWords {
  /** Share done, in percent. */
  readonly checking: (percent: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly more: (left: number) => string;
  readonly history: (entries: number) => string;
  readonly entry: (time: string, command: string, cells: number) => string;
  readonly undone: string;
}

export const zh: SittingWords = {
  checking: (percent) => `正在检查…${String(percent)}%`,
  cancel: '取消',
  cancelled: '检查已取消，列表还是上一次检查的结果',
  more: (left) => `再显示一些（还有${String(left)}条）`,
  history: (entries) => `操作记录（${String(entries)}）`,
  entry: (time, command, cells) => `${time}　${command}${cells === 0 ? '' : `　${String(cells)}个单元格`}`,
  undone: '已撤销',
};

export const en: SittingWords = {
  checking: (percent) => `Checking… ${String(percent)}%`,
  cancel: 'Cancel',
  cancelled: 'The check was cancelled; the list is that of the last check',
  more: (left) => `Show more (${String(left)} left)`,
  history: (entries) => `History (${String(entries)})`,
  entry: (time, command, cells) => `${time} ${command}${cells === 0 ? '' : `, cells: ${String(cells)}`}`,
  undone: 'undone',
};
