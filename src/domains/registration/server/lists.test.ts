import { expect, test } from 'vitest';
import { createSession } from '#domains/events/server/create-session.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import * as eventSchema from '#domains/events/schema.ts';
import { command } from '#testing/event-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { applicant, makeDesk, submission } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { flatten, type ListKind } from '../lists/event-list.ts';
import { printBadges, printSignIn } from './print-people.ts';
import { readList } from './read-list.ts';
import { saveExtra } from './save-extra.ts';
import * as schema from '../schema.ts';
import { submitRegistration } from './submit-registration.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
let count = 0;

async function withPeople() {
  const of = await makeDesk(database.db, `lister-${++count}`, {
    now,
    changes: { guestListOn: '2026-05-20', walkIns: false },
  });
  const extra = async (fields: object) =>
    (await saveExtra(database.db, command, schema.saveExtra.parse({ event: of.slug, ...fields }))).id;
  const dinner = await extra({ kind: 'evening', name: { da: 'Middag' }, onDate: '2026-06-01' });
  const first = await extra({ kind: 'night', name: { da: 'Delt værelse' }, onDate: '2026-06-01' });
  const second = await extra({ kind: 'night', name: { da: 'Delt værelse' }, onDate: '2026-06-02' });
  const bus = await extra({ kind: 'travel', name: { da: 'Bus fra stationen' }, onDate: '2026-06-01' });
  const people = [
    applicant(1, {
      name: 'Åse Nord',
      diet: 'Vegetar',
      consent: true,
      extras: [dinner, first, second],
      onList: true,
    }),
    applicant(2, {
      name: 'Alma Lund',
      diet: 'vegetarisk!',
      consent: true,
      extras: [dinner, bus],
      companions: ['Bo Lund'],
    }),
    applicant(3, { name: '=HYPERLINK("x")', extras: [dinner] }),
    applicant(4, { name: 'Ører Frank', diet: 'Frank spiser ikke gluten, æg', consent: true }),
  ];
  for (const person of people)
    await submitRegistration(
      database.db,
      submission(of, [{ ...person, email: `${count}-${person.email}` }]),
      now,
    );
  const read = (list: ListKind) =>
    readList(database.db, command, { event: of.slug, list, lang: 'da' }, { isFile: false });
  return { of, read };
}

test('the kitchen gets figures for each meal and no names', async () => {
  const { of, read } = await withPeople();
  await createSession(
    database.db,
    command,
    eventSchema.createSession.parse({
      event: of.slug,
      session: { kind: 'meal', lang: 'da', title: { da: 'Frokost' } },
      slots: [{ date: '2026-06-01', start: '12:00', end: '13:00' }],
    }),
  );
  await publishEvent(database.db, command, { slug: of.slug, note: '' });
  const list = await read('kitchen');
  expect(list.tables).toEqual([
    {
      title: 'mandag den\u00a01.\u00a0juni: Frokost',
      columns: ['Hensyn', 'Antal'],
      rows: [
        ['I alt', 5],
        ['Uden hensyn', 2],
        ['vegetarisk', 2],
        ['uden gluten + uden æg', 1],
      ],
    },
    {
      title: 'mandag den\u00a01.\u00a0juni: Middag',
      columns: ['Hensyn', 'Antal'],
      rows: [
        ['I alt', 3],
        ['Uden hensyn', 1],
        ['vegetarisk', 2],
      ],
    },
  ]);
  expect(JSON.stringify(list)).not.toMatch(/Alma|Frank|frank|Åse/);
});

test('rooms, travel, the venue’s guests with companions, and only those who chose to be listed', async () => {
  const { read } = await withPeople();
  const rows = async (list: ListKind) => (await read(list)).tables.flatMap((table) => table.rows);
  expect(await rows('rooms')).toEqual([
    [
      'Åse Nord',
      'Delt værelse',
      'mandag den\u00a01.\u00a0juni, tirsdag den\u00a02.\u00a0juni',
      2,
      '',
      null,
      'Prøvekommunen',
    ],
  ]);
  expect(await rows('travel')).toEqual([['Alma Lund', 'Prøvekommunen', 1, null]]);
  expect((await rows('guests')).map(([name, , , by]) => [name, by])).toEqual([
    ['=HYPERLINK("x")', null],
    ['Alma Lund', null],
    ['Bo Lund', 'Alma Lund'],
    ['Ører Frank', null],
    ['Åse Nord', null],
  ]);
  expect(await rows('participants')).toEqual([['Åse Nord', 'Konsulent', 'Prøvekommunen', 'Kommune']]);
  expect((await read('guests')).notes).toEqual([
    'Listen skal være hos stedet senest onsdag den\u00a020.\u00a0maj\u00a02026.',
    'Ingen kan komme ind uden at stå på listen.',
  ]);
  expect(flatten(await read('travel'), 'Rejse').columns).toEqual([
    'Rejse',
    'Navn',
    'Arbejdsplads eller forening',
    'Ledsagere',
    'Bemærkning',
  ]);
});

test('reading about food, and every file, leaves an entry in the audit trail', async () => {
  const { of, read } = await withPeople();
  await read('kitchen');
  await read('guests');
  await readList(database.db, command, { event: of.slug, list: 'guests', lang: 'da' }, { isFile: true });
  const entries = await database.db
    .selectFrom('audit_entries')
    .select('action')
    .where('event_id', '=', of.eventId)
    .where('action', 'like', 'registration.read%')
    .orderBy('id')
    .execute();
  expect(entries.map(({ action }) => action)).toEqual(['registration.read_needs', 'registration.read_list']);
});

test.each(['da', 'nb', 'en'] as const)(
  'badges and the sign-in sheet are tagged PDFs, whatever people are called: %s',
  async (lang) => {
    const { of } = await withPeople();
    await submitRegistration(
      database.db,
      submission(of, [
        applicant(9, {
          name: '#panic("no") $x$ `raw` <label> @ref 你好 e\u0301 Hildegunn Alexandersdatter-Kristoffersen',
          affiliation: 'Den tværkommunale arbejdsgruppe for nærhed, nabohjælp og fælles måltider',
          email: `${count}-lang@example.org`,
        }),
      ]),
      now,
    );
    for (const perPage of [8, 10] as const) {
      const pdf = await printBadges(database.db, command, { event: of.slug, lang, perPage }, now);
      expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-[^]*StructTreeRoot/);
    }
    const sheet = await printSignIn(database.db, command, { event: of.slug, lang }, now);
    expect(Buffer.from(sheet).toString('latin1')).toMatch(/^%PDF-/);
  },
);
