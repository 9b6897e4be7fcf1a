/** What stands in the window of a spreadsheet program when the pane opens: a small form with faults of spelling in D4 and D5. */
import type { Book } from '../../src/sheet/book';
import { bookOf, sheetFromRows } from '../../src/sheet/build';

export function windowForm(): Book {
  return bookOf(
    sheetFromRows(
      [
        ['2024年度项目支出绩效目标表'],
        ['项目名称', '城区道路养护', null, null],
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '养护道路长度', '>=50公里'],
        ['产出指标', '质量指标', '工程验收合格率', '>=95%'],
        ['产出指标', '时效指标', '养护完成及时率', '≥100%'],
        ['效益指标', '社会效益指标', '道路通行能力', '提升'],
        ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%'],
      ],
      { name: '目标表' },
    ),
  );
}
