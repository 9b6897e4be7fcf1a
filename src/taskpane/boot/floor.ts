/** Below the floor: an engine that lacks what no polyfill can give. Chrome 69, Safari 16.4 and Firefox 78 have it all. */
export function isBelowFloor(): boolean {
  return typeof Promise !== 'function' || typeof Proxy !== 'function' || typeof ResizeObserver !== 'function' || !('flatMap' in Array.prototype) || !knowsPatterns();
}

/** Named groups, Unicode properties and looking behind in patterns: a script that has them does not even start elsewhere. */
function knowsPatterns(): boolean {
  // In pieces: written out, it would be translated for old engines like the rest of this file.
  const pattern = ['(?<', '!x)(?<letter>', '\\p{L}', ')'].join('');
  try {
    return new RegExp(pattern, 'u').test('表');
  } catch {
    return false;
  }
}
