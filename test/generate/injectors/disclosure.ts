/** What should not be published. Numbers are invented and belong to nobody. */
import type { Injector } from './injector';
import { write } from './injector';

export const disclosureInjectors: Readonly<Record<string, Injector>> = {
  'disclosure/personal-data': ({ sheet, truth }, rng) => {
    const { cell, value } = rng.pick(truth.fields);
    return { sheet: write(sheet, [cell, `${value}（联系人${rng.pick(['13900000000', '138 0000 0000', '110101199001010000'])}）`]), cell };
  },
};
