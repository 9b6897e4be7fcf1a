import { plannedCommand } from './carry-out';

/** 分摊分值: points for rows that have none. */
export const spreadWeights = plannedCommand('spread-weights');
