import type { Kysely } from 'kysely';
import type { EventRow } from '#domains/events/server/access.ts';
import { paperFrame } from '#domains/events/server/paper-frame.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { listTexts } from '#platform/i18n/texts/lists.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { typeset } from '#platform/server/typst/typeset.ts';
import { formatDateRange } from '#platform/time/format.ts';
import { qrSvg } from '../ticket/qr-svg.ts';
import { accessDesk } from './access.ts';
import { linkToken } from './personal-link.ts';
import { readComing } from './read-coming.ts';

export interface PrintInput {
  event: string;
  lang: PageLanguage;
}

/**
 * Name badges for everybody who has a place, companions too, 8 or 10 on a sheet: a tagged PDF to cut out, each with the code
 * of its ticket. Somebody without a name yet gets an empty one to write on.
 * @throws DomainError `registration.not_found`, `work.unavailable`
 */
export async function printBadges(
  db: Kysely<Database>,
  actor: Actor,
  input: PrintInput & { perPage: 8 | 10 },
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { frame, coming } = await prepare(db, actor, input);
  const t = listTexts[input.lang];
  const people = coming.flatMap((person) => [
    {
      name: person.name ?? '',
      affiliation: person.affiliation ?? '',
      qr: qrSvg(linkToken('ticket', person.id, person.linkVersion)),
      qrLabel: t.badges.ticket(person.name ?? t.unnamed),
    },
    ...person.companions.map((name) => ({
      name: name.trim() || t.companion,
      affiliation: person.name === null ? t.companion : t.companionOf(person.name),
      qr: null,
      qrLabel: '',
    })),
  ]);
  return set('badges', { ...frame, title: t.badges.title, perPage: input.perPage, people }, now);
}

/**
 * The sheet on which people sign at the entrance, companions on lines of their own.
 * @throws DomainError `registration.not_found`, `work.unavailable`
 */
export async function printSignIn(
  db: Kysely<Database>,
  actor: Actor,
  input: PrintInput,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { frame, coming } = await prepare(db, actor, input);
  const t = listTexts[input.lang];
  const { name, affiliation, signature } = t.columns;
  const people = coming.flatMap((person) => [
    { name: person.name ?? '', affiliation: person.affiliation ?? '' },
    ...person.companions.map((companion) => ({
      name: companion.trim() || t.companion,
      affiliation: person.name === null ? '' : t.companionOf(person.name),
    })),
  ]);
  const labels = { name, affiliation, signature, page: t.page, of: t.of };
  return set('sign-in', { ...frame, title: t.signIn.title, labels, people }, now);
}

async function prepare(db: Kysely<Database>, actor: Actor, input: PrintInput) {
  const { event } = await accessDesk(db, actor, input.event);
  await inTransaction(db, (trx) =>
    recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'registration.read_list',
    }),
  );
  const frame = { ...(await paperFrame(db, event, input)), dates: datesOf(event, input.lang) };
  return { frame, coming: await readComing(db, event) };
}

function datesOf(event: EventRow, lang: PageLanguage): string {
  if (event.starts_on === null) return '';
  return formatDateRange(lang, event.starts_on, event.ends_on ?? event.starts_on);
}

type Content = Record<string, unknown> & { people: readonly unknown[] };

function set(form: 'badges' | 'sign-in', content: Content, now: number): Promise<Uint8Array<ArrayBuffer>> {
  const template = `src/domains/registration/print/${form}.typ`;
  return typeset({ template, content, at: now, milliseconds: 60_000 });
}
