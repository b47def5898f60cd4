/** A publication with something of everything, for tests, benchmarks and for looking at pages. All invented. */
import type { PublicationDocument, PublishedParty } from '#domains/events/publication.ts';
import { moreSessions } from './sample/more-sessions.ts';
import { sampleSessions } from './sample/sessions.ts';
import { sampleSlots } from './sample/slots.ts';
import { sampleSpeakers } from './sample/speakers.ts';
import { sampleVenues } from './sample/venues.ts';

/** `sessions`: at least so many sessions; the further ones are short talks on a fourth day. */
export function samplePublication({ sessions = 0 }: { sessions?: number } = {}): PublicationDocument {
  const more = moreSessions(Math.max(0, sessions - sampleSessions.length));
  const slots = [...sampleSlots(), ...more.slots];
  const blocks = [...new Set(slots.map((slot) => slot.blockId))].filter((id) => id !== null);
  return {
    format: 1,
    version: 3,
    publishedAt: '2026-03-12T09:20:00Z',
    organisation: {
      id: 'organisation-1',
      slug: 'faellesskabsvaerkstedet',
      name: 'Fællesskabsværkstedet',
      lang: 'da',
      country: 'DK',
      kind: 'association',
      url: 'https://faellesskabsvaerkstedet.example',
      colour: '#8a2f1d',
      logo: null,
      contact: { name: 'Karla Bech Nyvang', email: 'karla@nabodage.example', phone: '+45 00 11 22 33' },
    },
    event: sampleEvent(more.sessions.length > 0 ? '2026-05-07' : '2026-05-06'),
    parties: [
      party('1', 'inviter', 'organisation', 'Fællesskabsværkstedet', ''),
      party('2', 'inviter', 'person', 'Eirik Havnevåg', 'forsker, Høgskolen i Indre Fjord'),
      party('3', 'cohost', 'organisation', 'Engholm Kommune', ''),
      party('4', 'partner', 'organisation', 'Stiftelsen Öppna Dörrar', ''),
      party('5', 'funder', 'organisation', 'Fonden for Nære Ting', ''),
    ],
    venues: sampleVenues,
    speakers: sampleSpeakers,
    sessions: [...sampleSessions, ...more.sessions],
    blocks: blocks.map((id) => ({
      id,
      title: id.startsWith('block-more')
        ? {}
        : {
            da: `Værksteder, runde ${id.slice(-1).toUpperCase()}`,
            en: `Workshops, round ${id.slice(-1).toUpperCase()}`,
          },
    })),
    slots,
    materials: [
      {
        id: 'material-1',
        title: 'Læseplan før nabodagene',
        lang: 'da',
        url: null,
        file: {
          key: 'aa/laeseplan.pdf',
          name: 'laeseplan.pdf',
          mediaType: 'application/pdf',
          bytes: 482_113,
        },
        sessionId: null,
      },
      {
        id: 'material-2',
        title: 'Forty ideas, a working paper',
        lang: 'en',
        url: 'https://lakeland.example/forty-ideas',
        file: null,
        sessionId: 'session-ideas-that-travel',
      },
    ],
  };
}

function party(
  id: string,
  role: PublishedParty['role'],
  kind: PublishedParty['kind'],
  name: string,
  title: string,
): PublishedParty {
  return { id: `party-${id}`, role, kind, name, title, url: null, logo: null };
}

function sampleEvent(endsOn: string): PublicationDocument['event'] {
  return {
    id: 'event-1',
    slug: 'nordiske-nabodage-2026',
    lang: 'da',
    title: { da: 'Nordiske nabodage 2026', nb: 'Nordiske nabodager 2026', en: 'Nordic Neighbour Days 2026' },
    subtitle: {
      da: 'Hvem bærer velfærden, når vi bærer den sammen?',
      nb: 'Hvem bærer velferden når vi bærer den sammen?',
      en: 'Who carries welfare when we carry it together?',
    },
    summary: {
      da: 'Tre dage om det, naboer, foreninger og fagfolk kan sammen. Tolv værksteder, to aftener ved fjorden og god tid mellem ordene.',
      nb: 'Tre dager om det naboer, foreninger og fagfolk kan sammen. Tolv verksteder, to kvelder ved fjorden og god tid mellom ordene.',
      en: 'Three days on what neighbours, associations and professionals can do together. Twelve workshops, two evenings by the fjord and time between the words.',
    },
    description: {
      da: 'Nabodagene samler hvert andet år folk fra hele Norden, der arbejder med fællesskaber tæt på hverdagen. Du vælger **ét værksted i hver runde** og møder det samme spørgsmål fra to sider.',
      en: 'Every second year the Neighbour Days bring together people from all over the Nordic countries who work with communities close to everyday life. You choose **one workshop in each round**.',
    },
    theme: {
      da: 'At bære sammen',
      nb: 'Å bære sammen',
      en: 'Carrying together',
    },
    questions: [
      {
        da: 'Hvad kan naboer, som det offentlige ikke kan?',
        nb: 'Hva kan naboer som det offentlige ikke kan?',
        en: 'What can neighbours do that public services cannot?',
      },
      {
        da: 'Hvad må aldrig blive frivilligt?',
        nb: 'Hva må aldri bli frivillig?',
        en: 'What must never be left to volunteers?',
      },
    ],
    account: {},
    series: {
      id: 'series-1',
      slug: 'nordiske-nabodage',
      title: { da: 'Nordiske nabodage', nb: 'Nordiske nabodager', en: 'Nordic Neighbour Days' },
      kind: 'conference',
    },
    edition: '4',
    editionYear: 2026,
    timeZone: 'Europe/Copenhagen',
    startsOn: '2026-05-04',
    endsOn,
    datesNote: {},
    attendance: 'both',
    venueId: 'venue-hall',
    tentative: [],
    registration: {
      state: 'closed',
      deadline: '2026-04-10',
      price: '1.450 kr.',
      note: { da: 'Der kan være afbud. Skriv eller ring, så ser vi, hvad der er plads til.' },
    },
    contact: {
      name: 'Karla Bech Nyvang',
      role: 'Koordinator',
      email: 'karla@nabodage.example',
      phone: '+45 00 11 22 33',
    },
    practical: [
      {
        id: 'practical-1',
        heading: { da: 'Mad', nb: 'Mat', en: 'Food' },
        body: {
          da: 'Frokosten er vegetarisk. Skriv til os om allergi inden den 17. april.',
          nb: 'Lunsjen er vegetarisk. Skriv til oss om allergi innen 17. april.',
          en: 'Lunch is vegetarian. Write to us about allergies by 17 April.',
        },
      },
      {
        id: 'practical-2',
        heading: { da: 'Overnatning', en: 'Where to stay' },
        body: {
          da: 'Vi har holdt fyrre værelser på [Fjordhjemmet](https://fjordhjemmet.example) til den 1. april. Oplys **nabodage**.',
          en: 'We hold forty rooms at [Fjordhjemmet](https://fjordhjemmet.example) until 1 April. Mention **nabodage**.',
        },
      },
    ],
    privacy: {
      controllers: [
        {
          name: 'Fællesskabsværkstedet',
          address: 'Rebslagergade 14, 9000 Aalborg',
          email: 'karla@nabodage.example',
        },
        { name: 'Engholm Kommune' },
      ],
      answers: 'Fællesskabsværkstedet',
    },
  };
}
