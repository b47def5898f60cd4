import { describe, expect, it } from 'vitest';
import { command, makeEvent, makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import type { Reading, ReadItem } from '../reader/reading.ts';
import { applyImport, planImport, takeRepeats } from './import-programme.ts';
import type { ImportProgramme } from './import-event.ts';
import { findPublication } from './find-publication.ts';
import { loadDraft } from './load-draft.ts';
import { mergeSessions } from './merge-sessions.ts';
import { moveSlots } from './move-slots.ts';
import { publishEvent } from './publish-event.ts';
import { saveSession } from './save-session.ts';
import { undoEdit } from './undo-edit.ts';
import { ungroupSlots } from './ungroup-slots.ts';

const test = useTestDatabase();
let number = 0;

function item(fields: Partial<ReadItem>): ReadItem {
  return {
    ...{ start: null, end: null, title: 'Punkt', kind: 'talk', code: null, description: null, speakers: [] },
    ...{ parts: [], place: null, lang: 'da', doors: null, prices: [], tentative: false, line: 1 },
    ...fields,
  };
}

function reading(fields: Partial<Reading> = {}): Reading {
  return { lang: 'da', title: 'Fælles fremtid', days: [], facts: [], texts: [], warnings: [], ...fields };
}

const conference = (): Reading =>
  reading({
    days: [
      {
        date: '2022-06-01',
        items: [
          item({ start: '10:00', end: '10:30', title: 'Velkomst', kind: 'plenary', line: 3 }),
          item({ start: '11:00', end: '11:15', title: 'Pause', kind: 'break', line: 5 }),
          workshop('1A', '14:00', 'Når byen tager ansvar'),
          workshop('2A', '14:00', 'Mindre system, flere mennesker'),
          item({ start: '15:15', end: '15:45', title: 'Pause', kind: 'break', line: 9 }),
          workshop('2B', '15:45', 'Mindre system, flere menneske'),
          workshop('1B', '15:45', 'Når byen tager ansvar'),
          item({
            ...{ start: '19:30', end: '21:00', title: 'Aften på kajen', kind: 'social', doors: '19:00' },
            ...{ place: 'Pakhuset, Kajen 2', prices: ['100/75'], line: 12 },
          }),
        ],
      },
    ],
    facts: [
      { kind: 'venue', text: 'Salen', value: null, line: 1 },
      { kind: 'address', text: 'Havnegade 4, 8000 Aarhus C', value: null, line: 1 },
      { kind: 'dates', text: '1.-3. juni 2022', value: '2022-06-01/2022-06-03', line: 1 },
      { kind: 'registration_closed', text: 'Tilmeldingen er lukket.', value: null, line: 20 },
      { kind: 'inviter', text: 'Ida Prøve (MB, Partiet)', value: null, line: 2 },
      { kind: 'partner', text: 'Byens Fond', value: null, line: 21 },
      { kind: 'contact', text: 'Kontakt: Ole Øvelse, ole@eksempel.dk, 12 34 56 78', value: null, line: 22 },
    ],
    texts: [
      { heading: null, text: 'Igen i år mødes vi.', line: 2 },
      { heading: 'Sådan finder du os', text: 'Fem minutter fra stationen.', line: 23 },
    ],
  });

function workshop(code: string, start: string, title: string): ReadItem {
  const end = start === '14:00' ? '15:15' : '17:00';
  return item({
    ...{ code, start, end, title, kind: 'workshop', line: 7, place: `Lokale ${code[0]}` },
    ...{
      description: `Om ${title}.`,
      speakers: [{ name: 'Eva Eksempel', role: 'lektor, Byens Universitet' }],
    },
  });
}

async function newTarget() {
  const slug = `import-${(number += 1)}`;
  await makeOrganisation(test.db, slug);
  return slug;
}

function input(slug: string, text: Reading, more: Partial<ImportProgramme> = {}): ImportProgramme {
  return {
    reading: text,
    target: { event: slug },
    organisation: slug,
    decisions: { answers: {}, unanswered: takeRepeats },
    ...more,
  };
}

const apply = (slug: string, text: Reading) => applyImport(test.db, command, input(slug, text));
const load = (slug: string) => loadDraft(test.db, command, { slug });

describe('an import', () => {
  it('makes sessions, repeats, blocks, places and facts of a text', async () => {
    const slug = await newTarget();
    const report = await apply(slug, conference());
    const draft = await load(slug);
    expect(report.events.map((event) => [event.isNew, event.added.length, event.kept])).toEqual([
      [true, 8, []],
    ]);
    expect(
      draft.sessions.map((session) => [
        session.title.da,
        draft.slots.filter((slot) => slot.sessionId === session.id).map((slot) => slot.code ?? slot.start),
      ]),
    ).toEqual([
      ['Velkomst', ['2022-06-01T10:00']],
      ['Pause', ['2022-06-01T11:00']],
      ['Når byen tager ansvar', ['1A', '1B']],
      ['Mindre system, flere mennesker', ['2A', '2B']],
      ['Pause', ['2022-06-01T15:15']],
      ['Aften på kajen', ['2022-06-01T19:30']],
    ]);
    const blocks = new Map<string, (string | null)[]>();
    for (const slot of draft.slots)
      if (slot.blockId) blocks.set(slot.blockId, [...(blocks.get(slot.blockId) ?? []), slot.code].sort());
    expect([...blocks.values()]).toEqual([
      ['1A', '2A'],
      ['1B', '2B'],
    ]);
    expect(
      draft.venues.map((venue) => [venue.name, venue.address, venue.rooms.map((room) => room.name)]),
    ).toEqual([
      ['Salen', 'Havnegade 4, 8000 Aarhus C', ['Lokale 1', 'Lokale 2']],
      ['Pakhuset', 'Kajen 2', []],
    ]);
    expect(draft.speakers.map((one) => [one.name, one.title, one.affiliation])).toEqual([
      ['Eva Eksempel', 'lektor', 'Byens Universitet'],
    ]);
    const { event } = draft;
    expect([event.startsOn, event.endsOn, event.registration.state, event.venueId]).toEqual([
      '2022-06-01',
      '2022-06-03',
      'closed',
      draft.venues[0]?.id,
    ]);
    expect(event.contact).toEqual({ name: 'Ole Øvelse', email: 'ole@eksempel.dk', phone: '12 34 56 78' });
    expect(draft.parties.map(({ role, kind, name, title }) => [role, kind, name, title])).toEqual([
      ['inviter', 'person', 'Ida Prøve', 'MB, Partiet'],
      ['partner', 'organisation', 'Byens Fond', ''],
    ]);
    expect(event.practical.map(({ heading, body }) => [heading.da, body.da])).toEqual([
      ['Sådan finder du os', 'Fem minutter fra stationen.'],
    ]);
  });

  it('of the same text a second time changes nothing', async () => {
    const slug = await newTarget();
    await apply(slug, conference());
    const before = await load(slug);
    const again = await apply(slug, conference());
    const [event] = again.events;
    expect({ ...event, id: '', unchanged: 0 }).toEqual({
      ...{ id: '', slug, title: 'Fælles fremtid', isNew: false, unchanged: 0 },
      ...{ added: [], changed: [], kept: [], missing: [], facts: { changed: [], kept: [] } },
    });
    expect(await load(slug)).toEqual(before);
  });

  it('of a changed text changes what it changed and keeps ids, addresses and uids', async () => {
    const slug = await newTarget();
    await apply(slug, conference());
    await publishEvent(test.db, command, { slug, note: '' });
    const before = await findPublication(test.db, slug);
    const text = conference();
    const items = text.days[0]?.items ?? [];
    if (items[0]) Object.assign(items[0], { start: '09:30', end: '10:15', title: 'Velkomst og kaffe' });
    items.splice(
      1,
      0,
      item({ start: '10:15', end: '10:45', title: 'Tale', speakers: [{ name: 'Bo Tid', role: null }] }),
    );
    const report = await apply(slug, text);
    expect(report.events[0]?.changed.map((line) => [line.title, line.fields])).toEqual([
      ['Velkomst og kaffe', ['title', 'start', 'end']],
    ]);
    expect(report.events[0]?.added.map((line) => line.title)).toEqual(['Tale']);
    await publishEvent(test.db, command, { slug, note: '' });
    const after = await findPublication(test.db, slug);
    const uids = (found: typeof after) => new Map(found?.document.slots.map((slot) => [slot.id, slot.uid]));
    for (const [id, uid] of uids(before)) expect(uids(after).get(id)).toBe(uid);
    expect(after?.document.slots.map((slot) => slot.sequence).filter((sequence) => sequence > 0)).toEqual([
      1,
    ]);
    expect(after?.document.sessions.find((one) => one.title.da === 'Velkomst og kaffe')?.slug).toBe(
      'velkomst',
    );
  });

  it('leaves alone what was mended by hand and says so, until the text agrees', async () => {
    const slug = await newTarget();
    await apply(slug, conference());
    const draft = await load(slug);
    const welcome = draft.sessions[0];
    const slotIds = draft.slots.filter((slot) => slot.sessionId === welcome?.id).map((slot) => slot.id);
    await saveSession(test.db, command, {
      event: slug,
      sessionId: welcome?.id ?? '',
      changes: { title: { da: 'Velkommen til' } },
    });
    await moveSlots(test.db, command, { event: slug, slotIds, by: { minutes: 5 } });
    const same = await apply(slug, conference());
    expect([same.events[0]?.changed, same.events[0]?.kept]).toEqual([[], []]);
    const text = conference();
    const [first] = text.days[0]?.items ?? [];
    if (first) Object.assign(first, { title: 'Velkomst med sang', start: '10:10' });
    const report = await apply(slug, text);
    expect(report.events[0]?.kept.map((line) => line.fields)).toEqual([['title', 'start']]);
    expect((await load(slug)).sessions[0]?.title.da).toBe('Velkommen til');
  });

  it('keeps what a person arranged: merged sessions, slots taken out of a block', async () => {
    const slug = await newTarget();
    await apply(slug, conference());
    const draft = await load(slug);
    const [a, b] = draft.sessions.filter((session) => session.kind === 'workshop');
    const [slot] = draft.slots.filter((one) => one.code === '1A');
    await ungroupSlots(test.db, command, { event: slug, slotIds: [slot?.id ?? ''] });
    await mergeSessions(test.db, command, { event: slug, into: a?.id ?? '', from: b?.id ?? '' });
    const before = await load(slug);
    const report = await apply(slug, conference());
    expect(report.events[0]?.added).toEqual([]);
    expect((await load(slug)).slots).toEqual(before.slots);
    expect((await load(slug)).sessions.length).toBe(before.sessions.length);
  });

  it('tells what the text no longer has and leaves it', async () => {
    const slug = await newTarget();
    await apply(slug, conference());
    const text = conference();
    text.days[0]?.items.pop();
    const report = await apply(slug, text);
    expect(report.events[0]?.missing.map((line) => line.title)).toEqual(['Aften på kajen']);
    expect((await load(slug)).sessions.length).toBe(6);
  });

  it('is one step to undo', async () => {
    const slug = await newTarget();
    await apply(slug, conference());
    await undoEdit(test.db, command, { event: slug });
    const draft = await load(slug);
    expect([draft.sessions, draft.slots, draft.speakers, draft.parties, draft.event.startsOn]).toEqual([
      [],
      [],
      [],
      [],
      null,
    ]);
  });

  it('can be looked at before, and then nothing is written', async () => {
    const slug = await newTarget();
    const plan = await planImport(test.db, command, input(slug, conference()));
    expect(plan.events[0]?.added.length).toBe(8);
    await expect(load(slug)).rejects.toMatchObject({ code: 'event.not_found' });
    const proposal = plan.proposals[0];
    expect([proposal?.kind, proposal?.accepted, proposal?.itemIds]).toEqual(['repeat', true, ['0.2', '0.6']]);
    const apart = input(slug, conference(), {
      decisions: { answers: { [proposal?.key ?? '']: false }, unanswered: takeRepeats },
    });
    await applyImport(test.db, command, apart);
    expect((await load(slug)).sessions.length).toBe(7);
    // Saying yes afterwards joins what was apart.
    const joined = await apply(slug, conference());
    expect(joined.events[0]?.changed.map((line) => line.fields)).toEqual([['merged']]);
    expect((await load(slug)).sessions.length).toBe(6);
  });

  it('joins an outline and its fuller description only when told to', async () => {
    const slug = await newTarget();
    const text = reading({
      days: [
        { date: '2022-06-01', items: [item({ start: '10:00', end: '11:00', title: 'Den nære kommune' })] },
        {
          date: null,
          items: [item({ title: 'Den nære kommune', description: 'Hvad sker der, når kommunen rykker ud?' })],
        },
      ],
    });
    const plan = await planImport(test.db, command, input(slug, text));
    expect(plan.proposals.map((one) => [one.kind, one.accepted])).toEqual([['merge', false]]);
    expect(plan.events[0]?.added.length).toBe(2);
    const yes = { answers: { [plan.proposals[0]?.key ?? '']: true }, unanswered: takeRepeats };
    await applyImport(test.db, command, input(slug, text, { decisions: yes }));
    const draft = await load(slug);
    expect(draft.sessions.map((one) => one.description.da)).toEqual([
      'Hvad sker der, når kommunen rykker ud?',
    ]);
    expect(draft.slots.length).toBe(1);
  });
});

it('500 entries at one time become one block', { timeout: 60_000 }, async () => {
  const slug = await newTarget();
  const items = Array.from({ length: 500 }, (_, index) =>
    item({
      start: '10:00',
      end: '11:00',
      title: `Bord ${index} om byen`,
      line: index,
      speakers: [{ name: `Vært ${index}`, role: null }],
    }),
  );
  const text = reading({ days: [{ date: '2026-06-01', items }] });
  const report = await apply(slug, text);
  expect(report.events[0]?.added.length).toBe(500);
  expect((await load(slug)).blocks.length).toBe(1);
});

describe('a season of meetings', () => {
  const season = (): Reading =>
    reading({
      title: 'Byens netværk',
      days: [
        {
          date: '2019-05-20',
          items: [item({ title: 'Frokost', kind: 'meal' }), item({ title: 'Tur i byen' })],
        },
        {
          date: '2019-08-27',
          items: [
            item({
              start: '09:30',
              end: '12:30',
              title: 'Ny formand',
              place: 'Huset, Gaden 10',
              tentative: true,
            }),
          ],
        },
        { date: '2019-10-24', items: [item({ start: '09:30', end: '12:30', title: 'Erfaringer fra byen' })] },
      ],
      facts: [{ kind: 'chair', text: 'Mødeleder er Ida Prøve', value: 'Ida Prøve', line: 4 }],
      texts: [{ heading: null, text: 'I netværket mødes folk.', line: 1 }],
    });

  it('becomes one event for each, found again when the text or a date changes', async () => {
    const slug = await newTarget();
    const first = await applyImport(test.db, command, input(slug, season(), { target: { series: slug } }));
    expect(first.series).toEqual({ slug, isNew: true, changed: ['chair', 'description'] });
    expect(first.events.map((event) => [event.title, event.isNew, event.added.length])).toEqual([
      ['Byens netværk, 20.\u00a0maj\u00a02019', true, 2],
      ['Ny formand', true, 1],
      ['Erfaringer fra byen', true, 1],
    ]);
    const series = await test.db.selectFrom('series').selectAll().where('is_published', '=', false).execute();
    expect(series.at(-1)).toMatchObject({
      kind: 'network',
      title: { da: 'Byens netværk' },
      chair: { name: 'Ida Prøve' },
      description: { da: 'I netværket mødes folk.' },
    });
    const again = await applyImport(test.db, command, input(slug, season(), { target: { series: slug } }));
    expect(again.events.map((one) => [one.id, one.isNew, one.changed, one.added, one.facts.changed])).toEqual(
      first.events.map((one) => [one.id, false, [], [], []]),
    );
    const moved = season();
    if (moved.days[1]) moved.days[1].date = '2019-09-03';
    const third = await applyImport(test.db, command, input(slug, moved, { target: { series: slug } }));
    expect(third.events[1]?.id).toBe(first.events[1]?.id);
    expect(third.events[1]?.facts.changed).toEqual(['dates']);
    expect(third.events[1]?.changed.map((line) => line.fields)).toEqual([['date']]);
  });
});

describe('who may import', () => {
  it('needs an organisation for something new, and rights there', async () => {
    const slug = await newTarget();
    await expect(
      applyImport(test.db, command, input(slug, conference(), { organisation: undefined })),
    ).rejects.toMatchObject({ code: 'organisation.missing' });
    const other = await makeOrganisation(test.db, `${slug}-andre`);
    const stranger = await makeMember(test.db, other.id, 'owner');
    await makeEvent(test.db, slug, { slug: `${slug}-vores` });
    for (const more of [
      { target: { event: `${slug}-vores` }, organisation: undefined },
      { target: { series: 'findes-ikke' }, organisation: undefined },
      { target: { event: 'helt-ny' } },
    ])
      await expect(applyImport(test.db, stranger, input(slug, conference(), more))).rejects.toMatchObject({
        code: expect.stringMatching(/not_found$/),
      });
    const reader = await makeMember(test.db, (await makeOrganisation(test.db, `${slug}-nr2`)).id, 'reader');
    await expect(
      applyImport(test.db, reader, input(slug, conference(), { organisation: `${slug}-nr2` })),
    ).rejects.toMatchObject({ code: 'organisation.not_found' });
  });
});
