import { sql, type Kysely, type Transaction } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import { pickText, type PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { queueMail } from '#platform/server/mail/queue-mail.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { newToken } from '#platform/server/secret/tokens.ts';
import type { Actor } from '../actor.ts';
import type { Invite } from '../schema.ts';
import { accessOrganisation } from './access.ts';
import { recordAudit } from './record-audit.ts';
import type { OrganisationRole } from './tables.ts';

export const invitationDays = 14;
const invitations: Limit = { name: 'invitations', points: 100, seconds: 3600 };

/**
 * Invites somebody by mail: owners into the organisation, organisers to one event alone. An earlier open invitation
 * of the same address to the same thing is replaced.
 * @throws DomainError `organisation.not_found`, `event.not_found`, `organisation.invalid`, `rate.too_many`
 */
export async function invite(db: Kysely<Database>, actor: Actor, input: Invite): Promise<{ id: string }> {
  const minimum = input.event === undefined ? 'owner' : 'organiser';
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, minimum);
  if (input.event !== undefined && input.role === 'owner')
    throw new DomainError('organisation.invalid', { fields: { role: 'not_for_event' } });
  await takePoint(db, invitations, organisation.id);
  return db.transaction().execute(async (trx) => {
    const event =
      input.event === undefined ? null : await findEvent(trx, organisation.id, input.event, input.lang);
    const { email, role, lang } = input;
    return insertInvitation(trx, actor, { organisation, event, email, role, lang });
  });
}

async function findEvent(
  trx: Transaction<Database>,
  organisationId: string,
  slug: string,
  lang: PageLanguage,
): Promise<{ id: string; title: string }> {
  const event = await trx
    .selectFrom('events')
    .innerJoin('slugs', (join) =>
      join.onRef('slugs.subject_id', '=', 'events.id').on('slugs.scope', '=', 'event'),
    )
    .select(['events.id', 'events.title', 'events.lang'])
    .where('slugs.slug', '=', slug)
    .where('events.organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!event) throw new DomainError('event.not_found');
  return { id: event.id, title: pickText(event.title, lang, event.lang)?.text ?? slug };
}

export interface NewInvitation {
  organisation: { id: string; name: string };
  event: { id: string; title: string } | null;
  email: string;
  role: OrganisationRole;
  lang: PageLanguage;
}

/** The invitation and its mail, in the caller's transaction; whoever calls has checked the rights. */
export async function insertInvitation(
  trx: Transaction<Database>,
  actor: Actor,
  { organisation, event, role, lang, ...to }: NewInvitation,
): Promise<{ id: string }> {
  const email = to.email.trim().toLowerCase();
  const { token, hash } = newToken();
  const id = newId();
  await replaceOpen(trx, organisation.id, email, event?.id ?? null);
  const path = `/${lang}/invitation/${token}`;
  const mailId = await queueMail(trx, {
    to: email,
    lang,
    template: 'invitation',
    data: { path, organisation: organisation.name, event: event?.title ?? null, role, days: invitationDays },
    organisationId: organisation.id,
    hours: invitationDays * 24,
  });
  await trx
    .insertInto('invitations')
    .values({
      organisation_id: organisation.id,
      id,
      email,
      role,
      event_id: event?.id ?? null,
      lang,
      token_hash: hash,
      invited_by: actor.kind === 'account' ? actor.accountId : null,
      mail_id: mailId,
      expires_at: sql<string>`now() + make_interval(days => ${invitationDays})`,
      accepted_at: null,
      revoked_at: null,
    })
    .execute();
  await recordAudit(trx, actor, {
    organisationId: organisation.id,
    action: 'invitation.send',
    subjectKind: 'invitation',
    subjectId: id,
    eventId: event?.id ?? null,
    fields: [role],
  });
  return { id };
}

async function replaceOpen(
  trx: Transaction<Database>,
  organisationId: string,
  email: string,
  eventId: string | null,
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ revoked_at: sql<string>`now()` })
    .where('organisation_id', '=', organisationId)
    .where('email', '=', email)
    .where('event_id', 'is not distinct from', eventId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}
