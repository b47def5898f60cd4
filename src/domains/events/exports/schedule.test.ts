import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { inputPath } from '#testing/inputs.ts';
import type { PublicationDocument } from '../publication.ts';
import { awkwardProgramme } from './awkward-programme.ts';
import { scheduleJson } from './schedule-json.ts';
import { scheduleXml } from './schedule-xml.ts';
import { schedule } from './schedule.ts';

const options = { origin: 'https://samskab.example', lang: 'da' } as const;
const jsonSchema = inputPath('schemas/schedule.schema.json');
const xmlSchema = inputPath('schemas/schedule.xml.xsd');

const variants: [string, PublicationDocument][] = [
  ['everything awkward', awkwardProgramme()],
  ['no programme yet', { ...awkwardProgramme(), slots: [], sessions: [] }],
  ['a short slug and a far zone', withEvent({ slug: 'ab', timeZone: 'America/Argentina/Buenos_Aires' })],
  ['a zone without a city', withEvent({ timeZone: 'Etc/GMT+1' })],
  [
    'control characters and half characters',
    withTitles('\u0000\u0008\ufffe\ud800 <&"\']]> \u202eabc e\u0301'),
  ],
];

function withEvent(event: Partial<PublicationDocument['event']>): PublicationDocument {
  const document = awkwardProgramme();
  return { ...document, event: { ...document.event, ...event } };
}

function withTitles(title: string): PublicationDocument {
  const document = awkwardProgramme();
  for (const session of document.sessions) {
    session.title = { da: title };
    session.area = title;
  }
  for (const venue of document.venues) venue.name = title;
  for (const material of document.materials) material.title = title;
  return document;
}

test.skipIf(!jsonSchema).each(variants)('schedule.json is valid: %s', (_, document) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajvFormats.default(ajv);
  ajv.addFormat('color', true);
  // draft-06 differs from the default draft in nothing that the schema uses.
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(jsonSchema ?? '', 'utf8')) as Record<
    string,
    unknown
  >;
  const validate = ajv.compile(schema);
  validate(JSON.parse(scheduleJson(document, options) ?? '{}'));
  expect(validate.errors ?? []).toEqual([]);
});

test.skipIf(!xmlSchema).each(variants)('schedule.xml is valid: %s', (_, document) => {
  using schema = XmlDocument.fromBuffer(readFileSync(xmlSchema ?? ''));
  using validator = XsdValidator.fromDoc(schema);
  using written = XmlDocument.fromString(scheduleXml(document, options) ?? '');
  expect(() => validator.validate(written)).not.toThrow();
});

test('each slot has an id, a guid and a slug of its own, the same in every publication and language', () => {
  const ids = (document: PublicationDocument, lang: 'da' | 'en') =>
    (schedule(document, { ...options, lang })?.days ?? []).flatMap((day) =>
      day.rooms.flatMap((room) => room.events.map(({ id, guid, slug }) => ({ id, guid, slug }))),
    );
  const first = ids(awkwardProgramme(), 'da');
  const later = awkwardProgramme();
  later.version += 1;
  later.slots.reverse();
  for (const key of ['id', 'guid', 'slug'] as const)
    expect(new Set(first.map((each) => each[key])).size).toBe(first.length);
  const byId = (list: typeof first) => list.toSorted((a, b) => a.id - b.id);
  expect(byId(ids(later, 'en'))).toEqual(byId(first));
});

test('no e-mail address and no guid made from one', () => {
  for (const written of [
    scheduleJson(awkwardProgramme(), options),
    scheduleXml(awkwardProgramme(), options),
  ]) {
    expect(written).not.toMatch(/@|solveig|kontakt/i);
  }
});

test('withdrawn slots are left out, open ends have no end, days without times say so', () => {
  const told = schedule(awkwardProgramme(), options);
  const events = told?.days.flatMap((day) => day.rooms.flatMap((room) => room.events)) ?? [];
  expect(events.map(({ title, start, end, duration, room }) => [title, start, end, duration, room])).toEqual([
    ['Velkomst & kaffe <b>"nu"</b>', '09:30', '2026-05-04T10:00:00+02:00', '00:30', 'Store sal'],
    ['1A: Naboer, der kan; sammen\\hver for sig', '10:15', '2026-05-04T11:45:00+02:00', '01:30', 'Store sal'],
    ['Ro', '11:45', null, '00:00', 'Fjordhuset'],
    ['Aftenfest', '19:30', '2026-05-05T00:30:00+02:00', '05:00', 'Pakhuset'],
    ['1B: Naboer, der kan; sammen\\hver for sig', '10:15', '2026-05-05T11:45:00+02:00', '01:30', 'Store sal'],
    ['Utflukt til \u0000\ufffføya \ud83d', '00:00', null, '00:00', 'På nettet'],
  ]);
  expect(events.at(-1)?.abstract).toBe('Klokkeslættet er ikke oplyst.\nForegår på nettet.');
  expect(events[2]?.subtitle).toBe('ikke endeligt bekræftet');
});

test('somebody without a name is no person of the schedule', () => {
  const told = schedule(awkwardProgramme(), options);
  const persons = told?.days.flatMap((day) =>
    day.rooms.flatMap((room) => room.events.flatMap((e) => e.persons)),
  );
  expect(new Set(persons?.map((person) => person.name))).toEqual(new Set(['Ulla Bækgård']));
});

test('a gathering without any date has no schedule', () => {
  const document = withEvent({ startsOn: null, endsOn: null });
  expect(scheduleJson({ ...document, slots: [] }, options)).toBeNull();
  expect(scheduleXml({ ...document, slots: [] }, options)).toBeNull();
});
