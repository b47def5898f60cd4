import { ReaderError, type ReaderErrorCode } from './reader-error.ts';
import { unpackZip } from './zip.ts';

/**
 * The XML parts of a .docx or .xlsx, unpacked within the limits. Pictures and other attachments stay packed. Office
 * never writes a DTD, so a part that has one is not a document but an attempt at something else.
 */
export function officeParts(bytes: Uint8Array, brokenCode: ReaderErrorCode): Map<string, Uint8Array> {
  const parts = unpack(bytes, brokenCode);
  for (const content of parts.values()) {
    const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 4096));
    if (start.includes('<!DOCTYPE') || start.includes('<!ENTITY'))
      throw new ReaderError('programme_file.xml_with_dtd');
  }
  return parts;
}

function unpack(bytes: Uint8Array, brokenCode: ReaderErrorCode): Map<string, Uint8Array> {
  try {
    return unpackZip(bytes, (name) => /\.(xml|rels)$/i.test(name));
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw new ReaderError(brokenCode);
  }
}
