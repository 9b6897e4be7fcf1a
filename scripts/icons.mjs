// Draws assets/icon-*.png: a check mark on a sheet's grid, in the sizes that Office asks for. Node's own modules, nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 32, 64, 80, 128];
const GREEN = [16, 124, 65];
const PAPER = [255, 255, 255];
const LINE = [178, 214, 193];

/** Distance of a point to the stroke between two others, all in parts of the side. */
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Colour and opacity at a point of the picture. */
function colourAt(x, y) {
  const inset = Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5));
  if (inset > 0.47) return [...GREEN, 0];
  if (inset > 0.41) return [...GREEN, 255];
  const tick = Math.min(distance([x, y], [0.24, 0.52], [0.43, 0.71]), distance([x, y], [0.43, 0.71], [0.78, 0.29]));
  if (tick < 0.075) return [...GREEN, 255];
  const ruled = [0.36, 0.64].some((at) => Math.abs(y - at) < 0.015 || Math.abs(x - at) < 0.015);
  return [...(ruled ? LINE : PAPER), 255];
}

function pixel(column, row, size) {
  const samples = 4;
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < samples * samples; i++) {
    const [r, g, b, a] = colourAt((column + ((i % samples) + 0.5) / samples) / size, (row + (Math.floor(i / samples) + 0.5) / samples) / size);
    [r, g, b].forEach((part, at) => (sum[at] += part * a));
    sum[3] += a;
  }
  const alpha = sum[3];
  return [...sum.slice(0, 3).map((part) => (alpha === 0 ? 0 : Math.round(part / alpha))), Math.round(alpha / (samples * samples))];
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(size) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [0, ...Array.from({ length: size }, (_cell, column) => pixel(column, row, size)).flat()]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

mkdirSync('assets', { recursive: true });
for (const size of SIZES) writeFileSync(`assets/icon-${size}.png`, png(size));
