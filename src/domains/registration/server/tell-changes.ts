import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { ReaderChange } from '#domains/events/describe-changes.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { accessEvent } from '#domains/events/server/access.ts';
import { upgradePublication } from '#domains/events/upgrade-publication.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { pageLanguages } from '#platform/i18n/languages.ts';
import { registrationMailTexts } from '#platform/i18n/texts/registration-mail.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { changeLine, changesToTell } from '../mail/change-lines.ts';
import type * as schema from '../mail/mail-schema.ts';
import { accessDesk } from './access.ts';
import './mail-tables.ts';
import { countRecipients, sendToAll } from './send-message.ts';
import { requirePlaceholders } from './save-mail-text.ts';

const everybody = { audience: 'confirmed' as const, categoryId: null };

interface EventKey {
  organisation_id: string;
  event_id: string;
}

/** What has been published since those who come were last told, and how many they are. */
export interface UntoldChanges {
  version: number;
  changes: ReaderChange[];
  recipients: number;
}

/** @throws DomainError `registration.not_found` where another publication has come since the changes were shown */
export async function tellChanges(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.tellChanges>,
  now: number,
): Promise<{ id: string }> {
  const { event } = await accessDesk(db, actor, input.event);
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  requirePlaceholders({ note: input.note });
  const untold = await findUntoldChanges(db, key);
  if (!untold || untold.version !== input.version) throw new DomainError('registration.changes.conflict');
  const own = await db
    .selectFrom('registration_mail_texts')
    .select(['lang', 'subject', 'body'])
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('kind', '=', 'changed')
    .execute();
  const subject: Record<string, string> = {};
  const body: Record<string, string> = {};
  for (const lang of pageLanguages) {
    const t = registrationMailTexts[lang];
    const words = own.find((one) => one.lang === lang);
    const lines = untold.changes.map((change) => `- ${changeLine(change, lang)}`).join('\n');
    subject[lang] = words?.subject ?? t.changed.subject('{event}');
    const begin = words?.body ?? `${t.hello('{name}')}\n\n${t.changed.text('{event}')}`;
    body[lang] = [begin, input.note, lines].filter(Boolean).join('\n\n');
  }
  const message = { subject, body, recipients: input.recipients, publishedVersion: untold.version };
  return inTransaction(db, (trx) =>
    sendToAll(trx, actor, key, { kind: 'changed', ...message, ...everybody }, now),
  );
}

/**
 * How many could be told of changes they have not heard of; 0 where nobody has registered.
 * @throws DomainError `event.not_found`
 */
export async function countUntold(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<number> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  return (await findUntoldChanges(db, key))?.recipients ?? 0;
}

/**
 * Compared with what was last told; before that, with what stood there when the first registration came. Null where
 * there is nothing to tell, or nobody to tell it to.
 */
export async function findUntoldChanges(db: Kysely<Database>, key: EventKey): Promise<UntoldChanges | null> {
  const { rows } = await sql<{ version: number; known: number | null }>`
    select e.published_version as version, coalesce(
      (select max(m.published_version) from registration_messages m
        where m.organisation_id = e.organisation_id and m.event_id = e.id and m.kind = 'changed'),
      (select max(p.version) from publications p where p.organisation_id = e.organisation_id and p.event_id = e.id
        and p.published_at <= (select min(r.created_at) from registrations r
          where r.organisation_id = e.organisation_id and r.event_id = e.id))) as known
    from events e where e.organisation_id = ${key.organisation_id} and e.id = ${key.event_id}`.execute(db);
  const [row] = rows;
  if (!row || row.known === null || row.known >= row.version) return null;
  const recipients = await countRecipients(db, key, everybody);
  if (recipients === 0) return null;
  const before = await versionOf(db, key, row.known);
  const now = await versionOf(db, key, row.version);
  const changes = before && now ? changesToTell(before, now) : [];
  return changes.length === 0 ? null : { version: row.version, changes, recipients };
}

async function versionOf(
  db: Kysely<Database>,
  key: EventKey,
  version: number,
): Promise<PublicationDocument | null> {
  const row = await db
    .selectFrom('publications')
    .select('document')
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? upgradePublication({ ...row.document }) : null;
}
