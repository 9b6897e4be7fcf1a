/** Files that Node has something better for: what stands in the command line, and in scripts, in the place of which. From the root. */
export const nodeFiles = {
  'src/workbook/zip/deflate.ts': 'src/cli/deflate.ts',
  'src/workbook/xml/utf8.ts': 'src/cli/utf8.ts',
};
