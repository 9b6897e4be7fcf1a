import type { DiagnosisWords } from '../diagnosis';

export const zh: DiagnosisWords = {
  run: '诊断',
  help: '绩标在您的程序里不对劲时用：在一张临时工作表上逐项试用程序的功能，试完即删，不读取您的表格内容。把结果复制给技术支持即可。',
  running: '正在逐项试用…',
  done: (tried, failed) => `试了${String(tried)}项，其中${String(failed)}项程序没有做成。`,
  left: (why) => `临时工作表没有删掉（${why}），请手工删除“绩标诊断”。`,
  failed: (why) => `没有开始：临时工作表建不出来（${why}）。工作簿受保护或只读时不能诊断。`,
  text: '诊断结果',
  copy: '复制结果',
  copied: '已复制',
  copyByHand: '请全选上面的文字，按 Ctrl+C 复制',
};
