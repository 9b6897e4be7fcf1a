import { fillRow, proposeRow } from '../../src/fill/suggest-row';
import { spreadWeights } from '../../src/fill/spread-weights';
import { defaultFrame, frameNamed } from '../../src/frame/presets';
import { libraryOf } from '../../src/library/library';
import { sectors } from '../../src/library/sectors';
import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';

const library = libraryOf(sectors);

function sheetOf(rows: string, columns: string) {
  return sheetFromRows(['2024年度项目支出绩效目标表', '项目名称|业务培训', `一级指标|二级指标|三级指标|${columns}`, ...rows.split('\n')].map((line) => line.split('|')));
}

describe('a row fills itself in', () => {
  const sheet = sheetOf('产出指标|数量指标|培训参训人次|≥|300|\n|质量指标|培训结业考核合格率||95|%', '计算符号|指标值|计量单位|指标解释');
  const form = recognizeSheet(sheet)[0]!;

  test('from the library: empty cells only, each proposal says where it comes from', () => {
    const [proposal] = proposeRow(form, defaultFrame, library, '培训参训人次');
    expect(proposal).toMatchObject({ name: '培训参训人次', from: { key: 'from-library', data: { set: '会议培训 · 业务培训' } }, cells: { level1: '产出指标', level2: '数量指标', unit: '人次', sign: '≥' } });
    const edits = fillRow(sheet, form.indicators[0]!, proposal!);
    expect(edits.map(({ at, put }) => [at.col, put.value])).toEqual([[5, '人次'], [6, '各期签到人次合计；取数时点：12月31日。']]);
  });

  test('what the user wrote is overwritten only where he ticks it', () => {
    const [proposal] = proposeRow(form, defaultFrame, library, '培训结业考核合格率');
    expect(fillRow(sheet, form.indicators[1]!, { ...proposal!, cells: { unit: '‰', sign: '≥' } }).map(({ put }) => put.value)).toEqual(['≥']);
    expect(fillRow(sheet, form.indicators[1]!, { ...proposal!, cells: { unit: '‰' } }, ['unit']).map(({ expect: before, put }) => [before.value, put.value])).toEqual([['%', '‰']]);
  });

  test('the form’s own rows come first', () => {
    expect(proposeRow(form, defaultFrame, library, '培训参训')[0]!.from).toEqual({ key: 'from-row', data: { row: 4 } });
  });
});

describe('points', () => {
  const rows = '产出指标|数量指标|培训场次|≥12场|\n|数量指标|培训人次|≥300人次|\n|质量指标|考核合格率|≥95%|\n效益指标|社会效益指标|业务应用率|≥80%|\n满意度指标|满意度指标|学员满意度|≥90%|';
  const spread = (text: string, preset = '88', total?: number) => {
    const sheet = sheetOf(text, '指标值|分值');
    return spreadWeights(sheet, recognizeSheet(sheet)[0]!, frameNamed(preset)!, total);
  };
  const points = (...args: Parameters<typeof spread>) => spread(...args).edits.map(({ put }) => put.value);

  test('50, 30 and 10 are spread evenly and make 90', () => {
    expect(points(rows)).toEqual([17, 16.5, 16.5, 30, 10]);
  });
  test('without 满意度 效益 gets its points', () => {
    expect(points(rows.split('\n').slice(0, 4).join('\n'))).toEqual([17, 16.5, 16.5, 40]);
  });
  test('any total is made exactly', () => {
    expect(points(rows, '88', 100).reduce<number>((sum, one) => sum + Number(one), 0)).toBe(100);
  });
  test('what is written stays, the rest shares what is left', () => {
    expect(points(rows.replace('≥12场|', '≥12场|20'))).toEqual([15, 15, 30, 10]);
    expect(spread(rows.replace('≥12场|', '≥12场|50')).left).toEqual([
      { words: '培训人次', reason: { key: 'weights-used', data: { level1: '产出' } } },
      { words: '考核合格率', reason: { key: 'weights-used', data: { level1: '产出' } } },
    ]);
  });
});
