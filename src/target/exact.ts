/** A number without what binary arithmetic leaves behind: 0.1 + 0.2 is 0.3. Twelve digits keep every amount of a budget. */
export function exact(number: number): number {
  // Most numbers are whole, and as short as that.
  if (Number.isInteger(number) && Math.abs(number) < 1e12) return number;
  return Number(number.toPrecision(12));
}
