import { sql, type Kysely, type Selectable } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { usedSeats } from './invitation-seats.ts';
import { idOfToken, isLinkToken } from './personal-link.ts';
import type { RegistrationInvitationTable } from './tables.ts';

export type InvitationRow = Selectable<RegistrationInvitationTable>;

export interface OpenedInvitation {
  invitation: InvitationRow;
  state: 'open' | 'used' | 'declined' | 'revoked';
  /** Seats that nobody has registered for yet. */
  left: number;
}

/**
 * The invitation that a link in a mail leads to. Opening it changes nothing.
 * @throws DomainError `registration.not_found` for a link that is forged or replaced
 */
export async function openInvitation(db: Kysely<Database>, token: string): Promise<OpenedInvitation> {
  const id = idOfToken(token);
  const { rows } =
    id === null
      ? { rows: [] }
      : await sql<InvitationRow & { used: number }>`
          select i.*, (${usedSeats})::integer as used from registration_invitations i where i.id = ${id}`.execute(
          db,
        );
  const [row] = rows;
  if (!row || !isLinkToken('invitation', token, row.link_version))
    throw new DomainError('registration.not_found');
  const { used, ...invitation } = row;
  const left = Math.max(0, row.seats - used);
  return { invitation, left, state: invitationState(invitation, left) };
}

function invitationState(row: InvitationRow, left: number): OpenedInvitation['state'] {
  if (row.revoked_at !== null) return 'revoked';
  if (left === 0) return 'used';
  return row.declined_at === null ? 'open' : 'declined';
}
