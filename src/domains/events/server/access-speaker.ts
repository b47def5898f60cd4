import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { hashToken } from '#platform/server/secret/tokens.ts';
import type { EventRow } from './access.ts';
import type { SpeakerRow } from './write-speaker.ts';

export interface SpeakerAccess {
  actor: Actor & { kind: 'speaker' };
  speaker: SpeakerRow;
  event: EventRow;
}

/**
 * Whom a speaker's own link belongs to. Reading it changes nothing: mail scanners follow links.
 * @throws DomainError `speaker_link.not_found` for a link that never was, was replaced or has run out
 */
export async function accessSpeaker(db: Kysely<Database>, token: string): Promise<SpeakerAccess> {
  const speaker = await db
    .selectFrom('speakers')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('token_expires_at', '>', sql<string>`now()`)
    .executeTakeFirst();
  if (!speaker) throw new DomainError('speaker_link.not_found');
  const event = await db
    .selectFrom('events')
    .selectAll()
    .where('organisation_id', '=', speaker.organisation_id)
    .where('id', '=', speaker.event_id)
    .executeTakeFirstOrThrow();
  const { organisation_id: organisationId, event_id: eventId, id: speakerId } = speaker;
  return { actor: { kind: 'speaker', organisationId, eventId, speakerId }, speaker, event };
}
