import { plannedCommand } from './carry-out';

/** 填写本行: what the library or another row knows of the indicator. */
export const fillRow = plannedCommand('fill-row');
