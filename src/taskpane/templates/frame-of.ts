import type { Frame } from '../../frame/frame';
import { defaultFrame, frameNamed } from '../../frame/presets';

/** The frame of the workbook's preset. */
export function frameOf(preset: string | undefined): Frame {
  return frameNamed(preset ?? '') ?? defaultFrame;
}
