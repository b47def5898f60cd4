/**
 * The main job on real input: the documents of rows R0, R1 and R3 become published events. The documents lie beside
 * the project, never in it; where they are not, this says so loudly and tests nothing.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTestOrganisation } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { projectRoot } from '#platform/server/project-root.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { findPublication } from './find-publication.ts';
import { applyImport, takeRepeats } from './import-programme.ts';
import type { ImportProgramme } from './import-event.ts';
import { publishEvent } from './publish-event.ts';
import { readProgrammeFile } from './read-programme-file.ts';
import { calendar } from '../exports/calendar.ts';
import * as schema from '../schema.ts';

const inputs = process.env['SAMSKAB_INPUTS'] ?? join(projectRoot, '../shared/inputs');
const isThere = existsSync(inputs);
if (!isThere) console.warn(`\n*** ${inputs} is not there: real gatherings are NOT checked. ***\n`);

const actor: Actor = { kind: 'command' };

describe.skipIf(!isThere)('real gatherings', () => {
  const database = useTestDatabase();

  async function importDocument(number: string, target: ImportProgramme['target']) {
    const name = readdirSync(inputs).find((file) => file.startsWith(number)) ?? '';
    const { reading } = await readProgrammeFile(readFileSync(join(inputs, name)), { fileName: name });
    const { slug } = await createTestOrganisation(database.db);
    const input = {
      reading,
      target,
      organisation: slug,
      decisions: { answers: {}, unanswered: takeRepeats },
    };
    const first = await applyImport(database.db, actor, input);
    const again = await applyImport(database.db, actor, input);
    for (const event of again.events)
      expect([event.slug, event.added.length, event.changed.length]).toEqual([event.slug, 0, 0]);
    for (const event of first.events)
      await publishEvent(database.db, actor, schema.publishEvent.parse({ slug: event.slug }));
    return first.events.map((event) => event.slug);
  }

  async function published(slug: string) {
    const found = await findPublication(database.db, slug);
    if (!found) throw new Error(`${slug} was not published`);
    return found.document;
  }

  test('R0: six workshops twice, a workshop in two parts, an evening elsewhere, registration closed', async () => {
    const [slug = ''] = await importDocument('000', { event: 'r0' });
    const { event, sessions, slots, venues } = await published(slug);
    const workshops = sessions.filter((session) => session.kind === 'workshop');
    const codes = slots.flatMap((slot) => slot.code ?? []).sort();
    expect(codes).toEqual(['1A', '1B', '2A', '2B', '3A', '3B', '4A', '4B', '5A', '5B', '6A', '6B']);
    expect(workshops.map((session) => slots.filter((slot) => slot.sessionId === session.id).length)).toEqual([
      2, 2, 2, 2, 2, 2,
    ]);
    const blocks = new Set(slots.filter((slot) => slot.code).map((slot) => slot.blockId));
    expect([blocks.size, blocks.has(null)]).toEqual([2, false]);
    expect(workshops.filter((session) => session.parts.length === 2)).toHaveLength(1);
    const evening = slots.find((slot) => slot.doors !== null);
    expect([evening?.doors, evening?.start?.slice(11)]).toEqual(['19:00', '19:30']);
    expect(evening?.venueId).not.toBe(event.venueId);
    expect(sessions.find((session) => session.id === evening?.sessionId)?.prices).toEqual(['100/75']);
    expect(new Set(sessions.map((session) => session.lang))).toEqual(new Set(['da', 'nb', 'en']));
    expect([event.registration.state, event.startsOn, event.endsOn, venues.length]).toEqual([
      'closed',
      '2022-06-01',
      '2022-06-03',
      2,
    ]);
    expect(
      calendar(await published(slug), { origin: 'https://samskab.example', lang: 'da' }).split(
        'BEGIN:VEVENT',
      ),
    ).toHaveLength(slots.length + 1);
  });

  test('R1: an application with deadline and promised answer, and three inviters in order', async () => {
    const [slug = ''] = await importDocument('001', { event: 'r1' });
    const { event, slots, parties } = await published(slug);
    expect(slots.map((slot) => [slot.start, slot.end])).toEqual([['2017-12-11T09:00', '2017-12-11T12:00']]);
    expect([event.registration.state, event.registration.deadline, event.registration.answerBy]).toEqual([
      'application',
      '2017-12-01',
      '2017-12-06',
    ]);
    expect(parties.map((party) => [party.role, party.kind])).toEqual([
      ['inviter', 'person'],
      ['inviter', 'person'],
      ['inviter', 'organisation'],
    ]);
  });

  test('R3: one event for each meeting, the yearly summit without clock times, one date not confirmed', async () => {
    const slugs = await importDocument('003', { series: 'r3' });
    const meetings = await Promise.all(slugs.map(published));
    expect(meetings.map(({ event }) => event.startsOn)).toEqual([
      '2019-05-20',
      '2019-08-27',
      '2019-10-24',
      '2019-12-10',
      '2020-02-25',
    ]);
    expect(meetings[0]?.slots.every((slot) => slot.start === null)).toBe(true);
    const tentative = meetings.map(({ sessions }) =>
      sessions.every((session) => session.tentative.includes('whole')),
    );
    expect(tentative).toEqual([false, true, false, false, false]);
    expect(
      meetings[0]?.sessions.filter((session) => session.tentative.includes('speaker')).length,
    ).toBeGreaterThan(0);
  });
});
