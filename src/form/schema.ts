/**
 * What a 绩效目标表 is once it has been read: zod schemas, types inferred. All places are 0-based cells of the sheet
 * as it is. Types only reach the engine; the schemas serve files and tests.
 */
import { z } from 'zod';
import type { Target } from '../target';
import type { Cells } from './cells';

export const cellRefSchema = z.object({ row: z.number().int().nonnegative(), col: z.number().int().nonnegative() });
export const rangeSchema = z.object({
  top: z.number().int(),
  left: z.number().int(),
  bottom: z.number().int(),
  right: z.number().int(),
});

export const kindSchema = z.enum([
  'project-target',
  'project-evaluation',
  'project-monitoring',
  'department-target',
  'department-evaluation',
  'regional-target',
  'register',
  'blank',
  'other',
]);
export type FormKind = z.infer<typeof kindSchema>;

/** What a column of an indicator table holds. */
export const roleSchema = z.enum([
  'spine', // merged label down the side: 绩效指标, 年度绩效目标(80分)
  'ordinal', // 序号, 职责序号
  'level1',
  'level2',
  'name',
  'nature', // 正向/反向/定性/定量, not a sign
  'sign',
  'value', // the target
  'unit',
  'explanation',
  'standard',
  'standard-source',
  'history',
  'history-source',
  'source',
  'actual',
  'weight',
  'score',
  'completion', // 完成率, 得分系数
  'deviation',
  'remark',
  'activity', // 工作活动
  'budget-item', // 预算项目
  'project', // register: project name, unit, money … per row
  'possibility', // 监控: 完成可能性
  'forecast', // 监控: 全年预计完成
  'grade', // 优 良 中 差 columns; the best is the value
  'area', // one value per area
  'other',
  'empty',
]);
export type Role = z.infer<typeof roleSchema>;

/** A label with its value: 主管部门 → 中共…委组织部. `name` is the canonical name or the sheet's own label squeezed. */
export const fieldSchema = z.object({
  name: z.string(),
  label: z.string(),
  value: z.string(),
  labelCell: cellRefSchema,
  /** Where the value stands; the place where it should stand when it is empty. */
  cell: cellRefSchema,
});
export type Field = z.infer<typeof fieldSchema>;

/** An amount of the money block, in 元. `written` is the number as it stands, `unit` what it is counted in. */
export const moneySchema = z.object({
  /** total, fiscal (财政拨款), other (其他资金), basic and project (基本支出, 项目支出), part (any other 其中). */
  role: z.enum(['total', 'fiscal', 'other', 'basic', 'project', 'part']),
  label: z.string(),
  /** Which column where there are several: 预算数, 全年执行数, 当年 …; "" for one. */
  column: z.string(),
  written: z.string(),
  /** Null where the text is no amount. */
  yuan: z.number().nullable(),
  /** Unit of the label, block head or unit line: 元, 万元, 亿元; "" when nothing says. */
  unit: z.string(),
  labelCell: cellRefSchema,
  cell: cellRefSchema,
  /** Index in Form.money of the total that this is a part of; null for a total. */
  partOf: z.number().int().nullable(),
});
export type Money = z.infer<typeof moneySchema>;

/** A standard or history value beside the target, with its source. */
export const referenceSchema = z.object({
  label: z.string(),
  value: z.string(),
  source: z.string(),
  cell: cellRefSchema,
  /** Null where the form has no source column for it. */
  sourceCell: cellRefSchema.nullable(),
});
export type Reference = z.infer<typeof referenceSchema>;

export const levelSchema = z.object({
  /** Squeezed, without trailing bracket; "" when there is none. */
  text: z.string(),
  /** Where the text stands (its own row or the row it was filled down from); null when empty. */
  cell: cellRefSchema.nullable(),
});

export const indicatorSchema = z.object({
  /** 0-based row in which the name stands. */
  row: z.number().int(),
  /** Index in Form.tables. */
  table: z.number().int(),
  level1: levelSchema,
  level2: levelSchema,
  /** Squeezed, without 指标N: and ★. */
  name: z.string(),
  /** The name cell as written, figures in half width. */
  nameText: z.string(),
  /** Sign, number and unit joined where they stand apart; squeezed; "" when empty. */
  value: z.string(),
  /** The value cell alone, as shown, figures in half width. */
  valueText: z.string(),
  /** What the value cell became in a column for revised targets; squeezed, "" where there is none or it is the only one. */
  revised: z.string(),
  /** Own unit cell where it was not joined into `value`. */
  unit: z.string(),
  /** The unit cell as it stands, joined or not; "" without one. */
  unitText: z.string(),
  /** The sign cell as it stands; "" without one. */
  signText: z.string(),
  /** Where each part stands (cells.ts). */
  cells: z.custom<Cells>(),
  target: z.custom<Target>(),
  explanation: z.string(),
  weight: z.number().nullable(),
  /** The source/依据 cell that belongs to the target itself. */
  source: z.string(),
  standards: z.array(referenceSchema),
  history: z.array(referenceSchema),
  actual: z.string(),
  score: z.number().nullable(),
  deviation: z.string(),
  remark: z.string(),
  /** Multi-area forms: every area's value; the first that is filled is `value`. */
  areas: z.array(z.object({ label: z.string(), value: z.string(), cell: cellRefSchema })),
  /** Register forms: the project of the row; "" otherwise. */
  project: z.string(),
  /** ★: assigned from above. */
  starred: z.boolean(),
  hidden: z.boolean(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** One stretch of indicator rows under one head; a form may have several (stacked, pages, 长期/年度). */
export const tableSchema = z.object({
  range: rangeSchema,
  /** Header rows, first and last; null for a headless block that continues another. */
  header: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  /** Section label above or beside it: 产出指标, 长期绩效指标; "". */
  label: z.string(),
  /** Which goal it belongs to. */
  period: z.enum(['year', 'term']),
  columns: z.readonly(z.array(
    z.object({
      col: z.number().int(),
      role: roleSchema,
      /** Header text, path joined by "/"; "". */
      header: z.string(),
      confidence: z.number(),
      /** Blocks side by side (长期‖年度): which block the column belongs to. */
      block: z.number().int(),
    }),
  )),
});
export type Table = z.infer<typeof tableSchema>;
export type Column = Table['columns'][number];

/** How a row was read; coverage is stated from these. */
export const rowReadingSchema = z.enum([
  'title',
  'field',
  'money',
  'goal',
  'section', // a label row over a sub-table: 产出指标
  'header',
  'indicator',
  'slot', // printed row with no name
  'level', // a level-1/2 row with no indicator
  'total', // 合计, 预算执行率
  'continuation', // rest of a cell cut by a page break
  'repeat', // head repeated on a later page
  'rule', // ------
  'note',
  'signature',
  'empty',
  'unread',
]);
export type RowReading = z.infer<typeof rowReadingSchema>;

/** What recognition noticed of the layout; layout/ rules and normalising read these. */
export type Observation =
  | { readonly kind: 'repeated-page'; readonly title: { row: number; col: number }; readonly rows: readonly [number, number] }
  | {
      readonly kind: 'conflicting-repeat';
      readonly label: string;
      /** The copies, first page first. */
      readonly copies: readonly { readonly cell: { row: number; col: number }; readonly text: string }[];
    }
  | {
      readonly kind: 'split-cell';
      /** What column it is: level1, level2, name, activity… */
      readonly role: Role;
      readonly parts: readonly { readonly cell: { row: number; col: number }; readonly text: string }[];
      readonly joined: string;
    }
  | {
      readonly kind: 'column-drift';
      readonly rows: readonly [number, number];
      /** Columns by which the data lie left (-) or right (+) of the table's usual place. */
      readonly by: number;
      readonly fromCol: number;
    }
  | { readonly kind: 'misplaced-header'; readonly cell: { row: number; col: number }; readonly text: string; readonly belongsTo: number }
  | { readonly kind: 'headless-block'; readonly row: number }
  | { readonly kind: 'rule-row'; readonly row: number; readonly text: string }
  | { readonly kind: 'late-duty'; readonly cell: { row: number; col: number }; readonly firstRow: number }
  | { readonly kind: 'hidden-rows'; readonly rows: readonly [number, number] };

export const formSchema = z.object({
  /** "f1", "f2" … in sheet order. */
  id: z.string(),
  kind: kindSchema,
  /** For a blank form what it would be; else the kind itself. */
  of: kindSchema,
  /** Which printed template it follows: "88", "101", "10", "yitihua", "duty", … ; "" unknown. */
  template: z.string(),
  /** The layout, as docs/accuracy.md counts by: L1 … L21. */
  layout: z.string(),
  /** 0–1; below the threshold the user is asked. */
  confidence: z.number().min(0).max(1),
  /** Why it was taken for this form, in words for the user. */
  reasons: z.array(z.string()),
  /** Squeezed; null without one. */
  title: z.string().nullable(),
  titleCell: cellRefSchema.nullable(),
  year: z.number().int().nullable(),
  yearCell: cellRefSchema.nullable(),
  range: rangeSchema,
  fields: z.array(fieldSchema),
  money: z.array(moneySchema),
  tables: z.array(tableSchema),
  indicators: z.array(indicatorSchema),
  /** One per row of `range`, first row first. */
  rows: z.array(rowReadingSchema),
  /** Level-1 or level-2 cells with no named indicator under them. */
  emptyLevels: z.array(z.object({ level: z.union([z.literal(1), z.literal(2)]), text: z.string(), cell: cellRefSchema })),
  observations: z.array(z.custom<Observation>()),
});
export type Form = z.infer<typeof formSchema>;
