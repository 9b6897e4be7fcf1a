import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';

/** Roles of a table's columns, and its first indicator. */
function read(...lines: string[]) {
  const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', ...lines].map((line) => line.split('|'))))[0];
  return { roles: form?.tables[0]?.columns.map((column) => column.role), first: form?.indicators[0] };
}

const levels = ['产出指标|数量指标|巡查河道次数', '产出指标|质量指标|巡查记录完整率', '效益指标|社会效益指标|受益村个数', '满意度指标|服务对象满意度指标|沿河居民满意度'];
const table = (head: string, ...rests: string[]) => [`一级指标|二级指标|三级指标|${head}`, ...levels.map((line, i) => `${line}|${rests[i] ?? rests.at(-1) ?? ''}`)];

describe('sources that bear the name of their value', () => {
  test('each belongs to the value beside it', () => {
    const { roles, first } = read(...table('指标值|上年值|上年值来源|标准值|标准值来源', '≥12|10|2025年水利统计公报|12|《河道管理办法》第3条', '≥95|93|2025年第4号巡查台账|95|行业标准'));
    expect(roles?.slice(3)).toEqual(['value', 'history', 'history-source', 'standard', 'standard-source']);
    expect(first?.history).toMatchObject([{ value: '10', source: '2025年水利统计公报' }]);
    expect(first?.standards).toMatchObject([{ value: '12', source: '《河道管理办法》第3条' }]);
  });

  test('the basis of a reference value is the target’s own where the head says so in one word', () => {
    expect(read(...table('指标值|参考值确定依据', '≥12|河道管理规划')).roles?.slice(3)).toEqual(['value', 'source']);
  });
});

describe('heads of several rows', () => {
  test('years under a head are its parts', () => {
    const { roles, first } = read('一级指标|二级指标|三级指标|历史指标值||指标值', '|||2024年|2025年|', ...levels.map((line) => `${line}|10次|11次|≥12次`));
    expect(roles?.slice(3)).toEqual(['history', 'history', 'value']);
    expect(first).toMatchObject({ value: '≥12次', history: [{ label: '2024年', value: '10次' }, { label: '2025年', value: '11次' }] });
  });

  test('last year’s target and what was achieved of it are history, this year’s is the target', () => {
    const { roles, first } = read('一级指标|二级指标|三级指标|2025年度||2026年度目标值', '|||目标值|完成值|', ...levels.map((line) => `${line}|≥10次|11次|≥12次`));
    expect(roles?.slice(3)).toEqual(['history', 'history', 'value']);
    expect(first?.value).toBe('≥12次');
  });

  test('what was achieved in the year before the form’s is history, though the target names no year; where points are given it is not', () => {
    const lines = (head: string) => ['2026年河道巡查项目绩效目标表', head, '产出指标|数量指标|巡查河道次数|10次|≥12次|10', '|质量指标|巡查记录完整率|93%|≥95%|10', '满意度指标|服务对象满意度指标|沿河居民满意度|88%|≥90%|10'];
    const read = (head: string) => recognizeSheet(sheetFromRows(lines(head).map((line) => line.split('|'))))[0]?.indicators[0];
    expect(read('一级指标|二级指标|三级指标|2025年完成值|指标值|备注')).toMatchObject({ actual: '', value: '≥12次', history: [{ value: '10次' }] });
    expect(read('一级指标|二级指标|三级指标|2025年完成值|指标值|得分')).toMatchObject({ actual: '10次', value: '≥12次', history: [] });
  });

  test('a deadline beside the targets is no area', () => {
    expect(read(...table('工作标准|完成时限', '≥12次|2026年6月', '≥95%|2026年12月')).roles?.slice(3)).toEqual(['value', 'other']);
  });

  test('a total beside the areas that are its parts is the first of them', () => {
    const { roles, first } = read('一级指标|二级指标|三级指标|区域目标值|||备注', '|||合计|其中||', '||||东河镇|西山镇|', ...levels.map((line) => `${line}|≥24次|≥12次|≥12次`));
    expect(roles?.slice(3, 6)).toEqual(['area', 'area', 'area']);
    expect(first?.value).toBe('≥24次');
  });

  test('places in one row with the whole that they are parts of are areas; a place that heads words is none', () => {
    const { roles, first } = read(...table('全市目标值|东河县|西山区|备注', '≥24次|≥12次|≥12次|'));
    expect(roles?.slice(3, 6)).toEqual(['area', 'area', 'area']);
    expect(first).toMatchObject({ value: '≥24次', areas: [{ label: '全市目标值', value: '≥24次' }, { label: '东河县', value: '≥12次' }, { label: '西山区', value: '≥12次' }] });
    expect(read(...table('全市目标值|实施县区', '≥24次|东河县')).roles?.slice(3)).toEqual(['value', 'other']);
  });

  test('spans of time under a head are no areas', () => {
    const { roles, first } = read('一级指标|二级指标|三级指标|指标值||备注', '|||政策期|年度|', ...levels.map((line) => `${line}|≥36次|≥12次`));
    expect(roles?.slice(3, 5)).toEqual(['value', 'value']);
    expect(first?.value).toBe('≥12次');
  });

  test('of the years of a plan the first counts', () => {
    const { roles, first } = read('一级指标|二级指标|三级指标|指标值||', '|||总目标|2026年|2027年', ...levels.map((line) => `${line}|≥24次|≥12次|≥13次`));
    expect(roles?.slice(3)).toEqual(['value', 'value', 'value']);
    expect(first?.value).toBe('≥12次');
  });

  test('what the first year leaves empty is not to be done in it', () => {
    const { first } = read('一级指标|二级指标|三级指标|指标值||', '|||总目标|2026年|2027年', ...levels.map((line, i) => `${line}|≥24次|${i === 0 ? '' : '≥12次'}|≥13次`));
    expect(first).toMatchObject({ value: '', cells: { value: { col: 4 } } });
  });

  test.each([
    ['the term', '实施周期指标值|年度指标值', '≥36次|≥12次'],
    ['half a year', '半年指标值|全年指标值', '≥6次|≥12次'],
  ])('of a target for %s and one for the year the year counts', (_what, head, row) => {
    expect(read(...table(head, row)).first?.value).toBe('≥12次');
  });

  test.each([
    ['the term', '实施周期指标值|年度指标值', ''],
    ['half a year', '半年指标值|全年指标值', ''],
    ['the term alone', '实施周期指标值', '≥36次'],
    ['what was set first', '调整指标值|年初指标值', '≥36次'],
  ])('where the target for the year is empty, that of %s is the target or is not', (_what, head, value) => {
    expect(read(...table(head, '≥36次|', '≥36次|≥12次')).first?.value).toBe(value);
  });
});

test('what sorts the indicators behind their targets is no level, and what stands left of the names are levels', () => {
  const rows = ['管护面积（30分）|生态空间（20分）|新增巡护河段|公里|5|按完成比例得分||≥12|共性指标', '||清理河岸面积|亩|5|按完成比例得分||≥80|共性指标', '管护效果（50分）|群众受益（20分）|受益村庄|个|2|按完成比例得分||≥8|个性指标'];
  const { roles, first } = read('评价内容|评价类别|评价指标|单位|分值|评分标准|完成量|目标值|指标类型', ...rows);
  expect(roles?.slice(0, 4)).toEqual(['level1', 'level2', 'name', 'unit']);
  expect(first).toMatchObject({ level1: { text: '管护面积' }, level2: { text: '生态空间' }, name: '新增巡护河段', unit: '公里' });
});

test('评价内容 over two columns: a first level that stands only once is one', () => {
  const { first } = read('定量目标|评价内容||绩效内容|绩效目标值|实际完成值', '|产出目标|数量目标|巡查河道次数|≥12次|6次', '|||清理河岸次数|≥4次|2次', '||质量目标|巡查记录完整率|≥95%|96%');
  expect(first).toMatchObject({ level1: { text: '产出目标' }, level2: { text: '数量目标' }, name: '巡查河道次数' });
});

test('a column of directions is told by its contents', () => {
  expect(read(...table('指标值类型|目标值|计量单位', '正向|12|次', '反向|3|%')).roles?.slice(3)).toEqual(['nature', 'value', 'unit']);
});

test('a column that holds a sign is the signs, though 定性 stands in most of its rows', () => {
  const { roles, first } = read(...table('指标值类型|目标值|计量单位', '≥|12|次', '定性|优|', '定性|良|'));
  expect(roles?.slice(3)).toEqual(['sign', 'value', 'unit']);
  expect(first?.value).toBe('≥12次');
});

test.each([['全部公开||', '全部公开', 3], ['|全部公开|', '全部公开', 4], ['定性||', '', 4], ['≥||%', '', 4]])('a word under the sign is the target where nothing stands right of it: %s', (cells, value, col) => {
  const lines = ['2026年部门整体绩效目标表', '一级指标|二级指标|三级指标|运算符号|指标值|度量单位', '产出指标|数量指标|巡查河道次数|≥|12|次', `|质量指标|预决算公开情况|${cells}`, '|时效指标|巡查及时率|≥|95|%', '满意度指标|服务对象满意度|沿河居民满意度|≥|90|%'];
  const indicator = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0]?.indicators[1];
  expect([indicator?.value, indicator?.cells.value?.col]).toEqual([value, col]);
});

test.each([['定性|优良|无', '优良', '无'], ['≥|12|-', '≥12', '-'], ['≥|12|次', '≥12次', '']])('a cell that says there is no unit is not joined to the target: %s', (cells, value, unit) => {
  expect(read(...table('指标性质|目标值|计量单位', cells, '≥|3|座', '≤|2|%')).first).toMatchObject({ value, unit });
});

test('without a head the number stands right behind its sign, whatever stands behind the unit', () => {
  const { roles, first } = read(...levels.map((line) => `${line}|≥|12|次|10`));
  expect(roles?.slice(3, 6)).toEqual(['sign', 'value', 'unit']);
  expect(first?.value).toBe('≥12次');
});

test('a target of the year has a sign and a unit of its own beside those of the whole term', () => {
  const { roles, first } = read('一级指标|二级指标|三级指标|实施期指标值|||年度指标值||', '|||符号|值|单位|符号|值|单位', ...levels.map((line) => `${line}|≥|36|次|=|12|趟`));
  expect(roles?.slice(3)).toEqual(['sign', 'value', 'unit', 'sign', 'value', 'unit']);
  expect(first).toMatchObject({ value: '=12趟', cells: { sign: { col: 6 }, value: { col: 7 }, unit: { col: 8 } } });
});

test('columns for what will be achieved make no evaluation of a declaration', () => {
  const kindOf = (title: string, actual: string) => recognizeSheet(sheetFromRows([title, ...table('指标值|实际完成值|未完成原因', `≥12|${actual}|`)].map((line) => line.split('|'))))[0]?.kind;
  expect([kindOf('2026年河道巡查绩效目标表', ''), kindOf('2026年河道巡查绩效目标表', '13'), kindOf('2026年河道巡查绩效目标自评表', '')]).toEqual(['project-target', 'project-evaluation', 'project-evaluation']);
});

test('without 三级指标 the second level holds the names, whatever explains them and whatever is printed down the side', () => {
  const rows = ['|数量指标|巡查河道次数|每月巡查一次|≥12次', '||巡查水库座数|全部水库|≥5座', '|质量指标|巡查记录完整率|有记录的次数|≥95%'];
  expect(read('绩效指标|一级指标|二级指标|绩效标准|预期实现值', ...rows)).toMatchObject({ roles: ['spine', 'level1', 'name', 'explanation', 'value'], first: { name: '巡查河道次数', value: '≥12次' } });
});

test('绩效目标 over the levels heads them, and right of the names the targets', () => {
  const rows = ['产出|数量目标|目标1|巡查河道|每月一次|12次', '||目标2|巡查水库|每季一次|按台账巡查各座水库', '效益|社会效益目标|目标1|沿河环境|沿河各村|沿河各村环境得到改善'];
  // 目标1, 目标2 count what stands under a level, wherever its head has come to stand.
  for (const head of ['绩效目标|评价指标|', '绩效目标||评价指标']) {
    const { roles, first } = read(`${head}|绩效内容|绩效标准|全年绩效目标`, ...rows);
    expect(roles?.[5]).toBe('value');
    expect(first).toMatchObject({ level1: { text: '产出' }, level2: { text: '数量目标' }, name: '巡查河道', value: '12次' });
  }
});

test("of targets for several years the form's own year counts, those before it are its history and none after it is", () => {
  const form = recognizeSheet(sheetFromRows(['河道巡查项目绩效目标表', '（2026年度）', ...table('2025年目标值|2026年目标值|2027年目标值', '≥10|≥12|≥15', '≥90%|≥95%|≥96%')].map((line) => line.split('|'))))[0];
  expect(form?.indicators[0]).toMatchObject({ value: '≥12', history: [{ label: '2025年目标值', value: '≥10' }] });
});

test('年度目标 of a project left of the names of its blocks is no target', () => {
  const rows = ['序号|项目名称|年度目标|数量指标||质量指标|', '|||指标名称|指标值|指标名称|指标值', '1|河道巡查|全年巡查12次|巡查河道次数|≥12次|巡查记录完整率|≥95%', '2|水库巡查|全年巡查6次|巡查水库次数|≥6次|隐患整改率|≥98%'];
  const { indicators } = recognizeSheet(sheetFromRows(['2026年项目绩效目标汇总表', ...rows].map((line) => line.split('|'))))[0] ?? {};
  expect(indicators?.map(({ name, value }) => name + value)).toEqual(['巡查河道次数≥12次', '巡查记录完整率≥95%', '巡查水库次数≥6次', '隐患整改率≥98%']);
});

test('a cell of nothing but spaces is empty', () => {
  expect(read(...table('指标值|依据', '≥12次| ')).first?.source).toBe('');
});

test('分值 behind every level is no target, and a scheme of scores is no form', () => {
  const head = ['一级指标|分值|二级指标|分值|三级指标|分值', '|指标值', '|评分标准|得分'];
  const rows = (value: string) => ['决策|10|项目立项|10|立项程序规范性|10', '产出|50|产出数量|30|巡查河道次数|30', '||产出质量|20|巡查记录完整率|20', '效益|40|满意度|40|沿河居民满意度|40'].map((row) => `${row}${value}|每少一项扣1分|9`);
  const scheme = (between: string, value: string) => recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效评价指标体系', `${head[0] ?? ''}${between}${head[2] ?? ''}`, ...rows(value)].map((line) => line.split('|'))))[0];
  expect(scheme('', '')).toBeUndefined();
  const points = ['序号|考核指标|分值|评分依据|自评得分', '1|(一)制定方案(40分)|40|方案按时印发|38', '2|(二)项目实施(60分)|60|每少巡查一次扣2分|58'];
  expect(recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效自评打分表', ...points].map((line) => line.split('|'))))).toEqual([]);
  expect(scheme(head[1] ?? '', '|≥95%')?.indicators[1]).toMatchObject({ value: '≥95%', weight: 30 });
});

describe('texts that only look like dates or amounts', () => {
  test.each([
    ['a publication of a year', '2025年统计年鉴'],
    ['a document by its number', '巡查台账12号'],
  ])('%s is a source', (_what, source) => {
    const { roles, first } = read(...table('指标值|佐证材料', `≥12次|${source}`));
    expect(roles?.slice(3)).toEqual(['value', 'source']);
    expect(first?.source).toBe(source);
  });

  test('a deadline stays a value', () => {
    expect(read(...table('指标值|完成时间说明', '2026年6月底前完成验收|按合同', '2026年9月底前|按合同')).first?.value).toBe('2026年6月底前完成验收');
  });
});

test.each<[string, string[], string[]]>([
  ['an indicator under a class of its own', ['管理效率|预算管理|预算编制完整率|≥95%', '||预算执行率|≥98%', '预算执行|执行效率|结转结余率|≤2%'], ['预算编制完整率', '预算执行率', '结转结余率']],
  ['an indicator where the class begins like a total', ['预算执行|执行效率|预算执行率|≥98%', '||结转结余率|≤2%'], ['预算执行率', '结转结余率']],
  ['an indicator under a second level 预算执行', ['管理效率|预算编制|预算编制质量|优', '|预算执行|预算完成率|≥95%', '||预算调整率|≤10%', '|资产管理|固定资产利用率|≥95%'], ['预算编制质量', '预算完成率', '预算调整率', '固定资产利用率']],
  ['the execution row of the scoring scheme', ['预算执行率|预算执行率|预算执行率|100%', '产出指标|数量指标|巡查河道次数|≥12次', '合计|||100'], ['巡查河道次数']],
])('预算执行率 is %s', (_what, rows, names) => {
  const lines = ['2026年部门整体绩效目标表', '一级指标|二级指标|三级指标|指标值', ...rows, '满意度指标|服务对象满意度指标|沿河居民满意度|≥90%'];
  const form = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0];
  expect(form?.indicators.map(({ name }) => name)).toEqual([...names, '沿河居民满意度']);
});

describe('levels and titles down the side', () => {
  test.each<[string, string, string[]]>([
    ['without a label down the side', '一级指标|二级指标|三级指标|指标值|备注', ['产出指标|数量指标|巡查河道次数|≥12次', '聘用巡查员|≥6人', '质量指标|巡查记录完整率|≥95%', '效益指标|社会效益指标|沿河环境|改善', '满意度指标|服务对象满意度指标|沿河居民满意度|≥90%']],
    ['with one', '绩效指标|一级指标|二级指标|三级指标|指标值|备注', ['产出指标|数量指标|巡查河道次数|≥12次', '聘用巡查员|≥6人|全年', '质量指标|巡查记录完整率|≥95%', '效益指标|社会效益指标|沿河环境|改善', '满意度指标|服务对象满意度指标|沿河居民满意度|≥90%']],
    ['with signs and scores', '绩效指标|一级指标|二级指标|三级指标|指标性质|指标值|单位|分值|得分', ['产出指标|数量指标|巡查河道次数|≥|12|次|20|20', '聘用巡查员|≥|6|人|20|20', '质量指标|巡查记录完整率|≥|95|%|20|20', '效益指标|社会效益指标|沿河环境|定性|改善||20|20', '满意度指标|服务对象满意度指标|沿河居民满意度|≥|90|%|10|10']],
  ])('rows that have lost the cells merged down over them, %s', (_what, head, rows) => {
    const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', head, ...rows].map((line) => line.split('|'))))[0];
    expect(form?.indicators.map((i) => `${i.level1.text}/${i.level2.text}/${i.name}`)).toEqual([
      '产出指标/数量指标/巡查河道次数',
      '产出指标/数量指标/聘用巡查员',
      '产出指标/质量指标/巡查记录完整率',
      '效益指标/社会效益指标/沿河环境',
      '满意度指标/服务对象满意度指标/沿河居民满意度',
    ]);
    expect(form?.indicators.map((i) => i.target.kind)).toEqual(['quantity', 'quantity', 'quantity', 'text', 'quantity']);
  });

  test('rows that have lost such cells, with targets in words beside their scores', () => {
    const rows = ['产出指标|数量指标|巡查河道次数|≥12次|12次|10|10|', '巡查员配备|≥6人|6人|10|10|', '质量指标|巡查记录完整率|≥95%|96%|10|10|', '巡查制度|健全|健全|10|10|', '问题整改|及时|部分整改|10|8|汛期推迟', '效益指标|社会效益指标|沿河环境|改善|改善|20|20|', '受益村个数|≥8个|8个|10|10|', '满意度指标|服务对象满意度指标|沿河居民满意度|≥90%|91%|10|10|'];
    const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目自评表', '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因', ...rows].map((line) => line.split('|'))))[0];
    expect(form?.indicators.map((i) => [i.level2.text, i.name, i.value, i.actual, i.score].join('/'))).toEqual([
      '数量指标/巡查河道次数/≥12次/12次/10',
      '数量指标/巡查员配备/≥6人/6人/10',
      '质量指标/巡查记录完整率/≥95%/96%/10',
      '质量指标/巡查制度/健全/健全/10',
      '质量指标/问题整改/及时/部分整改/8',
      '社会效益指标/沿河环境/改善/改善/20',
      '社会效益指标/受益村个数/≥8个/8个/10',
      '服务对象满意度指标/沿河居民满意度/≥90%/91%/10',
    ]);
  });

  test.each<[string, string[]]>([
    ['each above a head of its own', ['一、产出指标', '二级指标|指标名称|指标值', '数量指标|巡查河道次数|≥12次', '质量指标|巡查记录完整率|≥95%', '二、满意度指标', '二级指标|指标名称|指标值', '服务对象满意度|沿河居民满意度|≥90%']],
    ['between the rows of one table', ['二级指标|指标名称|指标值', '产出指标', '数量指标|巡查河道次数|≥12次', '质量指标|巡查记录完整率|≥95%', '满意度指标', '服务对象满意度|沿河居民满意度|≥90%']],
  ])('first levels in rows of their own where the head has no column for them: %s', (_what, lines) => {
    const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', ...lines].map((line) => line.split('|'))))[0];
    expect(form?.indicators.map(({ level1, level2 }) => `${level1.text}/${level2.text}`)).toEqual(['产出指标/数量指标', '产出指标/质量指标', '满意度指标/服务对象满意度']);
    expect(form?.emptyLevels).toEqual([]);
  });

  test.each(['\n', ' '])('a register with the whole list of a project in one cell (%j between items)', (between) => {
    const list = ['【产出指标-数量指标】', '指标1：巡查河道次数(≥12次)', '指标2：聘用巡查员(≥6人)', '【效益指标-社会效益指标】', '指标1：沿河环境(有所改善)'].join(between);
    const form = recognizeSheet(sheetFromRows(['2026年项目绩效目标汇总表', '序号|项目名称|项目金额|年度绩效目标|绩效指标', `1|河道巡查|36|全年巡查12次|${list}`, `2|水库巡查|20|全年巡查12次|${list}`].map((line) => line.split('|'))))[0];
    expect(form).toMatchObject({ kind: 'register', layout: 'L19' });
    expect(form?.indicators.slice(2, 4).map((i) => [i.project, i.level1.text, i.level2.text, i.name, i.value])).toEqual([
      ['河道巡查', '效益指标', '社会效益指标', '沿河环境', '有所改善'],
      ['水库巡查', '产出指标', '数量指标', '巡查河道次数', '≥12次'],
    ]);
  });

  test('one project a row: the levels stand in the head, over pairs of name and target', () => {
    const form = recognizeSheet(sheetFromRows([
      '2026年项目绩效目标汇总表',
      '序号|实施单位|项目名称|金额|产出指标||||满意度指标|',
      '||||数量指标||质量指标||服务对象满意度指标|',
      '||||指标名称|指标值|指标名称|指标值|指标名称|指标值',
      '1|水务局|河道巡查|36|巡查河道次数|≥12次|巡查记录完整率|≥95%|沿河居民满意度|≥90%',
      '2|水务局|水库巡查|20|检查水库座数|≥5座|||库区居民满意度|≥90%',
      '合计|||56',
    ].map((line) => line.split('|'))))[0];
    expect(form).toMatchObject({ kind: 'register', layout: 'L18' });
    expect(form?.indicators.map((i) => [i.project, i.level1.text, i.level2.text, i.name, i.value].join('/'))).toEqual([
      '河道巡查/产出指标/数量指标/巡查河道次数/≥12次',
      '河道巡查/产出指标/质量指标/巡查记录完整率/≥95%',
      '河道巡查/满意度指标/服务对象满意度指标/沿河居民满意度/≥90%',
      '水库巡查/产出指标/数量指标/检查水库座数/≥5座',
      '水库巡查/满意度指标/服务对象满意度指标/库区居民满意度/≥90%',
    ]);
    expect(form?.indicators[1]?.level2.cell).toEqual({ row: 2, col: 6 });
  });

  test('first levels alone over such pairs are first levels', () => {
    const lines = ['2026年项目绩效目标汇总表', '序号|项目名称|年度预算|产出指标||满意度指标|', '|||绩效指标|指标值|绩效指标|指标值', '1|河道巡查|36|巡查河道次数|≥12次|沿河居民满意度|≥90%', '2|水库巡查|20|检查水库座数|≥5座|库区居民满意度|≥90%'];
    const form = recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0];
    expect(form?.indicators.map((i) => `${i.level1.text}/${i.level2.text}`).slice(0, 2)).toEqual(['产出指标/', '满意度指标/']);
  });

  test('levels begin anew in another table under the same head, and go on where a page repeats it', () => {
    const head = '一级指标|二级指标|三级指标|指标值';
    const form = (between: string[]) =>
      recognizeSheet(sheetFromRows(['2026年部门整体绩效目标表', '长期目标绩效指标', head, '产出指标|数量指标|巡查河道次数|≥36次', '满意度指标|服务对象满意度指标|沿河居民满意度|≥90%', ...between, head, '|数量指标|巡查水库次数|≥12次'].map((line) => line.split('|'))))[0];
    expect(form(['年度目标绩效指标'])?.indicators.at(-1)?.level1.text).toBe('');
    expect(form([])?.indicators.at(-1)?.level1.text).toBe('满意度指标');
  });

  test('a title that says it goes on begins another page', () => {
    const [title, head] = ['2026年河道巡查项目绩效目标表', '一级指标|二级指标|三级指标|指标值'];
    const forms = recognizeSheet(sheetFromRows([title, '项目名称|河道巡查', head, '产出指标|数量指标|巡查河道次数|≥12次', `${title}（续表1）`, head, '|质量指标|巡查记录完整率|≥95%', '满意度指标|服务对象满意度指标|沿河居民满意度|≥90%'].map((line) => line.split('|'))));
    expect(forms.map((form) => form.indicators.map(({ level1 }) => level1.text))).toEqual([['产出指标', '产出指标', '满意度指标']]);
  });

  test('a row that begins with a name of the second block is no total', () => {
    const form = recognizeSheet(sheetFromRows(['2026年绩效目标表', '一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值', '产出指标|时效指标|巡查完成时间|2027年12月|时效指标|巡查及时率|≥95%', '|||||资金执行率|≥85%', '|质量指标|巡查记录完整率|≥95%|质量指标|巡查记录完整率|≥95%'].map((line) => line.split('|'))))[0];
    expect(form?.indicators.map(({ name }) => name)).toContain('资金执行率');
  });

  test('a page that stands a column further right: every row of it, whatever it says, under a head with another word', () => {
    const head = '一级指标|二级指标|三级指标|指标值|指标解释|数据来源|备注';
    const rows = (indent: string) => ['产出指标|数量指标|巡查河道次数|≥12次|全年次数|巡查台账', '||巡查方式|按需安排|巡查次数|巡查台账', '|质量指标|巡查记录完整率|≥95%|完整记录/全部记录|巡查台账', '||巡查覆盖率|≥98%|覆盖河段/全部河段|巡查台账'].map((row) => indent + row);
    const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', head, ...rows(''), head.replace('指标值', '目标值'), ...rows('|')].map((line) => line.split('|'))))[0];
    const read = form?.indicators.map((i) => [i.level1.text, i.level2.text, i.name, i.value].join('/'));
    expect(read).toHaveLength(8);
    expect(read?.slice(4)).toEqual(read?.slice(0, 4));
    expect(form?.observations).toContainEqual(expect.objectContaining({ kind: 'conflicting-repeat', label: '指标值' }));
  });

  test('one column for both levels: the second stands under the first', () => {
    const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '指标类别|指标名称|指标值', '产出指标', '数量指标|巡查河道次数|≥12次', '质量指标|巡查记录完整率|≥95%', '满意度指标', '服务对象满意度|沿河居民满意度|≥90%'].map((line) => line.split('|'))))[0];
    expect(form?.indicators.map(({ level1, level2 }) => `${level1.text}/${level2.text}`)).toEqual(['产出指标/数量指标', '产出指标/质量指标', '满意度指标/服务对象满意度']);
    expect(form?.emptyLevels).toEqual([]);
  });

  test('where people sign ends the table, though a label stands where targets do', () => {
    const form = recognizeSheet(sheetFromRows(['2026年河道巡查项目绩效目标表', '一级指标|二级指标|三级指标|指标值', ...levels.map((line) => `${line}|≥12`), '合计||4项', '填表人：||联系电话：|审核人：'].map((line) => line.split('|'))))[0];
    expect(form?.indicators).toHaveLength(4);
  });

  test('the title and goal of the next duty belong to no table', () => {
    const duty = (name: string, goal: string, ...rows: string[]) => [name, `绩效目标：|${goal}`, '绩效指标|指标名称|优|良|中|差', ...rows];
    const form = recognizeSheet(sheetFromRows([
      '2026年部门整体绩效目标',
      ...duty('一、河道管护', '全年巡查河道12次。', '产出指标|巡查河道次数|≥12次|10-12次|8-10次|<8次', '效果指标|受益村个数|≥8个|6-8个|4-6个|<4个'),
      ...duty('二、水库监管', '水库安全度汛。', '产出指标|检查水库座数|≥5座|4座|3座|<3座'),
    ].map((line) => line.split('|'))))[0];
    expect(form?.indicators.map(({ name }) => name)).toEqual(['巡查河道次数', '受益村个数', '检查水库座数']);
    expect(form?.emptyLevels).toEqual([]);
  });
});

test.each<[string, number, string[]]>([
  ['signs under the word of the budget system', 1, ['指标名称|计量单位|指标性质|指标值', '巡查河道|次|≥|12', '巡查制度||定性|基本建立', '每次费用|元|≤|800', '居民满意度|%|≥|90']],
  ['signs of another sort of figures', 0, ['指标名称|单位|符号|限值', '化学需氧量|mg/L|≤|40', '氨氮|mg/L|≤|2', '总磷|mg/L|≤|0.4']],
  ['no signs', 0, ['指标名称|计量单位|指标值', '河道长度|公里|12', '水库座数|座|3', '受益村|个|8', '灌溉面积|亩|900']],
])('a table with neither title nor levels, %s', (_what, count, lines) => {
  expect(recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))).toHaveLength(count);
});

test('a head down the side, left of the first level, is no second level', () => {
  const lines = ['2026年河道巡查绩效评价指标表', '评价指标|评价内容||指标名称|指标说明|目标值', '定量指标|产出|数量指标|巡查河道|达到目标值|12次', '||质量指标|巡查记录|完整率|95%', '|效益|社会效益|受益村|达到目标值|8个'];
  expect(recognizeSheet(sheetFromRows(lines.map((line) => line.split('|'))))[0]?.indicators.map((i) => `${i.level1.text}/${i.level2.text}/${i.name}`)).toEqual(['产出/数量指标/巡查河道', '产出/质量指标/巡查记录', '效益/社会效益/受益村']);
});
