/** A number without what binary arithmetic leaves behind: 0.1 + 0.2 is 0.3. Twelve digits keep every amount of a budget. */
export function exact(number: number): number {
  return Number(number.toPrecision(12));
}
