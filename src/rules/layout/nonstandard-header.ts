import { usualHead } from '../../form/printed-heads';
import type { Column } from '../../form/schema';
import { formatCell, type CellRef } from '../../sheet/address';
import { indicatorSheet } from '../example';
import { observed } from '../facts/observation';
import { squeeze } from '../../form/squeeze';
import type { TableRule } from '../rule';

/** First and last row of a head. */
interface HeadRows {
  readonly first: number;
  readonly last: number;
}

/** Below 绩效指标 in the row above, 一级|二级|三级 say all, in a bracket or not. */
const BARE = /\/[（(]?[一二三]级[)）]?$/;

export const rule: TableRule = {
  name: 'layout/nonstandard-header',
  cost: 'table',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '表头名称与通行表样不同',
      why: '一体化系统按“一级指标、二级指标、三级指标”认列，换了说法的列要手工对应。',
      messages: { header: '表头‘{text}’通行的写法是‘{usual}’；当地表样如此印制的，可以忽略。' },
      fixes: { rename: '改为‘{usual}’' },
    },
    en: {
      title: 'Head differs from the usual form',
      why: 'The budget system knows columns by 一级指标, 二级指标, 三级指标; others must be mapped by hand.',
      messages: { header: 'the head ‘{text}’ is usually ‘{usual}’; ignore this where your local form prints it so.' },
      fixes: { rename: 'Change to ‘{usual}’' },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里').replace('二级指标|三级指标', '二级目标|指标内容'),
      expect: ['B5', 'C5'],
      says: '‘二级目标’通行的写法是‘二级指标’',
      after: { B5: '二级指标', C5: '三级指标' },
    },
    {
      sheet: '2024年度项目支出绩效目标表\n项目名称|村级道路养护\n产出指标|||效益指标\n二级指标|指标内容|指标值|二级指标|指标内容|指标值\n数量指标|养护道路里程|≥20公里|社会效益指标|受益人口|≥3000人\n质量指标|养护验收合格率|≥98%|可持续影响指标|设施完好率|≥95%',
      expect: ['B4'],
      after: { B4: '三级指标', E4: '三级指标' },
    },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里') },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里').replace('一级指标|二级指标|三级指标', '一级指标*|二级指标*|★三级指标') },
    // 绩效指标 over 一级, 二级 and 三级.
    { sheet: '2024年度项目支出绩效目标表\n项目名称|村级道路养护\n绩效指标|||指标值\n一级|二级|三级|\n产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护合格率|≥98%' },
    // Names with their targets, a column to a term.
    { sheet: '2024年度项目支出绩效目标表\n项目名称|村级道路养护\n一级指标|二级指标|实施期|年度\n产出指标|数量指标|养护里程≥60公里|养护里程≥20公里\n|质量指标|养护合格率≥98%|养护合格率≥98%' },
    // Levels over the names of a table on its side.
    { sheet: '2024年度项目绩效目标表\n项目名称|产出指标|||效益指标\n|数量指标|质量指标|时效指标|社会效益\n村级道路养护|养护里程≥20公里|养护合格率≥98%|养护及时率≥95%|受益人口≥3000人\n桥梁维修|维修桥梁≥3座|维修合格率≥98%|维修及时率≥95%|受益村庄≥8个' },
    // The usual word, broken over two rows.
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里').replace('一级指标|二级指标|三级指标|指标值', '一级|二级|三级|指标\n指标|指标|指标|值') },
  ],
  reads: ['tables', 'observations'],
  check(form, ctx) {
    const strays = new Set(observed(form, 'misplaced-header').map(({ cell }) => formatCell(cell)));
    const heads = new Map<string, { readonly usual: string; readonly places: CellRef[] }>();
    for (const { header, columns } of form.tables) {
      for (const { role, col, block, header: path } of columns) {
        const at = header === null ? undefined : headCell(header, col);
        const text = at === undefined ? '' : headText(at);
        const usual = usualHead(role, text);
        if (header === null || at === undefined || usual === undefined || BARE.test(path) || stands(header, columns.filter((column) => column.block === block), usual)) continue;
        const known = heads.get(text);
        if (known === undefined) heads.set(text, { usual, places: [at] });
        else if (known.usual === usual && !known.places.some((place) => formatCell(place) === formatCell(at))) known.places.push(at);
      }
    }
    for (const [text, { usual, places }] of heads) {
      const [at] = places;
      if (at === undefined) continue;
      // All that read alike at once: columns side by side are told by having the same heads.
      const fix = { title: 'rename', data: { usual }, kind: 'review' as const, edits: places.map((place) => ctx.put(place, usual)) };
      ctx.report({ at, indicator: null, subject: '', data: { text, usual }, fixes: [fix] });
    }

    /** Whether the usual word is a head already, of another column or of one whose word is broken over two rows. */
    function stands({ first, last }: HeadRows, columns: readonly Column[], usual: string): boolean {
      return columns.some(({ col }) => {
        const texts = Array.from({ length: last - first + 1 }, (_, index) => headText({ row: first + index, col }));
        return texts.includes(usual) || texts.join('') === usual;
      });
    }

    /** The lowest head over the column that is at home there. */
    function headCell({ first, last }: HeadRows, col: number): CellRef | undefined {
      for (let row = last; row >= first; row -= 1) {
        const at = { row, col };
        if (headText(at) !== '' && !strays.has(formatCell(at))) return at;
      }
      return undefined;
    }

    function headText(at: CellRef): string {
      return squeeze(ctx.textAt(at)).replace(/[（(].*$/, '');
    }
  },
};
