import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { harmless } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const nasty = ['=1+1', '+45 12 34 56 78', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n=1'];

test('what spreadsheets would run as a formula is made a text', () => {
  for (const text of nasty) expect(harmless(text)).toBe(`'${text}`);
  for (const text of ['Anna-Marie', 'a=b', '12', '', 'navn@eksempel.dk']) expect(harmless(text)).toBe(text);
});

test('CSV opens by itself: byte order mark, the language’s own delimiter and comma, quotes doubled', () => {
  const sheet = { header: ['Navn', 'Pris'], rows: [['Bo "B"; Å\nto', -12.5], ['=1', null], ['a,b', true]] };
  expect(writeCsv(sheet, 'da').toString()).toBe(
    '\ufeffNavn;Pris\r\n"Bo ""B""; Å\nto";-12,5\r\n\'=1;\r\na,b;1\r\n',
  );
  expect(writeCsv(sheet, 'en').toString()).toContain('"a,b",1\r\n');
});

test('a workbook is read back as it was written', async () => {
  const header = ['Navn', 'Plads', 'Ja'];
  const rows = [
    ['Åse & Bo <b>', 12.5, true],
    [nasty[0] ?? '', -3, false],
    ['rum', null, null],
    ['\u0001taget ud\ud800', 1, null],
  ];
  const bytes = writeXlsx([
    { name: 'Deltagere [1/2]: alle sammen og flere end der er plads til', header, rows },
    { name: '', header: Array.from({ length: 30 }, (_, at) => `K${at}`), rows: [] },
  ]);
  const sheets = await readXlsxFile(Buffer.from(bytes));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Deltagere  1 2   alle sammen og', '2']);
  expect(sheets[0]?.data).toEqual([
    header,
    ['Åse & Bo <b>', 12.5, true],
    ["'=1+1", -3, false],
    ['rum', null, null],
    ['taget ud\ufffd', 1, null],
  ]);
  expect(sheets[1]?.data[0]).toHaveLength(30);
});
