/** Every use case against everybody who must not get in, with data of theirs that could leak. */
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useCasesOf } from '#testing/use-cases.ts';
import { command, makeEvent, makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { watchGate, type UseCase } from '#testing/gate.ts';
import * as schema from '../schema.ts';
import { addSlot } from './add-slot.ts';
import { approveSpeakerEntry } from './approve-speaker-entry.ts';
import { archiveEvent } from './archive-event.ts';
import { beginImport } from './begin-import.ts';
import { changeEventSlug } from './change-event-slug.ts';
import { changeSeriesSlug } from './change-series-slug.ts';
import { createEvent } from './create-event.ts';
import { createSeries } from './create-series.ts';
import { createSession } from './create-session.ts';
import { createSpeakerLink } from './create-speaker-link.ts';
import { discardImport, markImported } from './discard-import.ts';
import { eraseSpeaker } from './erase-speaker.ts';
import { findWorkplace } from './find-workplace.ts';
import { groupSlots } from './group-slots.ts';
import { applyImport, onlyAnswered, planImport } from './import-programme.ts';
import { judgeMaterial } from './judge-material.ts';
import { listEventRights } from './list-event-rights.ts';
import { listEvents } from './list-events.ts';
import { listImports } from './list-imports.ts';
import { listGuestEvents } from './list-guest-events.ts';
import { listMyEvents } from './list-my-events.ts';
import { listPublications } from './list-publications.ts';
import { listSeries } from './list-series.ts';
import { listVenues } from './list-venues.ts';
import { loadDraft } from './load-draft.ts';
import { loadImport } from './load-import.ts';
import { loadSeries } from './load-series.ts';
import { mendImport, undoMending } from './mend-import.ts';
import { mergeSessions } from './merge-sessions.ts';
import { mergeSpeakers } from './merge-speakers.ts';
import { moveSlots } from './move-slots.ts';
import { previewPublication } from './preview-publication.ts';
import { publishEvent } from './publish-event.ts';
import { redoEdit } from './redo-edit.ts';
import { refuseSpeakerEntry } from './refuse-speaker-entry.ts';
import { removeMaterial } from './remove-material.ts';
import { removeRoom } from './remove-room.ts';
import { removeSession } from './remove-session.ts';
import { removeSlot } from './remove-slot.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { removeVenue } from './remove-venue.ts';
import { reorderMaterials } from './reorder-materials.ts';
import { repeatSession } from './repeat-session.ts';
import { rereadImport } from './reread-import.ts';
import { restoreSession } from './restore-session.ts';
import { saveBlock } from './save-block.ts';
import { saveMaterial } from './save-material.ts';
import { saveParties } from './save-parties.ts';
import { saveRoom } from './save-room.ts';
import { saveSession } from './save-session.ts';
import { saveSlot } from './save-slot.ts';
import { saveSpeaker } from './save-speaker.ts';
import { saveVenue } from './save-venue.ts';
import { separateSlots } from './separate-slots.ts';
import { setEventRight } from './set-event-right.ts';
import { splitSession } from './split-session.ts';
import { undoEdit } from './undo-edit.ts';
import { ungroupSlots } from './ungroup-slots.ts';
import { unpublishEvent } from './unpublish-event.ts';
import { updateEvent } from './update-event.ts';
import { updateSeries } from './update-series.ts';

const test = useTestDatabase();
const running = useTestApp(test);
const id = newId();
const at = { event: 'vores', slotId: id };
const slot = schema.slotFields.parse({ date: '2026-06-01' });
const reading = { lang: 'da' as const, title: null, days: [], facts: [], texts: [], warnings: [] };

type Case = [name: string, run: UseCase];

/** Each is called with an input that fits; ids that are not there are only reached by those who may. */
const edits: Case[] = [
  ['updateEvent', (db, actor) => updateEvent(db, actor, { slug: 'vores', changes: { edition: '1' } })],
  ['changeEventSlug', (db, actor) => changeEventSlug(db, actor, { slug: 'vores', newSlug: 'vores' })],
  ['archiveEvent', (db, actor) => archiveEvent(db, actor, { slug: 'vores', archived: false })],
  ['saveParties', (db, actor) => saveParties(db, actor, { event: 'vores', parties: [] })],
  [
    'createSession',
    (db, actor) =>
      createSession(
        db,
        actor,
        schema.createSession.parse({
          event: 'vores',
          session: { kind: 'talk', lang: 'da', title: { da: 'X' } },
        }),
      ),
  ],
  ['saveSession', (db, actor) => saveSession(db, actor, { event: 'vores', sessionId: id, changes: {} })],
  ['removeSession', (db, actor) => removeSession(db, actor, { event: 'vores', sessionId: id })],
  ['restoreSession', (db, actor) => restoreSession(db, actor, { event: 'vores', sessionId: id })],
  ['addSlot', (db, actor) => addSlot(db, actor, { event: 'vores', sessionId: id, slot })],
  ['saveSlot', (db, actor) => saveSlot(db, actor, { ...at, changes: {} })],
  ['removeSlot', (db, actor) => removeSlot(db, actor, at)],
  ['moveSlots', (db, actor) => moveSlots(db, actor, { event: 'vores', slotIds: [id], by: { minutes: 5 } })],
  ['splitSession', (db, actor) => splitSession(db, actor, { ...at, at: '10:00' })],
  ['separateSlots', (db, actor) => separateSlots(db, actor, { event: 'vores', slotIds: [id] })],
  [
    'repeatSession',
    (db, actor) =>
      repeatSession(db, actor, schema.repeatSession.parse({ ...at, date: '2026-06-01', start: '10:00' })),
  ],
  ['groupSlots', (db, actor) => groupSlots(db, actor, { event: 'vores', slotIds: [id] })],
  ['ungroupSlots', (db, actor) => ungroupSlots(db, actor, { event: 'vores', slotIds: [id] })],
  ['saveBlock', (db, actor) => saveBlock(db, actor, { event: 'vores', blockId: id, title: {} })],
  ['mergeSessions', (db, actor) => mergeSessions(db, actor, { event: 'vores', into: id, from: newId() })],
  ['saveSpeaker', (db, actor) => saveSpeaker(db, actor, { event: 'vores', changes: { name: 'Bo Ny' } })],
  ['removeSpeaker', (db, actor) => removeSpeaker(db, actor, { event: 'vores', speakerId: id })],
  ['mergeSpeakers', (db, actor) => mergeSpeakers(db, actor, { event: 'vores', into: id, from: newId() })],
  [
    'saveMaterial',
    (db, actor) =>
      saveMaterial(
        db,
        actor,
        schema.saveMaterial.parse({ event: 'vores', title: 'Link', url: 'https://eksempel.dk/' }),
      ),
  ],
  ['reorderMaterials', (db, actor) => reorderMaterials(db, actor, { event: 'vores', materialIds: [] })],
  ['removeMaterial', (db, actor) => removeMaterial(db, actor, { event: 'vores', materialId: id })],
  [
    'judgeMaterial',
    (db, actor) => judgeMaterial(db, actor, { event: 'vores', materialId: id, approve: true }),
  ],
  ['eraseSpeaker', (_db, actor) => eraseSpeaker(running.app, actor, { event: 'vores', speakerId: id })],
  ['undoEdit', (db, actor) => undoEdit(db, actor, { event: 'vores' })],
  ['redoEdit', (db, actor) => redoEdit(db, actor, { event: 'vores' })],
  [
    'createSpeakerLink',
    (db, actor) => createSpeakerLink(db, actor, { event: 'vores', speakerId: id, days: 9 }),
  ],
  ['approveSpeakerEntry', (db, actor) => approveSpeakerEntry(db, actor, { event: 'vores', speakerId: id })],
  ['refuseSpeakerEntry', (db, actor) => refuseSpeakerEntry(db, actor, { event: 'vores', speakerId: id })],
  ['publishEvent', (db, actor) => publishEvent(db, actor, { slug: 'vores', note: '' })],
  ['unpublishEvent', (db, actor) => unpublishEvent(db, actor, { slug: 'vores', note: '' })],
  ['listImports', (db, actor) => listImports(db, actor, { event: 'vores' })],
  ['beginImport', (db, actor) => beginImport(db, actor, pasted({ event: 'vores' }))],
  ['planImport', (db, actor) => planImport(db, actor, importInput)],
  ['applyImport', (db, actor) => applyImport(db, actor, importInput)],
];
const pasted = (target: Parameters<typeof beginImport>[2]['target']) => ({
  ...{ target, source: new TextEncoder().encode('10.00-11.00 Velkomst\n'), fileName: null, options: {} },
});

/** What was pasted for the event, by its id alone; `discardImport` last. */
const importEdits: Case[] = [
  ['loadImport', (db, actor) => loadImport(db, actor, { id: importId })],
  [
    'mendImport',
    (db, actor) => mendImport(db, actor, { id: importId, changes: [{ kind: 'title', title: 'Ny' }] }),
  ],
  ['undoMending', (db, actor) => undoMending(db, actor, { id: importId })],
  ['rereadImport', (db, actor) => rereadImport(db, actor, { id: importId, options: { lang: 'da' } })],
  ['markImported', (db, actor) => markImported(db, actor, { id: importId })],
  ['discardImport', (db, actor) => discardImport(db, actor, { id: importId })],
];
let importId = '';
const importInput = {
  ...{ reading, target: { event: 'vores' }, decisions: { answers: {}, unanswered: onlyAnswered } },
};

/** Of the whole organisation: rights on one event are not enough. */
const organisationEdits: Case[] = [
  [
    'createEvent',
    (db, actor) =>
      createEvent(db, actor, schema.createEvent.parse({ organisation: 'os', lang: 'da', title: 'Nyt' })),
  ],
  [
    'createSeries',
    (db, actor) =>
      createSeries(db, actor, schema.createSeries.parse({ organisation: 'os', lang: 'da', title: 'Ny' })),
  ],
  [
    'updateSeries',
    (db, actor) => updateSeries(db, actor, { slug: 'raekken', changes: { isPublished: true } }),
  ],
  ['changeSeriesSlug', (db, actor) => changeSeriesSlug(db, actor, { slug: 'raekken', newSlug: 'raekken' })],
  [
    'saveVenue',
    (db, actor) => saveVenue(db, actor, schema.saveVenue.parse({ organisation: 'os', name: 'Hal' })),
  ],
  ['removeVenue', (db, actor) => removeVenue(db, actor, { organisation: 'os', id })],
  [
    'saveRoom',
    (db, actor) =>
      saveRoom(db, actor, schema.saveRoom.parse({ organisation: 'os', venueId: id, name: 'Sal' })),
  ],
  ['removeRoom', (db, actor) => removeRoom(db, actor, { organisation: 'os', id })],
  ['listEventRights', (db, actor) => listEventRights(db, actor, { event: 'vores' })],
  ['setEventRight', (db, actor) => setEventRight(db, actor, { event: 'vores', accountId: id, role: null })],
];

const eventReads: Case[] = [
  ['loadDraft', (db, actor) => loadDraft(db, actor, { slug: 'vores' })],
  ['listPublications', (db, actor) => listPublications(db, actor, { slug: 'vores' })],
  ['previewPublication', (db, actor) => previewPublication(db, actor, { slug: 'vores' })],
];
const organisationReads: Case[] = [
  ['listEvents', (db, actor) => listEvents(db, actor, { organisation: 'os', archived: false })],
  ['listSeries', (db, actor) => listSeries(db, actor, { organisation: 'os' })],
  ['listVenues', (db, actor) => listVenues(db, actor, { organisation: 'os' })],
  ['loadSeries', (db, actor) => loadSeries(db, actor, { slug: 'raekken' })],
];

/** Tried below, or in tests of their own: event-files.test.ts. */
const elsewhere = [
  'findWorkplace',
  'listGuestEvents',
  'listMyEvents',
  'findFile',
  'storeEventDocument',
  'storeEventPicture',
];
/** Through which use cases go in, tried by each of them. */
const gates = ['accessEvent', 'accessImport', 'accessSeries', 'stepBack'];

it('knows every use case that takes an actor', () => {
  const all = [...edits, ...importEdits, ...organisationEdits, ...eventReads, ...organisationReads];
  expect([...all.map(([name]) => name), ...elsewhere, ...gates].sort()).toEqual(useCasesOf('events'));
});

const actors: Record<string, Actor> = {};

beforeAll(async () => {
  const ours = await makeOrganisation(test.db, 'os');
  const theirs = await makeOrganisation(test.db, 'dem');
  await createSeries(
    test.db,
    command,
    schema.createSeries.parse({ organisation: 'os', slug: 'raekken', lang: 'da', title: 'Rækken' }),
  );
  const event = await makeEvent(test.db, 'os', { slug: 'vores', series: 'raekken' });
  await makeEvent(test.db, 'os', { slug: 'vores-andet' });
  const right = async (slug: string, role: 'organiser' | 'reader') => {
    const { actor } = await createAccount(test.db);
    await setEventRight(test.db, command, { event: slug, accountId: actor.accountId, role });
    return actor;
  };
  Object.assign(actors, {
    anonymous,
    'somebody signed in': (await createAccount(test.db)).actor,
    'the operator': (await createAccount(test.db, { isOperator: true })).actor,
    'an owner of another organisation': await makeMember(test.db, theirs.id, 'owner'),
    'a key of another organisation': apiKey(theirs.id, ['read', 'edit', 'import']),
    'a speaker of the event': {
      kind: 'speaker',
      organisationId: ours.id,
      eventId: event.id,
      speakerId: newId(),
    },
    'a co-host of another event': await right('vores-andet', 'organiser'),
    'a co-host of the event': await right('vores', 'organiser'),
    'a guest reader of the event': await right('vores', 'reader'),
    'a reader': await makeMember(test.db, ours.id, 'reader'),
    'a facilitator': await makeMember(test.db, ours.id, 'facilitator'),
    'an organiser': await makeMember(test.db, ours.id, 'organiser'),
    'an owner': await makeMember(test.db, ours.id, 'owner'),
    'a reading key': apiKey(ours.id, ['read']),
    'an editing key': apiKey(ours.id, ['edit']),
  });
});

function apiKey(organisationId: string, rights: ('read' | 'edit' | 'import')[]): Actor {
  return { kind: 'api_key', keyId: newId(), organisationId, rights };
}

const strangers = [
  ...['anonymous', 'somebody signed in', 'the operator', 'an owner of another organisation'],
  ...['a key of another organisation', 'a speaker of the event', 'a co-host of another event'],
];
const onlookers = ['a guest reader of the event', 'a reader', 'a facilitator', 'a reading key'];
const organisers = ['an organiser', 'an owner', 'an editing key'];
const expectGate = watchGate(test, actors, /^(event|organisation|series|import)\.not_found$/);

describe('who gets in', { timeout: 120_000 }, () => {
  it('to edit an event: its organisers and those of a co-host', async () => {
    const before = await test.db.selectFrom('audit_entries').select('id').execute();
    await expectGate(edits, [...strangers, ...onlookers], []);
    expect(await test.db.selectFrom('audit_entries').select('id').execute()).toEqual(before);
    await expectGate(edits, [], [...organisers, 'a co-host of the event']);
  });

  it('to what was pasted: whoever may edit its event', async () => {
    ({ id: importId } = await beginImport(test.db, command, pasted({ event: 'vores' })));
    await expectGate(importEdits, [...strangers, ...onlookers], []);
    for (const who of [...organisers, 'a co-host of the event']) {
      ({ id: importId } = await beginImport(test.db, command, pasted({ event: 'vores' })));
      await expectGate(importEdits, [], [who]);
    }
    const season = pasted({ organisation: 'os', series: 'raekken' });
    ({ id: importId } = await beginImport(test.db, command, season));
    await expectGate(importEdits, [...strangers, ...onlookers, 'a co-host of the event'], ['an organiser']);
  });

  it('to the frame of the organisation: members, and its co-hosts to its name alone', async () => {
    const frame: Case = ['findWorkplace', (db, actor) => findWorkplace(db, actor, { organisation: 'os' })];
    const guests = ['a co-host of the event', 'a guest reader of the event', 'a co-host of another event'];
    const outside = strangers.filter((who) => !guests.includes(who));
    await expectGate([frame], outside, ['a reader', 'a facilitator', ...organisers, ...guests]);
    for (const who of guests)
      expect(await findWorkplace(test.db, actors[who] ?? anonymous, { organisation: 'os' })).toMatchObject({
        ...{ mayOrganise: false, isOwner: false, isMember: false },
      });
  });

  it('to what belongs to the whole organisation: its organisers alone', async () => {
    await expectGate(organisationEdits, [...strangers, ...onlookers, 'a co-host of the event'], organisers);
  });

  it('to look at a draft: members and whoever has a right on it', async () => {
    await expectGate(eventReads, strangers, [...onlookers, ...organisers, 'a co-host of the event']);
  });

  it('to look at the organisation’s lists: members', async () => {
    const guests = ['a co-host of the event', 'a guest reader of the event'];
    await expectGate(
      organisationReads,
      [...strangers, ...guests],
      ['a reader', 'a facilitator', 'a reading key', ...organisers],
    );
  });
});

it('a co-host sees the own event in the list and no other', async () => {
  const slugs = async (who: string) =>
    (await listMyEvents(test.db, actors[who] ?? anonymous, { organisation: 'os' })).map(
      (event) => event.slug,
    );
  expect(await slugs('a co-host of the event')).toEqual(['vores']);
  expect(await slugs('a co-host of another event')).toEqual(['vores-andet']);
  const there = await listMyEvents(test.db, actors['a co-host of the event'] ?? anonymous, {
    organisation: 'dem',
  });
  expect(there).toEqual([]);
  expect(await slugs('an owner of another organisation')).toEqual([]);
});

it('a co-host is led to the own event, and nobody else to it', async () => {
  const slugs = async (who: string) =>
    (await listGuestEvents(test.db, actors[who] ?? anonymous)).map((event) => event.slug);
  expect(await slugs('a co-host of the event')).toEqual(['vores']);
  expect(await slugs('a co-host of another event')).toEqual(['vores-andet']);
  expect(await slugs('an owner of another organisation')).toEqual([]);
});

it('readers of a draft see no joining link and nothing of what speakers told the organiser', async () => {
  const speaker = await saveSpeaker(test.db, command, {
    event: 'vores',
    changes: { name: 'Ida Prøve', equipment: 'Klapstol', answer: 'yes' },
  });
  await createSession(
    test.db,
    command,
    schema.createSession.parse({
      event: 'vores',
      session: { kind: 'talk', lang: 'da', title: { da: 'X' }, speakers: [{ speakerId: speaker.speakerId }] },
      slots: [{ date: '2026-06-01', joiningLink: 'https://video.example/hemmelig' }],
    }),
  );
  const seen = async (who: string) =>
    JSON.stringify(await loadDraft(test.db, actors[who] ?? anonymous, { slug: 'vores' }));
  for (const who of ['a reader', 'a guest reader of the event', 'a reading key']) {
    expect(await seen(who)).not.toContain('hemmelig');
    expect(await seen(who)).not.toContain('Klapstol');
  }
  expect(await seen('a facilitator')).toContain('hemmelig');
  expect(await seen('a facilitator')).not.toContain('Klapstol');
  expect(await seen('an organiser')).toContain('Klapstol');
});
