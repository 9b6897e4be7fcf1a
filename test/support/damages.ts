/** What becomes of files on their way: cut short, emptied, a byte here and there turned over, another kind altogether. */
export const damages: readonly ((whole: Uint8Array) => Uint8Array)[] = [
  (whole) => whole.subarray(0, whole.length / 2),
  () => new Uint8Array(0),
  (whole) => whole.map((byte, index) => (index % 97 === 50 ? byte ^ 0xff : byte)),
  () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
];
