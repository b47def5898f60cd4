import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { problemOf, settled, type Wishes } from '../wishes.ts';
import { accessOwnSeats } from './access.ts';
import { blocksIn, sessionsIn, timedOccurrences } from './timed-occurrences.ts';
import { takesWishes } from './takes-wishes.ts';

/**
 * Somebody ranks workshops, or an organiser does it for them; what was there before is replaced. Whoever waits for a
 * place may wish too: it counts once they have one.
 * @throws DomainError `registration.not_found`, `registration.gone` for one that has ended, `allocation.not_found`,
 * `allocation.wishes_closed.conflict` (data `reason`), `allocation.wishes.invalid` (data `problem`, and `asked`)
 */
export async function submitWishes(
  db: Kysely<Database>,
  actor: Actor,
  input: Wishes & { id: string },
  now: number,
): Promise<void> {
  const { registration: seen } = await accessOwnSeats(db, actor, input.id);
  await inTransaction(db, async (trx) => {
    const row = await holdRows(trx, seen, actor, now);
    const key = { organisationId: row.organisation_id, eventId: row.event_id };
    const occurrences = await timedOccurrences(trx, key);
    const frame = { ranks: row.ranks, workshops: sessionsIn(occurrences), blocks: blocksIn(occurrences) };
    const problem = problemOf(input, frame);
    if (problem) throw new DomainError('allocation.wishes.invalid', { problem });
    await writeWishes(trx, row, settled(input, frame), now);
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.submit_wishes',
      subjectKind: 'registration',
      subjectId: row.id,
    });
  });
}

/**
 * Wishes and the end of them come one after the other: whoever publishes holds the allocation's row alone, and whoever
 * hands the place on the registration's.
 */
async function holdRows(
  trx: Transaction<Database>,
  seen: RegistrationRow,
  actor: Actor,
  now: number,
): Promise<Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'> & { ranks: number }> {
  const registration = await trx
    .selectFrom('registrations')
    .select(['organisation_id', 'event_id', 'id', 'handed_on', 'state', 'erased_at'])
    .where('organisation_id', '=', seen.organisation_id)
    .where('event_id', '=', seen.event_id)
    .where('id', '=', seen.id)
    .forShare()
    .executeTakeFirst();
  if (!registration || registration.erased_at !== null || registration.handed_on !== seen.handed_on)
    throw new DomainError('registration.not_found');
  if (registration.state === 'cancelled' || registration.state === 'declined')
    throw new DomainError('registration.gone');
  const allocation = await trx
    .selectFrom('allocations')
    .select(['way', 'state', 'closes_at', 'ranks'])
    .where('organisation_id', '=', seen.organisation_id)
    .where('event_id', '=', seen.event_id)
    .forShare()
    .executeTakeFirst();
  if (!allocation) throw new DomainError('allocation.not_found');
  const reason = takesWishes(allocation, now, actor.kind !== 'participant');
  if (reason !== null) throw new DomainError('allocation.wishes_closed.conflict', { reason });
  return { ...registration, ranks: allocation.ranks };
}

async function writeWishes(
  trx: Transaction<Database>,
  row: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'>,
  { wishes, noPreference, restIsFine, away }: Wishes,
  now: number,
): Promise<void> {
  const key = { organisation_id: row.organisation_id, event_id: row.event_id, registration_id: row.id };
  const written = {
    wishes: JSON.stringify(wishes),
    no_preference: noPreference,
    rest_is_fine: restIsFine,
    away,
    wished_at: isoInstant(now),
  };
  await trx
    .insertInto('allocation_people')
    .values({ ...key, ...written })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'event_id', 'registration_id']).doUpdateSet(written),
    )
    .execute();
}
