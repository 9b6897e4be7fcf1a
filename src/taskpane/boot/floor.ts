/** Below the floor: an engine that lacks what no polyfill can give. Chrome 69, Safari 13.1 and Firefox 68 have it all. */
export function isBelowFloor(): boolean {
  return typeof Promise !== 'function' || typeof Proxy !== 'function' || typeof ResizeObserver !== 'function' || !('flatMap' in Array.prototype) || !knowsProperties();
}

/** Named groups and Unicode properties in patterns: a script that has them does not even start elsewhere. */
function knowsProperties(): boolean {
  // In pieces: written out, it would be translated for old engines like the rest of this file.
  const pattern = ['(?<letter>', '\\p{L}', ')'].join('');
  try {
    return new RegExp(pattern, 'u').test('表');
  } catch {
    return false;
  }
}
