import { crc32, inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { ReaderError } from './reader-error.ts';

interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  compressedSize: number;
  offset: number;
}

/**
 * The parts of a zip by name, unpacked under one common limit. The sizes that an archive declares may lie, so what
 * counts is what really comes out.
 * Layout: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function unpackZip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let budget: number = limits.inflatedBytes;
  for (const entry of listZip(bytes)) {
    if (!wanted(entry.name)) continue;
    const content = inflate(bytes, entry, budget);
    budget -= content.length;
    parts.set(entry.name, content);
  }
  return parts;
}

/** The names in a zip; empty where the bytes only begin like one. */
export function zipNames(bytes: Uint8Array): string[] {
  return listZip(bytes).map((entry) => entry.name);
}

function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return [];
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    if (entries.length === limits.zipEntries) throw tooLarge();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      compressedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_536; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function inflate(bytes: Uint8Array, entry: ZipEntry, budget: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.encrypted) throw new ReaderError('programme_file.office_encrypted');
  if (entry.offset + 30 > view.byteLength) throw new RangeError('zip entry outside the file');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (entry.method === 0) {
    if (packed.length > budget) throw tooLarge();
    return packed;
  }
  if (entry.method !== 8) throw new RangeError('zip entry packed in an unknown way');
  if (budget < 1) throw tooLarge();
  try {
    return inflateRawSync(packed, { maxOutputLength: budget });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : error;
  }
}

function tooLarge(): ReaderError {
  return new ReaderError('programme_file.archive_too_large', {
    megabytes: limits.inflatedBytes / 1024 / 1024,
  });
}

/**
 * A zip of the parts, stored without compression. Libraries are given this instead of the file that came in, so that
 * they meet nothing but what has been unpacked and measured here.
 */
export function packZip(parts: Map<string, Uint8Array>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name);
    const shared = sharedHeader(nameBytes, content);
    const local = Buffer.concat([signature(0x04034b50), shared, nameBytes, content]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(0x02014b50), version, shared, central, nameBytes]));
    files.push(local);
    offset += local.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directoryBytes, end]);
}

const version = Buffer.from([20, 0]);

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The 26 bytes that a local header and its directory entry have in common: names are UTF-8, contents stored. */
function sharedHeader(name: Buffer, content: Uint8Array): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x0800, 2);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}
