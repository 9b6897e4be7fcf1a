/** Why a plan proposes something or leaves it alone. Plans carry reasons as data; here they are put into words. */
import { say, type KeyedText, type KeyedTexts, type Locale } from '../form/words';

const zh = {
  // Why a class is offered.
  demanded: '{basis}要求填报{class}。',
  'demanded-benefit': '{basis}要求至少填报一类效益指标，默认社会效益，可改选其他。',
  expected: '审核时通常要求有{class}指标；本项目不适用可不选。',
  'if-served': '项目直接服务群众或单位时填报，请确认。',
  'if-apt': '视项目类型选填。',
  // Where a row comes from.
  'from-goal': '来自{field}：“{words}”。',
  'sign-open': '“{words}”没有说明是至少、至多还是等于，请选择符号。',
  'from-library': '指标库：{set}',
  'from-library-but': '指标库：{set}（不宜用于：{notFor}）',
  'from-row': '本表第{row}行',
  // What a goal says and no row does.
  carried: '已有指标，未改动',
  bracket: '括号内的说明',
  background: '说的是以前或现状，不是目标',
  standard: '是单价或人均标准，不是任务数',
  funding: '是资金安排，不是产出',
  actor: '说的是由谁实施',
  approximate: '数字前后有“约”“左右”，不能作为指标值',
  period: '是期限，没有说明完成什么',
  'no-unit': '数字没有可识别的计量单位',
  'no-phrase': '看不出数的是什么',
  'no-deed': '看不出到期要完成什么',
  'bare-amount': '是金额，没有说明是收入、节约还是成本上限',
  // What has no place in the form.
  'no-duty': '本表按职责列示，请选定归属的职责后自行添加',
  named: '表中已有这一指标',
  'many-projects': '本表列有多个项目，看不出哪个项目缺哪类指标，请逐个项目核对',
  'no-level2': '本表没有二级指标列，看不出缺哪类指标，请对照当地要求核对',
  'no-value': '本表没有填写总数的指标值列，请自行添加',
  'other-levels': '本表的二级指标不是通行的指标类别，请对照本表的指标体系核对',
  'no-level1': '新版式没有“{level1}”',
  'no-field': '新版式没有这一栏',
  'no-column': '新版式没有“{column}”列',
  'unknown-level1': '没有可识别的一级指标',
  'no-weights': '表中没有分值列',
  'weights-used': '{level1}指标的分值已分完',
  // What a row lacks to be an entry of the library.
  nameless: '这一行没有指标名称。',
  'unknown-class': '二级指标“{level2}”不在指标库的分类里。',
  'unit-missing': '没有写计量单位，或单位认不出。',
  'sign-missing': '没有写符号（≥、≤、＝）。',
  // Why a file is no library of one's own.
  row: '第{row}行',
  'not-library': '不是绩标的指标库文件，或内容不完整。',
  'no-head': '没有找到“{column}”列；表头应为：{columns}。',
  'columns-missing': '表头缺少{columns}列。',
  'no-entries': '表头下没有指标。',
  'entry-nameless': '{column}名称为空。',
  'entry-unitless': '“{name}”缺少计量单位；日期类指标请填“{date}”。',
  'bad-choice': '{column}‘{value}’不在可用范围内，请填{known}之一。',
  'not-entry': '这一项内容不完整或不合规，无法读取。',
  // Why a file is no template.
  'not-json': '不是 JSON 文本，请用本工具导出的文件。',
  'not-template': '不是绩标的模板文件。',
  newer: '是较新版本写的，请升级后再载入。',
  'bad-name': '模板要有名称，最多60字。',
  'not-whole': '表格内容不完整或不合规，无法还原。',
  'no-sheet': '没有工作表。',
  'no-form': '没有认出绩效目标表，请核对表头。',
} as const;

export type ReasonKey = keyof typeof zh;

const en: Readonly<Record<ReasonKey, string>> = {
  demanded: '{basis} demands {class}.',
  'demanded-benefit': '{basis} demands at least one class of benefits: 社会效益 unless you choose another.',
  expected: 'Reviewers usually ask for {class}; untick it where it does not apply.',
  'if-served': 'For projects that serve people or offices directly; please confirm.',
  'if-apt': 'Where it suits the project.',
  'from-goal': 'From {field}: “{words}”.',
  'sign-open': '“{words}” does not say whether at least, at most or exactly: please choose a sign.',
  'from-library': 'Library: {set}',
  'from-library-but': 'Library: {set} (not for: {notFor})',
  'from-row': 'Row {row} of this sheet',
  carried: 'has its indicator, which stays as it is',
  bracket: 'a remark in brackets',
  background: 'speaks of the past or the present, not of a goal',
  standard: 'a price or an amount per head, not a number of tasks',
  funding: 'money provided, not an output',
  actor: 'says who does it',
  approximate: 'about so many: no target',
  period: 'a deadline that does not say for what',
  'no-unit': 'a number without a unit that is known',
  'no-phrase': 'does not say what is counted',
  'no-deed': 'does not say what is to be done by then',
  'bare-amount': 'an amount that may be income, savings or a limit of cost',
  'no-duty': 'this form goes by duties: choose the duty and add it yourself',
  named: 'the form has this indicator',
  'many-projects': 'The form lists several projects: please look at each of them for classes that are missing',
  'no-level2': 'The form has no column of level 2, which would say what is missing: please compare it with what your place demands',
  'no-value': 'the form has no column for the value as a whole: please add the row yourself',
  'other-levels': 'The levels 2 of this form are not those of the common frames: please compare it with its own frame',
  'no-level1': 'the new form has no “{level1}”',
  'no-field': 'the new form has no such field',
  'no-column': 'the new form has no column “{column}”',
  'unknown-level1': 'no level 1 that is known',
  'no-weights': 'the form has no column for points',
  'weights-used': 'the points of {level1}指标 are used up',
  nameless: 'the row names no indicator.',
  'unknown-class': 'level 2 “{level2}” is none of the library’s classes.',
  'unit-missing': 'there is no unit, or none that is known.',
  'sign-missing': 'there is no sign (≥, ≤, ＝).',
  row: 'row {row}',
  'not-library': 'is no library file of Jibiao, or not a whole one.',
  'no-head': 'there is no column “{column}”; the head is: {columns}.',
  'columns-missing': 'the head lacks {columns}.',
  'no-entries': 'there is no indicator below the head.',
  'entry-nameless': '{column} is empty.',
  'entry-unitless': '“{name}” has no unit; for a date write “{date}”.',
  'bad-choice': '“{value}” is no {column}; write one of {known}.',
  'not-entry': 'this entry is incomplete or not as it should be and cannot be read.',
  'not-json': 'is no JSON: please take a file that this tool has exported.',
  'not-template': 'is no template file of Jibiao.',
  newer: 'was written by a newer version: update, then load it again.',
  'bad-name': 'a template needs a name of at most 60 characters.',
  'not-whole': 'is incomplete or not as it should be and cannot be restored.',
  'no-sheet': 'has no sheet.',
  'no-form': 'no performance form was recognised: please look at its head.',
};

export const reasons: KeyedTexts<ReasonKey> = { zh, en };

export type Reason = KeyedText<ReasonKey>;

/** The reason in words for the user. */
export function sayReason(reason: Reason, locale: Locale): string {
  return say(reasons, reason, locale);
}
