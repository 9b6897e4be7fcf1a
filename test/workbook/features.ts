/** What a workbook may hold beside its values, each told by what stands for it in the package, whoever wrote it. */
import { strFromU8, unzipSync } from 'fflate';

const tag = (name: string, attributes = ''): RegExp => new RegExp(`<(?:\\w+:)?${name}\\b${attributes === '' ? '' : `[^>]*${attributes}`}`, 'g');

/** Name of a feature and what is counted for it over all parts. */
export const features: Readonly<Record<string, RegExp>> = {
  'rich text': tag('rPr'),
  'reading aids (phonetic)': tag('rPh'),
  'white space that counts': /xml:space="preserve"/g,
  'error value': tag('c', 't="e"'),
  'true and false': tag('c', 't="b"'),
  formula: tag('f'),
  'array formula': tag('f', 't="array"'),
  'shared formula': tag('f', 't="shared"'),
  'picture in a cell (WPS)': /DISPIMG/g,
  'pictures of cells (WPS)': tag('cellImage'),
  'text by quote prefix': /quotePrefix="1"/g,
  'custom number format': tag('numFmt', 'formatCode='),
  'charset of fonts': tag('charset', 'val="134"'),
  'theme colour with tint': / tint="/g,
  'double underline': tag('u', 'val="double"'),
  'struck out': tag('strike'),
  'gradient fill': tag('gradientFill'),
  'diagonal border': / diagonalDown="1"/g,
  'turned text': / textRotation="255"/g,
  indent: / indent="1"/g,
  'shrunk text': / shrinkToFit="1"/g,
  'wrapped text': / wrapText="1"/g,
  'unlocked cell': tag('protection', 'locked="0"'),
  'hidden formula': tag('protection', 'hidden="1"'),
  'named cell styles': tag('cellStyle'),
  'looks of rules (dxf)': tag('dxf'),
  'colour of a tab': tag('tabColor'),
  'fit to page': / fitToPage="1"/g,
  'no grid lines': / showGridLines="0"/g,
  zoom: / zoomScale="85"/g,
  'frozen panes': tag('pane', 'state="frozen"'),
  'selected cell': tag('selection', 'activeCell="D6"'),
  'column widths': tag('col', 'customWidth='),
  'hidden column': tag('col', 'hidden="1"'),
  'hidden row': tag('row', 'hidden="1"'),
  merges: tag('mergeCell'),
  filter: tag('autoFilter'),
  'filtered values': tag('filterColumn'),
  'protected range': tag('protectedRange'),
  'rule by value': tag('cfRule', 'type="cellIs"'),
  'data bar': tag('dataBar'),
  'extended conditional format': tag('conditionalFormatting', 'xmlns:xm='),
  sparkline: tag('sparkline'),
  'dropdown of words': tag('dataValidation', 'type="list"'),
  'decimal rule': tag('dataValidation', 'type="decimal"'),
  'warning instead of refusal': / errorStyle="warning"/g,
  'dropdown from another sheet': /<(?:\w+:)?f>字典!\$B\$1:\$B\$3</g,
  'link within the book': tag('hyperlink', 'location='),
  'link outside': /TargetMode="External"/g,
  'centred print': tag('printOptions'),
  margins: tag('pageMargins'),
  'paper and direction': tag('pageSetup', 'orientation="landscape"'),
  'header and footer': tag('headerFooter'),
  'page break': tag('brk'),
  'ignored warnings': tag('ignoredError'),
  'anchored picture': tag('pic'),
  chart: tag('chartSpace'),
  'text box': / txBox="1"/g,
  'shapes of notes': tag('shape'),
  notes: tag('comment'),
  'threaded comment': tag('threadedComment'),
  'people of comments': tag('person'),
  table: tag('table', 'displayName='),
  'calculated column': tag('calculatedColumnFormula'),
  'protected structure': tag('workbookProtection'),
  'hidden sheet': tag('sheet', 'state="hidden"'),
  'protected sheet': tag('sheetProtection', 'algorithmName='),
  'print area': /_xlnm\.Print_Area/g,
  'repeated heads': /_xlnm\.Print_Titles/g,
  'memory of the filter': /_xlnm\._FilterDatabase/g,
  'name of one sheet': tag('definedName', 'localSheetId="0"'),
  'properties of the maker': /KSOProductBuildVer/g,
  'data of other programs': /urn:other/g,
};

/** How often each feature is met in a package; files that are no text count by their kind. */
export function featuresIn(bytes: Uint8Array): Readonly<Record<string, number>> {
  const parts = Object.entries(unzipSync(bytes));
  const text = parts.filter(([name]) => /\.(?:xml|rels|vml)$/.test(name)).map(([, content]) => strFromU8(content)).join('\n');
  const counted = Object.entries(features).map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0] as const);
  const files = (ending: RegExp) => parts.filter(([name]) => ending.test(name)).length;
  return { ...Object.fromEntries(counted), 'picture files': files(/\.png$/), 'settings of the printer': files(/printerSettings\d+\.bin$/) };
}

/** Features of which something is gone. */
export function lost(before: Uint8Array, after: Uint8Array): string[] {
  const [had, has] = [featuresIn(before), featuresIn(after)];
  return Object.keys(had).filter((name) => (has[name] ?? 0) < (had[name] ?? 0));
}
