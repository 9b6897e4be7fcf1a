import type { Form } from '../../form/schema';
import type { Messages } from '../messages';

/** What a form is, in a line: 项目绩效目标表·2021·16项指标. */
export function formName(form: Form, text: Messages): string {
  if (form.kind === 'blank') return text.summary.blank(text.kinds[form.of]);
  return text.summary.form(text.kinds[form.kind], form.year, form.indicators.length);
}
