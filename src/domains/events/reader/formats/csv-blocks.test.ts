import { expect, it } from 'vitest';
import { csvBlocks } from './csv-blocks.ts';

it.each([';', ',', '\t'])(
  'values set apart by %j become a table whose rows know their lines',
  (delimiter) => {
    const text = [
      ['Tid', 'Hvad', 'Hvem'],
      ['10.00', '"Sang\r\nog dans"', 'Ane'],
      ['', '', ''],
      ['11.00', '"Pause, med ""kage"""', 'alle'],
    ];
    const csv = text.map((row) => row.join(delimiter)).join('\r\n');
    expect(csvBlocks(csv)).toMatchObject({
      blocks: [
        {
          kind: 'table',
          line: 1,
          rows: [
            { line: 1, cells: ['Tid', 'Hvad', 'Hvem'] },
            { line: 2, cells: ['10.00', 'Sang\nog dans', 'Ane'] },
            { line: 5, cells: ['11.00', 'Pause, med "kage"', 'alle'] },
          ],
        },
      ],
    });
  },
);
