// Written by `npm run docs` from the files beside it: one rule, one file. Do not edit.
import { rule as layoutBrokenText } from './layout/broken-text';
import { rule as layoutColumnDrift } from './layout/column-drift';
import { rule as layoutConflictingRepeat } from './layout/conflicting-repeat';
import { rule as layoutFormulaError } from './layout/formula-error';
import { rule as layoutHiddenContent } from './layout/hidden-content';
import { rule as layoutJunkRow } from './layout/junk-row';
import { rule as layoutMissingColumn } from './layout/missing-column';
import { rule as layoutNonstandardHeader } from './layout/nonstandard-header';
import { rule as layoutRepeatedPage } from './layout/repeated-page';
import { rule as layoutSplitCell } from './layout/split-cell';
import { rule as layoutUnrecognized } from './layout/unrecognized';
import { rule as fieldDuplicateUnit } from './field/duplicate-unit';
import { rule as fieldGoalCopy } from './field/goal-copy';
import { rule as fieldMissing } from './field/missing';
import { rule as fieldNoCalculation } from './field/no-calculation';
import { rule as fieldPlaceholder } from './field/placeholder';
import { rule as targetAutoformatDamage } from './target/autoformat-damage';
import { rule as targetBelowHistory } from './target/below-history';
import { rule as targetDoubleComparator } from './target/double-comparator';
import { rule as targetDuplicateUnit } from './target/duplicate-unit';
import { rule as targetExtraText } from './target/extra-text';
import { rule as targetForbiddenCharacter } from './target/forbidden-character';
import { rule as targetHedged } from './target/hedged';
import { rule as targetImpossible } from './target/impossible';
import { rule as targetInvertedFrequency } from './target/inverted-frequency';
import { rule as targetMissingComparator } from './target/missing-comparator';
import { rule as targetMissingUnit } from './target/missing-unit';
import { rule as targetMissing } from './target/missing';
import { rule as targetMoneyAsQuantity } from './target/money-as-quantity';
import { rule as targetMultiple } from './target/multiple';
import { rule as targetNoBase } from './target/no-base';
import { rule as targetNoncanonicalSymbol } from './target/noncanonical-symbol';
import { rule as targetOcrSuspect } from './target/ocr-suspect';
import { rule as targetOutsidePeriod } from './target/outside-period';
import { rule as targetPlaceholder } from './target/placeholder';
import { rule as targetRatioWithoutPercent } from './target/ratio-without-percent';
import { rule as targetSignOnQualitative } from './target/sign-on-qualitative';
import { rule as targetTrivial } from './target/trivial';
import { rule as targetUnitInName } from './target/unit-in-name';
import { rule as targetUnitMismatch } from './target/unit-mismatch';
import { rule as targetUnitOnly } from './target/unit-only';
import { rule as targetUnquantified } from './target/unquantified';
import { rule as targetWrongDirection } from './target/wrong-direction';
import { rule as indicatorAllSameValues } from './indicator/all-same-values';
import { rule as indicatorDuplicate } from './indicator/duplicate';
import { rule as indicatorMisclassified } from './indicator/misclassified';
import { rule as indicatorMissingName } from './indicator/missing-name';
import { rule as indicatorNameIsTarget } from './indicator/name-is-target';
import { rule as hierarchyEmptyLevel2 } from './hierarchy/empty-level2';
import { rule as hierarchyEvaluationFrame } from './hierarchy/evaluation-frame';
import { rule as hierarchyIncomplete } from './hierarchy/incomplete';
import { rule as hierarchyMissingLevel1 } from './hierarchy/missing-level1';
import { rule as hierarchyMissingLevel2 } from './hierarchy/missing-level2';
import { rule as hierarchyMixedFrames } from './hierarchy/mixed-frames';
import { rule as hierarchyParentMismatch } from './hierarchy/parent-mismatch';
import { rule as hierarchyUnknownLevel } from './hierarchy/unknown-level';
import { rule as hierarchyWeightSum } from './hierarchy/weight-sum';
import { rule as sourceBoilerplate } from './source/boilerplate';
import { rule as sourceMissingRemark } from './source/missing-remark';
import { rule as sourceMissing } from './source/missing';
import { rule as sourceSatisfactionWithoutSurvey } from './source/satisfaction-without-survey';
import { rule as sourceWeak } from './source/weak';
import { rule as consistencyBudgetSum } from './consistency/budget-sum';
import { rule as consistencyChain } from './consistency/chain';
import { rule as consistencyCostOverBudget } from './consistency/cost-over-budget';
import { rule as consistencyExplanationDiffers } from './consistency/explanation-differs';
import { rule as consistencyForeignName } from './consistency/foreign-name';
import { rule as consistencyMoneyUnit } from './consistency/money-unit';
import { rule as consistencyNarrativeDiffers } from './consistency/narrative-differs';
import { rule as consistencyNarrativeMissingIndicator } from './consistency/narrative-missing-indicator';
import { rule as consistencyParts } from './consistency/parts';
import { rule as consistencyQuantityPrice } from './consistency/quantity-price';
import { rule as consistencyRegionSum } from './consistency/region-sum';
import { rule as consistencyStaleYear } from './consistency/stale-year';
import { rule as consistencyYear } from './consistency/year';
import { rule as evaluationActualCopiesTarget } from './evaluation/actual-copies-target';
import { rule as evaluationExecutionGap } from './evaluation/execution-gap';
import { rule as evaluationExecutionRate } from './evaluation/execution-rate';
import { rule as evaluationMissingActual } from './evaluation/missing-actual';
import { rule as evaluationMissingDeviationReason } from './evaluation/missing-deviation-reason';
import { rule as evaluationOverFulfilled } from './evaluation/over-fulfilled';
import { rule as evaluationScoreOverWeight } from './evaluation/score-over-weight';
import { rule as evaluationScoreSum } from './evaluation/score-sum';
import { rule as evaluationUnmetFullScore } from './evaluation/unmet-full-score';
import { rule as disclosurePersonalData } from './disclosure/personal-data';
import { rule as suppressionUnused } from './suppression/unused';
import type { Rule } from './rule';

/** Every rule, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  layoutBrokenText,
  layoutColumnDrift,
  layoutConflictingRepeat,
  layoutFormulaError,
  layoutHiddenContent,
  layoutJunkRow,
  layoutMissingColumn,
  layoutNonstandardHeader,
  layoutRepeatedPage,
  layoutSplitCell,
  layoutUnrecognized,
  fieldDuplicateUnit,
  fieldGoalCopy,
  fieldMissing,
  fieldNoCalculation,
  fieldPlaceholder,
  targetAutoformatDamage,
  targetBelowHistory,
  targetDoubleComparator,
  targetDuplicateUnit,
  targetExtraText,
  targetForbiddenCharacter,
  targetHedged,
  targetImpossible,
  targetInvertedFrequency,
  targetMissingComparator,
  targetMissingUnit,
  targetMissing,
  targetMoneyAsQuantity,
  targetMultiple,
  targetNoBase,
  targetNoncanonicalSymbol,
  targetOcrSuspect,
  targetOutsidePeriod,
  targetPlaceholder,
  targetRatioWithoutPercent,
  targetSignOnQualitative,
  targetTrivial,
  targetUnitInName,
  targetUnitMismatch,
  targetUnitOnly,
  targetUnquantified,
  targetWrongDirection,
  indicatorAllSameValues,
  indicatorDuplicate,
  indicatorMisclassified,
  indicatorMissingName,
  indicatorNameIsTarget,
  hierarchyEmptyLevel2,
  hierarchyEvaluationFrame,
  hierarchyIncomplete,
  hierarchyMissingLevel1,
  hierarchyMissingLevel2,
  hierarchyMixedFrames,
  hierarchyParentMismatch,
  hierarchyUnknownLevel,
  hierarchyWeightSum,
  sourceBoilerplate,
  sourceMissingRemark,
  sourceMissing,
  sourceSatisfactionWithoutSurvey,
  sourceWeak,
  consistencyBudgetSum,
  consistencyChain,
  consistencyCostOverBudget,
  consistencyExplanationDiffers,
  consistencyForeignName,
  consistencyMoneyUnit,
  consistencyNarrativeDiffers,
  consistencyNarrativeMissingIndicator,
  consistencyParts,
  consistencyQuantityPrice,
  consistencyRegionSum,
  consistencyStaleYear,
  consistencyYear,
  evaluationActualCopiesTarget,
  evaluationExecutionGap,
  evaluationExecutionRate,
  evaluationMissingActual,
  evaluationMissingDeviationReason,
  evaluationOverFulfilled,
  evaluationScoreOverWeight,
  evaluationScoreSum,
  evaluationUnmetFullScore,
  disclosurePersonalData,
  suppressionUnused,
];
