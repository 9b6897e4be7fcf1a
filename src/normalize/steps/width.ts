import { halfWidth, parseTarget } from '../../target';
import { figureCells, isValueCell, unfoldedIndicators } from '../form-cells';
import type { ContentStep } from '../step';

/** Figures as wide as characters become ordinary figures, in values and their units only. */
export const width: ContentStep = {
  name: 'width',
  stage: 'content',
  usual: true,
  texts: {
    zh: { title: '全角转半角', why: '指标值、计量单位、分值里的全角数字、字母、％ 改为半角；文字段落里的标点不动。', reasons: { wide: '全角“{before}”改为半角' } },
    en: { title: 'Half-width figures', why: 'Full-width digits, letters and ％ in values, units and points become half width; punctuation of texts stays.', reasons: { wide: 'full-width “{before}” becomes half width' } },
  },
  propose(form, sketch) {
    for (const indicator of unfoldedIndicators(form, sketch)) {
      for (const at of figureCells(indicator)) {
        const text = sketch.textOf(at);
        const half = halfWidth(text);
        if (half === text || (isValueCell(indicator, at) && parseTarget(text).kind === 'text')) continue;
        sketch.respell(at, half, 'wide');
      }
    }
  },
};
