import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessRegistration, type RegistrationRow } from './access.ts';
import type {} from '../check-in/server/tables.ts';
import './knowledge-tables.ts';
import './mail-tables.ts';
import { readAnswers, readNeeds, type Needs } from './read-belongings.ts';

/** Columns that are no facts about the person: keys of ours, and what only proves something. */
const left = [
  ...(['organisation_id', 'booking_id', 'source', 'fingerprint', 'code_hash', 'link_version'] as const),
  'handed_on',
] as const;

/**
 * Everything stored about one registration, for its participant or on the wish of one: also what organisers noted, the
 * mails and the history.
 * @throws DomainError `registration.not_found`
 */
export async function exportRegistration(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
): Promise<Record<string, unknown>> {
  const row = await accessRegistration(db, actor, input.id);
  const key = { organisation_id: row.organisation_id, event_id: row.event_id, registration_id: row.id };
  const of = <Row>(rows: Promise<Row[]>) => rows;
  const [needs, answers, sensitive, extras, files, sessions, booking, mails, history] = await Promise.all([
    readNeeds(db, key),
    readAnswers(db, 'registration_answers', key),
    readAnswers(db, 'registration_sensitive_answers', key),
    of(
      db
        .selectFrom('registration_extra_choices as c')
        .innerJoin('registration_extras as e', (join) =>
          join
            .onRef('e.organisation_id', '=', 'c.organisation_id')
            .onRef('e.event_id', '=', 'c.event_id')
            .onRef('e.id', '=', 'c.extra_id'),
        )
        .select(['e.name', 'c.state', 'c.price', 'c.note'])
        .where('c.organisation_id', '=', key.organisation_id)
        .where('c.event_id', '=', key.event_id)
        .where('c.registration_id', '=', key.registration_id)
        .execute(),
    ),
    of(
      db
        .selectFrom('registration_files')
        .select(['question_id', 'name', 'media_type', 'bytes', 'created_at'])
        .where((where) => where.and(key))
        .execute(),
    ),
    of(
      db
        .selectFrom('registration_slot_choices')
        .select('slot_id')
        .where((where) => where.and(key))
        .execute(),
    ),
    of(
      db
        .selectFrom('registration_bookings')
        .select(['name', 'email', 'size', 'created_at'])
        .where('organisation_id', '=', row.organisation_id)
        .where('event_id', '=', row.event_id)
        .where('id', '=', row.booking_id)
        .execute(),
    ),
    of(
      db
        .selectFrom('mails')
        .select(['template', 'to_address', 'state', 'created_at', 'done_at'])
        .where('subject_id', '=', row.id)
        .orderBy('created_at')
        .execute(),
    ),
    of(
      db
        .selectFrom('audit_entries')
        .select(['at', 'action', 'actor_kind', 'fields'])
        .where('organisation_id', '=', row.organisation_id)
        .where('subject_id', '=', row.id)
        .orderBy('at')
        .execute(),
    ),
  ]);
  const further = await readFurther(db, row);
  const registration = Object.fromEntries(
    Object.entries(row).filter(([name]) => !(left as readonly string[]).includes(name)),
  );
  // Who booked for somebody else is another person.
  const isBooker = booking[0]?.email !== undefined && booking[0].email === row.email;
  return {
    format: 1,
    registration,
    booking: isBooker ? booking[0] : null,
    // Who was to pay before the place was handed on is nothing of the one who has it now.
    payer: isBooker || (row.booking_id === row.id && row.link_version === 1) ? further.payer : null,
    invitation: further.invitation,
    knowledge: further.knowledge,
    checkIns: further.checkIns,
    needs: needs ? named(needs) : null,
    answers: [...answers, ...sensitive].map(({ label, options, value }) => ({
      question: label,
      answer: value,
      ...(options.length > 0 ? { options } : {}),
    })),
    extras,
    files,
    sessions: sessions.map(({ slot_id }) => slot_id),
    earlierMails: further.earlierMails,
    mails: mails.map((mail) => (mail.to_address === row.email ? mail : { ...mail, to_address: null })),
    history,
  };
}

/** What came beside the form: who pays, an invitation, answers to the question about knowledge, and the door. */
async function readFurther(db: Kysely<Database>, row: RegistrationRow) {
  const key = { organisation_id: row.organisation_id, event_id: row.event_id };
  const [payer, invitation, knowledge, checkIns, earlierMails] = await Promise.all([
    db
      .selectFrom('registration_payers')
      .selectAll()
      .where((where) => where.and({ ...key, booking_id: row.booking_id }))
      .executeTakeFirst(),
    db
      .selectFrom('registration_invitations as i')
      .innerJoin('registration_invitation_uses as u', (join) =>
        join
          .onRef('u.organisation_id', '=', 'i.organisation_id')
          .onRef('u.event_id', '=', 'i.event_id')
          .onRef('u.invitation_id', '=', 'i.id'),
      )
      .select(['i.name', 'i.email', 'i.lang', 'i.seats', 'i.sent_at'])
      .where('u.organisation_id', '=', row.organisation_id)
      .where('u.event_id', '=', row.event_id)
      .where('u.registration_id', '=', row.id)
      .executeTakeFirst(),
    db
      .selectFrom('knowledge_answers')
      .select(['body', 'may_keep', 'created_at', 'changed_at'])
      .where((where) => where.and({ ...key, registration_id: row.id }))
      .orderBy('position')
      .execute(),
    db
      .selectFrom('check_ins')
      .select(['kind', 'outcome', 'received_at'])
      .where((where) => where.and({ ...key, registration_id: row.id }))
      .orderBy('number')
      .execute(),
    db
      .selectFrom('registration_sent_mails as kept')
      .select(['kept.kind', 'kept.state', 'kept.at'])
      .where('kept.organisation_id', '=', row.organisation_id)
      .where('kept.event_id', '=', row.event_id)
      .where('kept.registration_id', '=', row.id)
      .where((where) =>
        where.not(
          where.exists(where.selectFrom('mails').select('id').whereRef('mails.id', '=', 'kept.mail_id')),
        ),
      )
      .orderBy('kept.at')
      .execute(),
  ]);
  const { organisation_id: _, event_id: __, booking_id: ___, ...pays } = payer ?? {};
  return {
    payer: payer ? pays : null,
    invitation: invitation?.email === row.email ? invitation : null,
    knowledge,
    checkIns,
    earlierMails,
  };
}

/** As the file has named them from the first day. */
function named({ consentAt, ...needs }: Needs) {
  return { ...needs, consent_at: consentAt };
}
