import type { Kysely } from 'kysely';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { EventCard } from '../listings.ts';
import { splitSeason } from '../season.ts';
import { listPublished } from './list-published.ts';
import { shownSeries } from './shown-series.ts';

export interface FrontPage {
  coming: EventCard[];
  series: {
    slug: string;
    kind: 'conference' | 'network';
    lang: TextLanguage;
    title: Texts;
    organisation: { slug: string; name: string };
  }[];
  /** Those with something published. */
  organisations: { slug: string; name: string; lang: TextLanguage }[];
}

/** What the installation's front page shows to anybody. @param today ISO date */
export async function findFrontPage(db: Kysely<Database>, today: string): Promise<FrontPage> {
  const cards = await listPublished(db, { from: today });
  return {
    coming: splitSeason(cards, today).coming,
    series: await seriesOfAll(db),
    organisations: await shownOrganisations(db),
  };
}

async function seriesOfAll(db: Kysely<Database>): Promise<FrontPage['series']> {
  const rows = await shownSeries(db)
    .innerJoin('organisations', 'organisations.id', 'series.organisation_id')
    .select(['organisations.slug as organisationSlug', 'organisations.name as organisationName'])
    .orderBy('organisations.name')
    .orderBy('series.id')
    .execute();
  return rows.map(({ organisationSlug, organisationName, ...row }) => ({
    ...row,
    organisation: { slug: organisationSlug, name: organisationName },
  }));
}

async function shownOrganisations(db: Kysely<Database>): Promise<FrontPage['organisations']> {
  return db
    .selectFrom('organisations')
    .select(['slug', 'name', 'lang'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('events')
          .select('events.id')
          .whereRef('events.organisation_id', '=', 'organisations.id')
          .where('events.published_version', '>', 0)
          .where('events.withdrawn_at', 'is', null),
      ),
    )
    .orderBy('name')
    .execute();
}
