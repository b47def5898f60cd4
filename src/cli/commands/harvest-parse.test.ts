import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { encryptedPdfFile } from '#testing/files/pdf-file.ts';
import { run } from './harvest-parse.ts';

vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'samskab-harvest-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function parse(
  args: string[],
  stdin: string | Uint8Array = '',
): Promise<{ json?: unknown; refused?: string }> {
  const printed: unknown[] = [];
  const io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    json: (value: unknown) => printed.push(value),
    print: () => undefined,
    say: () => undefined,
  };
  try {
    expect(await run(args, io)).toBe(0);
    return { json: printed[0] };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}

const text = 'Workshop 1: Æbler\n\nUdfordring: Hvem plukker?\n\nAnbefalinger:\n- Spørg naboen\n';

describe('samskab harvest parse', () => {
  it('prints the reading with the keys of the contract, in their order', async () => {
    const file = join(folder, 'opsamling.txt');
    writeFileSync(file, text);
    const { json } = await parse([file, '--lang', 'nb']);
    expect(json).toEqual({
      lang: 'nb',
      title: 'Æbler',
      sections: [
        {
          area: 'Æbler',
          title: 'Æbler',
          case: null,
          owners: [],
          challenge: 'Hvem plukker?',
          stem: null,
          recommendations: [{ text: 'Spørg naboen', detail: null, line: 6 }],
          line: 1,
        },
      ],
      warnings: [],
    });
    expect(Object.keys(json as object)).toEqual(['lang', 'title', 'sections', 'warnings']);
  });

  it('reads standard input, also in Windows-1252', async () => {
    const { json } = await parse(['-'], Buffer.from(text, 'latin1'));
    expect(json).toMatchObject({ sections: [{ area: 'Æbler' }] });
  });

  it.each([
    ['nothing', '', 'standard input: There is nothing in the file.'],
    [
      'what is no text',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
      'standard input: The file is not a text, a document or a PDF, so it cannot be read.',
    ],
    [
      'five megabytes',
      'Anbefaling om noget godt\n'.repeat(200_000),
      'standard input: The text is too long to be a write-up. Use the write-up alone.',
    ],
    [
      'a calendar',
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20270101T100000\nSUMMARY:Kor\nEND:VEVENT\nEND:VCALENDAR\n',
      'standard input: The file is a calendar or a programme and has no recommendations.',
    ],
    [
      'a locked PDF',
      encryptedPdfFile(),
      'standard input: The PDF is protected by a password. Save a copy without the password.',
    ],
  ])('refuses %s in one sentence', async (_, stdin, sentence) => {
    expect(await parse(['-'], stdin)).toEqual({ refused: sentence });
  });

  it('says in the language asked for what is wrong, and refuses an unknown language', async () => {
    expect(await parse(['-', '--lang', 'da'])).toEqual({
      refused: 'standard input: Der står ikke noget i filen.',
    });
    expect(await parse(['-', '--lang', 'fr'])).toEqual({
      refused: '--lang is one of da, nb, sv, en, not "fr".',
    });
  });
});
