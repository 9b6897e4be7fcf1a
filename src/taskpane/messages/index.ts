import type { Locale } from '../../rules/rule';
import { en } from './en';
import type { Messages } from './messages';
import { zh } from './zh';

export const messages: Readonly<Record<Locale, Messages>> = { zh, en };
export type { Group, Messages, TabName } from './messages';
