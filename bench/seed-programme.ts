/** A database in a folder with one published programme of so many sessions. */
import * as schema from '#domains/events/schema.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { newId } from '#platform/server/db/ids.ts';
import { readEnv } from '../src/env.ts';
import { startApp } from '../src/start-app.ts';

const actor: Actor = { kind: 'command' };

/** Returns the path of the programme's page. */
export async function seedProgramme(folder: string, sessions: number): Promise<string> {
  const running = await startApp(readEnv({ DATA_DIR: folder, LOG_LEVEL: 'error', PORT: '0' }), {
    database: 'own',
  });
  const { db } = running.app;
  try {
    const id = newId();
    await db
      .insertInto('organisations')
      .values({ id, slug: 'bench', name: 'Benchmark', lang: 'en', url: null, logo: null })
      .execute();
    await db
      .insertInto('slugs')
      .values({ scope: 'organisation', slug: 'bench', organisation_id: id, subject_id: id })
      .execute();
    const event = schema.createEvent.parse({
      organisation: 'bench',
      slug: 'programme-of-eighty',
      lang: 'en',
      title: 'A programme of eighty sessions',
      startsOn: '2027-05-03',
      endsOn: '2027-05-06',
    });
    await createEvent(db, actor, event);
    for (let index = 0; index < sessions; index += 1) await createSession(db, actor, oneSession(index));
    await publishEvent(db, actor, schema.publishEvent.parse({ slug: 'programme-of-eighty' }));
  } finally {
    await running.stop();
  }
  return '/en/e/programme-of-eighty';
}

/** Four days of five times with four sessions each, with titles and descriptions of ordinary length. */
function oneSession(index: number) {
  const hour = 9 + (Math.floor(index / 4) % 5) * 2;
  const clock = (minutes: number) =>
    `${String(hour + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const words = ['neighbours', 'budgets', 'volunteers', 'schools', 'health', 'work', 'culture', 'housing'];
  const topic = words[index % words.length] ?? 'work';
  const other = words[(index * 3 + 1) % words.length] ?? 'health';
  return schema.createSession.parse({
    event: 'programme-of-eighty',
    session: {
      kind: index % 4 === 0 ? 'plenary' : 'workshop',
      lang: 'en',
      area: topic,
      title: { en: `${index + 1}. How ${topic} and ${other} meet in a town of ${1000 + index * 371} people` },
      description: {
        en: `Case number ${index + 1}: what ${topic} asked of ${other}, who said no, and what changed in the ${index + 2} months that followed. Bring a question of your own about ${other}; we end with one thing each of us will try.`,
      },
      speakers: [{ name: `Speaker ${index % 37}`, role: `Adviser on ${topic}` }],
    },
    slots: [
      {
        date: `2027-05-0${3 + Math.floor(index / 20)}`,
        start: clock(0),
        end: clock(75),
        code: `${index + 1}A`,
      },
    ],
  });
}
