import { expect, it } from 'vitest';
import { countQueries } from '#testing/query-count.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeEvent, makeOrganisation } from '#testing/event-factory.ts';
import * as schema from '../schema.ts';
import { createSeries } from './create-series.ts';
import { findFrontPage } from './find-front-page.ts';
import { publishEvent } from './publish-event.ts';

const test = useTestDatabase();
const today = '2026-05-05';
const look = () => findFrontPage(test.db, today);

async function publish(organisation: string, slug: string, fields: Parameters<typeof makeEvent>[2] = {}) {
  await makeEvent(test.db, organisation, { slug, ...fields });
  await publishEvent(test.db, command, schema.publishEvent.parse({ slug }));
}

it('is empty while nothing is published', async () => {
  await makeOrganisation(test.db, 'stille');
  await makeEvent(test.db, 'stille', { slug: 'kladde' });
  await createSeries(
    test.db,
    command,
    schema.createSeries.parse({ organisation: 'stille', slug: 'skjult', lang: 'da', title: 'Skjult' }),
  );
  expect(await look()).toEqual({ coming: [], series: [], organisations: [] });
});

it('shows what is coming, the series and organisers with something published, at the cost of one', async () => {
  await makeOrganisation(test.db, 'aaben', { name: 'Åben' });
  await createSeries(
    test.db,
    command,
    schema.createSeries.parse({
      organisation: 'aaben',
      slug: 'moeder',
      lang: 'da',
      title: 'Møder',
      kind: 'network',
    }),
  );
  await publish('aaben', 'juni', { series: 'moeder' });
  const one = await countQueries(test.db, (db) => findFrontPage(db, today));
  await publish('aaben', 'maj', { startsOn: '2026-05-04', endsOn: '2026-05-05', series: 'moeder' });
  await publish('aaben', 'april', { startsOn: '2026-04-01', endsOn: '2026-04-01', series: 'moeder' });
  await publish('aaben', 'gammel', { startsOn: null, endsOn: null, editionYear: 1998, series: 'moeder' });
  const { coming, series, organisations } = await look();
  expect(coming.map((card) => card.slug)).toEqual(['maj', 'juni']);
  expect(series).toEqual([
    {
      slug: 'moeder',
      kind: 'network',
      lang: 'da',
      title: { da: 'Møder' },
      organisation: { slug: 'aaben', name: 'Åben' },
    },
  ]);
  expect(organisations).toEqual([{ slug: 'aaben', name: 'Åben', lang: 'da' }]);
  expect(await countQueries(test.db, (db) => findFrontPage(db, today))).toBe(one);
});
