import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { Actor } from '../actor.ts';

/** Who is written down: actors, and those who act by a link of their own. */
export type Doer = Actor | { kind: 'follow_up_owner'; followUpId: string } | { kind: 'reviewer' };

export interface AuditEntry {
  /** Null for what concerns the whole installation. */
  organisationId: string | null;
  /** `event.publish`, `slot.move`: subject and verb. */
  action: string;
  subjectKind: string;
  subjectId?: string | null;
  eventId?: string | null;
  /** Names of the fields that changed. */
  fields?: readonly string[];
  /** Values, only of public programme content; never of a person. */
  publicValues?: Record<string, unknown>;
}

/** Writes who changed what, in the same transaction as the change. */
export async function recordAudit(trx: Transaction<Database>, actor: Doer, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit_entries')
    .values({
      ...columnsOf(actor, entry),
      public_values: entry.publicValues ? JSON.stringify(entry.publicValues) : null,
    })
    .execute();
}

/** What an entry says that is about an event as a whole. */
export function aboutEvent(event: { organisation_id: string; id: string }) {
  return {
    organisationId: event.organisation_id,
    eventId: event.id,
    subjectKind: 'event',
    subjectId: event.id,
  };
}

/** An entry as a row, for those who write many at once. */
export function auditRow(actor: Doer, at: string, entry: Omit<AuditEntry, 'publicValues'>) {
  return { ...columnsOf(actor, entry), at };
}

function columnsOf(actor: Doer, entry: AuditEntry) {
  return {
    id: newId(),
    organisation_id: entry.organisationId,
    ...actorColumns(actor),
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId ?? null,
    event_id: entry.eventId ?? null,
    fields: [...(entry.fields ?? [])],
  };
}

/** Who acted, as the trail writes it down. */
export function actorColumns(actor: Doer) {
  switch (actor.kind) {
    case 'account':
      return { actor_kind: 'account' as const, actor_id: actor.accountId };
    case 'api_key':
      return { actor_kind: 'api_key' as const, actor_id: actor.keyId };
    case 'speaker':
      return { actor_kind: 'speaker' as const, actor_id: actor.speakerId };
    case 'participant':
      return { actor_kind: 'participant' as const, actor_id: actor.registrationId };
    case 'door':
      return { actor_kind: 'door' as const, actor_id: actor.doorId };
    case 'follow_up_owner':
      return { actor_kind: 'follow_up_owner' as const, actor_id: actor.followUpId };
    // Nobody is known by what they wrote on a board, or said of a draft.
    case 'board':
      return { actor_kind: 'writer' as const, actor_id: null };
    case 'reviewer':
      return { actor_kind: 'reviewer' as const, actor_id: null };
    case 'command':
      return { actor_kind: 'command' as const, actor_id: null };
    default:
      return { actor_kind: 'system' as const, actor_id: null };
  }
}
