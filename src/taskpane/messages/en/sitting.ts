import type { SittingWords } from '../sitting';

export const en: SittingWords = {
  checking: (percent) => `Checking… ${String(percent)}%`,
  cancel: 'Cancel',
  waiting: 'Waiting for the spreadsheet program…',
  cancelled: 'The check was cancelled; the list is that of the last check',
  more: (left) => `Show more (${String(left)} left)`,
  history: (entries) => `History (${String(entries)})`,
  entry: (time, command, cells) => `${time} ${command}${cells === 0 ? '' : `, cells: ${String(cells)}`}`,
  undone: 'undone',
};
