/**
 * A publication for tests that holds everything an export can stumble over: a repeated session, a withdrawn slot, a
 * day without times, an open end, something past midnight and at another house, what is not confirmed, a speaker
 * without a name, and text that is markup, or breaks lines, or is no text at all.
 */
import type { PublicationDocument, PublishedSession, PublishedSlot } from '../publication.ts';

const id = (n: number) => `01985000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const session = (n: number, slug: string, title: string, more: Partial<PublishedSession> = {}) =>
  ({
    id: id(n),
    slug,
    oldSlugs: [],
    kind: 'talk',
    lang: 'da',
    title: { da: title },
    description: {},
    area: null,
    speakers: [],
    parts: [],
    prices: [],
    recording: 'none',
    interpreting: [],
    tentative: [],
    updatedAt: '2026-03-01T10:00:00.000Z',
    ...more,
  }) satisfies PublishedSession;

const slot = (
  n: number,
  sessionN: number,
  date: string,
  from: string | null,
  to: string | null,
): PublishedSlot => ({
  id: id(n),
  uid: `${id(n)}@samskab`,
  sequence: 0,
  sessionId: id(sessionN),
  blockId: null,
  code: null,
  date,
  start: from && `${date}T${from}`,
  end: to && `${date}T${to}`,
  startAt: from && `${date}T${from}:00+02:00`,
  endAt: to && `${date}T${to}:00+02:00`,
  doors: null,
  venueId: id(900),
  roomId: id(901),
  attendance: 'onsite',
  tentative: [],
  withdrawn: false,
  changedAt: '2026-03-02T08:15:00.000Z',
});

const speaker = (n: number, name: string | null, title: string): PublicationDocument['speakers'][number] => ({
  id: id(n),
  name,
  title,
  affiliation: 'Fjordby Kommune',
  biography: { da: 'Arbejder med **naboskab**.' },
  lang: 'da',
  picture: null,
});

const sessions: PublishedSession[] = [
  session(101, 'velkomst', 'Velkomst & kaffe <b>"nu"</b>', { kind: 'plenary', recording: 'both' }),
  session(102, 'naboer-der-kan', 'Naboer, der kan; sammen\\hver for sig', {
    kind: 'workshop',
    area: 'Naboskab',
    title: { da: 'Naboer, der kan; sammen\\hver for sig', en: 'Neighbours who can' },
    description: {
      da: 'Vi **prøver** det af:\n\n- først i par\n- så i [gruppe](https://eksempel.invalid/g)\n',
    },
    speakers: [{ speakerId: id(201), role: '', tentative: false }],
    parts: [
      {
        id: id(301),
        title: { da: 'Første del' },
        description: {},
        speakers: [{ speakerId: id(202), role: '', tentative: true }],
      },
    ],
    interpreting: ['en'],
  }),
  session(103, 'aftenfest', 'Aftenfest', { kind: 'social', prices: ['100/75 kr.'] }),
  session(104, 'ro', 'Ro', { kind: 'break', tentative: ['whole'] }),
  session(105, 'udflugt', 'Udflugt', {
    kind: 'travel',
    lang: 'nb',
    title: { nb: 'Utflukt\u2028til \u0000\ufffføya \ud83d' },
  }),
];

const slots: PublishedSlot[] = [
  slot(401, 101, '2026-05-04', '09:30', '10:00'),
  { ...slot(402, 102, '2026-05-04', '10:15', '11:45'), blockId: id(501), code: '1A', sequence: 3 },
  { ...slot(403, 104, '2026-05-04', '11:45', null), roomId: null, tentative: ['time', 'place'] },
  {
    ...slot(404, 103, '2026-05-04', '19:30', null),
    end: '2026-05-05T00:30',
    endAt: '2026-05-05T00:30:00+02:00',
    doors: '19:00',
    venueId: id(910),
    roomId: null,
  },
  { ...slot(405, 101, '2026-05-04', '16:00', '17:00'), withdrawn: true, sequence: 2 },
  { ...slot(406, 102, '2026-05-05', '10:15', '11:45'), blockId: id(502), code: '1B', attendance: 'both' },
  { ...slot(407, 105, '2026-05-06', null, null), venueId: null, roomId: null, attendance: 'online' },
];

export function awkwardProgramme(): PublicationDocument {
  return structuredClone({
    format: 1,
    version: 7,
    publishedAt: '2026-03-02T08:15:00.000Z',
    organisation: {
      id: id(1),
      slug: 'fjordby',
      name: 'Foreningen Fjordby',
      lang: 'da',
      country: 'DK',
      kind: 'association',
      url: null,
      colour: '#7a2e2e',
      logo: null,
      contact: { email: 'kontakt@eksempel.invalid' },
    },
    event: {
      id: id(2),
      slug: 'naboskab-2026',
      lang: 'da',
      title: { da: 'Naboskab & nærvær 2026', en: 'Neighbours and nearness 2026' },
      subtitle: {},
      summary: { da: 'Tre dage om at bo ved siden af hinanden.' },
      description: {},
      theme: {},
      questions: [],
      account: {},
      series: null,
      edition: null,
      editionYear: null,
      timeZone: 'Europe/Copenhagen',
      startsOn: '2026-05-04',
      endsOn: '2026-05-06',
      datesNote: {},
      attendance: 'both',
      venueId: id(900),
      tentative: [],
      registration: { state: 'not_yet' },
      contact: { name: 'Solveig Tangmose', email: 'solveig@eksempel.invalid', phone: '+45 00 00 00 00' },
      practical: [],
      privacy: { controllers: [{ name: 'Foreningen Fjordby', email: 'data@eksempel.invalid' }] },
    },
    parties: [],
    venues: [
      venue(900, 'Fjordhuset', 'Havnegade 1, 0000 Fjordby', [
        { id: id(901), name: 'Store sal', capacity: 120, access: { lift: 'yes' }, accessNotes: {} },
      ]),
      venue(910, 'Pakhuset', '', []),
    ],
    speakers: [speaker(201, 'Ulla Bækgård', 'Konsulent'), speaker(202, null, '')],
    sessions,
    blocks: [
      { id: id(501), title: { da: 'Blok 1' } },
      { id: id(502), title: { da: 'Blok 2' } },
    ],
    slots,
    materials: [
      {
        id: id(601),
        title: 'Slides',
        lang: 'da',
        url: null,
        file: {
          key: `${id(1)}/${id(602)}.pdf`,
          name: 'Slides æ.pdf',
          mediaType: 'application/pdf',
          bytes: 12345,
        },
        sessionId: id(102),
      },
      {
        id: id(603),
        title: 'Om naboer',
        lang: null,
        url: 'https://eksempel.invalid/å b',
        file: null,
        sessionId: id(102),
      },
    ],
  } satisfies PublicationDocument);
}

function venue(
  n: number,
  name: string,
  address: string,
  rooms: PublicationDocument['venues'][number]['rooms'],
): PublicationDocument['venues'][number] {
  return {
    id: id(n),
    name,
    address,
    lang: 'da',
    url: null,
    directions: {},
    access: {},
    accessNotes: {},
    accessContact: {},
    rooms,
  };
}
