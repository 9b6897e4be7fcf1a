/** The order in which the schema wants the children of some elements. */

export const WORKSHEET = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF picture oleObjects ' +
  'controls webPublishItems tableParts extLst'
)
  // legacyDrawing and legacyDrawingHF stand behind drawing
  .replace('drawing drawingHF', 'drawing legacyDrawing legacyDrawingHF drawingHF')
  .split(' ');

export const WORKBOOK = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize ' +
  'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

export const STYLE_SHEET = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

export const FONT = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

export const BORDER = 'start left end right top bottom diagonal vertical horizontal'.split(' ');

export const XF = 'alignment protection extLst'.split(' ');
