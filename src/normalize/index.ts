/** One-click normalisation: plans as data, the guard, the ledger. */
export { editsOnCopy } from './copy';
export { fingerprint } from '../sheet/fingerprint';
export { ledgerOf } from './ledger';
export { planNormalization } from './normalize';
export { stepNames, type CellDiff, type Change, type Plan, type PlannedStep, type PlanOptions, type Question, type StepName } from './plan';
export { steps, usualSteps } from './steps';
export { isStale, verifyPlan } from './verify';
