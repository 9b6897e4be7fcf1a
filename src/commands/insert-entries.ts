import { plannedCommand } from './carry-out';

/** 从指标库插入: indicators of the library as rows of the form. */
export const insertEntries = plannedCommand('insert-entries');
