/** Why a settings file cannot be taken, or a value in it: reasons are data, here they are put into words. */
import { say, type KeyedText, type KeyedTexts, type Locale } from '../form/words';

const zh = {
  // What is no JSON.
  unfinished: '文件没有写完',
  'wants-value': '此处应为值，却是“{found}”',
  'wants-name': '此处应为带双引号的名称',
  'wants-colon': '“{name}”后应为冒号',
  'wants-comma': '此处应为逗号或“{close}”',
  'open-quote': '文字缺少右边的双引号',
  'bad-escape': '文字里有不能识别的转义',
  'left-over': '多出内容“{text}”',
  // What is not as the schema has it.
  missing: '没有写',
  'wants-text': '应为文字',
  'wants-number': '应为数字',
  'wants-boolean': '应为 true 或 false',
  'wants-list': '应为列表',
  'wants-object': '应为对象',
  'wants-one-of': '只能是：{known}',
  'wants-setting': '写法不对：应为 "error"、"warning"、"info"、"off"，或 {"severity": …, "options": …}',
  'unknown-names': '不认识的名称：{names}',
  empty: '不能为空',
  'too-small': '不能小于{limit}',
  'too-big': '不能大于{limit}',
  'not-allowed': '不是可以使用的值',
  // What names nothing that there is.
  'no-preset': '没有预设“{name}”，可用：{known}',
  'no-rule': '没有规则“{name}”',
  'no-options': '规则“{name}”没有选项',
} as const;

export type SettingReasonKey = keyof typeof zh;

const en: Readonly<Record<SettingReasonKey, string>> = {
  unfinished: 'the file ends too early',
  'wants-value': 'there should be a value, not “{found}”',
  'wants-name': 'there should be a name in double quotes',
  'wants-colon': 'there should be a colon after “{name}”',
  'wants-comma': 'there should be a comma or “{close}”',
  'open-quote': 'a text lacks its closing quote',
  'bad-escape': 'a text has an escape that is not known',
  'left-over': '“{text}” comes after the end',
  missing: 'is not there',
  'wants-text': 'should be a text',
  'wants-number': 'should be a number',
  'wants-boolean': 'should be true or false',
  'wants-list': 'should be a list',
  'wants-object': 'should be an object',
  'wants-one-of': 'should be one of: {known}',
  'wants-setting': 'should be "error", "warning", "info", "off" or {"severity": …, "options": …}',
  'unknown-names': 'unknown: {names}',
  empty: 'may not be empty',
  'too-small': 'may not be less than {limit}',
  'too-big': 'may not be more than {limit}',
  'not-allowed': 'is no value that can be used',
  'no-preset': 'there is no preset “{name}”; there are: {known}',
  'no-rule': 'there is no rule “{name}”',
  'no-options': 'the rule “{name}” has no options',
};

export const settingReasons: KeyedTexts<SettingReasonKey> = { zh, en };

export type SettingReason = KeyedText<SettingReasonKey>;

/** The reason in words for the user. */
export function saySettingReason(reason: SettingReason, locale: Locale): string {
  return say(settingReasons, reason, locale);
}
