/** What the roles of columns are called, for people who point them out. */
import type { Role } from './schema';
import type { Locale } from './words';
import { squeeze } from './squeeze';

export const roleNames: Readonly<Record<Role, Readonly<Record<Locale, string>>>> = {
  spine: { zh: '侧栏', en: 'side label' },
  ordinal: { zh: '序号', en: 'number' },
  level1: { zh: '一级指标', en: 'level 1' },
  level2: { zh: '二级指标', en: 'level 2' },
  name: { zh: '三级指标（指标名称）', en: 'indicator' },
  nature: { zh: '指标性质（定性/定量）', en: 'nature' },
  sign: { zh: '符号', en: 'sign' },
  value: { zh: '指标值', en: 'target' },
  unit: { zh: '计量单位', en: 'unit' },
  explanation: { zh: '指标解释', en: 'explanation' },
  standard: { zh: '标准值', en: 'standard' },
  'standard-source': { zh: '标准值来源', en: 'source of the standard' },
  history: { zh: '历史值', en: 'history' },
  'history-source': { zh: '历史值来源', en: 'source of the history' },
  source: { zh: '依据或数据来源', en: 'source' },
  actual: { zh: '实际完成值', en: 'actual' },
  weight: { zh: '分值（权重）', en: 'weight' },
  score: { zh: '得分', en: 'score' },
  completion: { zh: '完成率', en: 'completion' },
  deviation: { zh: '偏差原因', en: 'deviation' },
  remark: { zh: '备注', en: 'remark' },
  activity: { zh: '工作活动', en: 'activity' },
  'budget-item': { zh: '预算项目', en: 'budget item' },
  project: { zh: '项目信息', en: 'project' },
  possibility: { zh: '完成可能性', en: 'likelihood' },
  forecast: { zh: '全年预计完成', en: 'forecast' },
  grade: { zh: '分档值（优良中差）', en: 'grade' },
  area: { zh: '分地区值', en: 'value of an area' },
  other: { zh: '其他', en: 'other' },
  empty: { zh: '空列', en: 'empty' },
};

/** The role that a person means by a word: its key, its Chinese or English name, with or without the bracket. */
export function roleNamed(word: string): Role | undefined {
  const bare = (text: string): string => squeeze(text.replace(/[（(].*$/, '')).toLowerCase();
  const wanted = bare(word);
  return (Object.keys(roleNames) as Role[]).find((role) => role === wanted || [roleNames[role].zh, roleNames[role].en].some((name) => bare(name) === wanted || (name.includes('（') && name.includes(`（${word.trim()}）`))));
}
