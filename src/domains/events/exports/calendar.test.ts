import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { publicationDocument, type PublicationDocument } from '../publication.ts';
import { awkwardProgramme } from './awkward-programme.ts';
import { calendar, type CalendarOptions } from './calendar.ts';

const options: CalendarOptions = { origin: 'https://samskab.example', lang: 'da' };

function events(document: PublicationDocument, asked: Partial<CalendarOptions> = {}): ICAL.Component[] {
  const written = calendar(document, { ...options, ...asked });
  return new ICAL.Component(ICAL.parse(written)).getAllSubcomponents('vevent');
}

const values = (component: ICAL.Component, ...names: string[]) =>
  names.map((name) => component.getFirstPropertyValue(name)?.toString() ?? null);

test('the example is a publication', () => {
  expect(publicationDocument.safeParse(awkwardProgramme()).error).toBeUndefined();
});

test('says what stands, what is not confirmed and what is cancelled', () => {
  const told = events(awkwardProgramme()).map((event) =>
    values(event, 'summary', 'status', 'dtstart', 'dtend', 'sequence'),
  );
  expect(told).toEqual([
    ['Velkomst & kaffe <b>"nu"</b>', 'CONFIRMED', '2026-05-04T09:30:00', '2026-05-04T10:00:00', '0'],
    [
      '1A: Naboer, der kan; sammen\\hver for sig (ikke endeligt bekræftet: taler)',
      'TENTATIVE',
      '2026-05-04T10:15:00',
      '2026-05-04T11:45:00',
      '3',
    ],
    ['Ro (ikke endeligt bekræftet)', 'TENTATIVE', '2026-05-04T11:45:00', null, '0'],
    ['Aftenfest', 'CONFIRMED', '2026-05-04T19:30:00', '2026-05-05T00:30:00', '0'],
    ['Velkomst & kaffe <b>"nu"</b> (aflyst)', 'CANCELLED', '2026-05-04T16:00:00', '2026-05-04T17:00:00', '2'],
    [
      '1B: Naboer, der kan; sammen\\hver for sig (ikke endeligt bekræftet: taler)',
      'TENTATIVE',
      '2026-05-05T10:15:00',
      '2026-05-05T11:45:00',
      '0',
    ],
    ['Utflukt til ￿øya \ufffd', 'CONFIRMED', '2026-05-06', '2026-05-07', '0'],
  ]);
});

test('times are those of the wall in the zone that the calendar defines', () => {
  const root = new ICAL.Component(ICAL.parse(calendar(awkwardProgramme(), options)));
  const zone = root.getFirstSubcomponent('vtimezone');
  expect(zone?.getFirstPropertyValue('tzid')).toBe('Europe/Copenhagen');
  const start = root.getFirstSubcomponent('vevent')?.getFirstProperty('dtstart');
  expect(start?.getFirstParameter('tzid')).toBe('Europe/Copenhagen');
  const time = ICAL.Time.fromDateTimeString('2026-05-04T09:30:00');
  time.zone = new ICAL.Timezone(zone as ICAL.Component);
  expect(time.toUnixTime()).toBe(Date.parse('2026-05-04T09:30:00+02:00') / 1000);
});

test('a zone nobody knows rules of gives times in UTC', () => {
  const document = awkwardProgramme();
  document.event.timeZone = 'Etc/GMT+1';
  const written = calendar(document, options);
  const known = written.includes('BEGIN:VTIMEZONE');
  expect(written).toMatch(known ? /DTSTART;TZID=Etc\/GMT\+1:20260504T093000/ : /DTSTART:20260504T073000Z/);
});

test('no e-mail address, no joining link', () => {
  expect(calendar(awkwardProgramme(), options).replaceAll('\r\n ', '')).not.toMatch(
    /\w@eksempel|mailto|solveig/i,
  );
});

test('every slot keeps its own uid, also in a selection', () => {
  const document = awkwardProgramme();
  const uids = (told: ICAL.Component[]) => told.map((event) => event.getFirstPropertyValue('uid'));
  expect(uids(events(document))).toEqual(document.slots.map((slot) => slot.uid));
  const [, second] = document.slots;
  const slotIds = new Set([second?.id ?? '', 'unknown']);
  expect(uids(events(document, { slotIds, isSelection: true }))).toEqual([second?.uid]);
  expect(calendar(document, { ...options, slotIds, isSelection: true })).toContain('– mit program');
});

test('a gathering whose programme is not out stands as whole days', () => {
  const document = { ...awkwardProgramme(), slots: [], sessions: [] };
  expect(events(document).map((event) => values(event, 'summary', 'dtstart', 'dtend', 'status'))).toEqual([
    ['Naboskab & nærvær 2026', '2026-05-04', '2026-05-07', 'CONFIRMED'],
  ]);
});

test('the same publication gives the same bytes', () => {
  expect(calendar(awkwardProgramme(), options)).toBe(calendar(awkwardProgramme(), options));
});

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\\',
        ';',
        ',',
        ':',
        '"',
        '\u2028',
        '\u0085',
        '\0',
        '\ud83d',
        '👩‍👧',
        'å',
        ' ',
        'x',
      ),
      { maxLength: 200 },
    )
    .map((list) => list.join('')),
);

test('whatever stands in a text, lines are at most 75 octets and nothing leaves its line', () => {
  fc.assert(
    fc.property(oddText, oddText, (title, description) => {
      const document = awkwardProgramme();
      for (const session of document.sessions) {
        session.title = { da: title };
        session.description = { da: description };
      }
      for (const venue of document.venues) venue.name = title;
      document.event.title = { da: title };
      const written = calendar(document, options);
      const lines = written.split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        // eslint-disable-next-line no-control-regex -- the point of the test
        expect(line).not.toMatch(/[\u0000-\u0008\n-\u001f\u007f\u0085\u2028]/);
        expect(line.isWellFormed()).toBe(true);
      }
      const names = written
        .replaceAll('\r\n ', '')
        .split('\r\n')
        .map((line) => line.split(/[;:]/)[0]);
      expect(new Set(names.slice(0, -1))).toEqual(
        new Set(names.slice(0, -1).filter((name) => known.has(name ?? ''))),
      );
      expect(events(document)).toHaveLength(document.slots.length);
    }),
    { numRuns: 150 },
  );
});

const known = new Set(
  (
    'BEGIN END VERSION PRODID CALSCALE NAME X-WR-CALNAME X-WR-TIMEZONE REFRESH-INTERVAL X-PUBLISHED-TTL URL TZID ' +
    'LAST-MODIFIED TZNAME TZOFFSETFROM TZOFFSETTO DTSTART DTEND RRULE UID SEQUENCE DTSTAMP SUMMARY DESCRIPTION LOCATION ' +
    'CATEGORIES STATUS TRANSP'
  ).split(' '),
);

test('a summary comes back as it was, line breaks and control characters aside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (title) => {
      const document = awkwardProgramme();
      const [session] = document.sessions;
      if (session) session.title = { da: `x${title}x` };
      const [event] = events(document);
      const plain = `x${title}x`
        // eslint-disable-next-line no-control-regex -- what is dropped on purpose
        .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
        .replace(/[\s\u0085]+/g, ' ');
      expect(event?.getFirstPropertyValue('summary')).toBe(plain);
    }),
    { numRuns: 300 },
  );
});
