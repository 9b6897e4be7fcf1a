import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';

/** The form on a sheet of lines with "|" between cells. */
function formOf(...lines: string[]) {
  return recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0];
}

const pathsOf = (...lines: string[]): string[] => (formOf('2026年河道巡查项目绩效目标表', ...lines)?.indicators ?? []).map((i) => `${i.level1.text}/${i.level2.text}/${i.name}`);

describe('which of the levels a column holds is told by its words and by what it hangs under', () => {
  const expected = ['产出/数量/巡查河道次数', '产出/质量/巡查记录完整率', '效益/社会效益/受益村个数'];
  const rows = ['产出|数量|巡查河道次数|≥12次', '|质量|巡查记录完整率|≥95%', '效益|社会效益|受益村个数|≥8个'];

  test.each<[string, string[]]>([
    ['right of the first', ['指标维度|指标类别|指标名称|目标值', ...rows]],
    ['right of the first, beside a label down the side', ['绩效指标|维度|指标类别|指标名称|目标值', ...rows.map((row) => `|${row}`)]],
    ['under a row of the first alone', ['指标类别|指标名称|目标值', '产出', '数量|巡查河道次数|≥12次', '质量|巡查记录完整率|≥95%', '效益', '社会效益|受益村个数|≥8个']],
    ['under the first above each head', ['产出', '指标类别|指标名称|目标值', '数量|巡查河道次数|≥12次', '质量|巡查记录完整率|≥95%', '效益', '指标类别|指标名称|目标值', '社会效益|受益村个数|≥8个']],
  ])('指标类别 %s', (_where, lines) => {
    expect(pathsOf(...lines)).toEqual(expected);
  });

  test.each(['评价指标|评价内容|指标名称|目标值', '评价指标|内容|指标名称|目标值'])('评价指标 over the first, a word of any kind over the second: %s', (head) => {
    expect(pathsOf(head, ...rows)).toEqual(expected);
  });

  test('指标类别 under 产出 and 效益 side by side', () => {
    const side = ['产出指标|||效益指标', '', '指标类别|指标内容|指标值|指标类别|指标内容|指标值', '数量|巡查河道次数|≥12次|社会效益|受益村个数|≥8个', '质量|巡查记录完整率|≥95%|满意度|沿河居民满意度|≥90%'];
    expect(pathsOf(...side)).toEqual(['产出指标/数量/巡查河道次数', '效益指标/社会效益/受益村个数', '产出指标/质量/巡查记录完整率', '效益指标/满意度/沿河居民满意度']);
  });

  test('the levels before two blocks of names serve both', () => {
    const both = ['一级指标|二级指标|三级指标|指标值|三级指标|指标值', ...rows.map((row) => `${row}|${row.split('|').slice(2).join('|')}`)];
    expect(pathsOf(...both)).toEqual(expected.flatMap((path) => [path, path]));
  });

  test('a code of its own for each name is none, wherever it stands', () => {
    const rows = ['M101|巡查河道次数|≥12次', 'M102|巡查记录完整率|≥95%', 'M103|受益村个数|≥8个'];
    expect(pathsOf('指标编码|指标名称|目标值', ...rows)).toEqual(['//巡查河道次数', '//巡查记录完整率', '//受益村个数']);
    expect(pathsOf('一级指标|指标编码|指标名称|目标值', ...rows.map((row, i) => `${i === 0 ? '产出' : ''}|${row}`))[1]).toBe('产出//巡查记录完整率');
  });

  test('成本指标, which serves as either, heads what stands below it from a row of its own', () => {
    expect(pathsOf('二级指标|三级指标|指标值', '成本指标', '经济成本指标|每次巡查费用|≤800元', '产出指标', '数量指标|巡查河道次数|≥12次')).toEqual(['成本指标/经济成本指标/每次巡查费用', '产出指标/数量指标/巡查河道次数']);
  });

  test('成本指标 beside an indicator of its own stands among the others', () => {
    expect(pathsOf('指标类型|指标名称|目标值', '数量指标|巡查河道次数|≥12次', '成本指标|每次巡查费用|≤800元', '社会效益指标|受益村个数|≥8个')).toEqual(['数量指标//巡查河道次数', '成本指标//每次巡查费用', '社会效益指标//受益村个数']);
  });

  test('words broken over as many rows as they take', () => {
    const cut = ['一级指标|二级指标|三级指标|指标值', '产出|数量|巡查河道次数|≥12次', '指标|指标', '满意|服务|沿河居民满意度|≥90%', '度指|对象', '标|满意', '|度指', '|标'];
    expect(pathsOf(...cut)).toEqual(['产出指标/数量指标/巡查河道次数', '满意度指标/服务对象满意度指标/沿河居民满意度']);
  });

  test('绩效指标 above a head is no level', () => {
    expect(pathsOf('绩效指标', '指标类别|指标内容|指标值', '成本指标|每次巡查费用|≤800元', '产出指标|巡查河道次数|≥12次', '效益指标|受益村个数|≥8个')[0]).toBe('成本指标//每次巡查费用');
  });
});

describe('levels along the head', () => {
  const title = '2026年专项资金绩效目标一览表';

  test.each<[string, string[], string[]]>([
    ['both of them', ['序号|项目名称|金额|产出指标||效益指标|满意度指标', '|||数量指标|质量指标|社会效益指标|服务对象满意度'], ['产出指标/数量指标', '产出指标/数量指标', '产出指标/质量指标', '效益指标/社会效益指标', '满意度指标/服务对象满意度']],
    ['the second alone', ['序号|项目名称|金额|数量指标|质量指标|社会效益指标|满意度指标'], ['/数量指标', '/数量指标', '/质量指标', '/社会效益指标', '/满意度指标']],
    ['the first alone', ['序号|项目名称|金额|产出指标||效益指标|满意度指标'], ['产出指标/', '产出指标/', '产出指标/', '效益指标/', '满意度指标/']],
  ])('a row is a project, its indicators stand with their targets in the cells: %s', (_what, head, levels) => {
    const form = formOf(title, ...head, '1|河道巡查|36|1.巡查河道≥12次；2.聘用巡查员≥6人|记录完整率≥95%|沿河环境改善|居民满意度≥90%', ...head.slice(-1), '2|水库巡查|20|检查水库≥5座|||', '合计||56||||');
    expect(form).toMatchObject({ kind: 'register', layout: 'L9', fields: [] });
    expect(form?.indicators.map((i) => `${i.level1.text}/${i.level2.text}`)).toEqual([...levels, levels[0]]);
    expect(form?.indicators.map((i) => [i.project, i.name, i.value].join('/'))).toEqual([
      '河道巡查/巡查河道/≥12次',
      '河道巡查/聘用巡查员/≥6人',
      '河道巡查/记录完整率/≥95%',
      '河道巡查/沿河环境改善/',
      '河道巡查/居民满意度/≥90%',
      '水库巡查/检查水库/≥5座',
    ]);
  });

  test('over names with their targets, below what a register says of its projects', () => {
    const form = formOf(title, '预算单位|项目名称|预算数|绩效目标|绩效指标', '||||产出指标||效益指标', '||||指标名称|指标值|指标名称|指标值', '水务局|河道巡查|36|河畅水清|巡查河道|≥12次|受益村|≥8个', '||||聘用巡查员|≥6人', '|水库巡查|20|水库安全|检查水库|≥5座|受益人口|≥900人');
    expect(form).toMatchObject({ kind: 'register', fields: [] });
    expect(form?.indicators.map((i) => [i.project, i.level1.text, i.name, i.value].join('/'))).toEqual([
      '河道巡查/产出指标/巡查河道/≥12次', '河道巡查/效益指标/受益村/≥8个', '河道巡查/产出指标/聘用巡查员/≥6人', '水库巡查/产出指标/检查水库/≥5座', '水库巡查/效益指标/受益人口/≥900人',
    ]);
  });

  test('what was asked for beside what it was changed to heads two blocks, and is no goal', () => {
    const form = formOf('2026年河道巡查项目绩效目标表', '项目名称|河道巡查', '申报绩效目标||||调整后绩效目标', '一级指标|二级指标|三级指标|指标值|一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|巡查河道|≥12次|产出指标|数量指标|巡查河道|≥10次', '|质量指标|记录完整率|≥95%||质量指标|记录完整率|≥95%');
    expect(form?.fields.map(({ name }) => name)).toEqual(['项目名称']);
    expect(form?.indicators.map(({ value }) => value)).toEqual(['≥12次', '≥10次', '≥95%', '≥95%']);
  });

  test('over pairs whose first heads are called anything, as long as they are called alike', () => {
    const form = formOf(title, '项目名称|绩效目标|数量指标||质量指标||社会效益|', '||内容|目标值|内容|目标值|内容|目标值', '河道巡查|河畅水清|巡查河道|≥12次|记录完整率|≥95%|受益村|≥8个', '水库巡查|水库安全|检查水库|≥5座|记录完整率|≥98%|受益村|≥6个');
    expect(form).toMatchObject({ kind: 'register', fields: [] });
    expect(form?.indicators.map((i) => [i.project, i.level2.text, i.name, i.value].join('/'))).toEqual([
      '河道巡查/数量指标/巡查河道/≥12次', '河道巡查/质量指标/记录完整率/≥95%', '河道巡查/社会效益/受益村/≥8个',
      '水库巡查/数量指标/检查水库/≥5座', '水库巡查/质量指标/记录完整率/≥98%', '水库巡查/社会效益/受益村/≥6个',
    ]);
  });

  test('over names, signs and targets again and again', () => {
    const form = formOf(title, '项目名称|单位|目标描述|产出指标1|||产出指标2|||效益指标|', '|||名称|符号|值|名称|符号|值|名称|值', '河道巡查|水务局|河畅水清|巡查河道|≥|12次|记录完整率|≥|95%|受益村|≥8个', '水库巡查|水务局|水库安全|检查水库|≥|5座|记录完整率|≥|98%|受益村|≥6个');
    expect(form?.indicators.map((i) => [i.project, i.level1.text, i.name, i.value].join('/'))).toEqual([
      '河道巡查/产出指标1/巡查河道/≥12次', '河道巡查/产出指标2/记录完整率/≥95%', '河道巡查/效益指标/受益村/≥8个',
      '水库巡查/产出指标1/检查水库/≥5座', '水库巡查/产出指标2/记录完整率/≥98%', '水库巡查/效益指标/受益村/≥6个',
    ]);
  });

  test('names below them, values under the names', () => {
    const form = formOf(title, '单位|产出指标||效益指标', '|数量|质量|社会效益', '|巡查河道次数|记录完整率|受益村个数', '东河镇|12次|95%|8个');
    expect(form?.indicators.map((i) => [i.level1.text, i.level2.text, i.name, i.value].join('/'))).toEqual(['产出指标/数量/巡查河道次数/12次', '产出指标/质量/记录完整率/95%', '效益指标/社会效益/受益村个数/8个']);
  });

  test('names with their numbers below them, targets and weights under the names', () => {
    const form = formOf('2026年河道巡查项目绩效目标表', '一级指标|产出指标||效益指标', '二级指标|数量指标|质量指标|社会效益指标', '三级指标|指标1：巡查河道次数|指标1：记录完整率|指标1：受益村个数', '指标值|≥12次|≥95%|≥8个', '权重|30|20|30');
    expect(form?.indicators.map((i) => [i.level1.text, i.level2.text, i.name, i.value].join('/'))).toEqual(['产出指标/数量指标/巡查河道次数/≥12次', '产出指标/质量指标/记录完整率/≥95%', '效益指标/社会效益指标/受益村个数/≥8个']);
    expect(form?.indicators[0]?.areas).toEqual([]);
  });

  test('a name that stands among the levels, with nothing below it', () => {
    const form = formOf('2026年河道巡查项目绩效目标表', '指标|产出指标||效益指标|满意度', '|数量指标|质量指标|社会效益指标|群众满意度', '|巡查河道次数|记录完整率|受益村个数|', '目标值|≥12次|≥95%|≥8个|≥90%');
    expect(form?.indicators.map((i) => [i.row, i.level1.text, i.name, i.value].join('/'))).toEqual(['3/产出指标/巡查河道次数/≥12次', '3/产出指标/记录完整率/≥95%', '3/效益指标/受益村个数/≥8个', '2/满意度/群众满意度/≥90%']);
  });

  test('a limit or a day alone under its level is a target without a name', () => {
    const form = formOf(title, '序号|项目名称|产出指标||成本指标|效益指标', '||数量指标|时效指标|经济成本指标|社会效益指标', '1|河道巡查|巡查河道≥12次|12月底前|≤36万元|受益村≥8个', '2|水库巡查|检查水库≥5座|2026年11月底前完成|每次巡查费用≤800元|受益村≥6个');
    expect(form?.indicators.map((i) => [i.project, i.level2.text, i.name, i.value].join('/'))).toEqual([
      '河道巡查/数量指标/巡查河道/≥12次', '河道巡查/时效指标//12月底前', '河道巡查/经济成本指标//≤36万元', '河道巡查/社会效益指标/受益村/≥8个',
      '水库巡查/数量指标/检查水库/≥5座', '水库巡查/时效指标//2026年11月底前完成', '水库巡查/经济成本指标/每次巡查费用/≤800元', '水库巡查/社会效益指标/受益村/≥6个',
    ]);
  });

  test('with blank rows between theirs', () => {
    const form = formOf('2026年河道巡查项目绩效目标表', '一级指标|产出指标||效益指标', '', '二级指标|数量指标|质量指标|社会效益指标', '', '三级指标|巡查河道次数|记录完整率|受益村个数', '', '指标值|≥12次|≥95%|≥8个');
    expect(form?.indicators.map(({ level2, name, value }) => level2.text + name + value)).toEqual(['数量指标巡查河道次数≥12次', '质量指标记录完整率≥95%', '社会效益指标受益村个数≥8个']);
  });

  test('under a goal whose label is a level elsewhere', () => {
    const form = formOf('2026年河道巡查项目绩效目标表', '绩效目标|全年巡查河道12次', '绩效指标', '一级指标|产出指标||效益指标', '二级指标|数量指标|质量指标|社会效益指标', '三级指标|巡查河道次数|记录完整率|受益村个数', '指标值|≥12次|≥95%|≥8个');
    expect(form?.indicators.map(({ name, value }) => name + value)).toEqual(['巡查河道次数≥12次', '记录完整率≥95%', '受益村个数≥8个']);
    expect(form?.fields.map(({ name, value }) => name + value)).toEqual(['年度目标全年巡查河道12次']);
  });

  test('of places below each other the first that is filled gives the value, and none is lost', () => {
    const form = formOf('2026年专项资金绩效目标表', '单位|产出指标||效益指标', '|数量|质量|社会效益', '|巡查河道次数|记录完整率|受益村个数', '东河镇||95%|8个', '西河镇|6次|95%|3个');
    expect(form?.kind).toBe('regional-target');
    expect(formOf('2026年专项资金绩效目标表', '项目名称|产出指标||效益指标', '|数量|质量|社会效益', '|巡查次数|记录完整率|受益村个数', '河道巡查|6次|95%|8个', '水库巡查||95%|3个')?.kind).not.toBe('regional-target');
    expect(form?.indicators[0]).toMatchObject({ value: '6次', areas: [{ label: '东河镇', value: '' }, { label: '西河镇', value: '6次', cell: { row: 5, col: 1 } }] });
  });

  test('over figures they are scores', () => {
    expect(formOf('2026年项目支出绩效评价结果汇总表', '序号|项目名称|决策(20分)|过程(20分)|产出(30分)|效益(30分)|总得分|等级', '1|河道巡查|18.5|17|28|26|89.5|良', '2|水库巡查|19|18.5|29|27.5|94|优')).toBeUndefined();
  });
});

describe('levels among the names, over their indicators', () => {
  const one = (project: string, times: string): string[] => [` ${project}||36`, '  产出指标', '   数量指标(必填)', `    巡查河道次数|${times}`, '    聘用巡查员人数|', '  满意度指标', '   服务对象满意度指标', '    居民满意度|≥90%'];

  test.each(['项目|指标值|金额', '指标名称|指标值|备注'])('%s', (head) => {
    const forms = recognizeSheet(sheetFromRows(['2026年水务局项目绩效目标批复表', head, '水务局', ...one('河道巡查', '≥12次'), ...one('水库巡查', '≥6次')].map((line) => line.split('|'))));
    expect(forms).toHaveLength(1);
    expect(forms[0]?.kind).toBe('register');
    // A name without a target is no level of those below it.
    expect(forms[0]?.indicators.map((i) => `${i.project} ${i.level1.text}/${i.level2.text}/${i.name}${i.value}`)).toEqual([
      ...['巡查河道次数≥12次', '聘用巡查员人数'].map((own) => `河道巡查 产出指标/数量指标/${own}`),
      '河道巡查 满意度指标/服务对象满意度指标/居民满意度≥90%',
      ...['巡查河道次数≥6次', '聘用巡查员人数'].map((own) => `水库巡查 产出指标/数量指标/${own}`),
      '水库巡查 满意度指标/服务对象满意度指标/居民满意度≥90%',
    ]);
  });

  test('a level broken in two, though its first part serves alone: 社会 over 效益', () => {
    const lines = ['一级指标|二级指标|三级指标|指标值', '产出|数量|巡查河道次数|≥12次', '指标|指标||', '|质量|巡查记录完整率|≥95%', '|指标||', '效益|社会|受益村个数|≥8个', '指标|效益||', '满意度|服务对象|沿河居民满意度|≥90%', '指标|满意度||'];
    const form = formOf('2026年河道巡查项目绩效目标表', ...lines);
    expect(form?.indicators.map((i) => `${i.level1.text}/${i.level2.text}`)).toEqual(['产出指标/数量指标', '产出指标/质量指标', '效益指标/社会效益', '满意度指标/服务对象满意度']);
    expect(form?.emptyLevels).toEqual([]);
  });

  test('behind the goals what each is measured by is no level', () => {
    const form = formOf('2026年河道巡查绩效目标表', '绩效目标名称|目标值|评价指标|标准值|目标值制订说明', '一、投入目标||||', '1.预算资金|36万元|预算完成率|=100%|统一要求', '二、产出目标||||统一要求', '巡查河道次数|12次|巡查完成率|=100%|按月巡查', '受益村个数|8个|受益覆盖率|=100%|沿河各村');
    expect(form?.indicators.map((i) => [i.level1.text, i.level2.text, i.name, i.value, i.standards[0]?.value, i.explanation])).toEqual([
      ['投入目标', '', '1.预算资金', '36万元', '=100%', '统一要求'],
      ['产出目标', '', '巡查河道次数', '12次', '=100%', '按月巡查'],
      ['产出目标', '', '受益村个数', '8个', '=100%', '沿河各村'],
    ]);
  });

  test('项目 over money heads no indicators', () => {
    expect(recognizeSheet(sheetFromRows(['2026年水务局预算绩效表', '项目|预算数|执行数', '产出指标||', '河道巡查|36|30'].map((line) => line.split('|'))))).toEqual([]);
  });
});

describe('a word of a level broken over two cells is one', () => {
  const head = '一级指标|二级指标|三级指标|指标值';

  test.each<[string, string[], string[]]>([
    ['before its ending', ['产出|数量指标|巡查河道次数|≥12次', '指标|质量指标|巡查记录完整率|≥95%', '效益指标|社会效益|受益村个数|≥8个', '|指标|护河投诉件数|≤3件'], ['产出指标/数量指标/巡查河道次数', '产出指标/质量指标/巡查记录完整率', '效益指标/社会效益指标/受益村个数', '效益指标/社会效益指标/护河投诉件数']],
    ['anywhere, under its only indicator', ['产出指标|数量指标|巡查河道次数|≥12次', '|质量指标|巡查记录完整率|≥95%', '效益指标|社会公众或服务|沿河居民满意度|≥90%', '|对象满意度指标||'], ['产出指标/数量指标/巡查河道次数', '产出指标/质量指标/巡查记录完整率', '效益指标/社会公众或服务对象满意度指标/沿河居民满意度']],
    ['both levels at once', ['产出指标|数量指标|巡查河道次数|≥12次', '|质量指标|巡查记录完整率|≥95%', '满意|服务对象|沿河居民满意度|≥90%', '度指标|满意度指标||'], ['产出指标/数量指标/巡查河道次数', '产出指标/质量指标/巡查记录完整率', '满意度指标/服务对象满意度指标/沿河居民满意度']],
  ])('%s', (_where, rows, expected) => {
    expect(pathsOf(head, ...rows)).toEqual(expected);
    const form = formOf('2026年河道巡查项目绩效目标表', head, ...rows);
    expect(form?.emptyLevels).toEqual([]);
    expect(form?.observations.filter((o) => o.kind === 'split-cell').length).toBeGreaterThan(0);
  });

  test('words that are levels each by themselves are two', () => {
    expect(pathsOf(head, '产出指标|数量|巡查河道次数|≥12次', '|质量|巡查记录完整率|≥95%', '效益|社会|受益村个数|≥8个')).toEqual(['产出指标/数量/巡查河道次数', '产出指标/质量/巡查记录完整率', '效益/社会/受益村个数']);
  });
});

test('a word written downwards, a character to a row, is one level', () => {
  const head = '一级指标|二级指标|三级指标|指标值';
  const rows = ['产|数量指标|巡查河道次数|≥12次', '出||巡查水库座数|≥3座', '指|质量指标|巡查记录完整率|≥95%', '标|时效指标|巡查完成时间|11月底前', '满|服务对象满意度指标|沿河村民满意度|≥90%', '意||沿河企业满意度|≥90%', '度||沿河学校满意度|≥90%'];
  expect(new Set(pathsOf(head, ...rows).map((path) => path.split('/')[0]))).toEqual(new Set(['产出指标', '满意度']));
});

test('履职 over its duties and 效益 over its effects are two first levels', () => {
  const rows = ['履职|河湖管护|巡查河道次数|≥12次', '||巡查水库座数|≥3座', '效益|社会效益|受益村个数|≥8个'];
  expect(pathsOf('一级指标|二级指标|三级指标|指标值', ...rows)).toEqual(['履职/河湖管护/巡查河道次数', '履职/河湖管护/巡查水库座数', '效益/社会效益/受益村个数']);
});

test.each(['第1页 共2页', '— 1 —', '续表', '（接下页）'])('%s at the foot or head of a page is no level', (text) => {
  const form = formOf('2026年河道巡查项目绩效目标表', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|巡查河道次数|≥12次', text, '||巡查水库座数|≥3座', '效益指标|社会效益指标|受益村个数|≥8个');
  expect(form?.emptyLevels).toEqual([]);
  expect(form?.indicators.map(({ level2, name }) => `${level2.text}/${name}`)).toEqual(['数量指标/巡查河道次数', '数量指标/巡查水库座数', '社会效益指标/受益村个数']);
});

test.each(['无', '暂无', '不适用', '不涉及'])('%s for a name is no indicator', (word) => {
  expect(pathsOf('一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|巡查河道次数|≥12次', `|成本指标|${word}|`, `效益指标|生态效益指标|${word}|${word}`)).toEqual(['产出指标/数量指标/巡查河道次数']);
});

test('目标1 with nothing behind it is a place to fill in, with a target a name', () => {
  const rows = ['产出|数量目标|目标1|', '||目标2|', '|质量目标|目标1|', '||目标2|', '效益|社会效益目标|目标1|'];
  const head = '评价内容||绩效内容|绩效目标值';
  expect(formOf('绩效目标申报表（范本）', '项目名称|', head, ...rows)).toMatchObject({ kind: 'blank', indicators: [] });
  expect(pathsOf(head, ...rows.map((row) => `${row}≥12次`))[1]).toBe('产出/数量目标/目标2');
});

test('levels numbered as an outline', () => {
  const lines = ['2026年河道巡查项目绩效目标表', '一级指标|二级指标|三级指标|指标值', '1.产出指标|1.1数量指标|1.1.1巡查河道次数|≥12次', '|1.2.质量指标|1.2.1记录完整率|≥95%', '2.效益指标|2.1社会效益指标|2.1.1受益村个数|≥8个'];
  expect(recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0]?.indicators.map((i) => `${i.level1.text}/${i.level2.text}`)).toEqual(['产出指标/数量指标', '产出指标/质量指标', '效益指标/社会效益指标']);
});
