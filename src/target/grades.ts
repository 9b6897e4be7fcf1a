/** Words that stand for a place on a scale, for everything (应审尽审, 全覆盖), and for none at all (零事故). */

/** Best first. A word may stand on several scales; the first one that holds it is taken. */
export const SCALES: readonly (readonly string[])[] = [
  ['优', '良', '中', '差'],
  ['优秀', '良好', '一般', '较差'],
  ['优秀', '良好', '合格', '不合格'],
  ['优秀', '良好', '中等', '较差'],
  ['优良', '合格', '不合格'],
  ['好', '较好', '一般', '较差', '差'],
  ['很好', '好', '一般', '差'],
  ['高', '中', '低'],
  ['较高', '一般', '较低'],
  ['合格', '不合格'],
  ['达标', '基本达标', '不达标'],
  ['达标', '未达标'],
  ['达成预期指标', '部分达成预期指标并具有一定效果', '未达成预期指标且效果较差'],
  ['达成预期目标', '部分达成预期目标', '未达成预期目标'],
  ['达成', '部分达成', '未达成'],
  ['全部达成', '部分达成', '未达成'],
  ['完成', '基本完成', '未完成'],
  ['全部完成', '部分完成', '未完成'],
  ['已完成', '未完成'],
  ['已建立', '未建立'],
  ['已建成', '未建成'],
  ['通过', '未通过'],
  ['满意', '基本满意', '不满意'],
  ['非常满意', '满意', '基本满意', '不满意'],
  ['非常满意', '比较满意', '一般', '不满意'],
  ['满意', '较满意', '不满意'],
  ['验收合格', '验收不合格'],
  ['检验合格', '检验不合格'],
  ['是', '否'],
  ['有', '无'],
  ['强', '较强', '一般', '弱'],
  ['显著', '较显著', '一般', '不显著'],
];

/** Proper in the evaluation frame (决策, 过程) only; they stand on no scale. */
const EVALUATION_WORDS = '充分 规范 合理 明确 科学 合规 健全 有效 完整 齐全 完善 真实 准确 公开 匹配 安全 及时'.split(' ');

/** Not a grade by itself though it stands on a scale: 显著 is vague, and 无 an empty cell. */
const NO_GRADE = new Set(['有', '无', '显著', '较显著', '不显著', '强', '较强', '弱']);

const SCALE_OF = new Map<string, readonly string[]>();
for (const word of EVALUATION_WORDS) SCALE_OF.set(word, []);
for (const scale of SCALES) for (const word of scale) if (!SCALE_OF.has(word) && !NO_GRADE.has(word)) SCALE_OF.set(word, scale);

const RANKS: readonly { readonly pattern: RegExp; readonly scale: readonly string[] }[] = [
  { pattern: /^[A-D][级等]$/, scale: ['A级', 'B级', 'C级', 'D级'] },
  { pattern: /^[1-5]A级$/, scale: ['5A级', '4A级', '3A级', '2A级', '1A级'] },
  { pattern: /^A{1,5}级$/, scale: ['AAAAA级', 'AAAA级', 'AAA级', 'AA级', 'A级'] },
  { pattern: /^(?:国标|国家|部颁|第)?[特一二三四五]级(?:达标|\p{Script=Han}{0,4}(?:标准|资质))?$/u, scale: ['特级', '一级', '二级', '三级', '四级', '五级'] },
  { pattern: /^一级[AB](?:标准)?$/, scale: ['一级A', '一级B'] },
  { pattern: /^[甲乙丙丁]级$/, scale: ['甲级', '乙级', '丙级', '丁级'] },
  { pattern: /^[一二三]级[甲乙丙]等$/, scale: ['三级甲等', '三级乙等', '三级丙等', '二级甲等', '二级乙等', '二级丙等', '一级甲等', '一级乙等', '一级丙等'] },
  { pattern: /^[一二三四五]等$/, scale: ['一等', '二等', '三等', '四等', '五等'] },
  { pattern: /^(?:Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|劣Ⅴ)类(?:标准|水质|水体|水)?$/, scale: ['Ⅰ类', 'Ⅱ类', 'Ⅲ类', 'Ⅳ类', 'Ⅴ类', '劣Ⅴ类'] },
  { pattern: /^(?:\d{1,3}|[二三五]?十|百)年一遇$/, scale: ['百年一遇', '50年一遇', '20年一遇', '10年一遇', '5年一遇'] },
];

const LONGEST = Math.max(...[...SCALE_OF.keys()].map((word) => word.length));

/** 国家一级养护标准. */
const LONGEST_RANK = 10;

/** 一次性验收合格, 一次性通过, 通过评审, 达标排放: how a check ends, with the check. */
const CHECK = /^(?:一次性?|已|全部|顺利|竣工)*(?:(?:验收|检验|检测|评审|审核|考核|评估|鉴定|审计|年检)(合格|通过|达标|优秀|良好)|(通过)(?:竣工)?(?:验收|检验|检测|评审|审核|考核|评估|鉴定|审计|年检)?|(达标)排放)$/;

/** The scale of a grade word (优秀, 优秀等次, 验收合格, 一级A标准), empty for 充分, 规范 and the like; undefined for any other text. */
export function scaleOf(word: string): readonly string[] | undefined {
  if (word.length > LONGEST) return undefined;
  const scale = SCALE_OF.get(word);
  if (scale || word.length > LONGEST_RANK) return scale;
  if (word.endsWith('等次')) return SCALE_OF.get(word.slice(0, -2));
  const result = CHECK.exec(word)?.slice(1).find(Boolean);
  if (result !== undefined) return SCALE_OF.get(result);
  return /[级等类标准质体水遇AB]$/.test(word) ? RANKS.find(({ pattern }) => pattern.test(word))?.scale : undefined;
}

const ALL = /^(?:实现|做到|达到)?(?:应.{1,2}尽.{1,2}|全覆盖|全面覆盖|全部覆盖|全员覆盖|全域覆盖|无一遗漏|不漏一[户人])$/;

/** 应X尽X, 全覆盖: everything that there is. */
export function isAll(word: string): boolean {
  return word.length <= 9 && ALL.test(word);
}

/** 零售, 零星 are other words, and 零容忍, 零距离, 零碳 are slogans. */
const NONE = /^(?:实现|做到|确保|保持|达到|全年|年度|安全|生产)*(?:[零负]增长|零(?![售星散碎件部配工钱食用担下点时]|容忍|距离|碳|门槛|基础|障碍|跑腿|接触)\p{Script=Han}{2,8})$/u;

/** 不发生, 未发生重大舆情, 无安全事故: said without the word for zero. */
const NOT_ONE = /^(?:确保|全年|年度)*(?:(?:不|未|无)发生|[不未]出现)\p{Script=Han}{0,10}$|^无\p{Script=Han}{0,8}(?:事故|事件|投诉|伤亡)(?:发生)?$/u;

/** 零投诉, 安全生产零事故, 不发生: none of what the word or its name tells; 负增长: not even none. */
export function isNone(word: string): boolean {
  return word.length <= 15 && ((/[零负]/.test(word) && NONE.test(word)) || (/[不未无]/.test(word) && NOT_ONE.test(word)));
}
