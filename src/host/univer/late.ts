/** What the grid still has in mind for a workbook that has been closed meanwhile. */
import { IUniverInstanceService, type Univer, type Workbook } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';

/**
 * When it has nothing else to do, Univer looks at the dropdowns of the sheets that are not in front, and throws where their
 * workbook is gone by then. Univer's services stand only once there is a workbook.
 */
export function forgetTheClosed(univer: Univer): void {
  const injector = univer.__getInjector();
  const units = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const look = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unit, sheet, ranges) => (units.getUnit<Workbook>(unit)?.getSheetBySheetId(sheet) ? look(unit, sheet, ranges) : Promise.resolve([]));
}
