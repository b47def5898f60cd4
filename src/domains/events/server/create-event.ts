import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isTimeZone } from '#platform/time/wall-clock.ts';
import { accessSeries } from './access-series.ts';
import { claimSlug, proposeSlug } from '#domains/organisations/server/claim-slug.ts';

type Input = z.infer<typeof schema.createEvent>;

/**
 * A new event with nothing in it yet; it may know its dates, only a year, or not even that.
 * @throws DomainError `organisation.not_found`, `series.not_found`, `slug.conflict`, `slug.reserved`, `time_zone.invalid`, `dates.invalid`
 */
export async function createEvent(
  db: Kysely<Database>,
  actor: Actor,
  input: Input,
): Promise<{ id: string; slug: string }> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'organiser');
  const series = input.series === null ? null : await accessSeries(db, actor, input.series, 'organiser');
  if (series && series.organisation_id !== organisation.id) throw new DomainError('series.not_found');
  return db
    .transaction()
    .execute((trx) => insertEvent(trx, actor, organisation.id, series?.id ?? null, input));
}

export async function insertEvent(
  trx: Transaction<Database>,
  actor: Actor,
  organisationId: string,
  seriesId: string | null,
  input: Omit<Input, 'organisation' | 'series'>,
): Promise<{ id: string; slug: string }> {
  if (!isTimeZone(input.timeZone)) throw new DomainError('time_zone.invalid');
  if (input.startsOn && input.endsOn && input.endsOn < input.startsOn) throw new DomainError('dates.invalid');
  const id = newId();
  await trx
    .insertInto('events')
    .values({
      organisation_id: organisationId,
      id,
      series_id: seriesId,
      lang: input.lang,
      title: JSON.stringify({ [input.lang]: input.title }),
      time_zone: input.timeZone,
      starts_on: input.startsOn,
      ends_on: input.endsOn ?? input.startsOn,
      edition: input.edition,
      edition_year: input.editionYear,
    })
    .execute();
  const year = input.startsOn?.slice(0, 4) ?? input.editionYear?.toString() ?? null;
  const slug = input.slug ?? (await proposeSlug(trx, 'event', input.title, year));
  await claimSlug(trx, { scope: 'event', organisationId, subjectId: id }, slug);
  await recordAudit(trx, actor, {
    organisationId,
    action: 'event.create',
    subjectKind: 'event',
    subjectId: id,
    eventId: id,
    publicValues: { slug },
  });
  return { id, slug };
}
