/** Files that a person drops or chooses, folders opened; what holds no table is passed over without a word. */
import { isPassedOver, isTableFile } from '../../workbook/table-file';

export interface FoundFile {
  readonly path: string;
  readonly content: File;
}

/** Of a file input, a folder's among them. */
export function chosenFiles(files: FileList | null): FoundFile[] {
  return wanted(Array.from(files ?? [], (content) => ({ path: content.webkitRelativePath || content.name, content })));
}

/** Of a drop. Entries must be asked for before the event is over; what they hold may come later. */
export async function droppedFiles(items: DataTransferItemList): Promise<FoundFile[]> {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: FoundFile[] = [];
  for (const entry of entries) for await (const file of filesOf(entry)) found.push(file);
  return wanted(found);
}

async function* filesOf(entry: FileSystemEntry): AsyncGenerator<FoundFile> {
  if (entry.isFile) {
    const content = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    yield { path: entry.fullPath.replace(/^\//, ''), content };
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return;
    for (const one of some) yield* filesOf(one);
  }
}

function wanted(files: readonly FoundFile[]): FoundFile[] {
  return files
    .filter(({ path }) => isTableFile(path) && !path.split('/').some(isPassedOver))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
