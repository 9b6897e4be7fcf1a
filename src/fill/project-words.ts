import type { Form } from '../form/schema';
import type { ProjectWords } from '../library/suggest';

/** What a form says of its project, for suggestions from the library. */
export function projectWordsOf(form: Form): ProjectWords {
  const fieldOf = (...names: readonly string[]): string => form.fields.filter(({ name }) => names.includes(name)).map(({ value }) => value).join('。');
  return {
    name: fieldOf('项目名称') || (form.title ?? ''),
    goal: fieldOf('年度目标', '总体目标'),
    indicators: form.indicators.map(({ name }) => name),
  };
}
