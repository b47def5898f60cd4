/** Seats of personal invitations while a batch is decided. Whoever uses or revokes one holds the desk's lock. */
import { sql, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import type { Submission } from '../schema.ts';
import type { Prepared } from './prepare-submission.ts';
import type { Decided } from './write-registrations.ts';

/** Seats left by invitation; one that was revoked is missing. */
export type OpenInvitations = Map<string, { categoryId: string; left: number }>;

export async function readInvitations(
  trx: Transaction<Database>,
  batch: readonly Prepared[],
): Promise<OpenInvitations> {
  const ids = [...new Set(batch.flatMap(({ input }) => input.invitation?.id ?? []))];
  const event = batch[0]?.input;
  if (ids.length === 0 || !event) return new Map();
  const { rows } = await sql<{ id: string; categoryId: string; left: number }>`
    select i.id, i.category_id as "categoryId", i.seats - (${usedSeats})::integer as left
    from registration_invitations i
    where i.organisation_id = ${event.organisationId} and i.event_id = ${event.eventId}
      and i.id = any(${ids}::uuid[]) and i.revoked_at is null`.execute(trx);
  return new Map(rows.map(({ id, ...seats }) => [id, seats]));
}

/** How many seats of the invitation `i` are used; somebody who gave the place back frees theirs. */
export const usedSeats = sql`select count(*) from registration_invitation_uses u
  join registrations r on r.organisation_id = u.organisation_id and r.event_id = u.event_id
    and r.id = u.registration_id
  where u.organisation_id = i.organisation_id and u.event_id = i.event_id and u.invitation_id = i.id
    and r.state not in ('cancelled', 'declined')`;

/** Whether so many may come by the invitation; true for those who come without one, unless they say they were invited. */
export function mayUse(invitations: OpenInvitations, input: Submission): boolean {
  if (!input.invitation) return input.way !== 'invitation';
  const open = invitations.get(input.invitation.id);
  return open !== undefined && open.categoryId === input.categoryId && open.left >= input.people.length;
}

export function takeSeats(invitations: OpenInvitations, input: Submission): void {
  const open = input.invitation && invitations.get(input.invitation.id);
  if (open) open.left -= input.people.length;
}

/** Notes which registrations came of which invitation; whoever had declined has come round. */
export async function useInvitations(trx: Transaction<Database>, decided: readonly Decided[]): Promise<void> {
  const uses = decided.flatMap(({ prepared: { input, ids } }) =>
    input.invitation
      ? ids.map((registration_id) => ({
          organisation_id: input.organisationId,
          event_id: input.eventId,
          invitation_id: input.invitation?.id ?? '',
          registration_id,
        }))
      : [],
  );
  const [first] = uses;
  if (!first) return;
  await insertMany(trx, 'registration_invitation_uses', uses);
  await trx
    .updateTable('registration_invitations')
    .set({ declined_at: null })
    .where('organisation_id', '=', first.organisation_id)
    .where('event_id', '=', first.event_id)
    .where(
      'id',
      'in',
      uses.map(({ invitation_id }) => invitation_id),
    )
    .where('declined_at', 'is not', null)
    .execute();
}
