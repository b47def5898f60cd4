/** A read programme becomes an event's draft, or one event per meeting of a series. Two doors: the command and the page. */
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { insertOrganisation } from '#domains/organisations/server/insert-organisation.ts';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { ImportReport } from '../importing/import-report.ts';
import type { Answers } from '../importing/wanted.ts';
import type { Reading } from '../reader/reading.ts';
import { accessEvent } from './access.ts';
import { accessSeries, type SeriesRow } from './access-series.ts';
import { insertEvent } from './create-event.ts';
import { insertSeries } from './create-series.ts';
import { currentSlug } from './draft-rows.ts';
import { importEvent, numbered, zoneOf, type ImportProgramme } from './import-event.ts';
import { importMeetings } from './import-meetings.ts';

/** No proposal is taken that nobody has answered. */
export const onlyAnswered: Answers['unanswered'] = { repeat: false, merge: false };
/** Repeats (1A, 1B) become one session; an outline and a fuller text stay apart. */
export const takeRepeats: Answers['unanswered'] = { repeat: true, merge: false };

/**
 * What `applyImport` would do; nothing is written. Ids of what would be new are not those it will have.
 * @throws as `applyImport`
 */
export async function planImport(
  db: Kysely<Database>,
  actor: Actor,
  input: ImportProgramme,
): Promise<ImportReport> {
  const undone = Symbol('undone');
  let report: ImportReport | undefined;
  try {
    await db.transaction().execute(async (trx) => {
      report = await importInTransaction(trx, actor, input);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  if (!report) throw new Error('The import gave no report.');
  return report;
}

/**
 * Creates or updates the programme in one transaction. The same text a second time changes nothing; a changed text
 * changes what it changed; what was mended by hand stays and is reported as kept. Ids, addresses and calendar uids stay.
 * @throws DomainError `event.not_found`, `series.not_found`, `organisation.missing` for a new target without one,
 *   `organisation.not_found`, `draft.conflict`, `slug.reserved`, `slug.conflict`
 */
export async function applyImport(
  db: Kysely<Database>,
  actor: Actor,
  input: ImportProgramme,
): Promise<ImportReport> {
  return db.transaction().execute((trx) => importInTransaction(trx, actor, input));
}

async function importInTransaction(
  trx: Transaction<Database>,
  actor: Actor,
  input: ImportProgramme,
): Promise<ImportReport> {
  if ('series' in input.target) return importSeries(trx, actor, input, input.target.series);
  const days = numbered(input.reading);
  const { event, slug, isNew } = await eventFor(trx, actor, input, input.target.event);
  const done = await importEvent(trx, actor, { event, slug, isNew, days, input });
  return { series: null, events: [done.event], proposals: done.proposals, warnings: done.warnings };
}

/** Something of an organisation the actor may not see looks like something that is not there. */
async function absent<Found>(access: Promise<Found>): Promise<Found | null> {
  try {
    return await access;
  } catch (error) {
    if (isDomainError(error) && error.code.endsWith('.not_found')) return null;
    throw error;
  }
}

async function eventFor(trx: Transaction<Database>, actor: Actor, input: ImportProgramme, asked: string) {
  const found = await absent(accessEvent(trx, actor, { slug: asked }, 'organiser'));
  if (found) {
    await refuseOther(trx, actor, input, found.event.organisation_id);
    return { event: found.event, slug: await currentSlug(trx, 'event', found.event.id), isNew: false };
  }
  const organisation = await organisationFor(trx, actor, input, 'event.not_found');
  const { reading } = input;
  const created = await insertEvent(trx, actor, organisation.id, null, {
    slug: asked,
    lang: reading.lang,
    title: reading.title?.trim().slice(0, 300) || asked,
    startsOn: null,
    endsOn: null,
    timeZone: zoneOf(organisation.country),
    edition: null,
    editionYear: null,
  });
  const { event } = await accessEvent(trx, actor, { id: created.id }, 'organiser');
  return { event, slug: created.slug, isNew: true };
}

/** Naming an organisation that is not the target's own is a mistake worth stopping for. */
async function refuseOther(
  trx: Transaction<Database>,
  actor: Actor,
  input: ImportProgramme,
  organisationId: string,
): Promise<void> {
  if (input.organisation === undefined) return;
  const { organisation } = await accessOrganisation(trx, actor, { slug: input.organisation }, 'reader');
  if (organisation.id !== organisationId) throw new DomainError('import_organisation.conflict');
}

async function organisationFor(
  trx: Transaction<Database>,
  actor: Actor,
  input: ImportProgramme,
  notFound: string,
) {
  if (input.organisation === undefined) {
    // Whoever owns nothing learns only that there is no such thing.
    throw new DomainError(actor.kind === 'command' ? 'organisation.missing' : notFound);
  }
  const key = { slug: input.organisation };
  const found = await absent(accessOrganisation(trx, actor, key, 'organiser'));
  if (found) return found.organisation;
  if (actor.kind !== 'command') throw new DomainError('organisation.not_found');
  return founded(trx, actor, input.organisation, input.reading);
}

/** Whoever has the machine may name an organisation that is not there yet; its owner is invited afterwards. */
async function founded(trx: Transaction<Database>, actor: Actor, slug: string, { lang }: Reading) {
  const name = slug.replaceAll('-', ' ').replace(/^\p{Letter}/u, (letter) => letter.toUpperCase());
  const country = { da: 'DK', nb: 'NO', sv: 'SE', en: 'XX' }[lang];
  const { id } = await insertOrganisation(trx, actor, {
    ...{ name, slug, lang, country, kind: 'other', ownerId: null },
  });
  return { id, country };
}

async function importSeries(
  trx: Transaction<Database>,
  actor: Actor,
  input: ImportProgramme,
  asked: string,
): Promise<ImportReport> {
  const { series, isNew } = await seriesFor(trx, actor, input, asked);
  return importMeetings(trx, actor, { series, isNew, input });
}

async function seriesFor(
  trx: Transaction<Database>,
  actor: Actor,
  input: ImportProgramme,
  asked: string,
): Promise<{ series: SeriesRow; isNew: boolean }> {
  const found = await absent(accessSeries(trx, actor, asked, 'organiser'));
  if (found) {
    await refuseOther(trx, actor, input, found.organisation_id);
    return { series: found, isNew: false };
  }
  const organisation = await organisationFor(trx, actor, input, 'series.not_found');
  const { reading } = input;
  const title = reading.title?.trim().slice(0, 300) || asked;
  const isNetwork =
    reading.facts.some((fact) => fact.kind === 'chair') || /netværk|nettverk|nätverk|network/i.test(title);
  await insertSeries(trx, actor, organisation.id, {
    slug: asked,
    kind: isNetwork ? 'network' : 'conference',
    lang: reading.lang,
    title,
  });
  return { series: await accessSeries(trx, actor, asked, 'organiser'), isNew: true };
}
