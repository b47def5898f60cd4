import type { PublishedSession } from '#domains/events/publication.ts';

const updatedAt = '2026-03-12T09:20:00Z';

type Speakers = PublishedSession['speakers'];

/** `by('signe')`, or `by('?aino')` for somebody not yet confirmed. */
export function by(...ids: string[]): Speakers {
  return ids.map((id) => ({
    speakerId: `speaker-${id.replace('?', '')}`,
    role: '',
    tentative: id.startsWith('?'),
  }));
}

export function session(
  slug: string,
  title: PublishedSession['title'],
  more: Partial<PublishedSession> = {},
): PublishedSession {
  return {
    id: `session-${slug}`,
    slug,
    oldSlugs: [],
    kind: 'plenary',
    lang: 'da',
    title,
    description: {},
    area: null,
    speakers: [],
    parts: [],
    prices: [],
    recording: 'none',
    interpreting: [],
    tentative: [],
    updatedAt,
    ...more,
  };
}

export const sampleSessions: PublishedSession[] = [
  session(
    'arrival',
    {
      da: 'Indskrivning, kaffe og rundstykker',
      nb: 'Registrering, kaffe og rundstykker',
      en: 'Registration, coffee and rolls',
    },
    { kind: 'registration' },
  ),
  session(
    'welcome',
    {
      da: 'Velkommen til rebslagernes hal',
      nb: 'Velkommen til reipslagernes hall',
      en: 'Welcome to the ropemakers’ hall',
    },
    { speakers: by('signe'), interpreting: ['en', 'dansk tegnsprog'], recording: 'broadcast' },
  ),
  session(
    'ideas-that-travel',
    {
      en: 'Ideas that travel: what a village can lend a city',
      da: 'Idéer på rejse: hvad en landsby kan låne en by',
    },
    {
      lang: 'en',
      speakers: by('aino'),
      recording: 'both',
      interpreting: ['dansk tegnsprog'],
      description: {
        en: 'Some approaches spread without losing themselves, others thin out at the third copy. Aino Välimetsä has followed **forty local ideas** over ten years.\n\n- What has to stay the same?\n- What may each place decide for itself?\n- Who pays for the second year?',
        da: 'Nogle greb breder sig uden at miste sig selv, andre bliver tynde ved tredje kopi. Aino Välimetsä har fulgt **fyrre lokale idéer** gennem ti år.',
      },
    },
  ),
  session('break', { da: 'Pause', nb: 'Pause', en: 'Break' }, { kind: 'break' }),
  session(
    'lunch',
    { da: 'Frokost i gården', nb: 'Lunsj i gården', en: 'Lunch in the yard' },
    { kind: 'meal' },
  ),
  session(
    'shared-kitchens',
    {
      da: 'Fælleskøkkener: hvem ejer gryden?',
      nb: 'Felleskjøkken: hvem eier gryta?',
      en: 'Shared kitchens: who owns the pot?',
    },
    {
      kind: 'workshop',
      area: 'Mad',
      speakers: by('mette'),
      description: {
        da: 'Engholm begyndte med ét køkken og har nu elleve. Vi ser på aftalerne mellem kommune, forening og dem, der spiser med, og prøver at skrive en, der holder.',
        en: 'Engholm began with one kitchen and now has eleven. We look at the agreements between municipality, association and those who eat, and try to write one that lasts.',
      },
    },
  ),
  session(
    'first-year-together',
    {
      nb: 'Det første året sammen: mentorer for nye naboer',
      en: 'The first year together: mentors for new neighbours',
    },
    {
      kind: 'workshop',
      lang: 'nb',
      area: 'Mentor',
      parts: [
        {
          id: 'part-match',
          title: { nb: 'Del 1: Å finne hverandre', en: 'Part 1: Finding each other' },
          description: { nb: 'Hvordan settes en mentor og en ny nabo sammen, og hvem spør om lov?' },
          speakers: by('ragna'),
        },
        {
          id: 'part-part',
          title: { nb: 'Del 2: Å skilles godt', en: 'Part 2: Parting well' },
          description: {},
          speakers: by('anders', 'hidden'),
        },
      ],
    },
  ),
  session(
    'language-and-care',
    { nb: 'Språk er omsorg', en: 'Language is care' },
    { kind: 'workshop', lang: 'nb', area: 'Sprog', speakers: by('maret'), recording: 'recorded' },
  ),
  session(
    'open-doors',
    { sv: 'Öppna dörrar efter klockan fem', en: 'Open doors after five o’clock' },
    { kind: 'workshop', lang: 'sv', area: 'Steder', speakers: by('?joar'), tentative: ['speaker'] },
  ),
  session(
    'young-budget',
    {
      da: 'Når unge deler pengene ud',
      nb: 'Når ungdom deler ut pengene',
      en: 'When the young hand out the money',
    },
    { kind: 'workshop', lang: 'nb', area: 'Unge', speakers: by('thea', 'mette') },
  ),
  session(
    'trust-small-places',
    { nb: 'Tillit på små steder', en: 'Trust in small places' },
    { kind: 'workshop', lang: 'nb', area: 'Tillid', speakers: by('eirik') },
  ),
  session(
    'supper',
    {
      da: 'Aftensmad og fortællinger i Dampsmedjen',
      nb: 'Kveldsmat og fortellinger i Dampsmedjen',
      en: 'Supper and stories at the steam forge',
    },
    {
      kind: 'social',
      prices: ['160 kr.', '80 kr. for studerende og frivillige'],
      description: { da: 'Langborde, fjordfisk og tre korte fortællinger. Tilmelding ved indskrivningen.' },
    },
  ),
  session(
    'morning-walk',
    { da: 'Morgengang langs fjorden', nb: 'Morgentur langs fjorden', en: 'Morning walk along the fjord' },
    { kind: 'social', tentative: ['whole'] },
  ),
  session(
    'what-we-know',
    {
      da: 'Hvad ved vi nu, og hvad mangler vi at vide?',
      nb: 'Hva vet vi nå, og hva mangler vi å vite?',
      en: 'What do we know now, and what do we still need to know?',
    },
    { speakers: by('eirik', 'signe'), recording: 'recorded' },
  ),
  session(
    'farewell',
    { da: 'Tak for denne gang', nb: 'Takk for denne gang', en: 'Until next time' },
    { speakers: by('signe') },
  ),
  session(
    'study-visits',
    {
      da: 'Studiebesøg i byens fælleskøkkener',
      nb: 'Studiebesøk i byens felleskjøkken',
      en: 'Study visits to the city’s shared kitchens',
    },
    { kind: 'travel', tentative: ['title'] },
  ),
];
