/** Notes: the comments part with the texts, and the old vector drawing without which spreadsheets do not show them. */
import { formatCell } from '../../../sheet/address';
import type { Note } from '../../../sheet/book';
import { sameData } from '../../../sheet/equal';
import { WorkbookError } from '../../errors';
import { attribute, child, descendants, elements, make, placeChild, removeChildren, textOf, type XmlElement } from '../../xml/tree';
import { textElement } from './cell-write';
import { relationshipAttribute } from './namespaces';
import { WORKSHEET } from './order';
import { parseRoot, type PackageEditor } from './package-editor';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Brings the notes of a sheet part from `before` to `after`. Notes that stay are not touched. */
export function writeNotes(pkg: PackageEditor, part: string, sheet: XmlElement, before: readonly Note[], after: readonly Note[]): void {
  const gone = before.filter((note) => !after.some((other) => sameData(other, note)));
  const fresh = after.filter((note) => !before.some((other) => sameData(other, note)));
  if (gone.length === 0 && fresh.length === 0) return;
  const threaded = threadedCells(pkg, part);
  const touched = [...gone, ...fresh].find((note) => threaded.has(formatCell(note.at)));
  if (touched) throw new WorkbookError('edit-unsupported', `threaded comment at ${formatCell(touched.at)}`);
  const comments = commentsRoot(pkg, part);
  const drawing = drawingRoot(pkg, part, sheet);
  // A note that only says something else keeps its shape, and with it the size and place that the user gave it.
  const shaped = new Set(before.map((note) => formatCell(note.at)));
  const wanted = new Set(after.map((note) => formatCell(note.at)));
  for (const note of gone) {
    removeComment(comments, formatCell(note.at));
    if (!wanted.has(formatCell(note.at))) removeShape(drawing, note);
  }
  for (const note of fresh) {
    addComment(comments, note);
    if (!shaped.has(formatCell(note.at))) addShape(drawing, note);
  }
}

/** Cells whose note stands for a conversation; those are left to the program that wrote them. */
function threadedCells(pkg: PackageEditor, part: string): ReadonlySet<string> {
  const threads = pkg.related(part, 'threadedComment');
  const root = threads === undefined ? undefined : pkg.view(threads);
  return new Set(elements(root, 'threadedComment').map((el) => attribute(el, 'ref') ?? ''));
}

function commentsRoot(pkg: PackageEditor, part: string): XmlElement {
  const known = pkg.related(part, 'comments');
  if (known !== undefined && pkg.has(known)) return pkg.edit(known);
  const name = pkg.freeName('xl/comments#.xml');
  pkg.put(name, parseRoot(`<comments xmlns="${MAIN}"><authors/><commentList/></comments>`));
  pkg.setContentType(name, COMMENTS_TYPE);
  pkg.relate(part, 'comments', name);
  return pkg.edit(name);
}

function removeComment(comments: XmlElement, ref: string): void {
  const list = child(comments, 'commentList');
  if (list) list.children = list.children.filter((node) => typeof node !== 'object' || !('local' in node) || attribute(node, 'ref') !== ref);
}

function addComment(comments: XmlElement, note: Note): void {
  const authors = child(comments, 'authors') ?? make(comments, 'authors');
  const list = child(comments, 'commentList') ?? make(comments, 'commentList');
  placeChild(comments, authors, ['authors', 'commentList', 'extLst']);
  placeChild(comments, list, ['authors', 'commentList', 'extLst']);
  let author = elements(authors, 'author').findIndex((el) => textOf(el) === note.author);
  if (author === -1) author = authors.children.push(make(authors, 'author', {}, [note.author])) && elements(authors, 'author').length - 1;
  const text = make(list, 'text', {}, [textElement(list, note.text)]);
  list.children.push(make(list, 'comment', { ref: formatCell(note.at), authorId: author }, [text]));
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function drawingRoot(pkg: PackageEditor, part: string, sheet: XmlElement): XmlElement {
  const known = child(sheet, 'legacyDrawing') && pkg.related(part, 'vmlDrawing');
  if (known !== undefined && pkg.has(known)) return pkg.edit(known);
  const name = pkg.freeName('xl/drawings/vmlDrawing#.vml');
  pkg.put(name, parseRoot(EMPTY_DRAWING));
  pkg.setDefaultType('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const id = pkg.relate(part, 'vmlDrawing', name);
  removeChildren(sheet, 'legacyDrawing');
  placeChild(sheet, make(sheet, 'legacyDrawing', { [relationshipAttribute(sheet)]: id }), WORKSHEET);
  return pkg.edit(name);
}

/** The cell that a note's shape belongs to; undefined for shapes of another kind. */
export function shapeCell(shape: XmlElement): { readonly row: XmlElement; readonly col: XmlElement } | undefined {
  const data = child(shape, 'ClientData');
  const row = child(data, 'Row');
  const col = child(data, 'Column');
  return data && attribute(data, 'ObjectType') === 'Note' && row && col ? { row, col } : undefined;
}

function removeShape(drawing: XmlElement, note: Note): void {
  const found = elements(drawing, 'shape').find((shape) => {
    const cell = shapeCell(shape);
    return cell && Number(textOf(cell.row)) === note.at.row && Number(textOf(cell.col)) === note.at.col;
  });
  drawing.children = drawing.children.filter((node) => node !== found);
}

function addShape(drawing: XmlElement, note: Note): void {
  const { row, col } = note.at;
  const ids = descendants(drawing, 'shape').map((shape) => Number(/_x0000_s(\d+)$/.exec(attribute(shape, 'id') ?? '')?.[1] ?? 1024));
  const id = Math.max(1024, ...ids) + 1;
  const lines = note.text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 14), 0);
  const anchor = [col + 1, 15, Math.max(0, row - 1), 10, col + 3, 15, Math.max(0, row - 1) + Math.min(Math.max(lines, 4), 15), 4].join(', ');
  drawing.children.push(
    parseRoot(
      `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" ` +
        'style="position:absolute;margin-left:60pt;margin-top:2pt;width:110pt;height:60pt;z-index:1;visibility:hidden" ' +
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
        `<x:Row>${String(row)}</x:Row><x:Column>${String(col)}</x:Column></x:ClientData></v:shape>`,
    ),
  );
}
