import type { Field, Form } from './schema';

/** The field that says what a form is about: its project, else its department; undefined where it names neither. */
export function subjectField({ of, fields }: Form): Field | undefined {
  // 部门（单位）名称 of a department's own form is read as 主管部门.
  const names = of.startsWith('department') ? ['项目名称', '部门名称', '主管部门'] : ['项目名称', '部门名称'];
  for (const name of names) {
    const field = fields.find((one) => one.name === name && one.value.trim() !== '');
    if (field !== undefined) return field;
  }
  return undefined;
}
