import { expect, it } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { makeOrganisation } from '#testing/event-factory.ts';
import { listStatements } from './list-statements.ts';

const test = useTestDatabase();

it('lists the statements that stand elsewhere', async () => {
  await makeOrganisation(test.db, 'forening');
  const { id } = await makeOrganisation(test.db, 'kommune', { name: 'Nordby Kommune' });
  await test.db
    .updateTable('organisations')
    .set({ accessibility: JSON.stringify({ url: 'https://was.example/nordby' }) })
    .where('id', '=', id)
    .execute();
  expect(await listStatements(test.db)).toEqual([
    { slug: 'kommune', name: 'Nordby Kommune', url: 'https://was.example/nordby' },
  ]);
});
