import { bookOf, sheetFromRows } from '../../src/sheet/build';
import type { Book } from '../../src/sheet/book';

/** A project form with a goal text and printed levels that wait for their indicators. */
export function formWithGoal(goal: string, year = 2024): Book {
  const levels = ['产出指标|数量指标', '|质量指标', '|时效指标', '|成本指标', '效益指标|经济效益指标', '|社会效益指标', '|生态效益指标', '满意度指标|服务对象满意度指标'];
  const head = [`${String(year)}年度项目支出绩效目标申报表`, '项目名称|测试项目|主管部门|县某局', `年度目标|${goal}`, '一级指标|二级指标|三级指标|指标值'];
  return bookOf(sheetFromRows([...head, ...levels].map((line) => line.split('|'))));
}
