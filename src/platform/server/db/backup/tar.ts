/** The little of the tar format (POSIX ustar) that a backup needs, so that `tar tzf` shows what is in one. */
export const BLOCK = 512;

/** Two empty blocks end an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

const CHECKSUM_AT = 148;

/** `name` has at most 100 bytes, `size` is in bytes, below 8 GB. */
export function tarHeader(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100 || size >= 8 ** 11)
    throw new RangeError(`“${name}” does not fit into a tar archive`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000600\0' + '0000000\0' + '0000000\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, CHECKSUM_AT);
  return header;
}

/** Zeros that fill the last block of an entry. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** `end` for the empty block at the end; undefined for what is no header. */
export function readTarHeader(block: Buffer): { name: string; size: number } | 'end' | undefined {
  if (block.every((byte) => byte === 0)) return 'end';
  if (Number.parseInt(textAt(block, CHECKSUM_AT, 8), 8) !== checksum(block)) return undefined;
  return { name: textAt(block, 0, 100), size: Number.parseInt(textAt(block, 124, 12), 8) };
}

/** The sum of all bytes, the checksum's own place taken as blanks. */
function checksum(block: Buffer): number {
  return block.reduce(
    (sum, byte, place) => sum + (place >= CHECKSUM_AT && place < CHECKSUM_AT + 8 ? 32 : byte),
    0,
  );
}

function textAt(block: Buffer, place: number, length: number): string {
  const text = block.toString('utf8', place, place + length);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
