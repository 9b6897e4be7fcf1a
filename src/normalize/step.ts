/** The shape of a step. One step, one file; the registry, the pane and the command line read nothing else. */
import type { Form } from '../form/schema';
import type { Dresser } from './dresser';
import type { Locale, StepName } from './plan';
import type { Sketch } from './sketch';

export interface StepTexts {
  /** What users call it: 合并各页. */
  readonly title: string;
  /** What it does and leaves alone, one sentence. */
  readonly why: string;
  /** Why a change is made, with {placeholders}. */
  readonly reasons: Readonly<Record<string, string>>;
}

interface Base {
  readonly name: StepName;
  /** Carried out unless the user says otherwise. */
  readonly usual: boolean;
  readonly texts: Readonly<Record<Locale, StepTexts>>;
}

/** Changes what cells hold or where they stand. */
export interface ContentStep extends Base {
  readonly stage: 'content';
  propose(form: Form, sketch: Sketch): void;
}

/** Changes looks only: merges, styles, sizes, validations, print. Works on the sheet that the content steps leave. */
export interface LooksStep extends Base {
  readonly stage: 'looks';
  dress(forms: readonly Form[], dresser: Dresser): void;
}

export type Step = ContentStep | LooksStep;
