/** The levels of the frames as templates print them. */
import { frameNamed } from '../../frame/presets';
import type { IndicatorGrid } from '../template';

type Levels = IndicatorGrid['levels'];

function levelsOf(preset: string): Levels {
  return (frameNamed(preset)?.levels ?? []).map(({ text, children }) => [text, children.map((child) => child.text)] as const);
}

export const levels88: Levels = levelsOf('88');
export const levels101: Levels = levelsOf('101');
