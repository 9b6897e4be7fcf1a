import { commands, run } from '../../src/commands';
import { templateBook } from '../../src/fill/insert-template';
import { templateNamed } from '../../src/library/templates';
import { annotator } from '../../src/session/annotations';
import { booksEqual } from '../../src/sheet/equal';
import { formBook, sit } from './sitting';

/** A user's note on a cell with a finding, and one on a cell without. */
function annotated() {
  const book = formBook();
  const notes = [
    { at: { row: 5, col: 3 }, author: '张科', text: '与交通局核对过\n第二行' },
    { at: { row: 9, col: 0 }, author: '张科', text: '照旧' },
  ];
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.id === 's1' ? { ...sheet, notes } : sheet)) };
}

const notes = (sitting: Awaited<ReturnType<typeof sit>>) => sitting.memory.live.sheet('s1').notes;

describe('写入批注', () => {
  it('signs its own notes, adds to the user’s below a line, and takes out every word of its own again', async () => {
    const sitting = await sit(annotated());
    const before = sitting.memory.live.book;
    await run(commands.annotate, sitting.session, undefined);
    const own = notes(sitting).filter(({ author }) => author === annotator);
    expect(own.map(({ at }) => at.row)).toEqual(expect.arrayContaining([6, 8]));
    const shared = notes(sitting).find(({ at }) => at.row === 5 && at.col === 3);
    expect(shared).toMatchObject({ author: '张科', text: expect.stringMatching(/^与交通局核对过\n第二行\n—— 绩标 ——\nD6 /) as string });
    await run(commands.clearAnnotations, sitting.session, undefined);
    expect(booksEqual(sitting.memory.live.book, before)).toBe(true);
  });

  it('written twice, says it once; what was mended falls silent', async () => {
    const sitting = await sit(annotated());
    await run(commands.annotate, sitting.session, undefined);
    const once = notes(sitting);
    await run(commands.annotate, sitting.session, undefined);
    expect(notes(sitting)).toEqual(once);
    await run(commands.fixAll, sitting.session, undefined);
    await run(commands.annotate, sitting.session, undefined);
    expect(notes(sitting).find(({ at }) => at.row === 5 && at.col === 3)?.text).toBe('与交通局核对过\n第二行');
  });

  it('leaves the hints of a template alone', async () => {
    const template = templateNamed('project-88')!;
    const sitting = await sit(templateBook(template));
    const before = sitting.memory.live.book;
    expect(before.sheets[0]?.notes.length).toBeGreaterThan(0);
    await run(commands.annotate, sitting.session, undefined);
    await run(commands.clearAnnotations, sitting.session, undefined);
    expect(booksEqual(sitting.memory.live.book, before)).toBe(true);
  });

  it('is undone in one step', async () => {
    const sitting = await sit(annotated());
    const before = sitting.memory.live.book;
    await run(commands.annotate, sitting.session, undefined);
    await run(commands.undo, sitting.session, undefined);
    expect(booksEqual(sitting.memory.live.book, before)).toBe(true);
  });
});
