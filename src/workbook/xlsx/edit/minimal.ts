import type { Style } from '../../../sheet/book';
import type { Limits } from '../../limits';
import type { ReadBook } from '../read';
import { WorkbookEditor } from './editor';
import { PackageEditor, parseRoot } from './package-editor';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a style sheet must have; the first font is what an unstyled cell of a Chinese office looks like. */
const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The editor of a new workbook that has no sheets yet and whose unstyled cells look like `style`. */
export function newWorkbook(style: Style, limits: Limits): { readonly editor: WorkbookEditor; readonly read: ReadBook } {
  const pkg = new PackageEditor(undefined, limits);
  pkg.put(
    '[Content_Types].xml',
    parseRoot(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
  );
  pkg.relate('', 'officeDocument', 'xl/workbook.xml');
  pkg.put('xl/workbook.xml', parseRoot(`<workbook xmlns="${MAIN}"><sheets/></workbook>`));
  pkg.setContentType('xl/workbook.xml', `${TYPE}.sheet.main+xml`);
  pkg.put('xl/styles.xml', parseRoot(STYLES));
  pkg.setContentType('xl/styles.xml', `${TYPE}.styles+xml`);
  pkg.relate('xl/workbook.xml', 'styles', 'xl/styles.xml');
  const read: ReadBook = { book: { sheets: [], styles: [style], names: [] }, sheets: [], workbookPart: 'xl/workbook.xml', warnings: [] };
  const editor = new WorkbookEditor(pkg, read, limits);
  editor.styles().setDefault(style);
  return { editor, read };
}
