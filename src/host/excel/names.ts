/// <reference types="office-js" />
/** Names of the workbook and of its sheets. Excel moves them along with rows itself; what they lose that way is written back. */
import type { Name } from '../../sheet/book';
import { ask } from './batch';

/** What Excel keeps print settings under is read as such. */
const OWN = /^(?:_xlnm|Print_|_FilterDatabase)/;

/** Names of the workbook, and of these sheets. `ids`: ours and Excel's. */
export async function readNames(ids: readonly (readonly [ours: string, excelId: string])[]): Promise<readonly Name[]> {
  return ask(async (context) => {
    const { workbook } = context;
    const of = (scope: string | undefined, names: Excel.NamedItemCollection) => {
      names.load('items/name,items/formula');
      return { scope, names };
    };
    const asked = [of(undefined, workbook.names), ...ids.map(([ours, excelId]) => of(ours, workbook.worksheets.getItem(excelId).names))];
    await context.sync();
    return asked.flatMap(({ scope, names }) =>
      names.items
        .filter(({ name }) => !OWN.test(name))
        .map(({ name, formula }): Name => ({ name, formula: String(formula).replace(/^=/, ''), ...(scope !== undefined && { scope }) })),
    );
  });
}

/** Makes names mean what they meant. */
export function putNames(context: Excel.RequestContext, names: readonly Name[], excelId: (sheet: string) => string): void {
  const { workbook } = context;
  for (const { name, formula, scope } of names) {
    const { names: of } = scope === undefined ? workbook : workbook.worksheets.getItem(excelId(scope));
    of.getItemOrNullObject(name).formula = `=${formula}`;
  }
}
