/**
 * The words of the first two levels of an indicator frame, as data, and the class that a written level belongs to.
 * A word outside these lists (a duty, a local heading) has no class: undefined, never a guess.
 */

export type Level1Class = '决策' | '过程' | '投入' | '管理' | '成本' | '产出' | '效益' | '满意度';

export type Level2Class =
  | '数量'
  | '质量'
  | '时效'
  | '成本'
  | '经济成本'
  | '社会成本'
  | '生态环境成本'
  | '经济效益'
  | '社会效益'
  | '生态效益'
  | '可持续影响'
  | '满意度'
  | '项目立项'
  | '绩效目标'
  | '资金投入'
  | '资金管理'
  | '组织实施';

/** A class with the spellings that stand for it once spaces, brackets and the suffix 指标 are gone; the first is the usual one. */
interface Words<Class> {
  readonly class: Class;
  readonly words: readonly string[];
}

export const level1Words: readonly Words<Level1Class>[] = [
  { class: '决策', words: ['决策', '项目决策'] },
  { class: '过程', words: ['过程', '项目过程'] },
  { class: '投入', words: ['投入', '项目投入', '投入目标'] },
  { class: '管理', words: ['管理', '项目管理', '管理效率', '投入和管理', '投入与管理', '投入管理', '管理目标', '投入和管理目标', '投入与管理目标'] },
  { class: '成本', words: ['成本', '项目成本', '运行成本', '成本运行'] },
  { class: '产出', words: ['产出', '项目产出', '项目完成', '目标完成程度', '履职', '履职产出', '履职效能', '部门产出', '产出目标'] },
  { class: '效益', words: ['效益', '项目效益', '效果', '项目效果', '项目实施效益', '履职效益', '履职效果', '社会效应', '效果目标', '效益目标', '结果目标', '影响力', '影响力目标', '可持续发展能力', '可持续性'] },
  {
    class: '满意度',
    words: ['满意度', '服务对象满意度', '社会公众或服务对象满意度', '服务对象或项目受益人满意度', '群众满意度', '公众满意度'],
  },
];

export const level2Words: readonly Words<Level2Class>[] = [
  { class: '数量', words: ['数量', '产出数量', '数量目标', '完成数量'] },
  { class: '质量', words: ['质量', '产出质量', '质量目标', '完成质量'] },
  { class: '时效', words: ['时效', '产出时效', '产出进度', '进度', '时效目标', '完成时效', '完成及时性', '时间'] },
  { class: '成本', words: ['成本', '产出成本', '成本目标', '项目成本', '成本控制'] },
  { class: '经济成本', words: ['经济成本'] },
  { class: '社会成本', words: ['社会成本'] },
  { class: '生态环境成本', words: ['生态环境成本', '生态成本', '环境成本'] },
  { class: '经济效益', words: ['经济效益', '经济', '经济效果', '经济效益目标'] },
  { class: '社会效益', words: ['社会效益', '社会', '社会效果', '社会效益效益', '社会效益目标'] },
  { class: '生态效益', words: ['生态效益', '生态', '环境', '环境效益', '生态环境效益', '生态效益目标', '环境影响'] },
  {
    class: '可持续影响',
    words: ['可持续影响', '可持续', '可持续性', '可持续发展', '可持续影响目标', '可持续发展影响', '可持续效益'],
  },
  {
    class: '满意度',
    words: [
      '满意度',
      '服务对象满意度',
      '社会公众或服务对象满意度',
      '社会公众满意度',
      '服务对象或项目受益人满意度',
      '受益对象满意度',
      '群众满意度',
      '公众满意度',
      '服务对象满意度等',
    ],
  },
  { class: '项目立项', words: ['项目立项', '立项'] },
  { class: '绩效目标', words: ['绩效目标'] },
  { class: '资金投入', words: ['资金投入', '资金落实', '投入管理'] },
  { class: '资金管理', words: ['资金管理', '财务管理'] },
  { class: '组织实施', words: ['组织实施', '业务管理', '项目组织实施', '实施管理'] },
];

/** The level-1 classes of the evaluation frame (财预〔2020〕10号): they judge how a project is run, not what it brings. */
export const evaluationClasses: ReadonlySet<Level1Class> = new Set<Level1Class>(['决策', '过程', '投入', '管理']);

/** Which level-2 classes may stand under a level 1, in any of the frames in force (88号 and 101号 alike). */
export const childClasses: Readonly<Record<Level1Class, readonly Level2Class[]>> = {
  决策: ['项目立项', '绩效目标', '资金投入'],
  过程: ['资金管理', '组织实施'],
  投入: ['项目立项', '绩效目标', '资金投入'],
  管理: ['资金管理', '组织实施', '资金投入', '项目立项', '绩效目标'],
  成本: ['成本', '经济成本', '社会成本', '生态环境成本'],
  产出: ['数量', '质量', '时效', '成本'],
  效益: ['经济效益', '社会效益', '生态效益', '可持续影响', '满意度'],
  满意度: ['满意度'],
};

/** The level-2 classes of cost, in either frame. */
export const costClasses: ReadonlySet<Level2Class> = new Set(childClasses.成本);

const level1ByWord = index(level1Words);
const level2ByWord = index(level2Words);

function index<Class>(lists: readonly Words<Class>[]): ReadonlyMap<string, Class> {
  return new Map(lists.flatMap((list) => list.words.map((word) => [word, list.class] as const)));
}

/**
 * The bare words of a level as written: no white space, brackets (30分)/(必填), leading number 一、 1.1 or ordinal,
 * star or colon, and no suffix 指标: "效 益 指 标 (30分)" → "效益".
 */
export function levelCore(text: string): string {
  const bare = text
    .replace(/\s+/g, '')
    .replace(/[（(【[][^）)】\]]*[）)】\]]?/g, '')
    .replace(/^[★*＊]+/, '')
    .replace(/^(?:\d{1,2}(?:[.．]\d{1,2}){1,2}[、.．]?|(?:[一二三四五六七八九十]+|\d{1,2})[、.．])/, '')
    .replace(/\d+分?$/, '')
    .replace(/[:：*＊]+$/, '');
  return bare.replace(/(?:类)?指标(?:等)?$/, '').replace(/^(?:一级|二级)(?=.)/, '');
}

/** A form says few different levels many times. */
function remembering<Class>(match: (text: string) => Class): (text: string) => Class {
  const known = new Map<string, Class>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Class;
    if (known.size >= 1000) known.clear();
    const found = match(text);
    known.set(text, found);
    return found;
  };
}

/** Class of a level-1 text such as "产 出 指 标(50分)"; undefined when it is none. */
export const matchLevel1: (text: string) => Level1Class | undefined = remembering((text) => level1ByWord.get(levelCore(text)));

/** Class of a level-2 text such as "数量指标（必填）" or "产出数量"; undefined when it is none. */
export const matchLevel2: (text: string) => Level2Class | undefined = remembering((text) => {
  const core = levelCore(text);
  return level2ByWord.get(core) ?? (core.endsWith('满意度') ? '满意度' : undefined);
});

/** Class of level 2 in a text that says both levels: 产出数量, 产出-数量指标, 效益-社会效益. */
export function matchLevel2In(level1: string): Level2Class | undefined {
  return matchLevel2(level1) ?? matchLevel2(level1.replace(/^(?:产出|效益|效果)(?:指标)?[-—－/]*/, ''));
}

/** Class of a level-2 text under a level-1 text: 服务对象 under 满意度 is short for 服务对象满意度. */
export function matchLevel2Under(level1: string, text: string): Level2Class | undefined {
  return matchLevel2(text) ?? (matchLevel1(level1) === '满意度' ? level2ByWord.get(`${levelCore(text)}满意度`) : undefined);
}
