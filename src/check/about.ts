/** Whom and what a form is about, in the words of its own fields. */
import type { Form } from '../form/schema';
import { subjectField } from '../form/subject';

/** The office that the forms of a sheet belong to; undefined where they do not say. */
export function officeOf(forms: readonly Form[]): string | undefined {
  const fields = forms.flatMap((form) => form.fields).filter(({ value }) => value.trim() !== '');
  return ['实施单位', '部门名称', '主管部门'].map((name) => fields.find((field) => field.name === name)?.value.trim()).find((value) => value !== undefined);
}

/** The project of a form, else the department, else its title; "" where it says nothing. */
export function subjectOf(form: Form): string {
  return subjectField(form)?.value.trim() ?? form.title ?? '';
}
