/** Whom and what a form is about, in the words of its own fields. */
import type { Form } from '../form/schema';

/** The office that the forms of a sheet belong to; undefined where they do not say. */
export function officeOf(forms: readonly Form[]): string | undefined {
  return firstField(forms, ['实施单位', '部门名称', '主管部门']);
}

/** The project of a form, else the department, else its title; "" where it says nothing. */
export function subjectOf(form: Form): string {
  return firstField([form], ['项目名称', '部门名称']) ?? form.title ?? '';
}

function firstField(forms: readonly Form[], names: readonly string[]): string | undefined {
  const fields = forms.flatMap((form) => form.fields).filter(({ value }) => value.trim() !== '');
  return names.map((name) => fields.find((field) => field.name === name)?.value.trim()).find((value) => value !== undefined);
}
