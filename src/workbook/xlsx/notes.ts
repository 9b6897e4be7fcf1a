import { parseCell } from '../../sheet/address';
import type { Note } from '../../sheet/book';
import { decodeCellText } from '../xml/text';
import { attribute, child, descendants, elements, numberAttribute, textOf, type XmlElement } from '../xml/tree';

/** The notes of a comments part. */
export function readNotes(comments: XmlElement | undefined): Note[] {
  const authors = elements(child(comments, 'authors'), 'author').map(textOf);
  return elements(child(comments, 'commentList'), 'comment').flatMap((el): Note[] => {
    const at = parseCell(attribute(el, 'ref') ?? '');
    if (!at) return [];
    return [{ at, author: authors[numberAttribute(el, 'authorId') ?? 0] ?? '', text: richText(child(el, 'text')) }];
  });
}

/** The text of a string item: its own or its runs', without phonetic hints. */
export function richText(el: XmlElement | undefined): string {
  if (!el) return '';
  const runs = elements(el).filter((part) => part.local === 'r' || part.local === 't');
  return decodeCellText(runs.map((part) => (part.local === 't' ? textOf(part) : descendants(part, 't').map(textOf).join(''))).join(''));
}
