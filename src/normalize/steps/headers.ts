import type { Role } from '../../form/schema';
import { headColumns } from '../layout';
import type { ContentStep } from '../step';
import { squeeze } from '../words';

/** Heads that the system finds columns by, with the spellings that need no change. */
const printed: Partial<Record<Role, { readonly usual: string; readonly accepted: RegExp }>> = {
  level1: { usual: '一级指标', accepted: /^一级(?:绩效)?指标(?:名称)?$|职责|任务|分类|类别|类型/ },
  level2: { usual: '二级指标', accepted: /^二级(?:绩效)?指标(?:名称)?$|职责|任务|内容/ },
  name: { usual: '三级指标', accepted: /^三级(?:绩效)?指标(?:名称)?$|^(?:绩效)?指标名称$|^绩效指标$|^四级指标$/ },
};

/** Heads in the words that the system finds columns by. Off by default: an issued form keeps its heads. */
export const headers: ContentStep = {
  name: 'headers',
  stage: 'content',
  usual: false,
  texts: {
    zh: { title: '规范表头名称', why: '二级目标、指标内容等改为二级指标、三级指标；本地统一印制的表样请勿勾选。', reasons: { usual: '通行的写法是“{after}”' } },
    en: { title: 'Names of heads', why: '二级目标, 指标内容 and the like become 二级指标, 三级指标; leave off where the office prints its own form.', reasons: { usual: 'the usual name is “{after}”' } },
  },
  propose(form, sketch) {
    for (const table of form.tables) {
      for (const { leaf, col } of headColumns(sketch.sheet, table) ?? []) {
        const words = printed[table.columns.find((column) => column.col === col)?.role ?? 'other'];
        const text = squeeze(sketch.textOf(leaf.cell)).replace(/[（(].*$/, '');
        if (words === undefined || text === '' || words.accepted.test(text)) continue;
        sketch.respell(leaf.cell, words.usual, 'usual');
      }
    }
  },
};
