/** How the tables look that go to an office. */
import type { Border, Style } from '../sheet/book';

const line: Border = { style: 'thin', color: '#9AA3AF' };
export const border: NonNullable<Style['border']> = { top: line, right: line, bottom: line, left: line };
export const headLook: Style = { font: { bold: true }, fill: '#E8EDF3', border, align: { horizontal: 'center', vertical: 'center', wrap: true } };
