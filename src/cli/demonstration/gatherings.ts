import type { DemoEvent, DemoVenue } from './content.ts';

export const townHall: DemoVenue = {
  name: 'Rådhussalen',
  address: 'Torvet 1, 4800 Sundkøbing',
  lang: 'da',
  access: {
    step_free: 'yes',
    lift: 'yes',
    accessible_toilet: 'yes',
    hearing_loop: 'yes',
    interpreting: 'no',
  },
  accessContact: { name: 'Jonas Brinkløv', email: 'kontakt@lyngbakke.example', by: '2027-02-12' },
  rooms: [{ name: 'Byrådssalen', capacity: 70 }],
};

export const fjordHouse: DemoVenue = {
  name: 'Fjordhuset',
  address: 'Strandgata 8, 5900 Fjordbyen',
  lang: 'nb',
  access: { step_free: 'yes', accessible_toilet: 'yes' },
  rooms: [
    { name: 'Storstua', capacity: 50 },
    { name: 'Loftet', capacity: 20 },
  ],
};

/** A half-day with few seats: one applies by a date and is answered by a promised date. */
export const lonelinessMorning: DemoEvent = {
  organisation: 'faelles-rum',
  slug: 'formiddag-om-ensomhed',
  lang: 'da',
  title: {
    da: 'En formiddag om ensomhed',
    nb: 'En formiddag om ensomhet',
    en: 'A morning on loneliness',
  },
  startsOn: '2027-03-01',
  endsOn: '2027-03-01',
  venue: 'Rådhussalen',
  about: {
    summary: {
      da: 'Tres pladser, tre korte oplæg og en samtale om, hvad vi mangler at vide.',
      nb: 'Seksti plasser, tre korte innlegg og en samtale om hva vi ennå ikke vet.',
      en: 'Sixty seats, three short talks and a conversation about what we do not yet know.',
    },
    description: {
      da: 'Mange er alene uden at have valgt det. Vi ved en del om, hvem de er, og mindre om, hvad der hjælper. Formiddagen samler mennesker, der kender ensomhed indefra, og mennesker, der arbejder med den.\n\n**Vi vil gerne vide på forhånd:** Hvilken viden mangler vi, for at det kan blive bedre?',
      en: 'Many people are alone without having chosen it. We know something about who they are and less about what helps. The morning brings together people who know loneliness from within and people who work with it.\n\n**We would like to know beforehand:** what must we learn for this to become better?',
    },
    registration: {
      state: 'application',
      deadline: '2027-02-12',
      answerBy: '2027-02-17',
      note: {
        da: 'Skriv kort, hvad du selv har set eller prøvet.',
        nb: 'Skriv kort hva du selv har sett eller prøvd.',
        en: 'Write briefly what you have seen or tried yourself.',
      },
    },
    contact: { name: 'Jonas Brinkløv', role: 'Sekretær', email: 'kontakt@lyngbakke.example' },
  },
  parties: [
    { role: 'inviter', kind: 'person', name: 'Birthe Holmskov', title: 'Udvalgsformand, Sundkøbing Byråd' },
    { role: 'inviter', kind: 'person', name: 'Rasmus Engdal', title: 'Medlem af Ældrerådet' },
    { role: 'cohost', kind: 'organisation', name: 'Lyngbakkefonden', url: 'https://lyngbakke.example' },
  ],
  speakers: [
    { name: 'Lone Aagesvang', title: 'Sygeplejerske', affiliation: 'Sundkøbing Hjemmepleje', lang: 'da' },
    { name: 'Poul-Erik Stavn', title: 'Besøgsven gennem tolv år', affiliation: 'Nabohjælpen', lang: 'da' },
    { name: 'Mira Selander', title: 'Ph.d.', affiliation: 'Institut for Hverdagsforskning', lang: 'sv' },
  ],
  sessions: [
    {
      kind: 'registration',
      lang: 'da',
      title: { da: 'Døren er åben, der er morgenbrød', en: 'Doors open, breakfast rolls' },
      slots: [{ date: '2027-03-01', start: '08:30', end: '09:00', room: 'Byrådssalen' }],
    },
    {
      kind: 'talk',
      lang: 'da',
      title: { da: 'Det, man ser i en lejlighed', en: 'What one sees in a flat' },
      speakers: ['Lone Aagesvang'],
      slots: [{ date: '2027-03-01', start: '09:00', end: '09:30', room: 'Byrådssalen' }],
    },
    {
      kind: 'talk',
      lang: 'da',
      title: { da: 'Tolv år med torsdagskaffe', en: 'Twelve years of Thursday coffee' },
      speakers: ['Poul-Erik Stavn'],
      slots: [{ date: '2027-03-01', start: '09:30', end: '10:00', room: 'Byrådssalen' }],
    },
    {
      kind: 'talk',
      lang: 'sv',
      title: {
        sv: 'Vad forskningen vet, och inte vet',
        da: 'Hvad forskningen ved og ikke ved',
        en: 'What research knows, and does not',
      },
      speakers: ['Mira Selander'],
      recording: 'recorded',
      slots: [{ date: '2027-03-01', start: '10:15', end: '10:45', room: 'Byrådssalen' }],
    },
    {
      kind: 'workshop',
      lang: 'da',
      title: { da: 'Hvad mangler vi at vide?', nb: 'Hva vet vi ikke ennå?', en: 'What must we learn?' },
      slots: [{ date: '2027-03-01', start: '10:45', end: '11:45', room: 'Byrådssalen' }],
    },
    {
      kind: 'meal',
      lang: 'da',
      title: { da: 'Suppe', nb: 'Suppe', en: 'Soup' },
      slots: [{ date: '2027-03-01', start: '11:45', end: '12:15' }],
    },
  ],
};

/** A yearly conference: the next edition, and three that were. */
export const volunteerDays: DemoEvent[] = [
  {
    organisation: 'faelles-rum',
    series: 'frivilligdagen',
    slug: 'frivilligdagen-2027',
    lang: 'da',
    title: { da: 'Frivilligdagen 2027', nb: 'Frivillighetsdagen 2027', en: 'Volunteer Day 2027' },
    startsOn: '2027-10-07',
    endsOn: '2027-10-07',
    editionYear: 2027,
    venue: 'Rådhussalen',
    about: {
      theme: { da: 'Når hverdagen er frivillig', en: 'When everyday life is voluntary' },
      tentative: ['place'],
      questions: [
        { da: 'Hvad skal en frivillig kunne sige nej til?', en: 'What must a volunteer be able to refuse?' },
        { da: 'Hvem bliver ikke spurgt?', en: 'Who is never asked?' },
      ],
      registration: { state: 'not_yet' },
      contact: { name: 'Rikke Damsbo', email: 'konference@faellesrum.example' },
    },
    sessions: [
      {
        kind: 'plenary',
        lang: 'da',
        title: { da: 'Åbning', en: 'Opening' },
        tentative: ['speaker'],
        slots: [{ date: '2027-10-07', start: '10:00', end: '11:00', tentative: ['time'] }],
      },
    ],
  },
  {
    organisation: 'faelles-rum',
    series: 'frivilligdagen',
    slug: 'frivilligdagen-2025',
    lang: 'da',
    title: { da: 'Frivilligdagen 2025' },
    startsOn: '2025-10-02',
    endsOn: '2025-10-02',
    editionYear: 2025,
    about: {
      theme: { da: 'Fællesskaber, der kan holde til hverdag', en: 'Communities that last on ordinary days' },
      questions: [
        { da: 'Hvordan opstår et fællesskab, der ikke er bundet til ét menneske?' },
        { da: 'Hvad kan en kommune gøre for, at det varer ved?' },
        { da: 'Hvornår er hjælp en last?' },
      ],
      contact: { name: 'Rikke Damsbo', email: 'konference@faellesrum.example' },
      account: {
        da: 'To hundrede og ti deltog. Samtalen kom tilbage til det samme: at nogen skal have nøglen, og at det ikke altid må være den samme. Tre foreninger gik sammen om en vagtplan, som ligger nedenfor.',
      },
    },
    speakers: [
      { name: 'Karna Bisgård', title: 'Sekretariatsleder', affiliation: 'Huset på Hjørnet', lang: 'da' },
    ],
    sessions: [
      {
        kind: 'talk',
        lang: 'da',
        title: { da: 'Nøglen og listen' },
        description: { da: 'Om at dele et ansvar uden at miste det.' },
        speakers: ['Karna Bisgård'],
        slots: [],
        materials: [
          {
            title: 'Slides: Nøglen og listen',
            lang: 'da',
            url: 'https://faellesrum.example/slides/noeglen.pdf',
          },
        ],
      },
    ],
  },
  {
    organisation: 'faelles-rum',
    series: 'frivilligdagen',
    slug: 'frivilligdagen-2024',
    lang: 'da',
    title: { da: 'Frivilligdagen 2024' },
    editionYear: 2024,
    about: {
      theme: { da: 'Kommunen og foreningen: hvem ringer til hvem?' },
      questions: [{ da: 'Hvad gør et samarbejde ligeværdigt, når den ene part har pengene?' }],
      account: { da: 'Et år om aftaler på en side. Fire kommuner lagde deres frem.' },
    },
    sessions: [],
  },
  {
    organisation: 'faelles-rum',
    series: 'frivilligdagen',
    slug: 'frivilligdagen-den-foerste',
    lang: 'da',
    title: { da: 'Den første Frivilligdag' },
    edition: 'Den første',
    about: {
      theme: { da: 'Hvorfor gør du det?' },
      account: { da: 'Holdt i forsamlingshuset, før nogen tænkte på at skrive årstal på.' },
    },
    sessions: [],
  },
];

interface Meeting {
  slug: string;
  title: string;
  english: string;
  date: string;
  speaker: string | null;
  tentative?: ('date' | 'place')[];
}

const meetings: Meeting[] = [
  {
    slug: 'nettverk-januar-2027',
    title: 'Hvem eier møteplassen?',
    english: 'Who owns the meeting place?',
    date: '2027-01-20',
    speaker: 'Eivind Lauvås',
  },
  {
    slug: 'nettverk-mars-2027',
    title: 'Avtalen på én side',
    english: 'The agreement on one page',
    date: '2027-03-17',
    speaker: 'Ragnhild Sætervik',
  },
  {
    slug: 'nettverk-september-2027',
    title: 'Når ildsjelen slutter',
    english: 'When the driving spirit leaves',
    date: '2027-09-15',
    speaker: null,
    tentative: ['date'],
  },
];

const networkMeetings: DemoEvent[] = meetings.map((meeting) => ({
  organisation: 'fjordbyen',
  series: 'nettverk-for-naermiljo',
  slug: meeting.slug,
  lang: 'nb',
  title: { nb: meeting.title, en: meeting.english },
  startsOn: meeting.date,
  endsOn: meeting.date,
  timeZone: 'Europe/Oslo',
  venue: 'Fjordhuset',
  about: {
    registration: { state: 'invitation' },
    ...(meeting.tentative ? { tentative: meeting.tentative } : {}),
  },
  speakers: meeting.speaker
    ? [{ name: meeting.speaker, title: 'Nærmiljøkoordinator', affiliation: 'Fjordbyen kommune', lang: 'nb' }]
    : [],
  sessions: [
    {
      kind: 'talk',
      lang: 'nb',
      title: { nb: meeting.title, en: meeting.english },
      ...(meeting.speaker ? { speakers: [meeting.speaker] } : { tentative: ['speaker' as const] }),
      slots: [
        {
          date: meeting.date,
          start: '09:30',
          end: '12:30',
          room: 'Storstua',
          ...(meeting.tentative ? { tentative: meeting.tentative } : {}),
        },
      ],
    },
  ],
}));

/** The network's yearly summit: a day and a night in the order of things, without clock times. */
const summit: DemoEvent = {
  organisation: 'fjordbyen',
  series: 'nettverk-for-naermiljo',
  slug: 'nettverksdognet-2027',
  lang: 'nb',
  title: { nb: 'Nettverksdøgnet 2027', da: 'Netværksdøgnet 2027', en: 'The Network’s Day and Night 2027' },
  startsOn: '2027-05-24',
  endsOn: '2027-05-25',
  timeZone: 'Europe/Oslo',
  about: {
    summary: {
      nb: 'Reise, måltider og overnatting er inkludert for medlemmer.',
      en: 'Travel, meals and a night’s lodging are included for members.',
    },
    registration: { state: 'invitation' },
    tentative: ['speaker'],
  },
  speakers: [
    { name: 'Eivind Lauvås', title: 'Nærmiljøkoordinator', affiliation: 'Fjordbyen kommune', lang: 'nb' },
  ],
  sessions: [
    ['travel', 'Buss fra Fjordbyen til Skarvøya', 'Coach from Fjordbyen to Skarvøya'],
    ['plenary', 'Velkommen og innsjekking', 'Welcome and checking in'],
    ['talk', 'Formiddagsmøte: nærmiljøet på kartet', 'Morning meeting: the neighbourhood on the map'],
    ['meal', 'Felles lunsj', 'Lunch together'],
    ['talk', 'Ettermiddagsmøte', 'Afternoon meeting'],
    ['social', 'Gå og snakk langs stranda', 'Walk and talk along the shore'],
    ['meal', 'Middag i naustet', 'Dinner in the boathouse'],
  ].map(([kind, nb, en], index) => ({
    kind: kind as 'travel' | 'plenary' | 'talk' | 'meal' | 'social',
    lang: 'nb' as const,
    title: { nb: nb ?? '', en: en ?? '' },
    ...(index === 2 ? { speakers: ['Eivind Lauvås'] } : {}),
    ...(index === 4 ? { tentative: ['speaker' as const] } : {}),
    slots: [{ date: '2027-05-24' }],
  })),
};

export const networkSeason: DemoEvent[] = [...networkMeetings, summit];
