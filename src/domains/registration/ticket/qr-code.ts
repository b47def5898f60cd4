/**
 * QR codes (ISO/IEC 18004:2015) of up to 106 bytes, enough for a ticket: byte mode, error correction M, versions 1 to 6.
 * A code of our own so that tickets need no service and no foreign code. Browser-safe.
 */

/** For versions 1 to 6 at level M: error correction bytes a block, blocks, data bytes in all (tables 7 and 9). */
const sizes = [
  { check: 10, blocks: 1, data: 16 },
  { check: 16, blocks: 1, data: 28 },
  { check: 26, blocks: 1, data: 44 },
  { check: 18, blocks: 2, data: 64 },
  { check: 24, blocks: 2, data: 86 },
  { check: 16, blocks: 4, data: 108 },
] as const;

/** True is dark. Rows from above, each from the left; without the quiet zone of four modules around. */
export type QrModules = readonly (readonly boolean[])[];

/** @throws RangeError for more than 106 bytes */
export function qrCode(text: string): QrModules {
  const bytes = new TextEncoder().encode(text);
  const version = sizes.findIndex(({ data }) => bytes.length + 2 <= data) + 1;
  if (version === 0) throw new RangeError('Too long for a code of this kind.');
  const data = interleave(frame(bytes, version), version);
  let best: boolean[][] = [];
  let least = Infinity;
  for (let mask = 0; mask < 8; mask++) {
    const modules = draw(data, version, mask);
    const weight = penalty(modules);
    if (weight < least) [best, least] = [modules, weight];
  }
  return best;
}

/** Mode, length, bytes, terminator and padding. */
function frame(bytes: Uint8Array, version: number): number[] {
  const room = sizes[version - 1]?.data ?? 0;
  // Four bits of mode and eight of length shift everything by half a byte.
  const nibbles = [
    4,
    bytes.length >> 4,
    bytes.length & 15,
    ...[...bytes].flatMap((byte) => [byte >> 4, byte & 15]),
    0,
  ];
  const framed: number[] = [];
  for (let i = 0; i < nibbles.length; i += 2) framed.push(((nibbles[i] ?? 0) << 4) | (nibbles[i + 1] ?? 0));
  for (let pad = 0xec; framed.length < room; pad ^= 0xec ^ 0x11) framed.push(pad);
  return framed;
}

function interleave(data: readonly number[], version: number): number[] {
  const { check, blocks } = sizes[version - 1] ?? sizes[0];
  const length = data.length / blocks;
  const parts = Array.from({ length: blocks }, (_, n) => data.slice(n * length, (n + 1) * length));
  const checks = parts.map((part) => remainder(part, check));
  const across = (rows: readonly (readonly number[])[], width: number) =>
    Array.from({ length: width }, (_, i) => rows.map((row) => row[i] ?? 0)).flat();
  return [...across(parts, length), ...across(checks, check)];
}

/** Reed-Solomon over GF(256) with x⁸ + x⁴ + x³ + x² + 1. */
function remainder(data: readonly number[], degree: number): number[] {
  const generator = Array<number>(degree).fill(0);
  generator[degree - 1] = 1;
  for (let i = 0, root = 1; i < degree; i++, root = multiply(root, 2))
    for (let j = 0; j < degree; j++)
      generator[j] = multiply(generator[j] ?? 0, root) ^ (generator[j + 1] ?? 0);
  const rest = Array<number>(degree).fill(0);
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    for (let i = 0; i < degree; i++) rest[i] = (rest[i] ?? 0) ^ multiply(generator[i] ?? 0, factor);
  }
  return rest;
}

function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--)
    product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
  return product;
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function draw(data: readonly number[], version: number, mask: number): boolean[][] {
  const size = version * 4 + 17;
  const modules = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined));
  const set = (x: number, y: number, dark: boolean) => {
    const row = modules[y];
    if (row && x >= 0 && x < size) row[x] = dark;
  };
  drawPatterns(set, size, version);
  drawFormat(set, size, mask);
  let bit = 0;
  const isMasked = masks[mask] ?? (() => false);
  for (let right = size - 1; right >= 1; right -= 2) {
    // The column of the timing pattern holds no data.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (modules[y]?.[x] !== undefined) continue;
        const isDark = (((data[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        bit += 1;
        set(x, y, isDark !== isMasked(x, y));
      }
    }
  }
  return modules.map((row) => row.map((dark) => dark ?? false));
}

type SetModule = (x: number, y: number, dark: boolean) => void;

function drawPatterns(set: SetModule, size: number, version: number): void {
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [left, top] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(set, left, top, 4, (distance) => distance !== 2 && distance !== 4);
  if (version > 1) square(set, size - 7, size - 7, 2, (distance) => distance !== 1);
}

function square(
  set: SetModule,
  x: number,
  y: number,
  reach: number,
  isDark: (distance: number) => boolean,
): void {
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++)
      set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
}

/** Level M and the mask, protected by a BCH code, twice. */
function drawFormat(set: SetModule, size: number, mask: number): void {
  let rest = mask;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const isDark = (i: number) => ((bits >> i) & 1) === 1;
  for (let i = 0; i < 15; i++) {
    set(8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, isDark(i));
    set(i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i, 8, isDark(i));
  }
  set(8, size - 8, true);
}

/** How hard a picture is to read (7.8.3): runs, blocks, what looks like a corner, too much of one colour. */
function penalty(modules: readonly (readonly boolean[])[]): number {
  const size = modules.length;
  const columns = Array.from({ length: size }, (_, x) => modules.map((row) => row[x] ?? false));
  const dark = modules.flat().filter(Boolean).length;
  let sum = Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size)) * 10;
  for (const line of [...modules, ...columns]) sum += linePenalty(line);
  for (let y = 0; y < size - 1; y++)
    for (let x = 0; x < size - 1; x++) {
      const one = modules[y]?.[x];
      if (one === modules[y]?.[x + 1] && one === modules[y + 1]?.[x] && one === modules[y + 1]?.[x + 1])
        sum += 3;
    }
  return sum;
}

function linePenalty(line: readonly boolean[]): number {
  const text = line.map((dark) => (dark ? '1' : '0')).join('');
  let sum = 0;
  for (const [run] of text.matchAll(/1{5,}|0{5,}/g)) sum += run.length - 2;
  sum += [...text.matchAll(/(?=10111010000|00001011101)/g)].length * 40;
  return sum;
}
