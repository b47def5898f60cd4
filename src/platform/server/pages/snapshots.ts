/**
 * Compiled public pages in memory: rendered once per published version and language, compressed once, kept under a
 * size limit, dropped when something they show is published. A page says by its `Cache-Tag` header that it may be
 * kept and what it depends on (`event:0199…`). Asked for with a session, a page is never taken from here.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { compressBody, type Encoding } from './compress.ts';

export interface Rendered {
  status: number;
  /** Lower-case names. `x-samskab-version` (published version) goes into the ETag, `x-samskab-ttl` (seconds) limits the keeping; neither is sent. */
  headers: Record<string, string>;
  body: Buffer;
}

interface Variant {
  etag: string;
  headers: string[];
  body: Buffer;
}

interface Entry {
  variants: Record<Encoding, Variant>;
  tags: readonly string[];
  bytes: number;
  /** Epoch milliseconds, or Infinity. */
  expires: number;
}

export interface SnapshotOptions {
  buildId: string;
  /** Sum of the bodies of all variants, in bytes. */
  maxBytes?: number;
  now?: () => number;
}

export class Snapshots {
  private readonly entries = new Map<string, Entry>();
  private readonly rendering = new Map<string, Promise<Entry | Rendered>>();
  private bytes = 0;
  private generation = 0;
  private readonly buildId: string;
  private readonly maxBytes: number;
  private readonly now: () => number;

  constructor(options: SnapshotOptions) {
    this.buildId = options.buildId;
    this.maxBytes = options.maxBytes ?? 64 * 1024 * 1024;
    this.now = options.now ?? Date.now;
  }

  /** Answers from memory; false where there is nothing to answer with. */
  answer(key: string, request: IncomingMessage, response: ServerResponse): boolean {
    const entry = this.entries.get(key);
    if (entry === undefined) return false;
    if (entry.expires <= this.now()) {
      this.remove(key, entry);
      return false;
    }
    send(entry, request, response);
    return true;
  }

  /**
   * Renders the page once however many ask for it meanwhile, keeps it if it may be kept, and answers.
   * Returns what was rendered where it is not a page to keep; the caller then answers itself.
   */
  async renderAndAnswer(
    key: string,
    request: IncomingMessage,
    response: ServerResponse,
    render: () => Promise<Rendered>,
  ): Promise<Rendered | null> {
    let pending = this.rendering.get(key);
    if (!pending) {
      pending = this.compile(key, render).finally(() => this.rendering.delete(key));
      this.rendering.set(key, pending);
    }
    const result = await pending;
    if (!('variants' in result)) return result;
    send(result, request, response);
    return null;
  }

  /** Drops every page that shows something with one of the tags. */
  drop(tags: readonly string[]): void {
    this.generation += 1;
    for (const [key, entry] of this.entries)
      if (entry.tags.some((tag) => tags.includes(tag))) this.remove(key, entry);
  }

  dropAll(): void {
    this.generation += 1;
    this.entries.clear();
    this.bytes = 0;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.entries.size, bytes: this.bytes };
  }

  private async compile(key: string, render: () => Promise<Rendered>): Promise<Entry | Rendered> {
    const generation = this.generation;
    const rendered = await render();
    const tags = rendered.headers['cache-tag'];
    if (rendered.status !== 200 || tags === undefined || 'set-cookie' in rendered.headers) return rendered;
    const entry = await this.toEntry(rendered, tags.split(/[ ,]+/));
    // Something was published while this page was being made: it may be old, so it is sent but not kept.
    if (generation === this.generation) this.keep(key, entry);
    return entry;
  }

  private async toEntry(rendered: Rendered, tags: string[]): Promise<Entry> {
    const { 'x-samskab-version': version, 'x-samskab-ttl': ttl, ...headers } = rendered.headers;
    const bodies = await compressBody(rendered.body, headers['content-type'] ?? '');
    const digest = createHash('sha256').update(rendered.body).digest('base64url').slice(0, 12);
    const stem = [this.buildId, version ?? '0', digest].join('-');
    const variants = Object.fromEntries(
      Object.entries(bodies).map(([encoding, body]) => [
        encoding,
        toVariant(
          headers,
          body,
          // Pictures and PDF are not compressed again: what is sent must not claim to be.
          body === bodies.identity ? 'identity' : (encoding as Encoding),
          `"${stem}-${encoding}"`,
        ),
      ]),
    ) as Record<Encoding, Variant>;
    const distinct = new Set(Object.values(bodies));
    return {
      variants,
      tags,
      bytes: [...distinct].reduce((sum, body) => sum + body.length, 0),
      expires: ttl === undefined ? Infinity : this.now() + Number(ttl) * 1000,
    };
  }

  private keep(key: string, entry: Entry): void {
    if (entry.bytes > this.maxBytes / 8) return;
    this.entries.set(key, entry);
    this.bytes += entry.bytes;
    for (const [oldest, old] of this.entries) {
      if (this.bytes <= this.maxBytes) break;
      this.remove(oldest, old);
    }
  }

  private remove(key: string, entry: Entry): void {
    if (this.entries.delete(key)) this.bytes -= entry.bytes;
  }
}

function toVariant(headers: Record<string, string>, body: Buffer, encoding: Encoding, etag: string): Variant {
  const list = Object.entries(headers).flatMap(([name, value]) =>
    name === 'content-length' || name === 'etag' || name === 'vary' ? [] : [name, value],
  );
  list.push('vary', 'accept-encoding', 'etag', etag, 'content-length', String(body.length));
  if (encoding !== 'identity') list.push('content-encoding', encoding);
  return { etag, headers: list, body };
}

function send(entry: Entry, request: IncomingMessage, response: ServerResponse): void {
  const variant = entry.variants[accepted(request.headers['accept-encoding'])];
  const asked = request.headers['if-none-match'];
  if (asked !== undefined && asked.includes(variant.etag)) {
    response.writeHead(304, notModifiedHeaders(variant.headers));
    response.end();
    return;
  }
  response.writeHead(200, variant.headers);
  response.end(request.method === 'HEAD' ? undefined : variant.body);
}

function notModifiedHeaders(headers: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index] ?? '';
    if (name !== 'content-length' && name !== 'content-encoding' && name !== 'content-type')
      kept.push(name, headers[index + 1] ?? '');
  }
  return kept;
}

/** The best encoding somebody takes; `br;q=0` is a refusal. */
export function accepted(header: string | string[] | undefined): Encoding {
  if (typeof header !== 'string') return 'identity';
  if (takes(header, 'br')) return 'br';
  return takes(header, 'gzip') ? 'gzip' : 'identity';
}

function takes(header: string, encoding: string): boolean {
  if (!header.includes(encoding)) return false;
  if (!header.includes('q=')) return true;
  return header.split(',').some((part) => {
    const [name, ...parameters] = part.trim().split(';');
    return name === encoding && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter));
  });
}
