import { squeeze } from '../../form/squeeze';

const none = /^(?:[-—–－─/／\\]+|无|暂无|空)?$/;

/** Whether a cell says that there is nothing to say: blank, a dash, a slash, 无. */
export function saysNone(text: string): boolean {
  return none.test(squeeze(text));
}
