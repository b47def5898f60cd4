/** A published booklet of one invented workshop, for the access tests. */
import type { Kysely } from 'kysely';
import { publishBooklet } from '#domains/harvest/server/publish-booklet.ts';
import { saveBookletTheme } from '#domains/harvest/server/save-booklet-theme.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

const command: Actor = { kind: 'command' };

/** @returns what the paths and forms of the editor need */
export async function makeBooklet(db: Kysely<Database>, event: { id: string; slug: string }) {
  const { organisation_id } = await db
    .selectFrom('events')
    .select('organisation_id')
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow();
  const [workshop_id, id] = [newId(), newId()];
  const key = { organisation_id, event_id: event.id };
  await db
    .insertInto('workshops')
    .values({ ...key, id: workshop_id, lang: 'da', state: 'closed', area: 'Torvet', challenge: 'Hvordan?' })
    .execute();
  await db
    .insertInto('recommendations')
    .values({ ...key, workshop_id, id, keyword: 'Bænke i solen', state: 'kept' })
    .execute();
  const of = { event: event.slug };
  const theme = { title: 'Sol', text: '', recommendations: [id] };
  const { id: themeId } = await saveBookletTheme(db, command, { ...of, expectedVersion: 0, ...theme });
  await publishBooklet(db, command, { ...of, expectedVersion: 1, note: '' }, Date.now());
  const comment = newId();
  await db
    .insertInto('booklet_comments')
    .values({ ...key, id: comment, text: 'Mere læ.', created_at: isoInstant(Date.now()) })
    .execute();
  return { theme: themeId, comment, recommendation: 'baenke-i-solen', version: 2 };
}
