import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentKind } from './file-kinds.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samskab-kinds-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function kind(bytes: string | Buffer, name: string) {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return documentKind(path, name);
}

const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

test.each([
  ['%PDF-1.7\n…', 'slides.exe', { mediaType: 'application/pdf', extension: 'pdf' }],
  ['Noter æøå\n'.repeat(1000), 'noter.md', { mediaType: 'text/plain', extension: 'txt' }],
  [Buffer.from([0x4e, 0xf8, 0x74, 0x65]), 'latin1.txt', { mediaType: 'text/plain', extension: 'txt' }],
  [compound, 'Old slides.PPT', { mediaType: 'application/vnd.ms-powerpoint', extension: 'ppt' }],
])('%# is taken for what it is', async (bytes, name, expected) => {
  expect(await kind(bytes, name)).toEqual(expected);
});

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'logo.pdf', { kind: 'svg' }],
  ['<?xml version="1.0"?><svg onload="x()"/>', 'logo.svg', { kind: 'svg' }],
  ['\n<!DOCTYPE html><p>', 'slides.pdf', { kind: 'html' }],
  [Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'slides.pdf', { kind: 'program' }],
  [Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(200)]), 'slides.pdf', { kind: 'program' }],
  [compound, 'slides', { kind: 'other' }],
  [Buffer.alloc(50), 'zeroes.txt', { kind: 'other' }],
])('%# is refused', async (bytes, name, data) => {
  await expect(kind(bytes, name)).rejects.toMatchObject({ code: 'file.unsupported', data });
});

test('nothing is refused', async () => {
  await expect(kind('', 'x.txt')).rejects.toMatchObject({ code: 'file.empty.invalid' });
});
