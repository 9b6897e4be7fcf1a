/** The words of 诊断, in both languages. */
export interface DiagnosisWords {
  readonly run: string;
  readonly help: string;
  readonly running: string;
  readonly done: (tried: number, failed: number) => string;
  readonly left: (why: string) => string;
  readonly failed: (why: string) => string;
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}

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

export const en: DiagnosisWords = {
  run: 'Diagnose',
  help: 'For when Jibiao misbehaves in your program: tries what the program can do on a scratch sheet, which is deleted afterwards. Your own sheets are not read. Copy the result to whoever helps you.',
  running: 'Trying one thing after the other…',
  done: (tried, failed) => `Tried ${String(tried)} things; the program failed at ${String(failed)}.`,
  left: (why) => `The scratch sheet could not be deleted (${why}); please delete “绩标诊断” yourself.`,
  failed: (why) => `Not begun: no scratch sheet could be made (${why}). A protected or read-only workbook cannot be used for this.`,
  text: 'Result',
  copy: 'Copy result',
  copied: 'Copied',
  copyByHand: 'Select the text above and press Ctrl+C',
};
