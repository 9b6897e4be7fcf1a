/** Which files of a folder are worth opening, by name alone. A file named outright is opened whatever its ending. */

const ending = /\.(xlsx|xlsm|xls|et|csv|tsv|txt)$/i;
/** Lock files of Excel and WPS, hidden files, folders that hold no one's tables, and our own annotated copies. */
const ours = /^(~\$|\.)|^node_modules$|\.批注\.xlsx$/;

/** What `accept` of a file input takes. */
export const tableEndings = '.xlsx,.xlsm,.xls,.et,.csv,.tsv,.txt';

/** A file or folder that is passed over without a word. */
export function isPassedOver(name: string): boolean {
  return ours.test(name);
}

/** Whether the ending is one of ours, capitals or not. */
export function isTableFile(name: string): boolean {
  return ending.test(name);
}
