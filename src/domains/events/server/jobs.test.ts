import { expect, it } from 'vitest';
import type { App } from '#app-context';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeEvent, makeOrganisation } from '#testing/event-factory.ts';
import * as schema from '../schema.ts';
import { createSession } from './create-session.ts';
import { forgetEditSteps, renewInstants } from './jobs.ts';
import { loadDraft } from './load-draft.ts';

const test = useTestDatabase();

it('instants follow the wall clock when zone rules change, and edits are forgotten after 30 days', async () => {
  await makeOrganisation(test.db, 'natten');
  await makeEvent(test.db, 'natten', { slug: 'natten' });
  const input = { event: 'natten', session: { kind: 'talk', lang: 'da', title: { da: 'Tale' } } };
  await createSession(
    test.db,
    command,
    schema.createSession.parse({ ...input, slots: [{ date: '2026-06-01', start: '10:00' }] }),
  );
  const app = { db: test.db } as App;
  await test.db.updateTable('slots').set({ starts_at: '2026-06-01T09:00:00Z' }).execute();
  await renewInstants.run(app, undefined);
  await renewInstants.run(app, undefined);
  expect((await loadDraft(test.db, command, { slug: 'natten' })).slots[0]?.startAt).toBe(
    '2026-06-01T08:00:00Z',
  );
  await forgetEditSteps.run(app, undefined);
  expect((await loadDraft(test.db, command, { slug: 'natten' })).undo).toBe('session.create');
  await test.db.updateTable('edit_steps').set({ at: '2020-01-01T00:00:00Z' }).execute();
  await forgetEditSteps.run(app, undefined);
  expect((await loadDraft(test.db, command, { slug: 'natten' })).undo).toBeNull();
});
