import { plural } from '../../plural.ts';
import type { PublicSeatsTexts } from '../da/public-seats.ts';

export const publicSeats: PublicSeatsTexts = {
  title: 'Slik fordeles plassene',
  lead: 'Noen workshoper går samtidig, og rommene er ikke like store. Her står det hvordan det blir avgjort hvem som sitter hvor.',
  leadFirst:
    'Noen workshoper går samtidig, og rommene er ikke like store. Den som velger først, får plassen først.',
  state: 'Akkurat nå',
  open: (day, time) => `Ønskene kan sendes til og med ${day} kl. ${time}.`,
  openWithout: 'Ønskene kan sendes nå. Fristen er ikke satt ennå.',
  openFirst: 'Det går an å velge plasser nå.',
  closed: (day, time) => `Fristen for ønsker var ${day} kl. ${time}. Plassene blir fordelt nå.`,
  published: (day, time) => `Plassene ble offentliggjort ${day} kl. ${time}.`,
  ownLink: 'Ønskene og plassene dine finner du med lenken i e-posten om påmeldingen din.',
  rules: 'Reglene',
  rulesWishes: (ranks) => [
    ranks === 1
      ? 'Alle blir bedt om ett ønske. Det spiller ingen rolle når før fristen man sender det.'
      : `Alle blir bedt om ${ranks} ønsker i rekkefølge. Det spiller ingen rolle når før fristen man sender dem.`,
    'Man får høyst én plass om gangen, og aldri samme workshop to ganger.',
    'Ikke noe rom får flere enn det er plass til. En workshop som krever et minste antall, får enten det eller ingen.',
    'Først blir så mange plasser som mulig fylt.',
    'Er det gitt plasser før, og noen har meldt avbud, skal deretter så få som mulig flytte.',
    'Så blir ønskene oppfylt så godt som mulig for alle til sammen. En stor skuffelse for én teller mer enn flere små.',
    'Deretter blir sektorene blandet i hver workshop der det er satt en grense.',
    'Så blir grupper som gjerne vil være sammen, holdt samlet.',
    'Er to fordelinger like gode, blir det trukket lodd.',
  ],
  rulesFirst: [
    'Man velger plassene sine selv, og den som kommer først, får plassen.',
    'Man får høyst én plass om gangen, og aldri samme workshop to ganger.',
    'Ikke noe rom får flere enn det er plass til.',
    'Har man fått en plass, kan ingen andre ta den.',
  ],
  access:
    'Det blir tatt hensyn til hva den enkelte trenger for å kunne være med. Det blir ikke fortalt til noen.',
  balance: (sector, percent) => `Fra «${sector}» helst høyst ${percent} i samme workshop.`,
  release: (minutes) =>
    `Står en stol tom ${plural('nb', minutes, 'minutt', 'minutter')} etter at workshopen har begynt, kan en annen få den.`,
  rooms: 'Workshoper og plasser',
  workshop: 'Workshop',
  places: 'Plasser',
  atLeast: (n) => `minst ${n}`,
  lot: 'Loddtrekningen',
  lotText:
    'Før noen kunne ønske, ble det trukket en tilfeldig tekst, et frø. Det avgjør loddtrekningen. Frøet er hemmelig så lenge det ønskes, men fingeravtrykket står her fra begynnelsen. Når plassene er offentliggjort, står frøet her også, og hvem som helst kan se at det passer til fingeravtrykket. Da kan ingen ha byttet det ut for å få et annet resultat.',
  drawn: (day, time) => `Frøet ble trukket ${day} kl. ${time}.`,
  again: (n) =>
    `Dette er frø nummer ${n}. Et nytt frø kan bare trekkes slik at det synes her og i arrangørens historikk.`,
  fingerprint: 'Fingeravtrykk (SHA-256)',
  seed: 'Frø',
  seedLater: 'Vises når plassene er offentliggjort.',
  result: 'Resultatet',
  people: 'Deltakere',
  seats: 'Plasser gitt',
  empty: 'Ganger det ikke var en plass',
  few: 'færre enn 5',
  byWish: 'Hvor mange som fikk hvilket ønske',
  wish: (n) => `${n}. ønske`,
  notNamed: 'Ikke blant ønskene',
  notCounted: 'De som ikke ønsket noe, er ikke talt med her.',
  proved: {
    optimal: 'Det er bevist at ingen annen fordeling er bedre etter reglene.',
    feasible: (n) =>
      `Regnetiden tok slutt. De første ${n} av de 6 trinnene i reglene er bevist best mulige; resten er det beste som ble funnet.`,
  },
  check: 'Kontroller selv',
  checkText:
    'Fingeravtrykket er SHA-256 av frøet som tekst (UTF-8), skrevet med sifrene i sekstentallssystemet. Kvitteringen er på samme måte et fingeravtrykk av alt det ble regnet på, og hver plass som ble gitt. Arrangøren tar vare på begge deler og kan la andre regne etter. Dine egne ønsker og plasser kan du kontrollere på din egen side.',
  receipt: 'Kvittering',
  download: 'Last ned alt som JSON',
  privacy: 'Hvem som har ønsket hva, og hvem som sitter hvor, står ingen steder her. Tall under 5 er skjult.',
};
