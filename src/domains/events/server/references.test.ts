/** The database itself refuses references across organisations: each foreign key of the domain is tried. */
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeEvent, makeOrganisation } from '#testing/event-factory.ts';
import * as schema from '../schema.ts';
import { createSeries } from './create-series.ts';
import { createSession } from './create-session.ts';
import { groupSlots } from './group-slots.ts';
import { loadDraft } from './load-draft.ts';
import { publishEvent } from './publish-event.ts';
import { saveMaterial } from './save-material.ts';
import { saveParties } from './save-parties.ts';
import { saveRoom } from './save-room.ts';
import { saveVenue } from './save-venue.ts';
import { setEventRight } from './set-event-right.ts';
import { updateEvent } from './update-event.ts';

const test = useTestDatabase();
const tables = [
  ...[
    'venues',
    'rooms',
    'series',
    'events',
    'event_rights',
    'event_parties',
    'speakers',
    'blocks',
    'sessions',
  ],
  ...[
    'session_parts',
    'session_speakers',
    'slots',
    'materials',
    'edit_steps',
    'publications',
    'published_slots',
  ],
];

/** An organisation with a row in every table. */
async function fill(slug: string): Promise<string> {
  const { id } = await makeOrganisation(test.db, slug);
  const db = test.db;
  await createSeries(
    db,
    command,
    schema.createSeries.parse({ organisation: slug, slug, lang: 'da', title: slug }),
  );
  await makeEvent(db, slug, { slug, series: slug });
  const venue = await saveVenue(db, command, schema.saveVenue.parse({ organisation: slug, name: 'Hal' }));
  const room = await saveRoom(
    db,
    command,
    schema.saveRoom.parse({ organisation: slug, venueId: venue.id, name: 'Sal' }),
  );
  await updateEvent(db, command, { slug, changes: { venueId: venue.id } });
  const { sessionId, slotIds } = await createSession(
    db,
    command,
    schema.createSession.parse({
      event: slug,
      session: {
        ...{ kind: 'talk', lang: 'da', title: { da: 'Tale' }, speakers: [{ name: 'Ida Prøve' }] },
        parts: [{ title: { da: 'Del' }, speakers: [{ name: 'Ida Prøve' }] }],
      },
      slots: [{ date: '2026-06-01', start: '10:00', roomId: room.id }],
    }),
  );
  await groupSlots(db, command, { event: slug, slotIds });
  const [speaker] = (await loadDraft(db, command, { slug })).speakers;
  const personId = newId();
  await sql`insert into people (organisation_id, id, name) values (${id}, ${personId}, 'Ida')`.execute(db);
  await db.updateTable('speakers').set({ person_id: personId }).where('organisation_id', '=', id).execute();
  await saveMaterial(
    db,
    command,
    schema.saveMaterial.parse({
      ...{ event: slug, title: 'Slides', url: 'https://eksempel.dk/', sessionId, speakerId: speaker?.id },
    }),
  );
  await saveParties(
    db,
    command,
    schema.saveParties.parse({
      event: slug,
      parties: [{ role: 'partner', kind: 'organisation', name: 'Fonden' }],
    }),
  );
  const account = await createAccount(db);
  await setEventRight(db, command, { event: slug, accountId: account.id, role: 'reader' });
  await publishEvent(db, command, { slug, note: '' });
  return id;
}

interface Reference {
  name: string;
  table: string;
  target: string;
  columns: string[];
  target_columns: string[];
}

async function references(): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select conname as name, conrelid::regclass::text as "table", confrelid::regclass::text as target,
      array(select attname::text from unnest(conkey) with ordinality k(n, i)
        join pg_attribute on attrelid = conrelid and attnum = n order by i) as columns,
      array(select attname::text from unnest(confkey) with ordinality k(n, i)
        join pg_attribute on attrelid = confrelid and attnum = n order by i) as target_columns
    from pg_constraint where contype = 'f' and conrelid::regclass::text = any(${tables})
      and confrelid::regclass::text not in ('organisations', 'accounts')
    order by 1`.execute(test.db);
  return rows;
}

let ours = '';
let theirs = '';
beforeAll(async () => {
  ours = await fill('os');
  theirs = await fill('dem');
});

it('every table of the domain has a row to try with', async () => {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where organisation_id = ${ours}`.execute(
      test.db,
    );
    expect([table, rows.length > 0]).toEqual([table, true]);
  }
});

it('every reference carries the organisation, and one to another organisation is refused', async () => {
  const all = await references();
  expect(all.length).toBeGreaterThan(20);
  for (const { name, table, target, columns, target_columns } of all) {
    expect([name, columns[0], target_columns[0]]).toEqual([name, 'organisation_id', 'organisation_id']);
    const last = columns.at(-1) ?? '';
    const theirValue = sql`(select ${sql.ref(target_columns.at(-1) ?? '')} from ${sql.table(target)}
      where organisation_id = ${theirs} limit 1)`;
    const attempt = sql`update ${sql.table(table)} set ${sql.ref(last)} = ${theirValue}
      where organisation_id = ${ours} and ${sql.ref(last)} is not null`.execute(test.db);
    await expect(attempt, name).rejects.toThrow(/foreign key/);
  }
});
