import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUpload } from './read-upload.ts';

function post(form: FormData | URLSearchParams, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/', { method: 'POST', body: form, headers });
}

function formWith(entries: [string, string | Blob, string?][]): FormData {
  const form = new FormData();
  for (const [name, value, fileName] of entries)
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, fileName);
  return form;
}

const slides = { slides: { limit: 1000, count: 2 } };

test('gives texts and files, and deletes the files when done', async () => {
  const path: string[] = [];
  {
    const form = formWith([
      ['title', 'Noter æøå'],
      ['slides', new Blob(['one']), 'mappe/Slides æ.pdf'],
      ['slides', new Blob(['two two']), 'C:\\docs\\two.pptx'],
      ['title', 'again'],
    ]);
    await using upload = await readUpload(post(form), slides);
    expect(upload.fields.getAll('title')).toEqual(['Noter æøå', 'again']);
    expect(upload.files['slides']?.map(({ name, bytes }) => ({ name, bytes }))).toEqual([
      { name: 'Slides æ.pdf', bytes: 3 },
      { name: 'two.pptx', bytes: 7 },
    ]);
    path.push(...(upload.files['slides'] ?? []).map((file) => file.path));
    expect(await readFile(path[0] ?? '', 'utf8')).toBe('one');
  }
  expect(path.map((each) => existsSync(each))).toEqual([false, false]);
});

test('a file field left empty, or one nobody asked for, is no file', async () => {
  const form = formWith([
    ['slides', new Blob([]), ''],
    ['other', new Blob(['x']), 'x.txt'],
    ['__proto__', new Blob(['x']), 'x.txt'],
  ]);
  await using upload = await readUpload(post(form), slides);
  expect(upload.files).toEqual({});
});

test('more files than asked for are left aside', async () => {
  const form = formWith([1, 2, 3].map((n) => ['slides', new Blob([`${n}`]), `${n}.pdf`]));
  await using upload = await readUpload(post(form), slides);
  expect(upload.files['slides']?.map((file) => file.name)).toEqual(['1.pdf', '2.pdf']);
});

test('a form without files works too', async () => {
  await using upload = await readUpload(post(new URLSearchParams({ title: 'x y' })), slides);
  expect(upload.fields.get('title')).toBe('x y');
});

test('what is too large stops the reading at once', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(
        Buffer.from('--b\r\ncontent-disposition: form-data; name="slides"; filename="x.pdf"\r\n\r\n'),
      );
    },
    pull(controller) {
      sent += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    duplex: 'half',
  } as RequestInit);
  await expect(readUpload(request, { slides: { limit: 200_000 } })).rejects.toMatchObject({
    code: 'upload.too_large',
    data: { field: 'slides', limit: 200_000 },
  });
  expect(sent).toBeLessThan(3_000_000);
});

test('a text that is too long is refused', async () => {
  const form = formWith([['title', 'x'.repeat(1024 * 1024 + 1)]]);
  await expect(readUpload(post(form), {})).rejects.toMatchObject({ code: 'upload.too_large' });
});

describe('what is no form is refused with a code', () => {
  const send = (body: string, contentType: string) =>
    readUpload(
      new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': contentType } }),
      slides,
    );
  test.each([
    ['{}', 'application/json', 'upload.form.unsupported'],
    ['x', 'multipart/form-data', 'upload.form.invalid'],
    ['', 'multipart/form-data; boundary=b', 'upload.form.invalid'],
    [
      '--b\r\ncontent-disposition: form-data; name="slides"; filename="x"\r\n\r\nhalf',
      'multipart/form-data; boundary=b',
      'upload.form.invalid',
    ],
  ])('%s as %s', async (body, contentType, code) => {
    await expect(send(body, contentType)).rejects.toMatchObject({ code });
  });

  test('rubbish never hangs or throws anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (rubbish) => {
        const settled = await send(`--b\r\n${rubbish}\r\n--b--`, 'multipart/form-data; boundary=b').then(
          async (upload) => {
            await upload[Symbol.asyncDispose]();
            return 'read';
          },
          (error: { code?: string }) => error.code,
        );
        expect(['read', 'upload.form.invalid']).toContain(settled);
      }),
      { numRuns: 100 },
    );
  });
});

test('names lose folders, control characters and marks that turn the direction of text', async () => {
  const form = formWith([['slides', new Blob(['x']), '../..\u202efdp.exe\u0007']]);
  await using upload = await readUpload(post(form), slides);
  expect(upload.files['slides']?.[0]?.name).not.toMatch(/[/\u202e]|\p{Cc}/u);
});

test('an upload that breaks off half-way is refused at once and leaves nothing on the disk', async () => {
  const folders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('samskab-upload-'));
  const before = await folders();
  const head = '--b\r\ncontent-disposition: form-data; name="slides"; filename="x"\r\n\r\nhalf';
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode(head)),
    pull: async (stream) => {
      await wait(20);
      stream.error(new Error('aborted'));
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);
  await expect(readUpload(request, slides)).rejects.toMatchObject({ code: 'upload.form.invalid' });
  expect(await folders()).toEqual(before);
});

test('a body the server stops reading because of its size is too large, not broken off', async () => {
  const form = new Response(formWith([['slides', new Blob(['one']), 'one.pdf']]));
  const stopped = (error: Error) =>
    new Request('http://localhost/', {
      ...{ method: 'POST', duplex: 'half' },
      headers: { 'content-type': form.headers.get('content-type') ?? '' },
      body: new ReadableStream({ start: (controller) => controller.error(error) }),
    } as RequestInit);
  const tooLarge = Object.assign(new Error('Content Too Large'), { status: 413 });
  await expect(readUpload(stopped(tooLarge), slides)).rejects.toMatchObject({
    ...{ code: 'upload.too_large', data: { field: 'slides', limit: 1000 } },
  });
  await expect(readUpload(stopped(new Error('reset')), slides)).rejects.toMatchObject({
    code: 'upload.form.invalid',
  });
});
