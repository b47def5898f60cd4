import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import { accessEvent, type EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { CaseOwner } from '../schema.ts';
import type * as schema from '../setup.ts';
import { findTemplate } from './find-template.ts';
import './tables.ts';
import { writePhases } from './write-phases.ts';

/**
 * Begins the workshops of sessions, with the phases of a template in each session's language and its speakers as those
 * who represent the case; or one without a session. A session that has a workshop already keeps it.
 * @throws DomainError `event.not_found`, `workshop.session.not_found`, `workshop.template.not_found`
 */
export async function beginWorkshops(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.beginWorkshops>,
): Promise<{ begun: string[] }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  return inTransaction(db, async (trx) => {
    const wanted =
      'sessions' in input.of
        ? await sessionsOf(trx, event, input.of.sessions)
        : [{ ...input.of, id: null, area: '', owners: [] }];
    const begun: string[] = [];
    for (const one of wanted) {
      const id = await begin(trx, event, one, input.template);
      if (id === null) continue;
      begun.push(id);
      await recordAudit(trx, actor, {
        organisationId: event.organisation_id,
        eventId: event.id,
        action: 'workshop.begin',
        subjectKind: 'workshop',
        subjectId: id,
      });
    }
    return { begun };
  });
}

interface Wanted {
  /** Null: without a session. */
  id: string | null;
  /** Its own; empty for a session's. */
  title: string;
  lang: TextLanguage;
  area: string;
  owners: CaseOwner[];
}

async function sessionsOf(
  trx: Transaction<Database>,
  event: EventRow,
  ids: readonly string[],
): Promise<Wanted[]> {
  const { rows } = await sql<Omit<Wanted, 'area' | 'title'> & { area: string | null }>`
    select s.id, s.lang, s.area,
      coalesce((select json_agg(json_build_object('name', p.name, 'organisation', coalesce(p.affiliation, ''))
          order by x.position, p.id)
        from session_speakers x
        join speakers p on p.organisation_id = x.organisation_id and p.event_id = x.event_id and p.id = x.speaker_id
        where x.organisation_id = s.organisation_id and x.event_id = s.event_id and x.session_id = s.id
          and not p.is_anonymous), '[]') as owners
    from sessions s
    where s.organisation_id = ${event.organisation_id} and s.event_id = ${event.id} and s.id = any(${[...ids]})
      and s.withdrawn_at is null
    order by s.position, s.id`.execute(trx);
  if (rows.length !== new Set(ids).size) throw new DomainError('workshop.session.not_found');
  return rows.map((row) => ({ ...row, area: row.area ?? '', title: '' }));
}

/** Null where the session has a workshop. */
async function begin(
  trx: Transaction<Database>,
  event: EventRow,
  { id: session_id, title, lang, area, owners }: Wanted,
  template: string,
): Promise<string | null> {
  const { method, stem, phases } = await findTemplate(trx, event.organisation_id, template, lang);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  const id = newId();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('workshops')
    .values({
      ...{ ...key, id, session_id, lang, method, title, area: area.slice(0, 200), stem },
      owners: JSON.stringify(owners),
      position: sql<number>`(select coalesce(max(position) + 1, 0) from workshops
        where organisation_id = ${key.organisation_id} and event_id = ${key.event_id})`,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'event_id', 'session_id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return null;
  await writePhases(trx, { ...key, workshop_id: id }, phases);
  return id;
}
