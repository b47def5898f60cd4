import { deflateRawSync } from 'node:zlib';
import { packZip } from '#domains/events/reader/formats/zip.ts';

/** A zip with stored parts. */
export function zipFile(parts: Record<string, string | Uint8Array>): Uint8Array {
  return packZip(new Map(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)])));
}

/** A zip whose parts are deflated, and whose headers do not say how large they become. */
export function deflatedZipFile(parts: Record<string, string | Uint8Array>): Uint8Array {
  const deflated = Object.entries(parts).map(([name, content]) => [name, deflateRawSync(content)] as const);
  const zip = Buffer.from(packZip(new Map(deflated)));
  for (let at = zip.indexOf('PK\x03\x04'); at >= 0; at = zip.indexOf('PK\x03\x04', at + 4)) zip[at + 8] = 8;
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) zip[at + 10] = 8;
  return zip;
}
