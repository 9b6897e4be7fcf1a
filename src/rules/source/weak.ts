import { columnsOf } from '../facts/columns';
import { indicatorSheet } from '../example';
import { formatCell, type CellRef } from '../../sheet/address';
import type { Form, Role } from '../../form/schema';
import type { TableRule } from '../rule';
import { squeeze } from '../../form/squeeze';

/** What names something that can be looked up. */
const named = /《|〔|\[\d{4}\]|号|年鉴|公报|报表|台账|系统|平台|目录|协议|合同|批复|方案|规划|计划|标准|规范|办法|通知|文件|统计局|问卷|调查|记录|概算|预算|报告|数据|档案|登记|证书|名单/;
/** Words that say how a figure was thought up, not where it can be looked up. */
const vague = /^(?:根据|依据|按照|结合|参照|参考)?.{0,12}(?:往年|上年|历年|以往|实际|工作|企业|本地|单位|自身)(?:的)?(?:情况|需要|需求|经验|要求|安排|发展情况|实际)?(?:制定|确定|估算|测算|预计|填报)$|^(?:根据|依据|按照|结合|参照|参考).{0,10}(?:情况|需要|需求|经验|要求|安排|实际)$|(?:估算|估计|预计|经验)值?$|^(?:根据|依据|按照|结合|参照|参考)?(?:往年|上年|历年|以往)(?:情况|做法|惯例|水平)?$|^(?:工作|业务|实际|发展)需要$|^(?:县级|市级|省级|上级|领导|部门|单位|乡镇)(?:要求|安排|规定|部署|任务|指示)$|省里|市里|县里|自定|自行(?:确定|制定)/;

interface Weak {
  readonly at: CellRef;
  readonly text: string;
}

interface Options {
  /** Sources that the office accepts as they stand. */
  readonly accepted: readonly string[];
  /** Sources that the office does not accept. */
  readonly refused: readonly string[];
}

export const rule: TableRule<Options> = {
  name: 'source/weak',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  options: { accepted: { kind: 'texts' }, refused: { kind: 'texts' } },
  defaults: { accepted: [], refused: [] },
  texts: {
    zh: {
      title: '来源说不出出处',
      why: '来源要能查得到：规划、标准、文件、年鉴、系统数据；“根据往年情况”查不到。',
      messages: {
        vague: '来源‘{text}’{more}说不出可查的出处，请写文件、规划、年鉴或统计数据的名称。',
        unlisted: '来源写‘{text}’{more}，而表头只列‘{allowed}’，请换成所列的来源或在备注说明。',
      },
    },
    en: {
      title: 'Source that cannot be looked up',
      why: 'A source is something to look up: a plan, standard, document, yearbook or system.',
      messages: {
        vague: 'the source ‘{text}’{moreInEnglish} cannot be looked up; name the document, plan, yearbook or data.',
        unlisted: 'the source is ‘{text}’{moreInEnglish} but the head allows only ‘{allowed}’; use one of these or explain in the remarks.',
      },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|根据往年情况制定\n产出指标|质量指标|养护验收合格率|≥98%|《公路养护技术规范》\n效益指标|社会效益指标|受益人口|≥3000人|县级要求', '指标值|数据来源'),
      expect: ['E6'],
      says: '（共2处：E6、E8）',
    },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|参照往年\n产出指标|质量指标|养护验收合格率|≥98%|经验值\n效益指标|社会效益指标|受益人口|≥3000人|工作需要', '指标值|数据来源'), expect: ['E6'], says: '（共3处：E6、E7、E8）' },
  ],
  right: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|2024年养护计划\n产出指标|质量指标|养护验收合格率|≥98%|内部统计\n产出指标|时效指标|养护及时率|≥95%|往年台账\n产出指标|成本指标|养护成本|≤4万元/公里|历年结算数据\n效益指标|社会效益指标|受益人口|≥3000人|统计年鉴', '指标值|数据来源'),
    },
  ],
  reads: ['source', 'standards', 'tables'],
  check(form, ctx) {
    const { accepted, refused } = ctx.options;
    const weak = sourcesOf(form, (text) => !accepted.includes(text) && (refused.includes(text) || isVague(text)));
    const [first] = weak;
    if (first !== undefined) {
      ctx.report({ at: first.at, message: 'vague', identity: 'vague', data: { text: first.text, ...places(weak) }, related: weak.slice(1).map(({ at, text }) => ({ at, text })) });
    }
    const allowed = allowedSources(form, 'standard-source');
    if (allowed === undefined || allowed.includes(internal) || accepted.includes(internal)) return;
    const unlisted = sourcesOf(form, (text) => text === internal).filter(({ role }) => role === 'standard-source');
    const [example] = unlisted;
    if (example === undefined) return;
    ctx.report({
      at: example.at,
      message: 'unlisted',
      identity: 'unlisted',
      data: { text: example.text, ...places(unlisted), allowed },
      related: unlisted.slice(1).map(({ at, text }) => ({ at, text })),
    });
  },
};

/** The one kind of source that some heads admit for history and not for standards. */
const internal = '内部统计';

/** The sources whose texts are wanted. */
function sourcesOf(form: Form, wanted: (text: string) => boolean): (Weak & { readonly role: Role })[] {
  const sources: (Weak & { readonly role: Role })[] = [];
  for (const { source, cells, standards } of form.indicators) {
    if (source !== '' && wanted(source) && cells.source !== undefined) sources.push({ at: cells.source, text: source, role: 'source' });
    for (const one of standards) if (one.source !== '' && one.sourceCell !== null && wanted(one.source)) sources.push({ at: one.sourceCell, text: one.source, role: 'standard-source' });
  }
  return sources;
}

function isVague(text: string): boolean {
  return !named.test(text) && vague.test(squeeze(text));
}

/** The list that the head itself prints: 标准值（规划目标、行业标准或其他明确标准）. */
function allowedSources(form: Form, role: Role): string | undefined {
  const headers = [...columnsOf(form, 'standard'), ...columnsOf(form, role)].map(({ header }) => header);
  for (const header of headers) {
    const list = /[（(]([^（()）]*(?:、|\/|或)[^（()）]*(?:标准|来源|统计|规划)[^（()）]*)[）)]/.exec(squeeze(header))?.[1];
    if (list !== undefined) return list;
  }
  return undefined;
}

/** Where it stands, if more than once; the key of a message is part of a finding's identity and stays the same. */
function places(list: readonly Weak[]): { readonly more: string; readonly moreInEnglish: string } {
  if (list.length < 2) return { more: '', moreInEnglish: '' };
  const shown = list.slice(0, 6).map(({ at }) => formatCell(at));
  const rest = list.length > shown.length ? '…' : '';
  return { more: `（共${String(list.length)}处：${shown.join('、')}${rest}）`, moreInEnglish: ` (${String(list.length)} cells: ${shown.join(', ')}${rest})` };
}
