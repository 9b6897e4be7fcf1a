import { plannedCommand } from './carry-out';

/** 从目标生成指标: rows drawn from the goal text. */
export const generate = plannedCommand('generate');
