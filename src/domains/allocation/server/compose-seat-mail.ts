/** Writes a mail about wishes or seats when it is sent, from what then holds. */
import type { Kysely } from 'kysely';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { MailComposer } from '#platform/server/mail/compose-mail.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { writeSeatMail, type SeatMail } from '../write-seat-mail.ts';
import { findAllocation, type AllocationRow } from './access.ts';

export const composeSeatMail: MailComposer = async (app, mail) => {
  if (mail.subjectId === null) return null;
  const row = await app.db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', mail.subjectId)
    .where('erased_at', 'is', null)
    .where('state', 'in', ['confirmed', 'attended'])
    .executeTakeFirst();
  const document = row && (await findPublicationById(app.db, row));
  if (!row || !document || document.event.withdrawnAt) return null;
  const key = { organisationId: row.organisation_id, eventId: row.event_id };
  const allocation = await findAllocation(app.db, key);
  const kind = mail.template.slice(mail.template.indexOf(':') + 1) as SeatMail;
  if (!allocation || !(await holds(app.db, row, allocation, kind, app.now()))) return null;
  const toGroup = row.email === null;
  const path = toGroup
    ? `/${mail.lang}/r/group/${linkToken('booking', row.booking_id)}`
    : `/${mail.lang}/r/${linkToken('own', row.id, row.link_version)}`;
  const isAboutWishes = allocation.way === 'wishes' && kind.startsWith('wishes');
  const text = writeSeatMail({
    ...{ document, lang: mail.lang, kind, way: allocation.way, closesAt: allocation.closes_at },
    name: toGroup ? null : row.name,
    toGroup,
    slots: toGroup ? [] : await slotsOf(app.db, row),
    path: toGroup ? path : `${path}/${isAboutWishes ? 'wishes' : 'seats'}`,
  });
  return { text, ...replyTo(document) };
};

/** What was true when it was queued may not be any more. */
async function holds(
  db: Kysely<Database>,
  row: RegistrationRow,
  { state, closes_at }: AllocationRow,
  kind: SeatMail,
  now: number,
): Promise<boolean> {
  if (kind === 'seats' || kind === 'seats_changed') return state === 'published';
  if (state !== 'open' || (closes_at !== null && closes_at <= isoInstant(now))) return false;
  if (kind === 'wishes') return true;
  const person = await db
    .selectFrom('allocation_people')
    .select('wished_at')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .executeTakeFirst();
  return !person?.wished_at;
}

async function slotsOf(db: Kysely<Database>, row: RegistrationRow): Promise<string[]> {
  const seats = await db
    .selectFrom('allocation_seats')
    .select('slot_id')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .execute();
  return seats.map(({ slot_id }) => slot_id);
}

function replyTo({ event, organisation }: PublicationDocument) {
  const { name, email } = event.contact.email ? event.contact : organisation.contact;
  return email ? { replyTo: { name: name ?? '', address: email } } : {};
}
