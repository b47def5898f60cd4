import { describe, expect, it, vi } from 'vitest';
import { pdfFile } from '#testing/files/pdf-file.ts';
import { limits } from '../reader/formats/limits.ts';
import { readProgrammeFile } from './read-programme-file.ts';

vi.setConfig({ testTimeout: 20_000 });

const text = 'Program\n\n10.00-10.30 Velkomst\n10.30-11.00 Sang\n';

describe('a programme file', () => {
  it('comes back as reading and lines, with the lines of the reading among them', async () => {
    const { reading, lines, format } = await readProgrammeFile(Buffer.from(text), { lang: 'da' });
    expect(format).toBe('text');
    expect(lines.slice(0, 4)).toEqual(['Program', '', '10.00-10.30 Velkomst', '10.30-11.00 Sang']);
    const items = reading.days.flatMap(({ items }) => items);
    expect(items.map(({ start, end, line }) => ({ start, end, line }))).toEqual([
      { start: '10:00', end: '10:30', line: 3 },
      { start: '10:30', end: '11:00', line: 4 },
    ]);
  });

  it('is read from a PDF as from text', async () => {
    const file = pdfFile('10.00–10.30 Velkomst \\ 10.30–11.00 Sang');
    const { reading, format } = await readProgrammeFile(file, {});
    expect(format).toBe('pdf');
    expect(reading.days.flatMap(({ items }) => items.map(({ start }) => start))).toEqual(['10:00', '10:30']);
  });

  it('is refused with its code and data, as if read in this thread', async () => {
    await expect(readProgrammeFile(Buffer.from('{\\rtf1}'), {})).rejects.toMatchObject({
      name: 'ReaderError',
      code: 'programme_file.office_other',
      data: { type: '.rtf' },
    });
    await expect(readProgrammeFile(new Uint8Array(limits.fileBytes + 1), {})).rejects.toMatchObject({
      code: 'programme_file.too_large',
    });
  });

  it('that takes too long is given up, and the next one is read', async () => {
    const long = '10.00-10.30 Velkomst\n10.30-11.00 Sang\n'.repeat(2000);
    const slow = readProgrammeFile(Buffer.from(long), {}, 1);
    await expect(slow).rejects.toMatchObject({ code: 'programme_file.reading_took_too_long' });
    await expect(readProgrammeFile(Buffer.from(text), {})).resolves.toMatchObject({ format: 'text' });
  });
});
