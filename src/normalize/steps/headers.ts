import { usualHead } from '../../form/printed-heads';
import { headColumns } from '../layout';
import type { ContentStep } from '../step';
import { squeeze } from '../../form/squeeze';

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
        const role = table.columns.find((column) => column.col === col)?.role ?? 'other';
        const usual = usualHead(role, squeeze(sketch.textOf(leaf.cell)));
        if (usual !== undefined) sketch.respell(leaf.cell, usual, 'usual');
      }
    }
  },
};
