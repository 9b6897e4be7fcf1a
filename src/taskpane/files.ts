/** Files between the user's disk and the pane. The page around the pane has the means; in some hosts there are none. */
import type { Book } from '../sheet/book';
import type { Edit } from '../sheet/edit';

export interface PaneFiles {
  /** Gives a new workbook to the user; its name is that of the open one and `suffix`. */
  readonly saveBook: (book: Book, suffix: string) => void;
  /** Gives a text to the user under this name. */
  readonly saveText: (text: string, name: string) => void;
  /** A workbook that the user has chosen, or in words why it cannot be read. */
  readonly openBook: (file: File) => Promise<ChosenBook | Unreadable>;
}

export interface ChosenBook {
  readonly book: Book;
  /** Gives the file back with these edits and all else as it was; in words why not, or null. */
  readonly save: (edits: readonly Edit[], suffix: string) => string | null;
}

export interface Unreadable {
  readonly trouble: string;
}
