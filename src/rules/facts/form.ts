import type { Field, Form } from '../../form/schema';
import type { CellRef } from '../../sheet/address';

/** Where a finding about the whole form stands: its title, else its first cell. */
export function formCell(form: Form): CellRef {
  return form.titleCell ?? { row: form.range.top, col: form.range.left };
}

/** 自评: targets, actual values and scores side by side. */
export function isEvaluationForm(form: Form): boolean {
  return form.kind === 'project-evaluation' || form.kind === 'department-evaluation';
}

/** A filled field by its canonical name. */
export function fieldNamed(form: Form, name: string): Field | undefined {
  return form.fields.find((field) => field.name === name && field.value.trim() !== '');
}

/** The goal of the year; forms with a single goal call it 总体目标. */
export function yearGoal(form: Form): Field | undefined {
  return fieldNamed(form, '年度目标') ?? fieldNamed(form, '总体目标');
}
