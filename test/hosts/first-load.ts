import path from 'node:path';
import { firstLoad } from '../../scripts/bench/size';

/** What tells of a check that takes its time is fetched while it does: on a busy machine before the first finding. */
const WHILE_WAITING = 'progress';

/** Of the scripts that were fetched before the first finding those that `npm run bench` does not count. */
export function uncounted(addresses: readonly string[]): readonly string[] {
  return addresses.map((address) => path.basename(address)).filter((file) => /\.\w{8}\.js$/.test(file) && ![...firstLoad, WHILE_WAITING].some((chunk) => file.startsWith(`${chunk}.`)));
}
