import { describe, expect, it } from 'vitest';
import { readScheduleJson } from './schedule-json.ts';
import { readScheduleXml } from './schedule-xml.ts';

const guid = '6f1c2a34-0000-4000-8000-00000000000';

/** As pretalx exports it: persons by name, translated room names, dates with offset. */
const pretalx = {
  $schema: 'https://c3voc.de/schedule/schema.json',
  generator: { name: 'pretalx', version: '2026.1.0' },
  schedule: {
    url: 'https://naboskab.example/schedule/',
    version: '0.3',
    base_url: 'https://naboskab.example',
    conference: {
      acronym: 'naboskab',
      title: 'Naboskab på tværs',
      start: '2027-06-03',
      end: '2027-06-04',
      daysCount: 2,
      timeslot_duration: '00:05',
      time_zone_name: 'Europe/Copenhagen',
      url: 'https://naboskab.example/',
      rooms: [{ name: 'Storsalen', slug: 'storsalen', guid: `${guid}9`, description: null, capacity: 200 }],
      days: [
        {
          index: 1,
          date: '2027-06-03',
          day_start: '2027-06-03T04:00:00+02:00',
          day_end: '2027-06-04T03:59:00+02:00',
          rooms: {
            Storsalen: [
              event({
                title: 'Åbning',
                start: '09:00',
                duration: '00:30',
                persons: [{ code: 'AB', name: 'Ane Skov', avatar: null, biography: null }],
              }),
              event({
                title: 'Vi ses i haven',
                subtitle: 'Om bede og borde',
                start: '09:30',
                duration: '01:15',
                type: 'Workshop',
                track: 'Byrum',
                abstract: 'Kort',
                description: 'Langt',
                language: 'nb',
                persons: [{ public_name: 'Bo Eng', id: 4 }, { name: 'Eva Lund' }],
              }),
              event({ title: 'Dans', start: '23:30', duration: '02:00', type: 'Fest', room: 'Haven' }),
            ],
            '1': [event({ title: '', start: '10:00', duration: '00:30' })],
          },
        },
        { index: 2, date: '2027-06-04', day_start: '', day_end: '', rooms: {} },
      ],
    },
  },
};

function event(facts: { start: string; [name: string]: unknown }) {
  const none = {
    id: 1,
    guid: `${guid}1`,
    logo: '',
    room: 'Storsalen',
    slug: 's',
    url: '',
    subtitle: '',
    track: null,
  };
  const date = `2027-06-03T${facts.start}:00+02:00`;
  return {
    ...none,
    type: 'Talk',
    language: 'da',
    abstract: '',
    description: null,
    persons: [],
    links: [],
    date,
    ...facts,
  };
}

const frab = `<?xml version="1.0" encoding="utf-8"?>
<schedule>
  <generator name="frab" version="0.8"/>
  <version>1.0</version>
  <conference><acronym>naboskab</acronym><title>Naboskab &amp; byrum</title><start>2027-06-03</start><days>1</days></conference>
  <day index="1" date="2027-06-03" start="2027-06-03T04:00:00+02:00" end="2027-06-04T04:00:00+02:00">
    <room name="Storsalen">
      <event guid="${guid}1" id="7">
        <date>2027-06-04T00:30:00+02:00</date><start>00:30</start><duration>01:00</duration>
        <room>Storsalen</room><slug>nat</slug><title>Natsang &lt;b&gt;</title><subtitle/><track>Byrum</track><type>lecture</type>
        <language>de</language><abstract><![CDATA[Vi synger <stille>]]></abstract><description></description>
        <persons><person id="2">Ane Skov</person><person id="3">Bo Eng</person></persons><links/>
      </event>
      <event id="8"><date>aldrig</date><title>Uden tid</title></event>
    </room>
  </day>
</schedule>`;

describe('schedule.json', () => {
  it('of pretalx gives title, days, items, speakers, rooms and languages', () => {
    const { reading, lines } = readingOf(readScheduleJson(JSON.stringify(pretalx, null, 2), { lang: 'da' }));
    expect(reading).toMatchObject({
      lang: 'da',
      title: 'Naboskab på tværs',
      facts: [{ kind: 'link', text: 'https://naboskab.example/' }],
      days: [
        {
          date: '2027-06-03',
          items: [
            {
              start: '09:00',
              end: '09:30',
              title: 'Åbning',
              kind: 'plenary',
              place: 'Storsalen',
              speakers: [{ name: 'Ane Skov', role: null }],
            },
            {
              start: '09:30',
              end: '10:45',
              kind: 'workshop',
              lang: 'nb',
              description: 'Om bede og borde\n\nKort\n\nLangt\n\n[Byrum]',
              speakers: [{ name: 'Bo Eng' }, { name: 'Eva Lund' }],
            },
            { start: '23:30', end: '01:30', title: 'Dans', kind: 'social', place: 'Haven' },
          ],
        },
      ],
      warnings: [{ message: 'Et programpunkt har ingen titel og er ikke taget med.' }],
    });
    const lineOfTitle = lines.findIndex((line) => line.includes('"Vi ses i haven"')) + 1;
    const { line } = reading.days[0]?.items[1] ?? { line: 0 };
    expect(lineOfTitle - line).toBeGreaterThan(0);
    expect(lineOfTitle - line).toBeLessThan(30);
  });

  it('written on one line is broken into lines, so that items can be told apart', () => {
    const { reading, lines } = readingOf(readScheduleJson(JSON.stringify(pretalx), {}));
    const numbers = reading.days.flatMap(({ items }) => items.map(({ line }) => line));
    expect(new Set(numbers).size).toBe(3);
    expect(lines.length).toBeGreaterThan(50);
  });

  it.each([
    ['that is no JSON', '{"schedule": ', 'programme_file.json_broken'],
    ['that is no schedule', '{"schedule": {"days": []}}', 'programme_file.json_not_schedule'],
    ['that is a list', '[]', 'programme_file.json_not_schedule'],
  ])('%s is refused in one sentence', (_, text, code) => {
    expect(() => readScheduleJson(text, {})).toThrow(expect.objectContaining({ code }));
  });
});

describe('schedule.xml', () => {
  it('of frab gives items at their true date, entities and CDATA as text', () => {
    expect(readingOf(readScheduleXml(frab, { lang: 'da' })).reading).toEqual({
      lang: 'da',
      title: 'Naboskab & byrum',
      days: [
        {
          date: '2027-06-04',
          items: [
            {
              start: '00:30',
              end: '01:30',
              title: 'Natsang <b>',
              kind: 'talk',
              code: null,
              description: 'Vi synger <stille>\n\n[Byrum]',
              speakers: [
                { name: 'Ane Skov', role: null },
                { name: 'Bo Eng', role: null },
              ],
              parts: [],
              place: 'Storsalen',
              lang: 'da',
              doors: null,
              prices: [],
              tentative: false,
              line: 8,
            },
          ],
        },
      ],
      facts: [],
      texts: [],
      warnings: [
        { line: 8, message: 'Sproget "de" kendes ikke her. 1 punkter har fået programmets eget sprog.' },
        { line: 14, message: '"Uden tid" har ingen brugbar dato og er ikke taget med.' },
      ],
    });
  });

  it.each([
    [
      'with a bomb of entities',
      '<!DOCTYPE a [<!ENTITY b "hahaha"><!ENTITY c "&b;&b;">]><schedule>&c;</schedule>',
      'xml_with_dtd',
    ],
    [
      'with an entity from outside',
      '<!DOCTYPE schedule SYSTEM "file:///etc/passwd"><schedule/>',
      'xml_with_dtd',
    ],
    ['that ends in the middle', '<schedule><day>', 'xml_broken'],
    ['that is something else', '<rss><channel/></rss>', 'xml_not_schedule'],
    ['nested without end', '<schedule>' + '<a>'.repeat(100_000), 'xml_broken'],
  ])('%s is refused in one sentence', (_, text, code) => {
    expect(() => readScheduleXml(text, {})).toThrow(
      expect.objectContaining({ code: `programme_file.${code}` }),
    );
  });
});

function readingOf(extract: ReturnType<typeof readScheduleJson>) {
  if (extract.kind !== 'reading') throw new Error('a schedule gives a reading');
  return extract;
}
