/** Invented recommendations and a published booklet of a workshop, for tests. */
import type { Kysely } from 'kysely';
import type { BookletDocument } from '#domains/harvest/schema.ts';
import type {} from '#domains/harvest/server/tables.ts';
import type {} from '#domains/workshops/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { MadeWorkshop } from './workshop-factory.ts';

type Place = Pick<MadeWorkshop, 'organisationId' | 'eventId' | 'workshopId'>;

export const keywords = ['Bænke i solen', 'En vært på gården', 'Fælles måltider'] as const;

/** Kept, in this order, addressed to the municipality; their ids. */
export async function makeRecommendations(db: Kysely<Database>, workshop: Place): Promise<string[]> {
  const { organisationId, eventId, workshopId } = workshop;
  const made = keywords.map((keyword, position) => ({
    ...{ organisation_id: organisationId, event_id: eventId, workshop_id: workshopId, id: newId() },
    ...{ keyword, text: `${keyword}, som alle kan finde.`, addressed_to: 'kommunen', position },
    state: 'kept' as const,
  }));
  await db.insertInto('recommendations').values(made).execute();
  return made.map(({ id }) => id);
}

/** An edition with the workshop's kept recommendations as its only chapter. */
export async function makeEdition(
  db: Kysely<Database>,
  workshop: Place & { slug: string },
  edition = 1,
): Promise<void> {
  const key = { organisation_id: workshop.organisationId, event_id: workshop.eventId };
  const kept = await db
    .selectFrom('recommendations')
    .selectAll()
    .where('workshop_id', '=', workshop.workshopId)
    .where('state', '=', 'kept')
    .orderBy('position')
    .execute();
  const document: BookletDocument = {
    ...{ format: 1, lang: 'da', edition, publishedOn: '2026-07-01', note: '', title: 'Hæftet', subtitle: '' },
    event: { slug: workshop.slug, title: 'Fælles om velfærd', dates: '', place: '' },
    organisation: { name: 'Foreningen', slug: workshop.slug },
    look: { colour: '#7a2e2e', size: 'a5', logo: null },
    ...{ foreword: '', summary: '', themes: [], closing: '', thanks: '', colophon: '' },
    chapters: [
      {
        ...{ workshopId: workshop.workshopId, slug: 'naboer-der-moedes', lang: 'da', session: null },
        ...{ area: 'Det boligsociale', title: 'Naboer der mødes' },
        ...{ caseTitle: '', caseText: '', owners: [], pictures: [], challenge: '', stem: '', account: '' },
        ...{ quotes: [], notes: null, tables: null },
        recommendations: kept.map(({ id, keyword, text, addressed_to }, index) => ({
          ...{ id, slug: `anbefaling-${index + 1}`, keyword, text, addressedTo: addressed_to },
          ...{ notes: null, tables: null },
        })),
      },
    ],
  };
  await db
    .insertInto('booklets')
    .values({ ...key, lang: 'da', state: 'published', edition, themes: '[]', look: '{}' })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'event_id']).doUpdateSet({ edition }))
    .execute();
  await db
    .insertInto('booklet_editions')
    .values({ ...key, edition, format: 1, document: JSON.stringify(document), published_by: null })
    .execute();
}
