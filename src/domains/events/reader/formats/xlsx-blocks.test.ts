import { describe, expect, it } from 'vitest';
import { xlsxFile } from '#testing/files/xlsx-file.ts';
import { zipFile } from '#testing/files/zip-file.ts';
import { xlsxBlocks } from './xlsx-blocks.ts';

describe('a spreadsheet', () => {
  it('gives a table for each visible sheet, with times, dates and merged cells as they are seen', async () => {
    const time = (days: number) => ({ days, format: 'time' as const });
    const file = xlsxFile([
      {
        name: 'Fredag',
        rows: [
          [{ days: 46150, format: 'date' }, null, null],
          ['Tid', 'Sal 1', 'Sal 2'],
          [time(10 / 24), 'Oplæg', 'Film'],
          [time(11.5 / 24), 'Pause', null],
          [time(1 / 3), { days: 46150.5, format: 'moment' }, 7],
        ],
        merged: ['B4:C4'],
      },
      { name: 'Noter', rows: [['hemmeligt']], hidden: true },
      { name: 'Lørdag', rows: [[null], [null, 'Tak for i dag']] },
    ]);
    expect(await xlsxBlocks(file)).toMatchObject({
      blocks: [
        {
          kind: 'table',
          name: 'Fredag',
          rows: [
            { line: 1, cells: ['2026-05-08', '', ''] },
            { line: 2, cells: ['Tid', 'Sal 1', 'Sal 2'] },
            { line: 3, cells: ['10:00', 'Oplæg', 'Film'] },
            { line: 4, cells: ['11:30', 'Pause', 'Pause'] },
            { line: 5, cells: ['08:00', '2026-05-08 12:00', '7'] },
          ],
        },
        { kind: 'line', line: 6, text: '' },
        { kind: 'table', line: 7, name: 'Lørdag', rows: [{ line: 7, cells: ['', 'Tak for i dag'] }] },
      ],
    });
  });

  it.each([
    ['without anything in it', xlsxFile([{ name: 'Ark1', rows: [] }]), 'programme_file.empty'],
    [
      'that is damaged',
      zipFile({ 'xl/workbook.xml': '<workbook><sheets>' }),
      'programme_file.spreadsheet_broken',
    ],
  ])('%s is refused in one sentence', async (_, file, code) => {
    await expect(xlsxBlocks(file)).rejects.toMatchObject({ code });
  });
});
