import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import * as schema from '#domains/events/schema.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { groupSlots } from '#domains/events/server/group-slots.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { saveMaterial } from '#domains/events/server/save-material.ts';
import { saveParties } from '#domains/events/server/save-parties.ts';
import { saveSpeaker } from '#domains/events/server/save-speaker.ts';
import { updateEvent } from '#domains/events/server/update-event.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { DemoEvent, DemoSession } from './content.ts';

/** Where rooms and venues of the demonstration are, by name. */
export interface Places {
  venues: Map<string, string>;
  rooms: Map<string, { venueId: string; roomId: string }>;
}

type Door = { db: Kysely<Database>; actor: Actor; places: Places };

/** Makes one event through the same use cases as an organiser's pages, and publishes it. */
export async function buildEvent(door: Door, demo: DemoEvent): Promise<void> {
  const { db, actor, places } = door;
  const { slug } = await createEvent(
    db,
    actor,
    schema.createEvent.parse({
      organisation: demo.organisation,
      series: demo.series ?? null,
      slug: demo.slug,
      lang: demo.lang,
      title: demo.title[demo.lang],
      startsOn: demo.startsOn ?? null,
      endsOn: demo.endsOn ?? null,
      timeZone: demo.timeZone ?? 'Europe/Copenhagen',
      edition: demo.edition ?? null,
      editionYear: demo.editionYear ?? null,
    }),
  );
  const venueId = demo.venue ? places.venues.get(demo.venue) : undefined;
  const changes = { title: demo.title, ...demo.about, ...(venueId ? { venueId } : {}) };
  await updateEvent(db, actor, schema.updateEvent.parse({ slug, changes }));
  if (demo.parties)
    await saveParties(db, actor, schema.saveParties.parse({ event: slug, parties: demo.parties }));
  for (const speaker of demo.speakers ?? [])
    await saveSpeaker(
      db,
      actor,
      schema.saveSpeaker.parse({ event: slug, changes: { ...speaker, answer: 'yes' } }),
    );
  const slots = new Map<string, string>();
  for (const session of demo.sessions) await buildSession(door, slug, session, slots);
  for (const block of demo.blocks ?? []) {
    const slotIds = block.codes.flatMap((code) => slots.get(code) ?? []);
    await groupSlots(db, actor, schema.groupSlots.parse({ event: slug, slotIds, title: block.title }));
  }
  await publishEvent(db, actor, schema.publishEvent.parse({ slug }));
}

async function buildSession(
  { db, actor, places }: Door,
  event: string,
  session: DemoSession,
  slots: Map<string, string>,
): Promise<void> {
  const { slots: times, materials, speakers, parts, ...fields } = session;
  const named = (names: string[]) => names.map((name) => ({ name }));
  const { sessionId, slotIds } = await createSession(
    db,
    actor,
    schema.createSession.parse({
      event,
      session: {
        ...fields,
        speakers: named(speakers ?? []),
        parts: (parts ?? []).map((part) => ({ ...part, speakers: named(part.speakers) })),
      },
      slots: times.map(({ room, ...time }) => ({ ...time, ...(room ? places.rooms.get(room) : {}) })),
    }),
  );
  times.forEach((time, index) => {
    const id = slotIds[index];
    if (time.code && id) slots.set(time.code, id);
  });
  for (const material of materials ?? [])
    await saveMaterial(db, actor, schema.saveMaterial.parse({ event, sessionId, ...material }));
}
