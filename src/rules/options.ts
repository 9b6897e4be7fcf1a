/** What an option of a rule may hold, as data: neither a check nor a pane loads a schema library for it. */
export type OptionShape = { readonly kind: 'texts' } | { readonly kind: 'number'; readonly min: number; readonly max?: number };
export type OptionShapes = Readonly<Record<string, OptionShape>>;

export interface OptionTrouble {
  /** Names and indexes that lead to it from the options. */
  readonly path: readonly (string | number)[];
  /** In words for the user. */
  readonly reason: string;
}

/** What is wrong with options that somebody has written; those not said keep the rule's defaults. */
export function optionTroubles(shapes: OptionShapes, given: unknown): readonly OptionTrouble[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [{ path: [], reason: '应为对象' }];
  return Object.entries(given).flatMap(([name, value]) => {
    const shape = shapes[name];
    if (shape === undefined) return [{ path: [], reason: `不认识的名称：${name}` }];
    return (shape.kind === 'texts' ? textTroubles(value) : numberTroubles(value, shape)).map(({ path, reason }) => ({ path: [name, ...path], reason }));
  });
}

function textTroubles(value: unknown): readonly OptionTrouble[] {
  if (!Array.isArray(value)) return [{ path: [], reason: '应为列表' }];
  return value.flatMap((text: unknown, index): OptionTrouble[] => {
    if (typeof text !== 'string') return [{ path: [index], reason: '应为文字' }];
    return text === '' ? [{ path: [index], reason: '不能为空' }] : [];
  });
}

function numberTroubles(value: unknown, { min, max = Infinity }: Extract<OptionShape, { kind: 'number' }>): readonly OptionTrouble[] {
  if (typeof value !== 'number') return [{ path: [], reason: '应为数字' }];
  if (value < min) return [{ path: [], reason: `不能小于${String(min)}` }];
  return value > max ? [{ path: [], reason: `不能大于${String(max)}` }] : [];
}
