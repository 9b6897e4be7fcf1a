/** What an option of a rule may hold, as data: neither a check nor a pane loads a schema library for it. */
export type OptionShape = { readonly kind: 'texts' } | { readonly kind: 'number'; readonly min: number; readonly max?: number };
export type OptionShapes = Readonly<Record<string, OptionShape>>;

export interface OptionTrouble {
  /** Names and indexes that lead to it from the options. */
  readonly path: readonly (string | number)[];
  /** What is wrong; put into words where settings are read. */
  readonly reason:
    | { readonly key: 'wants-object' | 'wants-list' | 'wants-text' | 'wants-number' | 'empty' }
    | { readonly key: 'unknown-names'; readonly data: { readonly names: string } }
    | { readonly key: 'too-small' | 'too-big'; readonly data: { readonly limit: number } };
}

/** What is wrong with options that somebody has written; those not said keep the rule's defaults. */
export function optionTroubles(shapes: OptionShapes, given: unknown): readonly OptionTrouble[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [{ path: [], reason: { key: 'wants-object' } }];
  return Object.entries(given).flatMap(([name, value]): OptionTrouble[] => {
    const shape = shapes[name];
    if (shape === undefined) return [{ path: [], reason: { key: 'unknown-names', data: { names: name } } }];
    return (shape.kind === 'texts' ? textTroubles(value) : numberTroubles(value, shape)).map(({ path, reason }) => ({ path: [name, ...path], reason }));
  });
}

function textTroubles(value: unknown): readonly OptionTrouble[] {
  if (!Array.isArray(value)) return [{ path: [], reason: { key: 'wants-list' } }];
  return value.flatMap((text: unknown, index): OptionTrouble[] => {
    if (typeof text !== 'string') return [{ path: [index], reason: { key: 'wants-text' } }];
    return text === '' ? [{ path: [index], reason: { key: 'empty' } }] : [];
  });
}

function numberTroubles(value: unknown, { min, max = Infinity }: Extract<OptionShape, { kind: 'number' }>): readonly OptionTrouble[] {
  if (typeof value !== 'number') return [{ path: [], reason: { key: 'wants-number' } }];
  if (value < min) return [{ path: [], reason: { key: 'too-small', data: { limit: min } } }];
  return value > max ? [{ path: [], reason: { key: 'too-big', data: { limit: max } } }] : [];
}
