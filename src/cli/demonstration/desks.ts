/** How one registers for the demonstration's events: one in each state. Nobody here exists. */
import type { Texts } from '#platform/i18n/languages.ts';

export interface DemoDesk {
  event: string;
  /** Fields of `updateDesk` once everybody is in. */
  changes: Record<string, unknown>;
  size: number;
  category: Texts;
  price?: number;
  extras?: {
    kind: string;
    name: Texts;
    onDate?: string;
    price?: number;
    size?: number;
    choiceGroup?: string;
  }[];
  questions?: {
    kind: string;
    label: Texts;
    options?: { id: string; label: Texts }[];
    isSensitive?: boolean;
  }[];
  /** How many of each there are, in order of arrival; `held` have yet to confirm their address. */
  people?: Partial<Record<DemoState, number>>;
  /** When the last of them came; just now where nothing is said. */
  until?: string;
  /** A group that applied or registered in one go, last of all. */
  party?: number;
}

export type DemoState = 'confirmed' | 'cancelled' | 'held' | 'waiting' | 'applied' | 'yes' | 'no';

const participant: Texts = { da: 'Deltager', nb: 'Deltaker', en: 'Participant' };
const asks = ['job_title', 'affiliation', 'sector'];

export const demonstrationDesks: readonly DemoDesk[] = [
  {
    // Open, with free places, things to choose and questions.
    event: 'faelles-velfaerd-2027',
    changes: {
      wayIn: 'open',
      closes: '2027-05-10T23:59',
      asks,
      needs: ['diet', 'access', 'interpreter', 'companion'],
      choices: ['list', 'photos', 'newsletter'],
      groupMax: 10,
      invoicing: false,
      bindingFrom: '2027-05-10',
      cancellationFee: 40_000,
      noShowFee: 80_000,
      intro: {
        da: 'Prisen dækker alle tre dage og frokost. Middagen på kajen vælges for sig.',
        nb: 'Prisen dekker alle tre dagene og lunsj. Middagen på kaia velges for seg.',
        en: 'The price covers all three days and lunch. The dinner on the quay is chosen separately.',
      },
    },
    size: 280,
    category: participant,
    price: 120_000,
    extras: [
      {
        kind: 'evening',
        name: { da: 'Middag på kajen', nb: 'Middag på kaia', en: 'Dinner on the quay' },
        onDate: '2027-06-02',
        price: 10_000,
        size: 9,
      },
      {
        kind: 'travel',
        name: { da: 'Bus fra banegården', nb: 'Buss fra jernbanestasjonen', en: 'Coach from the station' },
        onDate: '2027-06-02',
        size: 40,
      },
      {
        kind: 'night',
        name: { da: 'Enkeltværelse, to nætter', nb: 'Enkeltrom, to netter', en: 'Single room, two nights' },
        price: 160_000,
        size: 20,
        choiceGroup: 'Overnatning',
      },
      {
        kind: 'night',
        name: { da: 'Delt værelse, to nætter', nb: 'Delt rom, to netter', en: 'Shared room, two nights' },
        price: 90_000,
        size: 30,
        choiceGroup: 'Overnatning',
      },
    ],
    questions: [
      {
        kind: 'text',
        label: {
          da: 'Hvad håber du at tage med hjem?',
          nb: 'Hva håper du å ta med deg hjem?',
          en: 'What do you hope to take home?',
        },
      },
      {
        kind: 'choice',
        label: { da: 'Har du været med før?', nb: 'Har du vært med før?', en: 'Have you been before?' },
        options: [
          { id: 'no', label: { da: 'Nej', nb: 'Nei', en: 'No' } },
          { id: 'once', label: { da: 'En gang', nb: 'Én gang', en: 'Once' } },
          { id: 'often', label: { da: 'Flere gange', nb: 'Flere ganger', en: 'More than once' } },
        ],
      },
    ],
    people: { confirmed: 24, cancelled: 3, held: 4 },
  },
  {
    // Open but full: some wait, and one has been offered the place somebody gave back.
    event: 'nettverk-mars-2027',
    changes: { wayIn: 'open', asks, needs: ['diet', 'access'], choices: ['list'], offerHours: 168 },
    size: 12,
    category: participant,
    people: { confirmed: 11, cancelled: 1, waiting: 5 },
  },
  {
    // By application, with a promised date.
    event: 'formiddag-om-ensomhed',
    changes: {
      wayIn: 'application',
      closes: '2027-02-12T23:59',
      promiseOn: '2027-02-17',
      decisions: 'together',
      asks,
      needs: ['diet', 'access'],
      knowledgeQuestion: {
        da: 'Hvad mangler vi at vide for at kunne gøre noget ved ensomhed?',
        nb: 'Hva må vi vite for å kunne gjøre noe med ensomhet?',
        en: 'What must we know to do something about loneliness?',
      },
    },
    size: 60,
    category: participant,
    questions: [
      {
        kind: 'long_text',
        label: {
          da: 'Hvad har du selv set eller prøvet?',
          nb: 'Hva har du selv sett eller prøvd?',
          en: 'What have you seen or tried yourself?',
        },
      },
    ],
    people: { yes: 6, no: 2, applied: 12 },
    party: 3,
  },
  {
    event: 'nettverksdognet-2027',
    changes: { wayIn: 'invitation', asks, needs: ['diet', 'access'] },
    size: 30,
    category: { nb: 'Medlem av nettverket', da: 'Medlem af netværket', en: 'Member of the network' },
  },
  {
    event: 'frivilligdagen-2027',
    changes: { wayIn: 'open', opens: '2027-08-16T09:00', closes: '2027-09-24T23:59', asks },
    size: 70,
    category: participant,
  },
  {
    // Over: closed, with somebody to write to. Kept long, so that there is something to see.
    event: 'frivilligdagen-2025',
    changes: { wayIn: 'closed', asks, keepDays: 3650 },
    until: '2025-09-24T10:00:00Z',
    size: 210,
    category: participant,
    people: { confirmed: 14, cancelled: 2 },
  },
  {
    event: 'nettverk-september-2027',
    changes: { wayIn: 'elsewhere', url: 'https://paamelding.fjordbyen.example/september' },
    size: 50,
    category: participant,
  },
];

const givenNames =
  'Alma Bertil Camma Dagny Elof Frauke Gorm Hedvig Ingolf Jytte Kjartan Liva Mogens Nanna Oddvar Petra Ragna Sigurd Thyra Ulrik Vibe Ylva Åse Østen'.split(
    ' ',
  );
const surnames =
  'Lyngskov Havdrup Bakkevang Solstrøm Tangvig Mosegren Fjeldbo Klitmark Enghave Rugstad Vindelev Bregnholt Skovlunde Nordsø Kornbæk Strandhede Aavang Hulgaard Tjørnelund Birkvold Myrdal Sandvår'.split(
    ' ',
  );
const work = [
  ['Frivilligkoordinator', 'Huset på Hjørnet', 'association'],
  ['Udviklingskonsulent', 'Sundkøbing Kommune', 'municipality'],
  [null, null, 'citizen'],
  ['Ph.d.-studerende', 'Institut for Hverdagsforskning', 'research'],
  ['Sykepleier', 'Fjordbyen kommune', 'municipality'],
  ['Chefkonsulent', 'Region Sundet', 'region'],
  ['Formand', 'Nabohjælpen', 'association'],
  ['Rådgiver', 'Styrelsen for Nærhed', 'state'],
  ['Indehaver', 'Brød og Bånd ApS', 'business'],
  ['Journalist', 'Sundkøbing Folkeblad', 'press'],
] as const;
const hopes = [
  'Én ting, jeg kan prøve allerede på mandag.',
  'Mennesker at ringe til bagefter.',
  'Et bedre svar end et nyt projekt.',
  'Noe som også virker i en liten kommune.',
];
const seen = [
  'Jeg har kørt mad ud i otte år. De fleste vil hellere tale end spise.',
  'Min mor boede alene i en opgang med tolve døre. Ingen bankede på.',
  'Vi åbnede en værkstedsaften. Der kom tre den første gang, nu er vi tredive.',
  'Som sagsbehandler ser jeg det i telefonen: samtaler, der ikke vil slutte.',
];

/** An invented person; the number makes them different. */
export function demoPerson(n: number) {
  const given = givenNames[n % givenNames.length] ?? '';
  const surname = surnames[(n * 7) % surnames.length] ?? '';
  const [jobTitle, affiliation, sector] = work[n % work.length] ?? work[0];
  return {
    name: `${given} ${surname}`,
    email: `deltager${n + 1}@demo.example`,
    jobTitle,
    affiliation,
    sector,
    hope: hopes[n % hopes.length] ?? '',
    seen: seen[n % seen.length] ?? '',
  };
}
