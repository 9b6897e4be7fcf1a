/** What the name of an indicator says about what is measured. Names are taken squeezed, as the form keeps them. */
import { CharacterSet } from '../../target';

/** The name without a trailing bracket and without marks at its end: 满意度（%） → 满意度. */
export function bareName(name: string): string {
  // Most names end in neither, and every row rule asks.
  if (!trimmed.has(name.charCodeAt(name.length - 1))) return name;
  return name.replace(/[（(][^（()）]*[）)]?$/, '').replace(/[*＊:：、，,。.;；]+$/, '');
}

const trimmed = new CharacterSet('）)*＊:：、，,。.;；');

/** 合格率, 比例, 占比, 满意度: what is measured as a share of a whole, normally in %. */
export function namesShare(name: string): boolean {
  const bare = bareName(name);
  if (!shares.has(bare.charCodeAt(bare.length - 1))) return false;
  return /(?:率|比例|占比|比重|百分比|满意度|满意程度|知晓度)$/.test(bare) && !unlikeShare.test(bare);
}

/** What names of shares end in. */
const shares = new CharacterSet('率例比重度');

/** Words in 率 that are measured in units of their own. */
const unlikeShare = /(?:频率|功率|速率|分辨率|汇率|心率|斜率|曲率|利率|税率|费率|周转率|产出率|容积率|帧率|码率)$/;

/** 合格率, 满意度, 覆盖率: a share of what there is, which cannot pass 100 %. */
export function namesBoundedShare(name: string): boolean {
  return namesShare(name) && /合格|覆盖|及时|准确|到位|满意|达标|优良|成活|知晓|普及|入学|巩固|发放|公开|开展|验收|按期|按时|完好|可用|在线|在岗|持证|办结|通过|整改|接种|清扫|发芽|修复|处[置理]|认证|开工|竣工|治[愈疗理]|落实|完整|符合|收缴|参训|运行|规范|开放|消除|破案|查明|查处|扑灭|合规|真实|配备|追溯|供养|结[案题]|采纳/.test(name);
}

/** Growth, over-fulfilment and the like may well pass 100 %. */
export function namesGrowth(name: string): boolean {
  return /增长|增速|增幅|增加|增收|提高|提升|完成率|完成比例|产销率|保值|增值|超额|收入|回报|收益|产值|变动|同比/.test(name);
}

/** 不适用, 本项目不涉及, 无经济效益: the name itself says that there is nothing to measure here. */
export function namesNothing(name: string): boolean {
  return /不适用|不涉及|^(?:本项目)?暂?无(?:此|该|相关|直接)?[类项]?(?:经济|社会|生态|环境|可持续)?(?:指标|效益|影响)$/.test(name);
}

/** 人数, 数量, 面积, 金额, 率: the name asks for a number. */
export function namesNumber(name: string): boolean {
  return /(?:数|数量|数目|个数|人次|次数|批次|场次|频次|率|比例|占比|比重|面积|长度|里程|金额|总额|产量|产值|产能|容量|重量|规模数|时长|天数|年限)$/.test(
    bareName(name),
  );
}

/** 系数, pH值, PUE, 空气质量指数: numbers that have no unit. What a survey yields (安全感指数) is a share or points. */
export function namesPureNumber(name: string): boolean {
  return /(?:系数|ph值?|pue值?|容积率|(?:空气质量|污染|价格|路况|显色)(?:综合)?指数)$/i.test(bareName(name));
}

/** A standard set by policy (低保标准, 补助标准, 生均公用经费): the exact figure, whatever its direction. */
export function namesStandard(name: string): boolean {
  return /标准(?!化)|补助|补贴|救助|奖励|津贴|低保|供养|养老金|工资|待遇|限额|定额|[人生]均.*经费/.test(name);
}

/** 差错率, 事故发生率: a share of what should not be, so less is better. What is done about it (事故处理率, 下降率) is none. */
export function namesFailing(name: string): boolean {
  const bare = bareName(name);
  return bare.endsWith('率') && failing.test(bare) && !namesSaving(bare);
}

const failing = /(?:差错|错误|出错|失误|误差|偏差|事故|故障|死亡|发病|患病|致残|辍学|失学|逾期|返修|返工|漏报|误报|漏检|损坏|破损|违规|违法|违约|坏账|变质|不合格|不达标|不及时)(?:发生)?率$/;

/** 节约, 下降: less of something is the aim, so more is better. */
export function namesSaving(name: string): boolean {
  return /节约|节省|节支|结余|压减|压缩|降低|下降|减少|缩减|核减|审减|降幅/.test(name);
}

/** 安全事故, 有责投诉, 群体性上访: what is not to happen at all; not what is done about it (投诉办结, 事故演练). */
export function namesMishap(name: string): boolean {
  return mishap.test(name) && !answered.test(name);
}

const mishap = /事故|投诉|上访|舆情|违规|违纪|违法|差错|失误|死亡|泄密|泄露|纠纷|事件|[负不][面良利]影响/;
const answered = /处理|处置|办理|办结|办案|受理|受案|化解|调解|调处|查处|整治|整改|解决|回复|回访|应急|应对|演练|救援|预防|防范|防控|排查|监测|宣传|演习/;
