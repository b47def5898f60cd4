import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { isPageLanguage, pickText, type PageLanguage } from '#platform/i18n/languages.ts';
import { queueMail } from '#platform/server/mail/queue-mail.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { newToken } from '#platform/server/secret/tokens.ts';
import { accessEvent, type EventRow } from './access.ts';
import { toInstant } from './recompute-instants.ts';
import { findSpeaker, type SpeakerRow } from './write-speaker.ts';

type Input = z.infer<typeof schema.createSpeakerLink>;

/** Mails an hour from one organisation; a large conference asks its speakers in two rounds. */
const speakerMails: Limit = { name: 'speaker mails', points: 100, seconds: 3600 };

export interface SpeakerLink {
  /** Shown once; the database keeps its hash alone. */
  token: string;
  /** The page behind it, `/da/speaker/…`. */
  path: string;
  expiresAt: string;
}

/**
 * A speaker's own link, without account; an earlier one stops working. Mailed when there is an address to send it to.
 * @throws DomainError `event.not_found`, `speaker.not_found`, `rate.too_many`
 */
export async function createSpeakerLink(
  db: Kysely<Database>,
  actor: Actor,
  input: Input,
): Promise<SpeakerLink> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  if (input.sendTo) await takePoint(db, speakerMails, event.organisation_id);
  return db.transaction().execute(async (trx) => {
    const speaker = await findSpeaker({ trx, event }, input.speakerId);
    const { token, hash } = newToken();
    const { token_expires_at } = await trx
      .updateTable('speakers')
      .set({
        token_hash: hash,
        token_expires_at: sql<string>`now() + make_interval(days => ${input.days})`,
        answer: speaker.answer === 'unasked' ? 'asked' : speaker.answer,
      })
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', speaker.id)
      .returning('token_expires_at')
      .executeTakeFirstOrThrow();
    const lang = pageLanguageOf(speaker);
    const path = `/${lang}/speaker/${token}`;
    if (input.sendTo)
      await mailLink(trx, event, {
        ...{ to: input.sendTo, lang, path, days: input.days, speakerId: speaker.id },
      });
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      action: 'speaker.link',
      subjectKind: 'speaker',
      subjectId: speaker.id,
      eventId: event.id,
    });
    return { token, path, expiresAt: toInstant(token_expires_at ?? '') };
  });
}

function pageLanguageOf(speaker: SpeakerRow): PageLanguage {
  return isPageLanguage(speaker.lang) ? speaker.lang : 'en';
}

async function mailLink(
  trx: Transaction<Database>,
  event: EventRow,
  mail: { to: string; lang: PageLanguage; path: string; days: number; speakerId: string },
): Promise<void> {
  const { to, lang, path, days } = mail;
  await queueMail(trx, {
    to,
    lang,
    template: 'speakerLink',
    data: { path, days, event: pickText(event.title, lang, event.lang)?.text ?? '' },
    organisationId: event.organisation_id,
    hours: 72,
    subjectId: mail.speakerId,
  });
}
