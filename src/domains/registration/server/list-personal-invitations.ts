import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { accessDesk } from './access.ts';
import { usedSeats } from './invitation-seats.ts';

export interface PersonalInvitation {
  id: string;
  name: string | null;
  email: string;
  lang: PageLanguage;
  categoryId: string;
  seats: number;
  used: number;
  sentAt: string;
  declinedAt: string | null;
  revokedAt: string | null;
  /** What became of the newest mail. */
  mail: 'waiting' | 'sent' | 'refused' | 'given_up' | 'expired' | null;
}

/**
 * Everybody who was invited by a personal link, and what became of it; newest first.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function listPersonalInvitations(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<PersonalInvitation[]> {
  const { event } = await accessDesk(db, actor, input.event);
  const { rows } = await sql<PersonalInvitation>`
    select i.id, i.name, i.email, i.lang, i.category_id as "categoryId", i.seats,
      (${usedSeats})::integer as used, i.sent_at as "sentAt", i.declined_at as "declinedAt",
      i.revoked_at as "revokedAt",
      (select m.state from mails m where m.subject_id = i.id and m.template = 'invitation:personal'
        order by m.created_at desc, m.id desc limit 1) as mail
    from registration_invitations i
    where i.organisation_id = ${event.organisation_id} and i.event_id = ${event.id}
    order by i.created_at desc, i.id desc`.execute(db);
  return rows;
}
