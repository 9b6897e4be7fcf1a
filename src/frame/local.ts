/** An office's own frame (本地口径), laid over a preset: it says only what it changes. */
import type { Frame } from './frame';
import { systemSeverities } from './presets';
import { matchLevel1, matchLevel2 } from './levels';

/** The shape of `local` in jibiao.config.json. */
export interface LocalFrame {
  readonly name: string;
  readonly version: string;
  readonly basis?: readonly string[] | undefined;
  readonly demanded?: readonly string[] | undefined;
  readonly totals?: readonly number[] | undefined;
  readonly evaluation?: boolean | undefined;
  readonly system?: boolean | undefined;
}

/** The preset with the office's words in place of its own. Classes that no frame knows demand nothing. */
export function localFrame(base: Frame, local: LocalFrame): Frame {
  return {
    ...base,
    name: local.name,
    title: local.name,
    version: local.version,
    sources: local.basis === undefined ? base.sources : local.basis.map((basis) => ({ basis, verified: true })),
    levels: local.demanded === undefined ? base.levels : demanding(base.levels, local.demanded),
    totals: local.totals ?? base.totals,
    evaluation: local.evaluation ?? base.evaluation,
    system: local.system ?? base.system,
    severities: local.system === true ? { ...base.severities, ...systemSeverities } : base.severities,
  };
}

function demanding(levels: Frame['levels'], demanded: readonly string[]): Frame['levels'] {
  const first = new Set(demanded.map(matchLevel1));
  const second = new Set(demanded.map(matchLevel2));
  return levels.map((level) => {
    const children = level.children.map((child) => ({ ...child, demanded: second.has(child.class) }));
    return { ...level, children, demanded: first.has(level.class) || children.some((child) => child.demanded) };
  });
}
