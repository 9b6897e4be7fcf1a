// Written by `npm run docs` from the files beside it: one rule, one file. Do not edit.
import type { Rule } from './rule';

/** Every rule, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [];
