/** All steps, in the order in which they are carried out. */
import type { StepName } from '../plan';
import type { ContentStep, LooksStep, Step } from '../step';
import { columns } from './columns';
import { cutCells } from './cut-cells';
import { dropdowns } from './dropdowns';
import { fill } from './fill';
import { formats } from './formats';
import { headers } from './headers';
import { joinPages } from './join-pages';
import { joinTables } from './join-tables';
import { merge } from './merge';
import { order } from './order';
import { print } from './print';
import { rules } from './rules';
import { spaces } from './spaces';
import { spelling } from './spelling';
import { style } from './style';
import { symbols } from './symbols';
import { units } from './units';
import { width } from './width';

/** What cells hold and where they stand. */
export const contentSteps: readonly ContentStep[] = [
  joinPages, joinTables, cutCells, columns, rules, spaces, width, symbols, spelling, units, headers, fill, order,
];

/** How the sheet looks and prints. */
export const looksSteps: readonly LooksStep[] = [formats, merge, style, dropdowns, print];

export const steps: readonly Step[] = [...contentSteps, ...looksSteps];

/** The steps that are on unless the user says otherwise. */
export const usualSteps: readonly StepName[] = steps.filter(({ usual }) => usual).map(({ name }) => name);
