import type { SittingWords } from '../sitting';

export const zh: SittingWords = {
  checking: (percent) => `正在检查…${String(percent)}%`,
  cancel: '取消',
  waiting: '表格程序还没有答复，正在等待…',
  cancelled: '检查已取消，列表还是上一次检查的结果',
  more: (left) => `再显示一些（还有${String(left)}条）`,
  history: (entries) => `操作记录（${String(entries)}）`,
  entry: (time, command, cells) => `${time}　${command}${cells === 0 ? '' : `　${String(cells)}个单元格`}`,
  undone: '已撤销',
};
