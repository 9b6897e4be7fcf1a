/** An entry's place in the frames in force. */
import type { Frame } from '../frame/frame';
import { defaultFrame, frameNamed } from '../frame/presets';
import type { LibraryEntry } from './schema';

/** Level 1 and level 2 as a frame prints them. */
export interface LevelPath {
  readonly level1: string;
  readonly level2: string;
}

/** Where an entry stands in a frame: 经济成本 is a level 2 of 成本指标 in 101号 and 产出指标/成本指标 in 88号. */
export function pathIn(frame: Frame, entry: Pick<LibraryEntry, 'class'>): LevelPath {
  const found = [frame, defaultFrame].flatMap((one) => find(one, entry.class) ?? (entry.class.endsWith('成本') ? find(one, '成本') : undefined) ?? []);
  return found[0] ?? { level1: '', level2: '' };
}

/** The same by the name of a preset; an unknown name means the default frame. */
export function pathInPreset(name: string, entry: Pick<LibraryEntry, 'class'>): LevelPath {
  return pathIn(frameNamed(name) ?? defaultFrame, entry);
}

function find(frame: Frame, level2Class: string): LevelPath | undefined {
  for (const { text, children } of frame.levels) {
    const child = children.find((one) => one.class === level2Class);
    if (child !== undefined) return { level1: text, level2: child.text };
  }
  return undefined;
}
