/** How often a property is tried: PROPERTY_RUNS where it is set, else `inCi` under CI, else the usual number. */
export function runs(usual: number, inCi = usual): number {
  const wanted = Number(process.env['PROPERTY_RUNS'] ?? '');
  if (Number.isInteger(wanted) && wanted > 0) return wanted;
  return process.env['CI'] === 'true' ? inCi : usual;
}
