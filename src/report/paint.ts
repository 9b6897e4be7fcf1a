/** Colours by meaning. */
import { createColors } from 'picocolors';
import type { Severity } from '../rules/rule';

type Colour = (text: string) => string;

export interface Paint extends Readonly<Record<Severity, Colour>> {
  readonly path: Colour;
  readonly strong: Colour;
  readonly faint: Colour;
  readonly fix: Colour;
  readonly clean: Colour;
}

/** Text without colours is the text itself. */
export function paintsOf(color: boolean): Paint {
  const { red, yellow, cyan, underline, bold, dim, green } = createColors(color);
  return { error: red, warning: yellow, info: cyan, path: underline, strong: bold, faint: dim, fix: green, clean: green };
}
