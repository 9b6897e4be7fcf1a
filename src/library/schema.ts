/** The shape of the indicator library: one file a sector, entries without values, grouped in sets that are offered together. */
import { z } from 'zod';

/** Level-2 classes; cost is said in the terms of 101号, which 88号 files under 成本指标. */
export const classSchema = z.enum(['数量', '质量', '时效', '经济成本', '社会成本', '生态环境成本', '经济效益', '社会效益', '生态效益', '可持续影响', '满意度']);
export type IndicatorClass = z.infer<typeof classSchema>;

const text = z.string().trim().min(1);

/** 口径: what is counted, of what, when. */
export const caliberSchema = z.strictObject({
  numerator: text,
  /** Present for a share or an average. */
  denominator: text.optional(),
  /** The day or time at which it is counted. */
  date: text,
});

export const entrySchema = z
  .strictObject({
    /** 三级指标; a noun phrase without value and without unit. */
    name: text,
    synonyms: z.array(text).optional(),
    class: classSchema,
    /** The usual one first; empty only for a date. */
    units: z.array(text),
    sign: z.enum(['≥', '≤', '＝', '＞', '＜']),
    /** 正向: more is better; 反向: less is better; 定值: exactly what a standard or a list says. */
    direction: z.enum(['正向', '反向', '定值']),
    /** The value is a date. */
    date: z.literal(true).optional(),
    caliber: caliberSchema,
    basis: z.enum(['计划标准', '历史标准', '行业标准', '预算支出标准', '其他标准']),
    /** Papers that prove the actual value. */
    evidence: z.array(text).min(1),
    /** 不宜用于. */
    notFor: text.optional(),
    keywords: z.array(text).optional(),
    origin: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('regulation'), source: text }),
      z.strictObject({ kind: z.literal('statistics'), source: text }),
      z.strictObject({ kind: z.literal('own') }),
    ]),
  })
  .refine(({ units, date }) => units.length > 0 || date === true, { error: '缺少计量单位', path: ['units'] });
export type LibraryEntry = z.infer<typeof entrySchema>;

/** The indicators of one activity: 数量, 质量, 时效, 成本, 效益, 满意度. */
export const setSchema = z.strictObject({
  name: text,
  projects: z.array(z.enum(['一次性', '经常性', '延续性'])).min(1),
  /** Fits any project: offered where nothing nearer is, never for the words of a project. */
  general: z.literal(true).optional(),
  keywords: z.array(text),
  entries: z.array(entrySchema).min(1),
});
export type IndicatorSet = z.infer<typeof setSchema>;

export const sectorSchema = z.strictObject({ sector: text, synonyms: z.array(text), sets: z.array(setSchema).min(1) });
export type Sector = z.infer<typeof sectorSchema>;

/** A person's own library as it travels. */
export const ownLibrarySchema = z.strictObject({ format: z.literal('jibiao-library'), version: z.literal(1), sectors: z.array(sectorSchema) });
export type OwnLibrary = z.infer<typeof ownLibrarySchema>;
