import type { Command } from './command';

/** 写入批注: what was found, into the notes of the cells, for those who read the file without this tool. */
export const annotate: Command = {
  name: 'annotate',
  refuse: (state) => ([...state.results.values()].some(({ findings }) => findings.length > 0) ? null : 'no-findings'),
  run: (session) => session.annotate(),
};
