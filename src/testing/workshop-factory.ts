/** An invented workshop with its board, for tests. */
import type { Kysely } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Actor } from '#domains/organisations/actor.ts';
import type {} from '#domains/workshops/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { makeEvent, makeOrganisation } from './event-factory.ts';

export interface MadeWorkshop {
  organisationId: string;
  eventId: string;
  /** Of organisation and event. */
  slug: string;
  sessionId: string;
  workshopId: string;
  /** In their order: write, group, choose. */
  phases: string[];
  tables: string[];
}

let made = 0;

/** Open, in the phase of writing, with the tables 1 and 2, unless said otherwise. */
export async function makeWorkshop(
  db: Kysely<Database>,
  options: { state?: 'preparing' | 'open' | 'closed'; needsApproval?: boolean } = {},
): Promise<MadeWorkshop> {
  const slug = `workshop-event-${(made += 1)}`;
  const organisation = await makeOrganisation(db, slug);
  const event = await makeEvent(db, slug, { slug });
  const key = { organisation_id: organisation.id, event_id: event.id };
  const [sessionId, workshopId] = [newId(), newId()];
  await db
    .insertInto('sessions')
    .values({
      ...{ ...key, id: sessionId, kind: 'workshop', lang: 'da', slug: 'workshop' },
      title: JSON.stringify({ da: 'Naboer der mødes' }),
    })
    .execute();
  await db
    .insertInto('workshops')
    .values({
      ...{ ...key, id: workshopId, session_id: sessionId, lang: 'da', state: options.state ?? 'open' },
      ...{ area: 'Det boligsociale', case_title: 'Den åbne gård', case_text: 'En gård, som alle går forbi.' },
      ...{
        challenge: 'Hvordan bliver gården et sted, man bliver?',
        stem: 'Når en gård skal bruges af alle:',
      },
      ...{ needs_approval: options.needsApproval ?? false, board_key: randomBytes(32) },
    })
    .execute();
  const own = { ...key, workshop_id: workshopId };
  const phases = [newId(), newId(), newId()];
  await db
    .insertInto('workshop_phases')
    .values([
      {
        ...own,
        id: phases[0] ?? '',
        position: 0,
        kind: 'write',
        title: 'Skriv',
        allows: ['write', 'me_too'],
      },
      { ...own, id: phases[1] ?? '', position: 1, kind: 'group', title: 'Saml', allows: ['group', 'me_too'] },
      { ...own, id: phases[2] ?? '', position: 2, kind: 'choose', title: 'Vælg', allows: ['dots'] },
    ])
    .execute();
  await db
    .updateTable('workshops')
    .set({ phase_id: phases[0] ?? null })
    .where('id', '=', workshopId)
    .execute();
  const tables = [newId(), newId()];
  await db
    .insertInto('workshop_tables')
    .values(tables.map((id, index) => ({ ...own, id, number: index + 1 })))
    .execute();
  return { organisationId: organisation.id, eventId: event.id, slug, sessionId, workshopId, phases, tables };
}

/** A phone at its board. */
export function phone(workshop: MadeWorkshop): Actor & { kind: 'board' } {
  const { organisationId, eventId, workshopId } = workshop;
  return { kind: 'board', organisationId, eventId, workshopId, author: randomBytes(32) };
}
