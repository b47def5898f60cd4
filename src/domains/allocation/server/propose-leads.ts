import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../setup.ts';
import { accessAllocation } from './access.ts';
import { editAllocation } from './edit-allocation.ts';
import { placedPeople } from './placed-people.ts';
import { writePerson } from './write-person.ts';

export interface ProposedLead {
  registrationId: string;
  name: string;
  speaker: string;
  /** Whether the address was the same, or the name alone. */
  by: 'address' | 'name';
  /** All slots of the sessions in which they speak. */
  slots: string[];
}

/**
 * Speakers who are registered, by the same address or the same name, and are not set as leaders yet: they lead every run
 * of their workshop and take no participant's place. The organiser confirms.
 * @throws DomainError `event.not_found`, `allocation.not_found`
 */
export async function proposeLeads(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<ProposedLead[]> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  return findLeads(db, allocation);
}

/** Sets the proposals of these registrations; others are left as they are. */
export async function confirmLeads(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.confirmLeads>,
): Promise<{ leads: number }> {
  return editAllocation(db, actor, input.event, 'allocation.propose_leads', async ({ trx, key }) => {
    const wanted = new Set(input.registrations);
    const leads = (await findLeads(trx, key)).filter(({ registrationId }) => wanted.has(registrationId));
    for (const { registrationId, slots } of leads)
      await writePerson(trx, key, registrationId, { leads: slots });
    return { fields: ['leads'], result: { leads: leads.length } };
  });
}

const addressOf = sql<string | null>`
  (select h.email from people h where h.organisation_id = s.organisation_id and h.id = s.person_id)`;

async function findLeads(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
): Promise<ProposedLead[]> {
  const speaking = await db
    .selectFrom('session_speakers as w')
    .innerJoin('speakers as s', (join) =>
      join
        .onRef('s.organisation_id', '=', 'w.organisation_id')
        .onRef('s.event_id', '=', 'w.event_id')
        .onRef('s.id', '=', 'w.speaker_id'),
    )
    .innerJoin('allocation_occurrences as o', (join) =>
      join
        .onRef('o.organisation_id', '=', 'w.organisation_id')
        .onRef('o.event_id', '=', 'w.event_id')
        .onRef('o.session_id', '=', 'w.session_id'),
    )
    .select(['s.id', 's.name', 'o.slot_id', addressOf.as('email')])
    .where('w.organisation_id', '=', key.organisation_id)
    .where('w.event_id', '=', key.event_id)
    .where('s.is_anonymous', '=', false)
    .orderBy('s.name')
    .orderBy('o.slot_id')
    .execute();
  const registered = await placedPeople(db, key).select(['r.id', 'r.name', 'r.email', 'p.leads']).execute();
  const byAddress = new Map(registered.map((row) => [row.email?.toLowerCase() ?? '', row]));
  const byName = Map.groupBy(registered, ({ name }) => plainName(name ?? ''));
  const found = new Map<string, ProposedLead>();
  for (const [, rows] of Map.groupBy(speaking, ({ id }) => id)) {
    const [speaker] = rows;
    if (!speaker) continue;
    const same = byName.get(plainName(speaker.name)) ?? [];
    const address = speaker.email ? byAddress.get(speaker.email.toLowerCase()) : undefined;
    const row = address ?? (same.length === 1 ? same[0] : undefined);
    const slots = [...new Set(rows.map(({ slot_id }) => slot_id))];
    if (!row || slots.every((slot) => row.leads?.includes(slot))) continue;
    const before = found.get(row.id);
    found.set(row.id, {
      ...{ registrationId: row.id, name: row.name ?? '', speaker: speaker.name },
      by: address ? 'address' : 'name',
      slots: [...new Set([...(before?.slots ?? row.leads ?? []), ...slots])],
    });
  }
  return [...found.values()];
}

function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
