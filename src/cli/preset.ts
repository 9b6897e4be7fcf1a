import { frameNamed, presets } from '../frame/presets';
import type { Messages } from './messages';
import { UsageError } from './terminal';

/** The preset's name, or a usage error that lists what there is. */
export function presetOf(name: string, messages: Messages): string {
  const frame = frameNamed(name);
  if (frame === undefined) throw new UsageError(messages.badPreset(name, presets.map((preset) => preset.name).join(' ')));
  return frame.name;
}
