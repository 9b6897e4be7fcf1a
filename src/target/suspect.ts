/** What scanning does to a value. */

/** 292 of 292%: the lost ≥ became a 2, and what is left lies between 50 and 99. Undefined for any other number. */
export function suspectPercent(digits: string): string | undefined {
  return /^2[5-9]\d(?:\.\d+)?$/.test(digits) ? `≥${digits.slice(1)}%` : undefined;
}

/** One-character words that may rightly stand before a number: verbs, ordinals, places. */
const MAY_LEAD = new Set(
  '建购种修办开发补植造养招引培训评查检拆铺栽印编拍播演送献供增降减升扩改新共计各每第约近满达超逾仅含有为是在需应及和与获争拟年月日户人村镇县市内外前后上下优良中差好高低完全合总均签立设置租聘选派奖资助救治验审批报登记录入出收支付缴清治管护巡宣讲听看读写学教考听访走',
);

/** A single character that is neither sign nor word and cannot lead a number: 工 in 工5%, 到 in 到0次, 二 in 二100. */
export function isStrayCharacter(word: string): boolean {
  return word.length === 1 && !MAY_LEAD.has(word);
}
