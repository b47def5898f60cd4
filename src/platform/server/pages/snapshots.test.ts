import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { accepted, Snapshots, type Rendered } from './snapshots.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

function page(text: string, extra: Record<string, string> = {}): Rendered {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-tag': 'event:1 organisation:2', ...extra },
    body: Buffer.from(`<p>${text.padEnd(400, '.')}</p>`),
  };
}

/** A server that answers from the snapshots, else renders; counts the renderings. */
async function serve(snapshots: Snapshots, render: () => Promise<Rendered>) {
  let renderings = 0;
  const counted = () => {
    renderings += 1;
    return render();
  };
  const server = createServer((request, response) => {
    const key = request.url ?? '/';
    if (snapshots.answer(key, request, response)) return;
    void snapshots.renderAndAnswer(key, request, response, counted).then((other) => {
      if (other) response.writeHead(other.status, { 'x-kept': 'no' }).end(other.body);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, renderings: () => renderings };
}

test('a page is rendered once however many ask for it at once', async () => {
  const { base, renderings } = await serve(new Snapshots({ buildId: 'b1' }), async () => page('hello'));
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${base}/a`)));
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  await fetch(`${base}/a`);
  expect(renderings()).toBe(1);
});

test('each encoding has its own body and ETag, which holds build and published version', async () => {
  const { base } = await serve(new Snapshots({ buildId: 'b1' }), async () =>
    page('hello', { 'x-samskab-version': '7' }),
  );
  const raw = async (encoding: string) => {
    const { request } = await import('node:http');
    return new Promise<{ etag: string; body: Buffer; hidden: unknown }>((done) =>
      request(`${base}/a`, { headers: { 'accept-encoding': encoding } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          done({
            etag: String(answer.headers.etag),
            body: Buffer.concat(chunks),
            hidden: answer.headers['x-samskab-version'],
          }),
        );
      }).end(),
    );
  };
  const plain = await raw('identity');
  const small = await raw('gzip, br');
  expect(plain.etag).toMatch(/^"b1-7-[\w-]{12}-identity"$/);
  expect(small.etag).toMatch(/^"b1-7-[\w-]{12}-br"$/);
  expect(brotliDecompressSync(small.body)).toEqual(plain.body);
  expect(plain.hidden).toBeUndefined();
});

test('what is not worth compressing is sent as it is, and says so', async () => {
  const { base } = await serve(new Snapshots({ buildId: 'b1' }), async () =>
    page('%PDF-1.7', { 'content-type': 'application/pdf' }),
  );
  for (const encoding of ['br', 'gzip', 'identity']) {
    const answer = await fetch(`${base}/a`, { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(null);
    expect(await answer.text()).toContain('%PDF-1.7');
  }
});

test('a known ETag is answered with 304 and no body', async () => {
  const { base } = await serve(new Snapshots({ buildId: 'b1' }), async () => page('hello'));
  const first = await fetch(`${base}/a`);
  const again = await fetch(`${base}/a`, { headers: { 'if-none-match': String(first.headers.get('etag')) } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('a publication drops the pages with its tag and leaves the others', async () => {
  const snapshots = new Snapshots({ buildId: 'b1' });
  let text = 'before';
  const { base } = await serve(snapshots, async () => page(text));
  await fetch(`${base}/a`);
  text = 'after';
  snapshots.drop(['event:9']);
  expect(await (await fetch(`${base}/a`)).text()).toContain('before');
  snapshots.drop(['organisation:2']);
  expect(await (await fetch(`${base}/a`)).text()).toContain('after');
});

test('a page rendered while something is published is sent but not kept', async () => {
  const snapshots = new Snapshots({ buildId: 'b1' });
  const { base } = await serve(snapshots, async () => {
    snapshots.drop(['event:1']);
    return page('perhaps old');
  });
  expect((await fetch(`${base}/a`)).status).toBe(200);
  expect(snapshots.size.pages).toBe(0);
});

test('what is not found, has no tag or sets a cookie is not kept', async () => {
  const snapshots = new Snapshots({ buildId: 'b1' });
  for (const other of [
    { ...page('x'), status: 404 },
    page('x', { 'set-cookie': 'a=b' }),
    { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('x') },
  ]) {
    const { base } = await serve(snapshots, async () => other);
    expect((await fetch(`${base}/a`)).headers.get('x-kept')).toBe('no');
  }
  expect(snapshots.size).toEqual({ pages: 0, bytes: 0 });
});

test('the oldest pages leave when the limit is reached, and a page leaves when its time is up', async () => {
  let now = 0;
  const snapshots = new Snapshots({ buildId: 'b1', maxBytes: 9000, now: () => now });
  const { base, renderings } = await serve(snapshots, async () => page('hello', { 'x-samskab-ttl': '60' }));
  for (let index = 0; index < 40; index += 1) await fetch(`${base}/${index}`);
  expect(snapshots.size.bytes).toBeLessThanOrEqual(9000);
  expect(snapshots.size.pages).toBeGreaterThan(3);
  await fetch(`${base}/39`);
  expect(renderings()).toBe(40);
  now = 61_000;
  await fetch(`${base}/39`);
  expect(renderings()).toBe(41);
});

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'identity'],
])('accept-encoding %s gives %s', (header, encoding) => {
  expect(accepted(header)).toBe(encoding);
});
