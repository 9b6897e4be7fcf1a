import type { Place } from '../session/state';
import type { Command } from './command';

/** 定位 */
export const locate: Command<Place> = {
  name: 'locate',
  refuse: () => null,
  run: (session, place) => session.locate(place),
};
