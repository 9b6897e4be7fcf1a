/** What the grid does far too often for a large sheet, done only where it is needed; what it computes is the same. */
import { CellValueType, IUniverInstanceService, InterceptorEffectEnum, type ICellData, type Nullable, type Univer, type Workbook } from '@univerjs/core';
import { FormulaDataModel, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';

/** Univer's services stand only once there is a workbook. */
export function makeFrugal(univer: Univer): void {
  const injector = univer.__getInjector();
  spareFormulaWalks(injector.get(FormulaDataModel), injector.get(IUniverInstanceService));
  spareNumberGuesses(injector.get(SheetInterceptorService));
}

/**
 * Whenever cells are written, Univer walks over the whole sheet twice to keep its record of formulas. Nothing in that
 * record changes where no formula is written and none was there.
 */
function spareFormulaWalks(formulas: FormulaDataModel, units: IUniverInstanceService): void {
  const walk = formulas.updateFormulaData.bind(formulas);
  formulas.updateFormulaData = (unit, sheet, written) => {
    const cells = units.getUnit<Workbook>(unit)?.getSheetBySheetId(sheet)?.getCellMatrix();
    const touchesFormula = Object.entries(written).some(([row, line]) =>
      Object.entries(line as Record<string, Nullable<ICellData>>).some(([col, cell]) => hasFormula(cell) || hasFormula(cells?.getValue(Number(row), Number(col)))),
    );
    return touchesFormula ? walk(unit, sheet, written) : {};
  };
}

function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}

/**
 * React asks `window.event` what is going on, and takes whatever is set while a key is handled for urgent: the grid's
 * bar of buttons would be drawn anew three times before a cell that is left lets go of the keyboard. Without that
 * answer it is drawn once, in a task of its own; what React's own listeners hear is urgent as before.
 */
export function drawBarsApart(): void {
  Object.defineProperty(window, 'event', { value: undefined, configurable: true, writable: true });
}

/** Where Univer, drawing a cell, guesses whether its text is a number in disguise. */
const GUESS = 10;

/**
 * For every text on the screen, several times a frame, Univer tries the names of all months to see whether it could be
 * a number or a date, and draws a corner where it could. Only digits that are text are to have that corner, and those are
 * marked as such (toUniverContent); all other text passes that place without saying that it is text.
 */
function spareNumberGuesses(interceptors: SheetInterceptorService): void {
  const effect = InterceptorEffectEnum.Style;
  let text = false;
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect,
    priority: GUESS + 0.5,
    handler: (cell, _place, next) => {
      text = cell?.t === CellValueType.STRING;
      return next(text ? { ...cell, t: undefined } : cell);
    },
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect,
    priority: GUESS - 0.5,
    handler: (cell, _place, next) => {
      const said = text ? { ...cell, t: CellValueType.STRING } : cell;
      text = false;
      return next(said);
    },
  });
}
