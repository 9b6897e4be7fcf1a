import type { Mapping } from '../form/mapping';
import type { Command } from './command';

/** 重新指认: a person says what the columns of a table are. */
export const mapColumns: Command<{ readonly sheet: string; readonly mapping: Mapping }> = {
  name: 'mapColumns',
  refuse: () => null,
  run: (session, { sheet, mapping }) => session.mapColumns(sheet, mapping),
};
