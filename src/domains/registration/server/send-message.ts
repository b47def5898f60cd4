import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../mail/mail-schema.ts';
import { accessDesk } from './access.ts';
import { queueForMany, recipientsQuery, type Audience } from './mail-audience.ts';
import './mail-tables.ts';
import { requireCategory } from './save-mail-rule.ts';
import { requirePlaceholders } from './save-mail-text.ts';

/** Messages to all, an hour and event: a slip of the hand is not sent five times. */
const limit = { name: 'registration message', points: 4, seconds: 3600 };

/**
 * How many a message would go to; what it says is looked through first.
 * @throws DomainError `event.not_found`, `registration.not_found`, `registration.placeholder.invalid`,
 *   `registration.words.invalid` where no language has both a subject and a text
 */
export async function countMessage(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.previewMessage>,
): Promise<{ recipients: number }> {
  const { event } = await accessDesk(db, actor, input.event);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  await requireCategory(db, key, input);
  requireWords(input);
  return { recipients: await countRecipients(db, key, input) };
}

/**
 * Sends the organisers' own words to all of an audience, now.
 * @throws DomainError as `countMessage`; `registration.recipients.conflict` with `value`, the number there are now,
 *   where it is another than was confirmed; `rate.too_many`
 */
export async function sendMessage(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.sendMessage>,
  now: number,
): Promise<{ id: string }> {
  const { event } = await accessDesk(db, actor, input.event);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  await requireCategory(db, key, input);
  requireWords(input);
  const message = {
    kind: 'message' as const,
    subject: input.subject,
    body: input.body,
    recipients: input.recipients,
    publishedVersion: null,
  };
  return inTransaction(db, (trx) => sendToAll(trx, actor, key, { ...message, ...audienceOf(input) }, now));
}

interface Outgoing extends Audience {
  kind: 'message' | 'changed';
  subject: Readonly<Record<string, string>>;
  body: Readonly<Record<string, string>>;
  recipients: number;
  publishedVersion: number | null;
}

/** Keeps the message, queues its mails and writes down who sent it to how many, all or nothing. */
export async function sendToAll(
  trx: Transaction<Database>,
  actor: Actor,
  key: { organisation_id: string; event_id: string },
  message: Outgoing,
  now: number,
): Promise<{ id: string }> {
  await takePoint(trx, limit, key.event_id);
  const { rows } = await recipientsQuery(key, message).execute(trx);
  if (rows.length !== message.recipients)
    throw new DomainError('registration.recipients.conflict', { value: rows.length });
  const id = newId();
  await trx
    .insertInto('registration_messages')
    .values({
      ...key,
      id,
      kind: message.kind,
      subject: JSON.stringify(message.subject),
      body: JSON.stringify(message.body),
      audience: message.audience,
      category_id: message.categoryId,
      published_version: message.publishedVersion,
      recipients: rows.length,
      sent_at: isoInstant(now),
    })
    .execute();
  await queueForMany(trx, key.organisation_id, rows, { kind: message.kind, messageId: id, now, hours: 72 });
  await recordAudit(trx, actor, {
    organisationId: key.organisation_id,
    eventId: key.event_id,
    action: message.kind === 'changed' ? 'registration.tell_changes' : 'registration.send_message',
    subjectKind: 'registration_message',
    subjectId: id,
  });
  return { id };
}

export async function countRecipients(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
  audience: Audience,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${recipientsQuery(key, audienceOf(audience))}) as each`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

function audienceOf({ audience, categoryId }: Audience): Audience {
  return { audience, categoryId: audience === 'category' ? categoryId : null };
}

function requireWords({ subject, body }: Pick<Outgoing, 'subject' | 'body'>): void {
  const languages = new Set([...Object.keys(subject), ...Object.keys(body)]);
  if (languages.size === 0 || [...languages].some((lang) => !subject[lang] || !body[lang]))
    throw new DomainError('registration.words.invalid');
  for (const lang of languages)
    requirePlaceholders({
      [`subject.${lang}`]: subject[lang] ?? '',
      [`body.${lang}`]: body[lang] ?? '',
    });
}
