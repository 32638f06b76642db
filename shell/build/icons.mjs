// The app's icons, drawn here: no picture is kept in the repository. Two rings that hold each other on the hero's
// colour, as on the first screen; each pixel is the mean of 4 × 4 points.

import { deflateSync } from 'node:zlib';

const samples = 4;

/** Of a 56 × 56 drawing, at (x, y): [red, green, blue, alpha 0–1]. */
function colourAt(x, y, { colour, isMaskable, isOpaque }) {
  const radius = 16;
  // A maskable icon is cut by the launcher: it fills its square, and what matters lies in the middle 80 %.
  const zoom = isMaskable ? 1.25 : 1;
  const inside = isMaskable || isOpaque || roundedSquare(x, y, radius);
  const [px, py] = [28 + (x - 28) * zoom, 28 + (y - 28) * zoom];
  const ring = (centre) => Math.abs(Math.hypot(px - centre, py - 28) - 11) <= 1.5;
  if (ring(22)) return [255, 255, 255, 1];
  if (ring(34)) return mixed(colour, 0.72);
  return [...colour, inside ? 1 : 0];
}

/** White over the colour. */
const mixed = (colour, share) => [...colour.map((part) => part + (255 - part) * share), 1];

function roundedSquare(x, y, radius) {
  const away = (at) => Math.max(radius - at, at - (56 - radius), 0);
  return Math.hypot(away(x), away(y)) <= radius;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length);
  body.copy(result, 4);
  result.writeUInt32BE(checksum(body), body.length + 4);
  return result;
}

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
const checksum = (bytes) =>
  (bytes.reduce((sum, byte) => table[(sum ^ byte) & 0xff] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** A PNG of that side; `colour` as "#0A7377". */
export function iconPng(side, { colour, isMaskable = false, isOpaque = false }) {
  const rgb = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const drawing = { colour: rgb, isMaskable, isOpaque };
  const rows = Buffer.alloc(side * (side * 4 + 1));
  for (let y = 0; y < side; ++y) {
    for (let x = 0; x < side; ++x) rows.set(pixel(x, y, side, drawing), y * (side * 4 + 1) + 1 + x * 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side);
  head.writeUInt32BE(side, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixel(x, y, side, drawing) {
  const sum = [0, 0, 0, 0];
  for (let place = 0; place < samples * samples; ++place) {
    const at = (whole, part) => ((whole + (part + 0.5) / samples) / side) * 56;
    const [red, green, blue, alpha] =
      colourAt(at(x, place % samples), at(y, Math.floor(place / samples)), drawing);
    sum[0] += red * alpha;
    sum[1] += green * alpha;
    sum[2] += blue * alpha;
    sum[3] += alpha;
  }
  const [red, green, blue, alpha] = sum;
  if (alpha === 0) return [0, 0, 0, 0];
  return [red / alpha, green / alpha, blue / alpha, (alpha / samples ** 2) * 255].map(Math.round);
}
