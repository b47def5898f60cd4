import { describe, expect, it } from 'vitest';
import { countQueries } from '#testing/query-count.ts';
import { command, makeEvent, makeOrganisation } from '#testing/event-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { publicationDocument } from '../publication.ts';
import * as schema from '../schema.ts';
import { changeEventSlug } from './change-event-slug.ts';
import { createSeries } from './create-series.ts';
import { createSession } from './create-session.ts';
import { findOrganisationPage } from './find-organisation-page.ts';
import { findPublication } from './find-publication.ts';
import { findSeriesPage } from './find-series-page.ts';
import { listPublished } from './list-published.ts';
import { loadDraft } from './load-draft.ts';
import { moveSlots } from './move-slots.ts';
import { previewPublication } from './preview-publication.ts';
import { publishEvent } from './publish-event.ts';
import { removeSession } from './remove-session.ts';
import { restoreSession } from './restore-session.ts';
import { saveSlot } from './save-slot.ts';
import { saveSpeaker } from './save-speaker.ts';
import { undoEdit } from './undo-edit.ts';
import { unpublishEvent } from './unpublish-event.ts';
import { updateEvent } from './update-event.ts';

const test = useTestDatabase();
let number = 0;

async function newEvent(fields: object = {}) {
  const slug = `aften-${(number += 1)}`;
  await makeOrganisation(test.db, slug);
  const { id } = await makeEvent(test.db, slug, { slug, ...fields });
  return { slug, id };
}

async function talk(event: string, title: string, slot: object = {}, more: object = {}) {
  return createSession(
    test.db,
    command,
    schema.createSession.parse({
      event,
      session: { kind: 'talk', lang: 'da', title: { da: title }, ...more },
      slots: [{ date: '2026-06-01', start: '10:00', end: '11:00', ...slot }],
    }),
  );
}

const publish = (slug: string) => publishEvent(test.db, command, { slug, note: '' });

async function slots(slug: string) {
  const found = await findPublication(test.db, slug);
  return found?.document.slots ?? [];
}

describe('publishing', () => {
  it('gives readers a valid document without anything private', async () => {
    const { slug } = await newEvent();
    const { sessionId } = await talk(
      slug,
      'Samtale',
      { joiningLink: 'https://video.example/hemmelig' },
      { speakers: [{ name: 'Ida Prøve' }, { name: 'Ole Øvelse' }] },
    );
    const { speakers } = await loadDraft(test.db, command, { slug });
    await saveSpeaker(test.db, command, {
      event: slug,
      speakerId: speakers[0]?.id,
      changes: {
        isAnonymous: true,
        biography: { da: 'Ida Prøve er mor.' },
        equipment: 'En klapstol',
        answer: 'yes',
      },
    });
    expect(await findPublication(test.db, slug)).toBeNull();
    const result = await publish(slug);
    const found = await findPublication(test.db, slug);
    const document = publicationDocument.parse(found?.document);
    const text = JSON.stringify(document);
    expect(result).toEqual({ version: 1, publishedAt: document.publishedAt, changed: true });
    for (const secret of ['hemmelig', 'Ida', 'klapstol', 'joiningLink', 'pending', 'answer'])
      expect(text).not.toContain(secret);
    expect(document.speakers.map((speaker) => speaker.name)).toEqual([null, 'Ole Øvelse']);
    expect(document.sessions.map((session) => session.id)).toEqual([sessionId]);
  });

  it('twice without a change makes no version and raises no sequence', async () => {
    const { slug } = await newEvent();
    await talk(slug, 'A');
    await publish(slug);
    const before = await slots(slug);
    const again = await publish(slug);
    expect([again.changed, again.version, await slots(slug)]).toEqual([false, 1, before]);
  });

  it('raises the sequence exactly of what calendars show otherwise, and keeps the uid', async () => {
    const { slug } = await newEvent();
    const a = await talk(slug, 'A');
    await talk(slug, 'B', { start: '12:00', end: '13:00', tentative: ['time'] });
    await publish(slug);
    const first = await slots(slug);
    await moveSlots(test.db, command, { event: slug, slotIds: a.slotIds, by: { minutes: 15 } });
    await publish(slug);
    const second = await slots(slug);
    expect(second.map((slot) => slot.sequence)).toEqual([1, 0]);
    await saveSlot(test.db, command, {
      event: slug,
      slotId: second[1]?.id ?? '',
      changes: { tentative: [] },
    });
    const { changes } = await previewPublication(test.db, command, { slug });
    expect(changes.map((change) => [change.subject, change.kind, change.fields])).toEqual([
      ['slot', 'confirmed', ['time']],
    ]);
    await publish(slug);
    const third = await slots(slug);
    expect(third.map((slot) => slot.sequence)).toEqual([1, 1]);
    expect(third.map((slot) => slot.uid)).toEqual(first.map((slot) => slot.uid));
    expect(third[0]?.changedAt).toBe(second[0]?.changedAt);
  });

  it('refuses a draft that has moved on since it was looked at', async () => {
    const { slug } = await newEvent();
    const { draftVersion } = await talk(slug, 'A');
    await talk(slug, 'B');
    await expect(
      publishEvent(test.db, command, { slug, expectedVersion: draftVersion, note: '' }),
    ).rejects.toMatchObject({ code: 'draft.conflict' });
  });

  it('writes the audit trail and tells event, series and organisation in the change feed', async () => {
    const { slug, id } = await newEvent();
    await publish(slug);
    const { organisation_id } = await test.db
      .selectFrom('events')
      .select('organisation_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const feed = await test.db
      .selectFrom('changes')
      .select(['kind', 'version', 'ids'])
      .where('organisation_id', '=', organisation_id)
      .orderBy('id')
      .execute();
    expect(feed).toEqual([
      { kind: 'event', version: 1, ids: [id] },
      { kind: 'organisation', version: 0, ids: [organisation_id] },
    ]);
    const audit = await test.db
      .selectFrom('audit_entries')
      .select(['action', 'public_values'])
      .where('event_id', '=', id)
      .orderBy('id', 'desc')
      .limit(1)
      .execute();
    expect(audit).toEqual([{ action: 'event.publish', public_values: { version: 1 } }]);
  });
});

describe('what readers have seen', () => {
  it('is withdrawn instead of deleted, and comes back with its uid', async () => {
    const { slug } = await newEvent();
    const { sessionId } = await talk(slug, 'A');
    await publish(slug);
    const [first] = await slots(slug);
    expect((await removeSession(test.db, command, { event: slug, sessionId })).withdrawn).toBe(true);
    await publish(slug);
    const found = await findPublication(test.db, slug);
    expect(found?.document.sessions.map((session) => session.withdrawn)).toEqual([true]);
    expect(found?.document.slots.map((slot) => [slot.uid, slot.sequence, slot.withdrawn])).toEqual([
      [first?.uid, 1, true],
    ]);
    await restoreSession(test.db, command, { event: slug, sessionId });
    await publish(slug);
    expect((await slots(slug)).map((slot) => [slot.uid, slot.sequence, slot.withdrawn])).toEqual([
      [first?.uid, 2, false],
    ]);
  });

  it('is withdrawn by an undo too', async () => {
    const { slug } = await newEvent();
    await talk(slug, 'A');
    await publish(slug);
    await undoEdit(test.db, command, { event: slug });
    const draft = await loadDraft(test.db, command, { slug });
    expect(draft.slots.map((slot) => slot.withdrawn)).toEqual([true]);
    expect(draft.sessions.map((session) => session.withdrawn)).toEqual([true]);
  });

  it('is withdrawn as a whole with the event, and put back by publishing again', async () => {
    const { slug } = await newEvent();
    await talk(slug, 'A');
    await publish(slug);
    await unpublishEvent(test.db, command, { slug, note: '' });
    const gone = await findPublication(test.db, slug);
    expect(gone?.document.event.withdrawnAt).toBe(gone?.document.publishedAt);
    expect(gone?.document.slots.map((slot) => [slot.withdrawn, slot.sequence])).toEqual([[true, 1]]);
    expect((await listPublished(test.db)).map((card) => card.slug)).not.toContain(slug);
    await expect(unpublishEvent(test.db, command, { slug, note: '' })).rejects.toMatchObject({
      code: 'event.unpublished',
    });
    await publish(slug);
    const back = await findPublication(test.db, slug);
    expect([back?.document.event.withdrawnAt, back?.document.slots[0]?.sequence]).toEqual([undefined, 2]);
  });

  it('stays in place when a slot is deleted behind the app’s back', async () => {
    const { slug } = await newEvent();
    const { slotIds } = await talk(slug, 'A');
    await publish(slug);
    await expect(
      test.db
        .deleteFrom('slots')
        .where('id', '=', slotIds[0] ?? '')
        .execute(),
    ).rejects.toThrow(/published_slots/);
  });

  it('goes with its organisation', async () => {
    const { slug } = await newEvent();
    await talk(slug, 'A');
    await publish(slug);
    await test.db.deleteFrom('organisations').where('slug', '=', slug).execute();
    expect(await findPublication(test.db, slug)).toBeNull();
  });
});

describe('addresses', () => {
  it('send on from every old one and never serve another event', async () => {
    const { slug } = await newEvent();
    const other = await newEvent();
    await publish(slug);
    await changeEventSlug(test.db, command, { slug, newSlug: `${slug}-ny` });
    await changeEventSlug(test.db, command, { slug: `${slug}-ny`, newSlug: `${slug}-nyest` });
    const found = await findPublication(test.db, slug);
    expect([found?.movedTo, found?.document.event.slug]).toEqual([`${slug}-nyest`, `${slug}-nyest`]);
    await expect(
      changeEventSlug(test.db, command, { slug: other.slug, newSlug: slug }),
    ).rejects.toMatchObject({
      code: 'slug.conflict',
    });
    await changeEventSlug(test.db, command, { slug, newSlug: slug });
    expect((await findPublication(test.db, slug))?.movedTo).toBeNull();
  });

  it('refuse reserved words', async () => {
    const { slug } = await newEvent();
    await expect(changeEventSlug(test.db, command, { slug, newSlug: 'api' })).rejects.toMatchObject({
      code: 'slug.reserved',
    });
  });
});

describe('lists', () => {
  it('hold published events only, and cost the same for one and for three', async () => {
    const organisation = await makeOrganisation(test.db, 'liste');
    const series = await createSeries(
      test.db,
      command,
      schema.createSeries.parse({ organisation: 'liste', slug: 'aarsmoede', lang: 'da', title: 'Årsmøde' }),
    );
    expect(await findSeriesPage(test.db, 'aarsmoede')).toBeNull();
    const editions = [
      { slug: 'aarsmoede-tidligt', title: 'De første år', startsOn: null, endsOn: null },
      { slug: 'aarsmoede-2019', title: 'Årsmøde 2019', startsOn: null, endsOn: null, editionYear: 2019 },
      { slug: 'aarsmoede-2026', title: 'Årsmøde 2026' },
    ];
    const counts: number[][] = [];
    for (const edition of editions) {
      await makeEvent(test.db, 'liste', { series: 'aarsmoede', ...edition });
      await talk(edition.slug, `Oplæg ${edition.slug}`);
      await publish(edition.slug);
      counts.push([
        await countQueries(test.db, (db) => listPublished(db, { organisationId: organisation.id })),
        await countQueries(test.db, (db) => findSeriesPage(db, 'aarsmoede')),
        await countQueries(test.db, (db) => findOrganisationPage(db, 'liste')),
        await countQueries(test.db, (db) => findPublication(db, edition.slug)),
      ]);
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
    await makeEvent(test.db, 'liste', { slug: 'kladde', series: 'aarsmoede' });
    const found = await findSeriesPage(test.db, 'aarsmoede');
    expect(found?.page.id).toBe(series.id);
    expect(found?.page.editions.map((card) => [card.slug, card.editionYear])).toEqual([
      ['aarsmoede-2026', null],
      ['aarsmoede-2019', 2019],
      ['aarsmoede-tidligt', null],
    ]);
    const page = (await findOrganisationPage(test.db, 'liste'))?.page;
    expect([page?.events.length, page?.series.map((one) => one.slug)]).toEqual([3, ['aarsmoede']]);
    const coming = await listPublished(test.db, { organisationId: organisation.id, from: '2026-06-04' });
    expect(coming.map((card) => card.slug)).toEqual(['aarsmoede-tidligt', 'aarsmoede-2019']);
  });

  it('show a card with venue and series as published', async () => {
    const { slug } = await newEvent();
    await updateEvent(test.db, command, {
      slug,
      changes: { summary: { da: 'Kort.' }, registration: { state: 'closed' } },
    });
    await publish(slug);
    const card = (await listPublished(test.db)).find((one) => one.slug === slug);
    expect(card).toEqual({
      id: expect.any(String),
      slug,
      version: 1,
      publishedAt: expect.any(String),
      lang: 'da',
      title: { da: 'Fælles om velfærd' },
      subtitle: {},
      summary: { da: 'Kort.' },
      theme: {},
      edition: null,
      editionYear: null,
      startsOn: '2026-06-01',
      endsOn: '2026-06-03',
      datesNote: {},
      attendance: 'onsite',
      tentative: [],
      registration: 'closed',
      venue: null,
      organisation: { slug, name: `Foreningen ${slug}`, colour: '#7a2e2e' },
      series: null,
      materialCount: 0,
      withdrawn: false,
    });
  });
});

it('loads a draft in as many queries for three sessions as for one', async () => {
  const { slug } = await newEvent();
  const counts: number[] = [];
  for (const title of ['A', 'B', 'C']) {
    await talk(slug, title, {}, { speakers: [{ name: title }], parts: [{ title: { da: title } }] });
    counts.push(await countQueries(test.db, (db) => loadDraft(db, command, { slug })));
  }
  expect(new Set(counts).size).toBe(1);
});
