/** What one follow-up says: to organisers, and to whoever holds its link. */
import type { Kysely } from 'kysely';
import { findEventHome } from '#domains/events/server/find-event-home.ts';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type {} from '#domains/workshops/server/tables.ts';
import { pickText } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import type { FollowUpStep } from '../follow-up-view.ts';
import { accessFollowUp, followUpOfToken, type FollowUpRow } from './access.ts';
import './tables.ts';

/** @throws DomainError `event.not_found`, `follow_up.not_found` */
export async function readFollowUp(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofFollowUp>,
) {
  const { row } = await accessFollowUp(db, actor, input);
  const { contact_name, contact_email, owner, lang, asked_at, refused_at } = row;
  return {
    ...(await readable(db, row)),
    ...{ owner, contactName: contact_name, contactEmail: contact_email, lang },
    ...{ askedAt: asked_at, refusedAt: refused_at },
  };
}

/** @throws DomainError `follow_up.not_found` */
export async function openFollowUp(db: Kysely<Database>, token: string) {
  const row = await followUpOfToken(db, token);
  const event = await findEventHome(db, row);
  const title = pickText(event.title, row.lang, event.lang) ?? { text: event.slug, lang: event.lang };
  const { owner, contact_name: contactName, contact_email: contactEmail, refused_at: refusedAt } = row;
  return {
    ...(await readable(db, row)),
    ...{ owner, contactName, contactEmail, refusedAt },
    event: { slug: event.slug, title, organisation: event.organisation.name, timeZone: event.timeZone },
  };
}

async function readable(db: Kysely<Database>, row: FollowUpRow) {
  const recommendation = await db
    .selectFrom('recommendations as r')
    .innerJoin('workshops as w', (join) =>
      join
        .onRef('w.organisation_id', '=', 'r.organisation_id')
        .onRef('w.event_id', '=', 'r.event_id')
        .onRef('w.id', '=', 'r.workshop_id'),
    )
    .select(['r.keyword', 'r.text', 'r.addressed_to as addressedTo', 'w.stem', 'w.lang'])
    .where('r.organisation_id', '=', row.organisation_id)
    .where('r.event_id', '=', row.event_id)
    .where('r.id', '=', row.recommendation_id)
    .executeTakeFirstOrThrow();
  const { id, version, status, reason, evidence } = row;
  return {
    ...{ id, version, status, reason, evidence, recommendation },
    ...{ evidenceUrl: row.evidence_url, nextOn: row.next_on, acceptedAt: row.accepted_at },
    history: await historyOf(db, row),
  };
}

/** Newest first. */
async function historyOf(db: Kysely<Database>, row: FollowUpRow): Promise<FollowUpStep[]> {
  return db
    .selectFrom('follow_up_steps')
    .select(['status', 'reason', 'evidence', 'evidence_url as evidenceUrl', 'next_on as nextOn', 'at'])
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('follow_up_id', '=', row.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
