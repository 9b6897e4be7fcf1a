/** How often a property is tried: PROPERTY_RUNS where it is set, else the given number. */
export function runs(usual: number): number {
  const wanted = Number(process.env['PROPERTY_RUNS'] ?? '');
  return Number.isInteger(wanted) && wanted > 0 ? wanted : usual;
}
