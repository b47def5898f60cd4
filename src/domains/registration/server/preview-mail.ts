import type { Kysely } from 'kysely';
import { previewPublication } from '#domains/events/server/preview-publication.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { registrationMailTexts } from '#platform/i18n/texts/registration-mail.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { MailTextKind } from '../mail/mail-schema.ts';
import { writeMail, type RegistrationMail } from '../mail/write-mail.ts';
import { accessDesk } from './access.ts';
import './mail-tables.ts';

interface Words {
  subject: string;
  body: string;
}

/**
 * One kind of mail as somebody invented would get it, from the draft of the event.
 * @param input.own what is being written; null for what is kept, or ours
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function previewMail(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; kind: MailTextKind | 'message'; lang: PageLanguage; own: Words | null },
  options: { now: number; origin: string },
): Promise<{ mail: MailText; kept: Words | null; ours: Words }> {
  const { event } = await accessDesk(db, actor, input.event);
  const kept = input.kind === 'message' ? null : await keptWords(db, event, input.kind, input.lang);
  const { document } = await previewPublication(db, actor, { slug: input.event });
  const { kind, lang } = input;
  const name = registrationMailTexts[lang].invented;
  const later = isoInstant(options.now + 24 * 3_600_000);
  const person = { name, state: 'confirmed' as const, holdUntil: later, offeredUntil: later, reason: null };
  const path = `/${lang}/r/…`;
  const own = input.own ?? kept;
  const told = { document, lang, person, number: null, question: null, path, origin: options.origin };
  return { mail: writeMail({ ...told, kind, own }), kept, ours: ourWords(kind, lang) };
}

async function keptWords(
  db: Kysely<Database>,
  event: { organisation_id: string; id: string },
  kind: MailTextKind,
  lang: PageLanguage,
): Promise<Words | null> {
  const row = await db
    .selectFrom('registration_mail_texts')
    .select(['subject', 'body'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('kind', '=', kind)
    .where('lang', '=', lang)
    .executeTakeFirst();
  return row ?? null;
}

/** Ours with placeholders, to begin from. */
function ourWords(kind: RegistrationMail, lang: PageLanguage): Words {
  const t = registrationMailTexts[lang];
  const name = lang === 'en' ? '{name}' : '{navn}';
  const hello = t.hello(name);
  if (kind === 'message') return { subject: '', body: `${hello}\n\n` };
  const words = t[kind] as {
    subject(event: string): string;
    text?: (event: string) => string;
    more?: string;
  };
  const text = words.text?.('{event}') ?? '';
  return {
    subject: words.subject('{event}'),
    body: [hello, text, words.more ?? ''].filter(Boolean).join('\n\n'),
  };
}
