/** An invented event whose registration is open, for benchmarks and drills. */
import type { Kysely } from 'kysely';
import { createEvent } from '../src/domains/events/server/create-event.ts';
import { publishEvent } from '../src/domains/events/server/publish-event.ts';
import * as events from '../src/domains/events/schema.ts';
import { saveCategory } from '../src/domains/registration/server/save-category.ts';
import { saveQuota } from '../src/domains/registration/server/save-quota.ts';
import { updateDesk } from '../src/domains/registration/server/update-desk.ts';
import { readEnv } from '../src/env.ts';
import type { Database } from '../src/platform/server/db/database.ts';
import { newId } from '../src/platform/server/db/ids.ts';
import { startApp, type RunningApp } from '../src/start-app.ts';

export interface RushDesk {
  slug: string;
  organisationId: string;
  eventId: string;
}

const command = { kind: 'command' } as const;

/** The database of a server that runs on the folder; its pool has ten connections. */
export function attach(folder: string): Promise<RunningApp> {
  return startApp(readEnv({ DATA_DIR: folder, LOG_LEVEL: 'error' }), { database: 'attach' });
}

export async function makeDesk(db: Kysely<Database>, slug: string, size: number): Promise<RushDesk> {
  const organisationId = newId();
  const organisation = `${slug}-organisation`;
  await db
    .insertInto('organisations')
    .values({
      id: organisationId,
      slug: organisation,
      name: 'Foreningen Prøve',
      lang: 'da',
      logo: null,
      url: null,
    })
    .execute();
  await db
    .insertInto('slugs')
    .values({
      scope: 'organisation',
      slug: organisation,
      organisation_id: organisationId,
      subject_id: organisationId,
    })
    .execute();
  const title = { organisation, slug, lang: 'da', title: 'Fælles om velfærd' };
  const dates = { startsOn: '2030-06-01', endsOn: '2030-06-02' };
  const event = await createEvent(db, command, events.createEvent.parse({ ...title, ...dates }));
  await publishEvent(db, command, { slug, note: '' });
  await updateDesk(db, command, { event: slug, changes: { wayIn: 'open' } });
  const quota = await saveQuota(db, command, { event: slug, name: 'Salen', size, margin: 0 }, 0);
  await saveCategory(db, command, {
    event: slug,
    name: { da: 'Deltager' },
    description: {},
    price: 0,
    code: null,
    isOpen: true,
    quotaIds: [quota.id],
  });
  return { slug, organisationId, eventId: event.id };
}
