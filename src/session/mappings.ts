/** Confirmed columns between the store, which keeps plain words, and recognition, which knows roles. */
import type { Mapping } from '../form/mapping';
import type { Store } from '../store';

/** The store's mappings with this one, in place of an earlier one for the same head. */
export function withMapping(mappings: Store['mappings'], sheet: string, { header, rows, roles }: Mapping, at: string): Store['mappings'] {
  const key = header.join('|');
  return [...mappings.filter((one) => one.header.join('|') !== key), { sheet, header: [...header], ...(rows !== undefined && { rows }), roles: [...roles], at }];
}
