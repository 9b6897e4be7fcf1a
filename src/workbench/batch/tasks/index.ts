/** The tasks in the order in which the page offers them. */
import type { Task } from '../task';
import { check } from './check';
import { collect } from './collect';
import { compare } from './compare';
import { recheck } from './recheck';
import { redact } from './redact';

export const tasks: readonly Task[] = [check, recheck, collect, compare, redact];
