import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encryptedPdfFile } from '#testing/files/pdf-file.ts';
import { projectRoot } from '#platform/server/project-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'samskab-parse-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The Node that the machine itself has, not the pinned one, so that the command's own start is part of the test. */
const ownNode =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((path) => !path.includes('node_modules'))
    .map((path) => join(path, 'node'))
    .find((path) => existsSync(path)) ?? process.execPath;

function samskab(
  args: string[],
  stdin: string | Uint8Array = '',
): Promise<{ exit: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(ownNode, [join(projectRoot, 'bin/samskab'), 'programme', 'parse', ...args], {
      cwd: folder,
    });
    const result = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (result.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (result.err += text));
    child.stdin.on('error', () => undefined).end(stdin);
    child.on('close', (exit) => resolve({ exit, ...result }));
  });
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const programme = 'Åbent møde\n\n10.00-10.30 Velkomst\n10.30-11.00 Sang\n';

describe('samskab programme parse', () => {
  it('prints the reading of a file as JSON, from any folder', async () => {
    const { exit, out, err } = await samskab([file('program.txt', programme), '--lang', 'nb']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const reading = JSON.parse(out);
    expect(Object.keys(reading)).toEqual(['lang', 'title', 'days', 'facts', 'texts', 'warnings']);
    expect(reading).toMatchObject({
      lang: 'nb',
      days: [{ items: [{ start: '10:00', line: 3 }, { start: '10:30' }] }],
    });
  });

  it('reads standard input, also in Windows-1252', async () => {
    const { exit, out } = await samskab(['-'], Buffer.from('10.00-10.30 Åbning og smørrebrød\n', 'latin1'));
    expect(exit).toBe(0);
    expect(out).toContain('Åbning og smørrebrød');
  });

  it.each([
    ['no file', [], 'FILE is missing.'],
    ['a file that does not exist', ['nowhere.txt'], 'The file nowhere.txt does not exist.'],
    ['a folder', ['.'], '. is a folder, not a file.'],
    ['an unknown language', ['-', '--lang', 'fr'], '--lang is one of da, nb, sv, en, not "fr".'],
    [
      'a day that is none',
      ['-', '--date', '2027-02-30'],
      '--date is a date written YYYY-MM-DD, not "2027-02-30".',
    ],
    ['an unknown option', ['-', '--fast'], 'The option --fast is not known here.'],
    ['nothing on standard input', ['-'], 'standard input: There is nothing in the file.'],
  ])('refuses %s in one sentence with exit 2', async (_, args, sentence) => {
    expect(await samskab(args)).toEqual({ exit: 2, out: '', err: `${sentence}\n` });
  });

  it('says what is wrong with a file in the language asked for', async () => {
    const args = [file('laast.pdf', encryptedPdfFile()), '--lang', 'da'];
    const sentence = 'laast.pdf: PDF-filen er beskyttet med adgangskode. Gem en kopi uden adgangskode.\n';
    expect(await samskab(args)).toEqual({ exit: 2, out: '', err: sentence });
  });
});
