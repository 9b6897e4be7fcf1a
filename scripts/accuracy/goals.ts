import { judgeCorpus, judgeOwnTexts, type Tally } from '../../test/fill/goal-judge';

export interface GoalAccuracy {
  readonly own: Tally;
  /** Undefined where the corpus is not on this machine. */
  readonly corpus: Tally | undefined;
}

/** How many of the promises of goal texts 从目标生成指标 turns into right rows. */
export function measureGoals(): GoalAccuracy {
  return { own: judgeOwnTexts(), corpus: judgeCorpus() };
}
