import { beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeWorkshop, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { boardLink, tableOfLink } from '../board-link.ts';
import { printTableSheets, printWallSheet } from './print-sheets.ts';
import { applyTemplate } from './save-phases.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 5, 1);
const origin = 'https://samskab.example';
let made: MadeWorkshop;

beforeAll(async () => {
  made = await makeWorkshop(database.db, { state: 'preparing' });
  const input = { workshop: made.workshopId, template: 'case' as const, replace: true };
  await applyTemplate(database.db, command, input, now);
  await database.db
    .updateTable('workshops')
    .set({ challenge: '#emph[Hvordan] $x$ 𝄞 får vi flere med?', title: 'En prøve: “ja” & <b>' })
    .execute();
});

const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

test.each(['a4', 'a3'] as const)(
  'sets sheets for tables and for the wall as tagged PDF on %s',
  async (size) => {
    const input = { workshop: made.workshopId, size, origin };
    const sheets = await printTableSheets(
      database.db,
      command,
      { ...input, phase: 'writing', slot: null },
      now,
    );
    const wall = await printWallSheet(database.db, command, input, now);
    for (const pdf of [sheets, wall]) {
      expect(text(pdf)).toMatch(/^%PDF-/);
      expect(text(pdf)).toContain('/MarkInfo');
      expect(text(pdf)).toContain('pdfuaid');
    }
    // Three phases in which something is written, at two tables each.
    expect(text(sheets)).toContain('/Count 6');
    expect(text(wall)).toContain('/Count 1');
    if (process.env['KEEP_PDF']) {
      const { writeFileSync } = await import('node:fs');
      writeFileSync(`/tmp/sheets-${size}.pdf`, sheets);
      writeFileSync(`/tmp/wall-${size}.pdf`, wall);
    }
  },
);

test('what stays in the room has sheets without a code, and none for the wall', async () => {
  const { workshopId } = await makeWorkshop(database.db, { state: 'preparing' });
  await database.db
    .updateTable('workshops')
    .set({ stays_in_room: true, way: 'paper' })
    .where('id', '=', workshopId)
    .execute();
  const input = { workshop: workshopId, size: 'a4' as const, origin };
  const sheets = await printTableSheets(database.db, command, { ...input, phase: 'all', slot: null }, now);
  expect(text(sheets)).not.toContain('QR');
  await expect(printWallSheet(database.db, command, input, now)).rejects.toMatchObject({
    code: 'board.not_found',
  });
});

test('a link names its table by the end of its id', () => {
  const tables = [
    { id: '01890000-0000-7000-8000-00000000000a' },
    { id: '01890000-0000-7000-8000-00000000000b' },
  ];
  const link = boardLink(origin, 'x'.repeat(43), tables[1]);
  expect(link).toBe(`${origin}/b/${'x'.repeat(43)}?t=00000000000b`);
  expect(tableOfLink(tables, new URL(link).searchParams.get('t'))).toBe(tables[1]);
  expect(tableOfLink(tables, 'nothing')).toBeUndefined();
  expect(tableOfLink(tables, null)).toBeUndefined();
});
