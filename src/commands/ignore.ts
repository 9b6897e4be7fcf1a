import type { Finding } from '../check/finding';
import type { Command } from './command';

/** Why a person may set a finding aside; 其他 carries the person's own words. */
export const ignoreReasons = ['assigned', 'local', 'evidence', 'false-alarm', 'other'] as const;
export type IgnoreReason = (typeof ignoreReasons)[number];

/** 忽略: the reason, in words, travels with the workbook. */
export const ignore: Command<{ readonly finding: Finding; readonly reason: string }> = {
  name: 'ignore',
  refuse: () => null,
  run: (session, { finding, reason }) => session.ignore(finding, reason),
};
