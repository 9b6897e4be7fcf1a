/** The form templates, those used most first. */
import type { FormTemplate } from '../template';
import { template as department88 } from './department-88';
import { template as departmentDuties } from './department-duties';
import { template as departmentSelfEvaluation } from './department-self-evaluation';
import { template as project101 } from './project-101';
import { template as project88 } from './project-88';
import { template as projectMonitoring } from './project-monitoring';
import { template as projectSelfEvaluation } from './project-self-evaluation';
import { template as projectSplit } from './project-split';
import { template as projectStacked } from './project-stacked';
import { template as regionalTransfer } from './regional-transfer';

export const templates: readonly FormTemplate[] = [
  project88,
  project101,
  projectSelfEvaluation,
  department88,
  projectMonitoring,
  regionalTransfer,
  departmentSelfEvaluation,
  projectSplit,
  projectStacked,
  departmentDuties,
];

/** The template of a name or title; undefined for neither. */
export function templateNamed(name: string): FormTemplate | undefined {
  return templates.find((one) => one.name === name || one.title === name);
}
