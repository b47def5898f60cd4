/**
 * Reads a form with files as it streams in: each file goes to a folder of its own on the disk, with a limit of its
 * own; nothing is kept in memory. Works on any Request, so in form actions, `+server.ts` and the API alike.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';

export interface FileField {
  /** Bytes of one file. */
  limit: number;
  /** How many files; 1 by default. */
  count?: number;
}

export interface UploadedFile {
  /** As the person calls it, without folders; to be shown, never to be used as a path. */
  name: string;
  bytes: number;
  path: string;
}

export interface Upload extends AsyncDisposable {
  /** Text fields, like those of a form without files. */
  fields: URLSearchParams;
  /** Files that were really chosen: a file field left empty is no file. */
  files: Record<string, UploadedFile[]>;
}

const textLimits = { fields: 500, fieldSize: 1024 * 1024, fieldNameSize: 200 };

/**
 * Use with `await using`: leaving the block deletes the files.
 * @throws DomainError `upload.too_large` (data `field`, `limit`), `upload.form.invalid`, `upload.form.unsupported`
 */
export async function readUpload(request: Request, fields: Record<string, FileField>): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? '';
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return plainForm(request);
  if (!/^multipart\/form-data/i.test(contentType)) throw new DomainError('upload.form.unsupported');
  if (!request.body) throw new DomainError('upload.form.invalid');
  const folder = await mkdtemp(join(tmpdir(), 'samskab-upload-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    const reading = new UploadReading(folder, fields, contentType);
    await reading.read(request.body);
    return { fields: reading.texts, files: reading.files, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function plainForm(request: Request): Promise<Upload> {
  const text = request.body ? await readText(request.body, textLimits.fieldSize) : '';
  return { fields: new URLSearchParams(text), files: {}, [Symbol.asyncDispose]: () => Promise.resolve() };
}

async function readText(body: ReadableStream<Uint8Array>, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body as unknown as WebStream<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limit) throw new DomainError('upload.too_large', { limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

class UploadReading {
  readonly texts = new URLSearchParams();
  readonly files: Record<string, UploadedFile[]> = {};
  private readonly writing: Promise<void>[] = [];
  private readonly streams: BusboyFileStream[] = [];
  private readonly folder: string;
  private readonly fields: Record<string, FileField>;
  private readonly parser: InstanceType<typeof Busboy>;
  private count = 0;

  constructor(folder: string, fields: Record<string, FileField>, contentType: string) {
    this.folder = folder;
    this.fields = fields;
    const files = Object.values(fields).reduce((sum, field) => sum + (field.count ?? 1), 0);
    try {
      this.parser = new Busboy({
        headers: { 'content-type': contentType } as BusboyHeaders,
        limits: { ...textLimits, files: files + 5, parts: textLimits.fields + files + 5 },
      });
    } catch {
      // No boundary in the header.
      throw new DomainError('upload.form.invalid');
    }
  }

  async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const { parser } = this;
    parser.on('field', (name, value, _nameCut, isCut) => {
      if (isCut)
        parser.destroy(new DomainError('upload.too_large', { field: name, limit: textLimits.fieldSize }));
      this.texts.append(name, value);
    });
    for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
      parser.on(limit, () => parser.destroy(new DomainError('upload.form.invalid')));
    parser.on('file', (field, stream, name) => {
      this.streams.push(stream);
      const writing = this.write(field, stream, name);
      // Heard at once, so that the rest of the body is not read in vain.
      writing.catch((error: Error) => parser.destroy(error));
      this.writing.push(writing);
    });
    try {
      await pipeline(Readable.fromWeb(body as unknown as WebStream), parser);
    } catch (error) {
      // A file whose rest will never come would be waited for, and stay on the disk, for ever.
      for (const stream of this.streams) stream.destroy();
      await Promise.allSettled(this.writing);
      throw isDomainError(error) ? error : this.cutOff(error);
    }
    await Promise.all(this.writing);
  }

  /** The server stops reading what is larger than anything it takes, and says so with this status; all else is a lost connection. */
  private cutOff(error: unknown): DomainError {
    const isTooLarge = error instanceof Error && 'status' in error && error.status === 413;
    const [largest] = Object.entries(this.fields).sort(([, a], [, b]) => b.limit - a.limit);
    return isTooLarge && largest
      ? new DomainError('upload.too_large', { field: largest[0], limit: largest[1].limit })
      : new DomainError('upload.form.invalid');
  }

  private async write(field: string, stream: BusboyFileStream, name: string | undefined): Promise<void> {
    const allowed = Object.hasOwn(this.fields, field) ? this.fields[field] : undefined;
    const known = allowed ? (this.files[field] ?? []) : [];
    if (!allowed || !name || known.length >= (allowed.count ?? 1)) {
      stream.resume();
      return;
    }
    this.files[field] = known;
    const file: UploadedFile = {
      name: plainName(name),
      bytes: 0,
      path: join(this.folder, String(this.count++)),
    };
    known.push(file);
    await pipeline(
      stream,
      counted(file, field, allowed.limit),
      createWriteStream(file.path, { mode: 0o600 }),
    );
  }
}

function counted(file: UploadedFile, field: string, limit: number): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      file.bytes += chunk.length;
      if (file.bytes > limit) done(new DomainError('upload.too_large', { field, limit }));
      else done(null, chunk);
    },
  });
}

/** Without folders, control characters and marks that turn the direction of text (`exe.fdp` shown as `pdf.exe`). */
function plainName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return Array.from(clean).slice(-150).join('') || 'file';
}
