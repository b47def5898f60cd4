/** What a file is by its content. A name says only how a person calls it. */
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { DomainError } from '#platform/errors/domain-error.ts';
import { looksLikeSvg } from '../storage/pictures.ts';

/** Slides and papers as they are handed in; each with the ending it gets in the storage. */
const documents: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.presentationml.slideshow': 'ppsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/x-cfb': 'bin',
  'application/zip': 'zip',
  'application/epub+zip': 'epub',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
  'text/plain': 'txt',
};

/** PowerPoint and Word before 2007 look alike from outside; their names tell them apart. */
const oldOffice: Record<string, [mediaType: string, extension: string]> = {
  ppt: ['application/vnd.ms-powerpoint', 'ppt'],
  pps: ['application/vnd.ms-powerpoint', 'pps'],
  doc: ['application/msword', 'doc'],
  xls: ['application/vnd.ms-excel', 'xls'],
};

export interface FileKind {
  mediaType: string;
  extension: string;
}

/**
 * The kind of a document somebody hands in.
 * @throws DomainError `file.unsupported` (data `kind`: `svg`, `html`, `program` or `other`), `file.empty.invalid`
 */
export async function documentKind(path: string, name: string): Promise<FileKind> {
  const start = await firstBytes(path);
  if (start.length === 0) throw new DomainError('file.empty.invalid');
  const found = await fileTypeFromFile(path);
  if (found?.mime === 'application/x-cfb') {
    const [mediaType, extension] = oldOffice[endingOf(name)] ?? [];
    if (mediaType && extension) return { mediaType, extension };
  }
  const mediaType = found?.mime ?? (isText(start) ? 'text/plain' : 'application/octet-stream');
  const extension = documents[mediaType];
  if (mediaType === 'text/plain' || mediaType === 'application/xml') refuseMarkup(start);
  if (!extension || extension === 'bin')
    throw new DomainError('file.unsupported', { kind: kindOf(mediaType) });
  return { mediaType, extension };
}

/** What a browser would run. As text it would be harmless with our headers; nobody misses it among slides. */
function refuseMarkup(start: Buffer): void {
  const text = start.toString('latin1');
  if (looksLikeSvg(start)) throw new DomainError('file.unsupported', { kind: 'svg' });
  if (/<(!doctype html|html|script|head|body)\b/i.test(text))
    throw new DomainError('file.unsupported', { kind: 'html' });
}

function kindOf(mediaType: string): 'program' | 'other' {
  return /msdownload|executable|elf|mach|java|wasm|x-sh|deb|rpm/.test(mediaType) ? 'program' : 'other';
}

function isText(start: Buffer): boolean {
  if (start.includes(0)) return false;
  const text = new TextDecoder('utf-8').decode(start, { stream: true });
  return !text.slice(0, -1).includes('\ufffd') || !/[\x80-\x9f]/.test(start.toString('latin1'));
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
