import { parseTarget, printQuantity, sameUnit } from '../../target';
import { valueCell } from '../form-cells';
import type { ContentStep } from '../step';
import type { Act } from '../sketch';
import { squeeze } from '../../form/squeeze';

/** Where the form has a column for units, they stand there and only there. */
export const units: ContentStep = {
  name: 'units',
  stage: 'content',
  usual: false,
  texts: {
    zh: {
      title: '单位归位',
      why: '表里有计量单位列的，把写在指标值里的单位移到单位列，两处都写的只留单位列；不换算，不动百分数的数值。',
      reasons: { moved: '单位“{unit}”移到单位列', twice: '单位“{unit}”在单位列已有，指标值里不再重复' },
    },
    en: {
      title: 'Units in their column',
      why: 'Where the form has a column for units, a unit written in the value goes there, and one written twice stays there only; nothing is converted.',
      reasons: { moved: 'the unit “{unit}” goes to its column', twice: 'the unit “{unit}” stands in its column and is not repeated in the value' },
    },
  },
  propose(form, sketch) {
    for (const indicator of form.indicators) {
      const at = valueCell(indicator);
      const { unit: place } = indicator.cells;
      if (at === undefined || place === undefined || !sketch.isText(at)) continue;
      const text = sketch.textOf(at);
      const target = parseTarget(text);
      if (target.traits.some(({ kind }) => kind === 'extra-text' || kind === 'hedge' || kind === 'ocr-suspect' || kind === 'multiple')) continue;
      if (target.kind !== 'quantity' || target.unit === '' || target.per !== undefined || target.alternatives !== undefined) continue;
      // Only where sign, number and unit are all that is written.
      const written = squeeze(text);
      if (!written.endsWith(target.unit) || printQuantity(target) !== target.digits + target.unit || !written.includes(target.digits + target.unit)) continue;
      const beside = squeeze(sketch.textOf(place));
      if (beside !== '' && !sameUnit(beside, target.unit)) continue;
      const to = sketch.placeOf(place);
      if (to === undefined) continue;
      const acts: Act[] = [{ kind: 'write', at, text: written.slice(0, -target.unit.length) }];
      if (beside === '') acts.push({ kind: 'fill', place: to, text: target.unit });
      sketch.propose({ at, reason: beside === '' ? 'moved' : 'twice', data: { unit: target.unit }, acts });
    }
  },
};
