/** Heads that the printed forms use and the budget system finds columns by. */
import type { Role } from './schema';

interface PrintedHead {
  readonly usual: string;
  readonly accepted: RegExp;
}

/** In a table on its side the level heads the column of its names. */
const LEVEL = '(?:产出|效益|数量|质量|时效|(?:经济|社会|生态|生态环境)?(?:成本|效益)|可持续影响|.{0,8}满意度)(?:指标)?';

/** Roles without an entry have no printed head. */
const printed: Readonly<Partial<Record<Role, PrintedHead>>> = {
  level1: { usual: '一级指标', accepted: /^一级(?:绩效)?指标(?:名称)?$|职责|任务|分类|类别|类型|地区|区域|[市县区]县?$|乡镇|单位|项目/ },
  level2: { usual: '二级指标', accepted: /^二级(?:绩效)?指标(?:名称)?$|职责|任务|内容|工作/ },
  name: { usual: '三级指标', accepted: new RegExp(`^三级(?:绩效)?指标(?:名称)?$|^(?:绩效)?指标名称$|^绩效指标$|^四级指标$|^(?:实施期|中?长期|中期|总体|年度|当年|本年度?)(?:绩效)?(?:目标|指标)?$|^${LEVEL}$`) },
};

/**
 * The usual head of a column whose own is none that is accepted; undefined where it is, where the role has none, and where
 * the head is another role's, which has slipped and is not misspelt. `head` without white space.
 */
export function usualHead(role: Role, head: string): string | undefined {
  const words = printed[role];
  // A star marks what must be filled in.
  const text = head.replace(/[（(].*$/, '').replace(/^[*＊★]+|[*＊★]+$/g, '');
  const slipped = Object.values(printed).some(({ usual }) => usual === text);
  return words === undefined || text === '' || slipped || words.accepted.test(text) ? undefined : words.usual;
}
