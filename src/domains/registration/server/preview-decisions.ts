import type { Kysely } from 'kysely';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isUntold } from '../applications.ts';
import { accessDesk, type RegistrationRow } from './access.ts';
import { previewRegistrationMail } from './compose-registration-mail.ts';
import { lockDesk } from './desk-lock.ts';
import { freeChairs } from '../rules.ts';
import { takePlace } from './move-registration.ts';

export interface DecisionPreview {
  yes: number;
  no: number;
  undecided: number;
  /** Chairs that those with a yes need, and that are free; null where nothing limits them. */
  wanted: number;
  free: number | null;
  fits: boolean;
  hasWaitingList: boolean;
  /** What the mails say, written for the first of each; null where there is nobody, or nothing is published. */
  mails: { accepted: MailText | null; declined: MailText | null; waiting: MailText | null };
}

/**
 * What would happen if the decisions that stand were sent now. Changes nothing.
 * @throws DomainError `registration.not_found`
 */
export async function previewDecisions(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; lang: PageLanguage; origin: string },
): Promise<DecisionPreview> {
  const { event, desk: settings } = await accessDesk(db, actor, input.event);
  const rows = await db
    .selectFrom('registrations')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('state', 'in', ['applied', 'declined', 'waitlisted'])
    .where('erased_at', 'is', null)
    .orderBy('arrival')
    .execute();
  const untold = rows.filter((row) => isUntold(row) && !row.holds);
  const yes = untold.filter(({ verdict }) => verdict === 'yes');
  const no = untold.filter(({ verdict }) => verdict === 'no');
  const document = await findPublicationById(db, {
    organisation_id: event.organisation_id,
    event_id: event.id,
  });
  const mail = async (row: RegistrationRow | undefined, kind: 'accepted' | 'declined' | 'waiting') => {
    if (!row || !document) return null;
    const told = { row, document, lang: input.lang, kind, number: null };
    return previewRegistrationMail(db, told, input.origin);
  };
  return {
    yes: yes.length,
    no: no.length,
    undecided: rows.filter(({ state, verdict }) => state === 'applied' && verdict === null).length,
    wanted: yes.reduce((sum, { chairs }) => sum + chairs, 0),
    ...(await tryChairs(db, event, yes)),
    hasWaitingList: settings.waiting_list,
    mails: {
      accepted: await mail(yes[0], 'accepted'),
      declined: await mail(no[0], 'declined'),
      waiting: await mail(no[0], 'waiting'),
    },
  };
}

/** Seats everybody in memory only, as sending would. */
function tryChairs(
  db: Kysely<Database>,
  event: { organisation_id: string; id: string },
  yes: readonly RegistrationRow[],
): Promise<{ free: number | null; fits: boolean }> {
  return inTransaction(db, async (trx) => {
    const desk = await lockDesk(trx, { organisationId: event.organisation_id, eventId: event.id });
    const used = new Set(yes.flatMap((row) => desk.categories.get(row.category_id)?.quotaIds ?? []));
    const [only] = used;
    const chairs = used.size === 1 && only !== undefined ? freeChairs(desk, [only]) : Infinity;
    const fits = yes.every((row) => takePlace(desk, row));
    return { free: chairs === Infinity ? null : chairs, fits };
  });
}
