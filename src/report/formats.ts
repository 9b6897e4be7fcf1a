/** The names of the report formats, apart from the formats themselves: help lists them without loading any. */
export const formats = ['text', 'json', 'sarif', 'junit', 'html', 'csv'] as const;
export type Format = (typeof formats)[number];
