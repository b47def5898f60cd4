import { plural } from '../../plural.ts';

interface Told {
  owner: string;
  event: string;
  organisation: string;
  keyword: string;
}

/** What became of recommendations: for organisers, for those who took them up, and for everybody. */
export const followUp = {
  section: 'Opfølgning',
  statuses: {
    new: 'Endnu ikke taget op',
    taken_up: 'Taget op',
    under_way: 'I gang',
    done: 'Gennemført',
    declined: 'Sagt nej til',
    dropped: 'Opgivet',
  },
  columns: [
    ...['Område', 'Workshop', 'Anbefaling', 'Tekst', 'Rettet til', 'Følger op', 'Status', 'Begrundelse'],
    ...['Hvad der er sket', 'Link', 'Nyt den', 'Opdateret'],
  ] as readonly string[],
  page: {
    title: 'Hvad blev det til?',
    lead: (title: string) => `Her kan alle følge, hvad der sker med anbefalingerne fra ${title}.`,
    count: (n: number) => plural('da', n, 'anbefaling', 'anbefalinger'),
    addressedTo: (whom: string) => `Rettet til ${whom}`,
    addressedToNobody: 'Ikke rettet til nogen bestemt',
    owner: (name: string) => `${name} følger op`,
    since: (day: string) => `Sidst opdateret ${day}`,
    next: (day: string) => `Næste nyt ventes ${day}`,
    reason: 'Begrundelse',
    evidence: 'Hvad der er sket',
    evidenceLink: 'Se mere',
    history: 'Forløbet indtil nu',
    readShort: 'Læs den i hæftet',
    openData: 'Åbne data',
    booklet: 'Hele hæftet',
    own: 'Hvad blev der af anbefalingerne?',
    earlier: (title: string) => `Fra sidste gang: ${title}`,
    earlierText: (all: number) =>
      `Sidst blev det til ${plural('da', all, 'anbefaling', 'anbefalinger')}. Sådan er det gået dem:`,
    earlierLink: 'Se, hvad det blev til',
  },
  organise: {
    title: 'Opfølgning',
    lead: 'Giv hver anbefaling nogen, der tager den op, og fortæl, hvad det bliver til.',
    isPublic: 'Alle kan følge det på',
    publicPage: 'den offentlige side',
    notPublic:
      'Den offentlige side kommer, når hæftet er udgivet. Den viser de anbefalinger, der står i hæftet, og ingen navne, før der er sagt ja.',
    none: 'Her kommer anbefalingerne',
    noneText:
      'Når en workshop er slut, vælger dens facilitator de anbefalinger, der skal gælde. De står så her.',
    recommendation: 'Anbefaling',
    addressedTo: 'Rettet til',
    owners: 'Følger op',
    nobody: 'Ingen endnu',
    add: 'Giv den til nogen',
    addAnother: 'Giv den også til andre',
    addOf: (keyword: string) => `Giv “${keyword}” til nogen`,
    newsDue: (day: string) => `nyt ventet ${day}`,
    asked: 'spurgt, har ikke svaret',
    notAsked: 'ikke spurgt',
    accepted: 'har sagt ja',
    refused: 'har sagt nej',
    owner: 'Hvem skal følge op?',
    ownerHint:
      'Organisationens eller afdelingens navn. Det bliver først offentligt, når de har sagt ja. Indtil da står der, hvem anbefalingen er rettet til.',
    contactName: 'Kontaktperson',
    contactEmail: 'Kontaktpersonens mailadresse',
    contactHint:
      'Får et link til at sige ja eller nej og fortælle, hvordan det går. Uden adresse kan I selv skrive, hvordan det går, men navnet bliver ikke offentligt.',
    mailLanguage: 'Mailens sprog',
    languages: { da: 'Dansk', nb: 'Norsk', en: 'Engelsk' },
    nextOn: 'Hvornår kommer der nyt?',
    nextOnHint: 'Den dag får kontaktpersonen en mail, hvis der er sagt ja.',
    ask: 'Send mailen med det samme',
    takeUp: 'Gem',
    takenUp: 'Gemt.',
    who: 'Hvem',
    how: 'Hvordan går det?',
    status: 'Status',
    reason: 'Begrundelse',
    reasonHint:
      'Skal være der, når der er sagt nej til anbefalingen, eller den er opgivet. Den er offentlig.',
    evidence: 'Hvad er der sket?',
    evidenceHint: 'Det, I kan vise frem: en beslutning, en aftale, noget der er bygget. Det er offentligt.',
    evidenceUrl: 'Link til mere',
    save: 'Gem',
    saved: 'Gemt.',
    ownerChanges:
      'Skifter I organisation eller mailadresse, gælder det gamle ja ikke længere, og den nye skal spørges.',
    askNow: 'Send mailen',
    askAgain: 'Send mailen igen',
    askedNow: 'Mailen er på vej.',
    eraseContact: 'Slet kontaktpersonen',
    eraseHelp:
      'Navn og mailadresse slettes for altid, og linket holder op med at virke. Det, der er fortalt, bliver.',
    erased: 'Kontaktpersonen er slettet.',
    remove: 'Fjern opfølgningen',
    removeHelp: 'Opfølgningen forsvinder med hele sit forløb, også fra den offentlige side.',
    history: 'Forløbet',
    more: 'Andet',
    back: 'Alle anbefalinger',
  },
  owner: {
    title: 'Vil I følge op på en anbefaling?',
    titleAccepted: 'Fortæl, hvordan det går',
    lead: (organisation: string, event: string) =>
      `${organisation} spørger jer om en anbefaling fra ${event}.`,
    question: (owner: string) => `Vil ${owner} tage den op?`,
    accept: 'Ja, det vil vi',
    refuse: 'Nej tak',
    acceptHelp: (owner: string) =>
      `Siger I ja, står “${owner}” offentligt ved anbefalingen, og I kan fortælle her, hvordan det går.`,
    refuseHelp: 'Siger I nej, står I ingen steder. Begge dele kan laves om med det samme link.',
    accepted: (owner: string) =>
      `${owner} har sagt ja. Navnet står nu ved anbefalingen på den offentlige side.`,
    refused: 'I har sagt nej. Jeres navn står ingen steder.',
    changeMind: 'Sig ja alligevel',
    withdraw: 'Sig nej alligevel',
    withdrawHelp: 'Så fjernes jeres navn fra den offentlige side.',
    form: 'Hvordan går det?',
    saved: 'Tak. Det står nu på den offentlige side.',
    publicPage: 'Se den offentlige side',
    stored: (name: string, email: string) => `Vi har gemt: ${[name, email].filter(Boolean).join(', ')}.`,
    erase: 'Slet mit navn og min mailadresse',
    eraseHelp:
      'Linket holder op med at virke, og I får ikke flere mails. Det, I har fortalt, bliver stående.',
    eraseButton: 'Slet for altid',
    erased: 'Dit navn og din mailadresse er slettet',
    erasedText: 'Linket virker ikke længere, og der kommer ikke flere mails.',
    privacy: 'Navn og mailadresse bruges kun til at spørge om denne anbefaling.',
  },
  mail: {
    hello: (name: string) => (name === '' ? 'Hej' : `Kære ${name}`),
    ask: {
      subject: (event: string) => `Vil I følge op på en anbefaling fra ${event}?`,
      paragraphs: ({ organisation, event, keyword, owner }: Told) => [
        `Ved ${event} kom deltagerne frem til denne anbefaling: “${keyword}”.`,
        `${organisation} spørger, om ${owner} vil tage den op. Siger I ja, står jeres navn ved anbefalingen på den offentlige side, og I kan fortælle, hvordan det går. Siger I nej, står I ingen steder.`,
      ],
      action: 'Se anbefalingen og svar',
    },
    reminder: {
      subject: (event: string) => `Hvordan går det med anbefalingen fra ${event}?`,
      paragraphs: ({ event, keyword }: Told) => [
        `I har taget denne anbefaling fra ${event} op: “${keyword}”.`,
        'I dag er den dag, hvor I regnede med at have nyt. Få linjer er nok, også hvis der ikke er sket noget endnu.',
      ],
      action: 'Fortæl, hvordan det går',
    },
    why: (organisation: string) =>
      `Du får mailen, fordi ${organisation} har skrevet dig op som kontaktperson.`,
    erase: 'På siden bag knappen kan du også slette dit navn og din mailadresse. Del ikke linket med andre.',
  },
};
export type FollowUpTexts = typeof followUp;
