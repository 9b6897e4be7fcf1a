import { animatedWebp } from '../scripts/screenshots/webp';

/** A still: RIFF, WEBP, a chunk that is no picture, and the picture. */
const still = (picture: string): Buffer => {
  const chunk = (name: string, content: string) => Buffer.concat([Buffer.from(name), Buffer.of(content.length, 0, 0, 0), Buffer.from(content), Buffer.alloc(content.length % 2)]);
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), chunk('ICCP', 'abc'), chunk('VP8L', picture)]);
};

/** Names and contents of the chunks, from this place on. */
function chunks(bytes: Buffer, from = 0): { name: string; content: Buffer }[] {
  const found = [];
  for (let at = from; at < bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    found.push({ name: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 8, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  return found;
}

test('an animated .webp holds the whole size, the loop, and each picture at its place', () => {
  const frames = [
    { still: still('one'), x: 0, y: 0, width: 300, height: 200, milliseconds: 70_000 },
    { still: still('four'), x: 10, y: 258, width: 4, height: 6, milliseconds: 20 },
  ];
  const [riff, ...after] = chunks(animatedWebp(frames, 300, 200));
  expect([riff!.name, after, riff!.content.toString('latin1', 0, 4)]).toEqual(['RIFF', [], 'WEBP']);
  const [head, loop, first, second] = chunks(riff!.content, 4);
  expect([head!.name, [...head!.content]]).toEqual(['VP8X', [2, 0, 0, 0, 43, 1, 0, 199, 0, 0]]);
  expect([loop!.name, loop!.content.readUInt16LE(4)]).toEqual(['ANIM', 0]);
  expect([first!.name, [...first!.content.subarray(0, 16)]]).toEqual(['ANMF', [0, 0, 0, 0, 0, 0, 43, 1, 0, 199, 0, 0, 112, 17, 1, 2]]);
  expect(chunks(first!.content, 16).map(({ name, content }) => [name, content.toString()])).toEqual([['VP8L', 'one']]);
  expect([...second!.content.subarray(0, 16)]).toEqual([5, 0, 0, 129, 0, 0, 3, 0, 0, 5, 0, 0, 20, 0, 0, 2]);
});
