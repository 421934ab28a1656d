// Pictures to bring in, drawn here so that none has to be kept: a sun over hills, another for every seed, the
// same in every size. They are PNG, which needs no more than Node has.
import { deflateSync } from 'node:zlib';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Picture = { name: string; mimeType: string; buffer: Buffer };

/** A landscape of so many pixels; 2400 × 1600 where nothing else is said. */
export function landscape(name: string, seed: number, width = 2400, height = 1600): Picture {
  return { name, mimeType: 'image/png', buffer: png(width, height, (x, y) => colour(seed, x / width, y / height)) };
}

/** A file that says it is a picture and is none. */
export function noPicture(name: string): Picture {
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from('These are the minutes of a meeting, and no picture at all. '.repeat(40)) };
}

/** Writes pictures into a folder, for a field that takes paths. */
export function keep(folder: string, pictures: Picture[]): string[] {
  mkdirSync(folder, { recursive: true });
  return pictures.map(({ name, buffer }) => {
    const path = join(folder, name);
    writeFileSync(path, buffer);
    return path;
  });
}

type Colour = [number, number, number];

/** What stands at a point of the picture, from 0 to 1 across and down. */
function colour(seed: number, x: number, y: number): Colour {
  const hue = (seed * 137) % 360;
  const sun = { x: 0.2 + ((seed * 31) % 60) / 100, y: 0.24 + ((seed * 7) % 12) / 100 };
  for (let ridge = 3; ridge >= 0; ridge -= 1) {
    const base = 0.5 + 0.13 * ridge;
    const line = base + 0.05 * Math.sin(x * (5 + ridge) + seed + ridge * 2) + 0.02 * Math.sin(x * 23 + seed * ridge);
    if (y > line) return shade(hue + 24 * ridge, 0.3, 0.56 - 0.11 * ridge - 0.12 * (y - line));
  }
  const away = Math.hypot((x - sun.x) * 1.5, y - sun.y);
  if (away < 0.075) return shade(45, 0.85, 0.82);
  return shade(hue + 190, 0.45, 0.6 + 0.3 * y + 0.12 * Math.exp(-away * 7));
}

/** Of hue (degrees), saturation and lightness (0 to 1). */
function shade(hue: number, saturation: number, lightness: number): Colour {
  const light = Math.min(0.95, Math.max(0.05, lightness));
  const reach = saturation * Math.min(light, 1 - light);
  const channel = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Eight bits a channel, each row as the difference to the pixel before. */
function png(width: number, height: number, at: (x: number, y: number) => Colour): Buffer {
  const row = width * 3 + 1;
  const raw = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    let before: Colour = [0, 0, 0];
    raw[y * row] = 1;
    for (let x = 0; x < width; x += 1) {
      const here = at(x, y);
      for (let channel = 0; channel < 3; channel += 1) {
        raw[y * row + 1 + x * 3 + channel] = (here[channel] - before[channel]) & 255;
      }
      before = here;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(raw, { level: 6 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(check(named));
  return Buffer.concat([length, named, sum]);
}

const SUMS = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** The check sum that PNG wants behind every chunk (CRC-32). */
function check(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = SUMS[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
