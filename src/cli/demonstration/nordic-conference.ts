import type { DemoEvent, DemoSession, DemoVenue } from './content.ts';

export const warehouse: DemoVenue = {
  name: 'Pakhus 12',
  address: 'Nordre Kaj 12, 8000 Aarhus C',
  lang: 'da',
  access: {
    step_free: 'yes',
    lift: 'yes',
    accessible_toilet: 'yes',
    hearing_loop: 'partly',
    parking: 'yes',
    quiet_room: 'yes',
  },
  accessNotes: {
    da: 'Teleslynge i Store Sal og i Sejlloftet. Stillerummet ligger ved garderoben og er åbent hele dagen.',
    nb: 'Teleslynge i Store Sal og på Sejlloftet. Stillerommet ligger ved garderoben og er åpent hele dagen.',
    en: 'Hearing loop in Store Sal and Sejlloftet. The quiet room is next to the cloakroom and open all day.',
  },
  accessContact: { name: 'Rikke Damsbo', email: 'adgang@faellesrum.example', by: '2027-05-10' },
  directions: {
    da: 'Ti minutters gang fra banegården. Letbanen stopper ved Nordre Kaj.',
    nb: 'Ti minutter å gå fra jernbanestasjonen. Bybanen stopper ved Nordre Kaj.',
    en: 'A ten-minute walk from the railway station. The light rail stops at Nordre Kaj.',
  },
  rooms: [
    { name: 'Store Sal', capacity: 320, access: { hearing_loop: 'yes', step_free: 'yes' } },
    { name: 'Sejlloftet', capacity: 60, access: { hearing_loop: 'yes', lift: 'yes' } },
    { name: 'Tovværket', capacity: 40, access: { step_free: 'yes' } },
    { name: 'Kontoret', capacity: 24, access: { step_free: 'yes' } },
    { name: 'Kranen', capacity: 30, access: { step_free: 'no' } },
    { name: 'Kajkanten', capacity: 36, access: { step_free: 'yes' } },
    { name: 'Værkstedet', capacity: 28, access: { step_free: 'yes' } },
  ],
};

export const theatre: DemoVenue = {
  name: 'Teatret ved Åen',
  address: 'Møllestien 3, 8000 Aarhus C',
  lang: 'da',
  access: { step_free: 'partly', accessible_toilet: 'yes' },
  accessNotes: {
    da: 'Rampe ved sceneindgangen. Ring på klokken, så kommer vi ud.',
    nb: 'Rampe ved sceneinngangen. Ring på klokken, så kommer vi ut.',
    en: 'A ramp at the stage door. Ring the bell and we will come.',
  },
  rooms: [{ name: 'Foyeren', capacity: 120 }],
};

interface DemoWorkshop extends Omit<DemoSession, 'kind' | 'slots'> {
  number: number;
  room: string;
}

const workshops: DemoWorkshop[] = [
  {
    number: 1,
    room: 'Sejlloftet',
    lang: 'da',
    area: 'Naboskab',
    title: {
      da: 'Den fælles have, ingen ejede',
      nb: 'Felleshagen ingen eide',
      en: 'The shared garden nobody owned',
    },
    description: {
      da: 'Fem opgange, én asfalteret gård og en beboer, der begyndte at plante kartofler. Vi ser på, hvad der skal til, for at det, som én går i gang med, bliver alles – og hvad en boligforening kan gøre uden at tage over.\n\nDu går hjem med en køreplan på én side.',
      nb: 'Fem oppganger, én asfaltert gård og en beboer som begynte å sette poteter. Vi ser på hva som skal til for at det én setter i gang, blir alles – og hva et borettslag kan gjøre uten å ta over.\n\nDu går hjem med en plan på én side.',
      en: 'Five stairwells, one paved yard and a resident who began to plant potatoes. We look at what it takes for one person’s start to become everybody’s, and what a housing association can do without taking over.\n\nYou leave with a plan on a single page.',
    },
    speakers: ['Ditte Vangsø', 'Yusuf Abdirahman Noor'],
  },
  {
    number: 2,
    room: 'Tovværket',
    lang: 'nb',
    area: 'Arbejde',
    title: {
      nb: 'Når bedriften åpner døra: arbeidstrening på ekte',
      da: 'Når virksomheden åbner døren: rigtigt arbejde',
      en: 'When the workplace opens its door: real work, real training',
    },
    description: {
      nb: 'En sykkelverkstedkjede og et Nav-kontor bestemte seg for å slutte med prosjekter. Nå ansetter de. Vi går gjennom avtalen de bruker, og hva den ikke løser.',
      en: 'A chain of bicycle workshops and a labour office decided to stop running projects. Now they hire. We go through the agreement they use, and what it does not solve.',
    },
    speakers: ['Sunniva Kvalheim'],
  },
  {
    number: 3,
    room: 'Kontoret',
    lang: 'da',
    area: 'Sundhed',
    title: {
      da: 'To veje ind i fællesskabet',
      nb: 'To veier inn i fellesskapet',
      en: 'Two ways into a community',
    },
    description: {
      da: 'En workshop i to dele: først lægehusets erfaringer, så foreningens. Til sidst lægger vi dem ved siden af hinanden.',
      en: 'A workshop in two parts: first the experience of the health centre, then of the association. At the end we lay them side by side.',
    },
    parts: [
      {
        title: {
          da: 'Recepten er et navn og et telefonnummer',
          en: 'The prescription is a name and a number',
        },
        description: {
          da: 'Hvordan et lægehus henviser til foreninger, og hvorfor det først virkede, da nogen gik med.',
          en: 'How a health centre refers people to associations, and why it worked only once somebody walked along.',
        },
        speakers: ['Malthe Ørsnes'],
      },
      {
        title: { da: 'At tage imod, så man kommer igen', en: 'Welcoming people so that they return' },
        description: {
          da: 'En seniordansegruppe fortæller, hvad der sker de første ti minutter.',
          en: 'A dance group for older people on what happens in the first ten minutes.',
        },
        speakers: ['Inger-Lise Krabbe'],
      },
    ],
  },
  {
    number: 4,
    room: 'Kranen',
    lang: 'en',
    area: 'Demokrati',
    title: {
      en: 'A budget that residents wrote',
      da: 'Et budget, som borgerne skrev',
      nb: 'Et budsjett innbyggerne skrev',
    },
    description: {
      en: 'Three rounds of participatory budgeting in a town of nine thousand: what people chose, what was built, and the year when hardly anybody voted.',
      da: 'Tre runder med borgerbudget i en by med ni tusind indbyggere: hvad folk valgte, hvad der blev bygget, og året, hvor næsten ingen stemte.',
    },
    speakers: ['Aoife Brannigan-Hale'],
    interpreting: ['dansk'],
  },
  {
    number: 5,
    room: 'Kajkanten',
    lang: 'nb',
    area: 'Naboskab',
    title: {
      nb: 'Brobyggere: kvinner som åpner nabolag',
      da: 'Brobyggere: kvinder, der åbner kvarterer',
      en: 'Bridge builders: women who open neighbourhoods',
    },
    description: {
      nb: 'Frivillige kvinner med egen flyktningbakgrunn banker på. Vi prøver samtalen de bruker, to og to, og snakker om hvor langt en metode kan reise før den blir en annen.',
      da: 'Frivillige kvinder, der selv er flygtet, banker på. Vi prøver den samtale, de bruger, to og to, og taler om, hvor langt en metode kan rejse, før den bliver en anden.',
    },
    speakers: ['Hodan Warsame Lie', 'Turid Engebakk'],
  },
  {
    number: 6,
    room: 'Værkstedet',
    lang: 'da',
    area: 'Unge',
    title: {
      da: 'Det, de voksne ikke spurgte om',
      nb: 'Det de voksne ikke spurte om',
      en: 'What the adults did not ask',
    },
    description: {
      da: 'En mor og en ungdomsskoleleder fortæller om et forløb, hvor alle gjorde deres arbejde, og hjælpen alligevel ikke kom frem. Rummet er lukket: der bliver ikke optaget eller fotograferet.',
      en: 'A mother and the head of a youth school on a case where everybody did their job and help still did not arrive. The room is closed: no recording, no photographs.',
    },
    speakers: ['En mor', 'Kasper Hvidbjerg'],
  },
];

const day1 = '2027-06-02';
const day2 = '2027-06-03';
const day3 = '2027-06-04';

const workshopSessions: DemoSession[] = workshops.map(({ number, room, ...workshop }) => ({
  ...workshop,
  kind: 'workshop',
  slots: [
    { date: day1, start: '13:30', end: '14:45', code: `${number}A`, room },
    { date: day1, start: '15:15', end: '16:30', code: `${number}B`, room },
  ],
}));

export const nordicConference: DemoEvent = {
  organisation: 'faelles-rum',
  slug: 'faelles-velfaerd-2027',
  lang: 'da',
  title: {
    da: 'Fælles velfærd 2027',
    nb: 'Felles velferd 2027',
    en: 'Shared Welfare 2027',
  },
  startsOn: day1,
  endsOn: day3,
  venue: 'Pakhus 12',
  about: {
    subtitle: {
      da: 'Den syvende nordiske konference om velfærd, vi skaber sammen',
      nb: 'Den sjuende nordiske konferansen om velferd vi skaper sammen',
      en: 'The seventh Nordic conference on the welfare we make together',
    },
    summary: {
      da: 'Tre dage for borgere, frivillige, fagfolk og forskere: oplæg, seks workshops to gange og god tid ved bordene.',
      nb: 'Tre dager for innbyggere, frivillige, fagfolk og forskere: innlegg, seks workshoper to ganger og god tid rundt bordene.',
      en: 'Three days for citizens, volunteers, professionals and researchers: talks, six workshops held twice, and time around the tables.',
    },
    description: {
      da: 'Velfærd er også det, der sker mellem mennesker: naboen, der har en nøgle, foreningen, der ringer, kommunen, der spørger først. I tre dage samler vi dem, der prøver det af i praksis, og dem, der undersøger, hvad der virker.\n\nDer tales dansk, norsk og engelsk. Programmet siger, hvilket sprog hvert punkt er på.',
      nb: 'Velferd er også det som skjer mellom mennesker: naboen som har en nøkkel, foreningen som ringer, kommunen som spør først. I tre dager samler vi dem som prøver det ut i praksis, og dem som undersøker hva som virker.\n\nDet snakkes dansk, norsk og engelsk. Programmet sier hvilket språk hver post er på.',
      en: 'Welfare is also what happens between people: the neighbour with a key, the association that calls, the municipality that asks first. For three days we bring together those who try it in practice and those who study what works.\n\nDanish, Norwegian and English are spoken. The programme says which language each session is in.',
    },
    registration: {
      state: 'open',
      deadline: '2027-05-10',
      note: {
        da: 'Middagen og bussen har få pladser: vælg dem med det samme.',
        nb: 'Middagen og bussen har få plasser: velg dem med det samme.',
        en: 'The dinner and the coach have few places: choose them at once.',
      },
    },
    contact: {
      name: 'Rikke Damsbo',
      role: 'Konferencekoordinator',
      email: 'konference@faellesrum.example',
      phone: '+45 00 00 12 00',
    },
    practical: [
      {
        heading: { da: 'Mad og drikke', nb: 'Mat og drikke', en: 'Food and drink' },
        body: {
          da: 'Frokost, kaffe og frugt er med. Maden er vegetarisk; sig til, hvis der er noget, du ikke tåler.',
          nb: 'Lunsj, kaffe og frukt er inkludert. Maten er vegetarisk; si fra om det er noe du ikke tåler.',
          en: 'Lunch, coffee and fruit are included. The food is vegetarian; tell us what you cannot eat.',
        },
      },
      {
        heading: { da: 'Overnatning', nb: 'Overnatting', en: 'Where to stay' },
        body: {
          da: 'Vi har holdt værelser på to hoteller nær havnen til og med den 1. maj. Nævn »Fælles velfærd«, når du bestiller.',
          nb: 'Vi har holdt av rom på to hoteller ved havna til og med 1. mai. Oppgi «Felles velferd» når du bestiller.',
          en: 'Rooms are kept at two hotels near the harbour until 1 May. Mention “Shared Welfare” when you book.',
        },
      },
    ],
    privacy: {
      controllers: [
        {
          name: 'Foreningen Fælles Rum',
          address: 'Nordre Kaj 12, 8000 Aarhus C',
          email: 'data@faellesrum.example',
        },
        {
          name: 'Fjordbyen kommune',
          address: 'Rådhusplassen 1, 5900 Fjordbyen',
          email: 'personvern@fjordbyen.example',
        },
      ],
      answers: 'Foreningen Fælles Rum',
    },
  },
  parties: [
    {
      role: 'cohost',
      kind: 'organisation',
      name: 'Foreningen Fælles Rum',
      url: 'https://faellesrum.example',
    },
    { role: 'cohost', kind: 'organisation', name: 'Fjordbyen kommune', url: 'https://fjordbyen.example' },
    {
      role: 'partner',
      kind: 'organisation',
      name: 'Institut for Hverdagsforskning',
      url: 'https://hverdag.example',
    },
    { role: 'partner', kind: 'organisation', name: 'Boligforeningen Kystvejen' },
    { role: 'funder', kind: 'organisation', name: 'Lyngbakkefonden', url: 'https://lyngbakke.example' },
  ],
  speakers: [
    {
      name: 'Ditte Vangsø',
      title: 'Beboer og gårdlaug',
      affiliation: 'Boligforeningen Kystvejen',
      lang: 'da',
      biography: {
        da: 'Plantede de første kartofler i 2019 og har siden hjulpet elleve gårde i gang.',
        en: 'Planted the first potatoes in 2019 and has since helped eleven yards to begin.',
      },
    },
    {
      name: 'Yusuf Abdirahman Noor',
      title: 'Boligsocial medarbejder',
      affiliation: 'Boligforeningen Kystvejen',
      lang: 'da',
    },
    {
      name: 'Sunniva Kvalheim',
      title: 'Daglig leder',
      affiliation: 'Hjul og Hender AS',
      lang: 'nb',
      biography: {
        nb: 'Utdannet snekker, leder fire sykkelverksteder og har ansatt sytti personer som sto uten arbeid.',
        en: 'A joiner by training, she runs four bicycle workshops and has hired seventy people who were out of work.',
      },
    },
    { name: 'Malthe Ørsnes', title: 'Praktiserende læge', affiliation: 'Lægehuset Havnen', lang: 'da' },
    { name: 'Inger-Lise Krabbe', title: 'Formand', affiliation: 'Seniordanserne', lang: 'da' },
    {
      name: 'Aoife Brannigan-Hale',
      title: 'Town clerk',
      affiliation: 'Kilcarra Town Council',
      lang: 'en',
      biography: {
        en: 'Has run three rounds of participatory budgeting and writes about the one that failed.',
      },
    },
    { name: 'Hodan Warsame Lie', title: 'Brobygger', affiliation: 'Nabolagshuset', lang: 'nb' },
    {
      name: 'Turid Engebakk',
      title: 'Fagleder for inkludering',
      affiliation: 'Fjordbyen kommune',
      lang: 'nb',
    },
    { name: 'En mor', title: '', affiliation: '', lang: 'da', isAnonymous: true },
    { name: 'Kasper Hvidbjerg', title: 'Ungdomsskoleleder', affiliation: 'Aabro Ungdomsskole', lang: 'da' },
    {
      name: 'Solveig Thorsdatter Myhre',
      title: 'Professor i velfærdsstudier',
      affiliation: 'Institut for Hverdagsforskning',
      lang: 'da',
      biography: {
        da: 'Har i femten år fulgt, hvad der sker, når kommuner giver slip på en beslutning.',
        nb: 'Har i femten år fulgt hva som skjer når kommuner gir slipp på en beslutning.',
        en: 'For fifteen years she has followed what happens when municipalities let go of a decision.',
      },
    },
    { name: 'Bo Aurland', title: 'Kommunaldirektør', affiliation: 'Fjordbyen kommune', lang: 'nb' },
  ],
  blocks: [
    {
      title: { da: 'Workshops, første runde', nb: 'Workshoper, første runde', en: 'Workshops, first round' },
      codes: ['1A', '2A', '3A', '4A', '5A', '6A'],
    },
    {
      title: { da: 'Workshops, anden runde', nb: 'Workshoper, andre runde', en: 'Workshops, second round' },
      codes: ['1B', '2B', '3B', '4B', '5B', '6B'],
    },
  ],
  sessions: [
    {
      kind: 'registration',
      lang: 'da',
      title: { da: 'Ankomst og kaffe', nb: 'Oppmøte og kaffe', en: 'Arrival and coffee' },
      slots: [{ date: day1, start: '09:30', end: '10:00', room: 'Store Sal' }],
    },
    {
      kind: 'plenary',
      lang: 'da',
      title: {
        da: 'Velkommen: hvad vi sidst lovede hinanden',
        nb: 'Velkommen: det vi lovet hverandre sist',
        en: 'Welcome: what we promised each other last time',
      },
      description: {
        da: 'Vi begynder med de anbefalinger, sidste konference skrev, og hvad der blev af dem.',
        en: 'We begin with the recommendations of the last conference, and what became of them.',
      },
      speakers: ['Bo Aurland'],
      recording: 'broadcast',
      slots: [
        {
          date: day1,
          start: '10:00',
          end: '10:30',
          room: 'Store Sal',
          attendance: 'both',
          joiningLink: 'https://stream.example/velkommen',
        },
      ],
    },
    {
      kind: 'plenary',
      lang: 'da',
      title: {
        da: 'Det, kommunen ikke kan gøre alene',
        nb: 'Det kommunen ikke kan gjøre alene',
        en: 'What a municipality cannot do alone',
      },
      description: {
        da: 'Et oplæg om at give slip: tre steder, hvor beslutningen blev flyttet til dem, den handlede om, og hvad det kostede.',
        nb: 'Et innlegg om å gi slipp: tre steder der beslutningen ble flyttet til dem den handlet om, og hva det kostet.',
        en: 'On letting go: three places where the decision moved to those it was about, and what it cost.',
      },
      speakers: ['Solveig Thorsdatter Myhre'],
      recording: 'both',
      interpreting: ['English', 'dansk tegnsprog'],
      slots: [
        {
          date: day1,
          start: '10:30',
          end: '11:30',
          room: 'Store Sal',
          attendance: 'both',
          joiningLink: 'https://stream.example/oplaeg',
        },
      ],
    },
    {
      kind: 'talk',
      lang: 'en',
      title: {
        en: 'Citizens who go first',
        da: 'Borgere, der går først',
        nb: 'Innbyggere som går foran',
      },
      speakers: ['Aoife Brannigan-Hale'],
      slots: [{ date: day1, start: '11:30', end: '12:15', room: 'Store Sal' }],
    },
    {
      kind: 'meal',
      lang: 'da',
      title: { da: 'Frokost', nb: 'Lunsj', en: 'Lunch' },
      slots: [{ date: day1, start: '12:15', end: '13:30' }],
    },
    ...workshopSessions,
    {
      kind: 'break',
      lang: 'da',
      title: { da: 'Pause', nb: 'Pause', en: 'Break' },
      slots: [{ date: day1, start: '14:45', end: '15:15' }],
    },
    {
      kind: 'social',
      lang: 'nb',
      title: {
        nb: 'Kveldsforestilling: Telefonen på trappa',
        da: 'Aftenforestilling: Telefonen på trappen',
        en: 'Evening performance: The telephone on the stairs',
      },
      description: {
        nb: 'En forestilling om en oppgang, spilt av dem som bor der. Samtale med publikum etterpå.',
        da: 'En forestilling om en opgang, spillet af dem, der bor der. Samtale med publikum bagefter.',
      },
      prices: ['100/75 kr.'],
      slots: [{ date: day1, start: '19:30', end: '21:00', doors: '19:00', room: 'Foyeren' }],
    },
    {
      kind: 'plenary',
      lang: 'nb',
      title: {
        nb: 'Fra forsøk til vane',
        da: 'Fra forsøg til vane',
        en: 'From trial to habit',
      },
      speakers: ['Turid Engebakk', 'Sunniva Kvalheim'],
      slots: [{ date: day2, start: '09:00', end: '10:15', room: 'Store Sal' }],
    },
    {
      kind: 'break',
      lang: 'da',
      title: { da: 'Kaffe', nb: 'Kaffe', en: 'Coffee' },
      slots: [{ date: day2, start: '10:15', end: '10:45' }],
    },
    {
      kind: 'travel',
      lang: 'da',
      title: {
        da: 'Besøg i byen: vælg én af fire ture',
        nb: 'Besøk i byen: velg én av fire turer',
        en: 'Visits in the city: choose one of four',
      },
      description: {
        da: 'En gård, et lægehus, et cykelværksted og en ungdomsskole åbner. Tag praktiske sko på.',
        en: 'A yard, a health centre, a bicycle workshop and a youth school open their doors. Wear practical shoes.',
      },
      slots: [{ date: day2, start: '10:45', end: '15:00' }],
    },
    {
      kind: 'talk',
      lang: 'da',
      title: {
        da: 'Hvad så vi? Samtale ved bordene',
        nb: 'Hva så vi? Samtale rundt bordene',
        en: 'What did we see? Talking at the tables',
      },
      slots: [{ date: day2, start: '15:30', end: '16:30', room: 'Store Sal' }],
    },
    {
      kind: 'meal',
      lang: 'da',
      title: { da: 'Middag på kajen', nb: 'Middag på kaia', en: 'Dinner on the quay' },
      prices: ['250 kr.'],
      slots: [{ date: day2, start: '18:30', room: 'Store Sal' }],
    },
    {
      kind: 'plenary',
      lang: 'en',
      title: {
        en: 'A view from outside: who is missing here?',
        da: 'Set udefra: hvem mangler her?',
        nb: 'Sett utenfra: hvem mangler her?',
      },
      tentative: ['speaker'],
      slots: [{ date: day3, start: '09:00', end: '10:00', room: 'Store Sal' }],
    },
    {
      kind: 'workshop',
      lang: 'da',
      title: {
        da: 'Vi skriver anbefalingerne',
        nb: 'Vi skriver anbefalingene',
        en: 'We write the recommendations',
      },
      description: {
        da: 'Hver workshop samler sine ord. De bliver til et hæfte, og om et år følger vi op.',
        en: 'Each workshop gathers its words. They become a booklet, and in a year we follow up.',
      },
      slots: [{ date: day3, start: '10:15', end: '12:00', room: 'Store Sal' }],
    },
    {
      kind: 'meal',
      lang: 'da',
      title: { da: 'Frokost og farvel', nb: 'Lunsj og farvel', en: 'Lunch and goodbye' },
      slots: [{ date: day3, start: '12:00', end: '13:00' }],
    },
  ],
};
