import { plural } from '../../plural.ts';

/** The public page on how an event's seats are given. */
export const publicSeats = {
  title: 'Sådan fordeles pladserne',
  lead: 'Nogle workshops kører samtidig, og lokalerne er ikke lige store. Her står, hvordan det bliver afgjort, hvem der sidder hvor.',
  leadFirst:
    'Nogle workshops kører samtidig, og lokalerne er ikke lige store. Den, der vælger først, får pladsen først.',
  state: 'Lige nu',
  open: (day: string, time: string) => `Ønskerne kan sendes til og med ${day} kl. ${time}.`,
  openWithout: 'Ønskerne kan sendes nu. Fristen er ikke sat endnu.',
  openFirst: 'Der kan vælges pladser nu.',
  closed: (day: string, time: string) =>
    `Fristen for ønsker var ${day} kl. ${time}. Pladserne bliver fordelt nu.`,
  published: (day: string, time: string) => `Pladserne blev offentliggjort ${day} kl. ${time}.`,
  ownLink: 'Dine ønsker og dine pladser finder du med linket i mailen om din tilmelding.',
  rules: 'Reglerne',
  rulesWishes: (ranks: number) => [
    ranks === 1
      ? 'Alle bliver bedt om ét ønske. Det er lige meget, hvornår inden fristen man sender det.'
      : `Alle bliver bedt om ${ranks} ønsker i rækkefølge. Det er lige meget, hvornår inden fristen man sender dem.`,
    'Man får højst én plads ad gangen og aldrig den samme workshop to gange.',
    'Intet lokale får flere, end der er plads til. En workshop, der kræver et mindste antal, får enten det eller ingen.',
    'Først bliver så mange pladser som muligt fyldt.',
    'Er der givet pladser før, og nogen har meldt fra, skal derefter så få som muligt flytte.',
    'Så bliver ønskerne opfyldt så godt som muligt for alle tilsammen. En stor skuffelse for én tæller mere end flere små.',
    'Derefter bliver sektorerne blandet i hver workshop, hvor der er sat en grænse.',
    'Så bliver grupper, der gerne vil følges, holdt samlet.',
    'Er to fordelinger lige gode, trækkes der lod.',
  ],
  rulesFirst: [
    'Man vælger selv sine pladser, og den, der kommer først, får pladsen.',
    'Man får højst én plads ad gangen og aldrig den samme workshop to gange.',
    'Intet lokale får flere, end der er plads til.',
    'Har man fået en plads, kan ingen anden tage den.',
  ],
  access:
    'Der bliver taget hensyn til, hvad den enkelte har brug for, for at kunne være med. Det bliver ikke fortalt til nogen.',
  balance: (sector: string, percent: string) => `Fra “${sector}” helst højst ${percent} ved samme workshop.`,
  release: (minutes: number) =>
    `Står en stol tom ${plural('da', minutes, 'minut', 'minutter')} efter, at workshoppen er begyndt, kan en anden få den.`,
  rooms: 'Workshops og pladser',
  workshop: 'Workshop',
  places: 'Pladser',
  atLeast: (n: number) => `mindst ${n}`,
  lot: 'Lodtrækningen',
  lotText:
    'Før nogen kunne ønske, blev der trukket en tilfældig tekst, et frø. Det afgør lodtrækningen. Frøet er hemmeligt, så længe der ønskes, men dets fingeraftryk står her fra begyndelsen. Når pladserne er offentliggjort, står frøet her også, og enhver kan se, at det passer til fingeraftrykket. Så kan ingen have skiftet det ud for at få et andet resultat.',
  drawn: (day: string, time: string) => `Frøet blev trukket ${day} kl. ${time}.`,
  again: (n: number) =>
    `Det er det ${n}. frø. Et nyt frø kan kun trækkes, så det kan ses her og i arrangørens historik.`,
  fingerprint: 'Fingeraftryk (SHA-256)',
  seed: 'Frø',
  seedLater: 'Vises, når pladserne er offentliggjort.',
  result: 'Resultatet',
  people: 'Deltagere',
  seats: 'Givne pladser',
  empty: 'Gange, hvor der ikke var en plads',
  few: 'færre end 5',
  byWish: 'Hvor mange fik hvilket ønske',
  wish: (n: number) => `${n}. ønske`,
  notNamed: 'Ikke blandt ønskerne',
  notCounted: 'De, der ikke ønskede noget, er ikke talt med her.',
  proved: {
    optimal: 'Det er bevist, at ingen anden fordeling er bedre efter reglerne.',
    feasible: (n: number) =>
      `Regnetiden slap op. De første ${n} af reglernes 6 trin er bevist bedst mulige; resten er det bedste, der blev fundet.`,
  },
  check: 'Kontrollér selv',
  checkText:
    'Fingeraftrykket er SHA-256 af frøet som tekst (UTF-8), skrevet med 16-talssystemets cifre. Kvitteringen er på samme måde et fingeraftryk af alt, der blev regnet på, og hver plads, der blev givet. Arrangøren gemmer begge dele og kan lade andre regne efter. Dine egne ønsker og pladser kan du kontrollere på din egen side.',
  receipt: 'Kvittering',
  download: 'Hent det hele som JSON',
  privacy: 'Hvem der har ønsket hvad, og hvem der sidder hvor, står ingen steder her. Tal under 5 er skjult.',
};
export type PublicSeatsTexts = typeof publicSeats;
