/** jibiao.config.json: what an office sets without writing code. The schema is published as JSON Schema. */
import { z } from 'zod';

const severitySchema = z.enum(['error', 'warning', 'info', 'off']);

/** "off", or the severity and the options of a rule; its options are checked by the rule's own schema. */
const ruleSettingSchema = z.union([
  severitySchema,
  z.strictObject({ severity: severitySchema.optional(), options: z.unknown().optional() }),
]);

/** 本地口径: an office's own frame, laid over a preset. Its name and version stand on every report. */
const localFrameSchema = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  /** Document numbers of the office, which then stand in every message and letter. */
  basis: z.array(z.string().min(1)).optional(),
  /** Classes that every form must have, as 数量, 满意度, 经济成本; replaces what the preset demands. */
  demanded: z.array(z.string().min(1)).optional(),
  /** Accepted totals of all weights. */
  totals: z.array(z.number().positive()).optional(),
  /** The office's form prints 决策 and 过程 itself. */
  evaluation: z.boolean().optional(),
  /** The form goes into the 一体化 system, whose refusals are errors. */
  system: z.boolean().optional(),
});

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Name or title of a preset. */
  preset: z.string().min(1).optional(),
  /** Settings by rule name. */
  rules: z.record(z.string(), ruleSettingSchema).optional(),
  local: localFrameSchema.optional(),
});

export type Config = z.infer<typeof configSchema>;
export type LocalFrame = z.infer<typeof localFrameSchema>;
export type RuleSetting = z.infer<typeof ruleSettingSchema>;

/** The JSON Schema that editors and the settings page use. */
export function configJsonSchema(): unknown {
  return z.toJSONSchema(configSchema);
}
