import { plannedCommand } from './carry-out';

/** 补全指标: rows that the frame demands. */
export const complete = plannedCommand('complete');
