/**
 * Form templates as data: a grid drawn in text, so that a form can be read in its file as it will look. Cells of a line are
 * parted by "|". A cell is a label, or
 *   <   joined with the cell to its left          ^   joined with the cell above
 *   =   to be filled in (left)   =c centred   =n amount   =p percentage   =s points   =t a tall text
 *   =…  a formula, in braces: ={[F]/[E]}, =%{[F]/[E]} shown as a percentage; [F] is column F of this row, [F@2] that
 *       column two rows up, [F:6] in row 6 of the template, [F#] all indicator rows of that column
 *   @1 @2  the texts of the levels, joined down over their rows
 *   #sign #weight #nature …  a cell to be filled in from a list (see `choices`)
 * A line that begins with one of these stands over the whole width: ! title, ~ subtitle, > unit line at the right, * note.
 */

/** The rows under a head, from the levels of the frame. */
export interface IndicatorGrid {
  readonly head: readonly string[];
  readonly row: string;
  /** Level 1 with its level 2; each level 2 gets `slots` rows. */
  readonly levels: readonly (readonly [level1: string, level2: readonly string[]])[];
  /** Default 1. */
  readonly slots?: number;
}

export type TemplateLine = string | IndicatorGrid;

export interface FormTemplate {
  /** Key for the command line: project-88. */
  readonly name: string;
  readonly title: string;
  /** What it is for, one sentence. */
  readonly about: string;
  /** Document numbers. */
  readonly basis: readonly string[];
  /** What recognition says of the empty form: Form.of and Form.template. */
  readonly kind: string;
  readonly follows: string;
  /** Preset of frame/ that its levels come from. */
  readonly frame: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly landscape?: boolean;
  /** Whether the rows down to the first table's head stay in sight. */
  readonly freeze?: boolean;
  readonly lines: readonly TemplateLine[];
  /** Notes on labels: what to write there. */
  readonly hints: Readonly<Record<string, string>>;
}

/** What the dropdowns of "#…" cells offer. */
export const choices: Readonly<Record<string, readonly string[]>> = {
  sign: ['≥', '＞', '＝', '＜', '≤', '定性'],
  nature: ['新增项目', '延续项目', '一次性项目', '经常性项目'],
  basis: ['计划标准', '历史标准', '行业标准', '预算支出标准', '其他标准'],
  possibility: ['确定能', '有可能', '完全不可能'],
  reached: ['达成预期指标', '部分达成', '未达成'],
};
