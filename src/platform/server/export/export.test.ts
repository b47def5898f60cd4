import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';
import { xlsxFile } from './xlsx.ts';

const sheet = {
  name: 'Køkken: fredag/lørdag',
  columns: ['Navn', 'Antal'],
  rows: [
    ['=HYPERLINK("http://x")', 2],
    ['+45', 1.5],
    ['-1', null],
    ['@sum', 0],
    ['\t=1', 0],
    ['Øya; "Å" <b>\u0001', 3],
  ],
};

test('a CSV holds nothing that a spreadsheet would calculate', () => {
  expect(csvFile(sheet)).toBe(
    '\uFEFFNavn;Antal\r\n' +
      `"'=HYPERLINK(""http://x"")";2\r\n"'+45";1,5\r\n"'-1";\r\n"'@sum";0\r\n"'\t=1";0\r\n"Øya; ""Å"" <b>\u0001";3\r\n`,
  );
  expect(csvFile({ columns: ['a', 'b'], rows: [['x', 1.5]] }, ',')).toBe('\uFEFFa,b\r\nx,1.5\r\n');
});

test('a workbook is read back as it was, every text as text', async () => {
  const bytes = xlsxFile([sheet, { name: 'Køkken  fredag lørdag', columns: ['A'], rows: [['b']] }]);
  expect(bytes.toString('latin1')).not.toContain('<f>');
  const read = await readExcelFile(bytes);
  const [first] = read;
  expect(first?.sheet).toBe('Køkken fredag lørdag');
  expect(first?.data).toEqual([
    ['Navn', 'Antal'],
    ['=HYPERLINK("http://x")', 2],
    ['+45', 1.5],
    ['-1', null],
    ['@sum', 0],
    ['=1', 0],
    ['Øya; "Å" <b>', 3],
  ]);
});
