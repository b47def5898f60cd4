import { said, section, type InventedWriteUp } from './invented.ts';

export const norwegianWriteUps: readonly InventedWriteUp[] = [
  {
    name: 'headings in capitals and lines without bullets',
    lang: 'nb',
    title: 'NABOLAG SOM VIRKER',
    text: `NABOLAG SOM VIRKER

OMRÅDE 1: LEK OG UTELIV

Utfordring
Hvordan får vi de eldste barna ut igjen?

Anbefalinger
Åpne skolegården om kvelden
La ungdommen bestemme utstyret
Sett opp lys som slukkes automatisk

OMRÅDE 2: HJELP I HVERDAGEN

Utfordring
Hvem ringer til den som ikke ringer selv?

Anbefalinger
Lag en ringekjede i hver oppgang
Del ut et kort med fem numre
`,
    sections: [
      section(3, 'LEK OG UTELIV', {
        area: 'LEK OG UTELIV',
        challenge: 'Hvordan får vi de eldste barna ut igjen?',
        recommendations: [
          said(9, 'Åpne skolegården om kvelden'),
          said(10, 'La ungdommen bestemme utstyret'),
          said(11, 'Sett opp lys som slukkes automatisk'),
        ],
      }),
      section(13, 'HJELP I HVERDAGEN', {
        area: 'HJELP I HVERDAGEN',
        challenge: 'Hvem ringer til den som ikke ringer selv?',
        recommendations: [
          said(19, 'Lag en ringekjede i hver oppgang'),
          said(20, 'Del ut et kort med fem numre'),
        ],
      }),
    ],
    warned: [],
  },
  {
    name: 'a stem alone marks the list',
    lang: 'nb',
    title: 'Fra prøve til praksis',
    text: `Fra prøve til praksis

Gruppe 1: Boligsosialt arbeid

Vi snakket lenge om vaktmesteren, som kjenner alle.

Når en god idé skal spres, bør dere:
- Finne den som eier ideen, og spørre først
- Beholde navnet
- Måle det samme hvert sted

Til slutt tok vi et bilde av tavla.
`,
    sections: [
      section(3, 'Boligsosialt arbeid', {
        area: 'Boligsosialt arbeid',
        stem: 'Når en god idé skal spres, bør dere:',
        recommendations: [
          said(8, 'Finne den som eier ideen, og spørre først'),
          said(9, 'Beholde navnet'),
          said(10, 'Måle det samme hvert sted'),
        ],
      }),
    ],
    warned: [],
  },
  {
    name: 'a table with a section in each row',
    lang: 'nb',
    title: 'Oppsummering fra verkstedene',
    text: `# Oppsummering fra verkstedene

| Tema | Utfordring | Anbefalinger |
| --- | --- | --- |
| Folkehelse | Hvordan når vi dem som ikke kommer? | Møt folk der de er; Bruk frisklivssentralen |
| Språk | Hvem lærer hvem å snakke? | Kafé på biblioteket; Ta med en nabo; Snakk sakte |
`,
    sections: [
      section(5, 'Folkehelse', {
        area: 'Folkehelse',
        challenge: 'Hvordan når vi dem som ikke kommer?',
        recommendations: [said(5, 'Møt folk der de er'), said(5, 'Bruk frisklivssentralen')],
      }),
      section(6, 'Språk', {
        area: 'Språk',
        challenge: 'Hvem lærer hvem å snakke?',
        recommendations: [said(6, 'Kafé på biblioteket'), said(6, 'Ta med en nabo'), said(6, 'Snakk sakte')],
      }),
    ],
    warned: [],
  },
  {
    name: 'prose about challenges, with no recommendation in it',
    lang: 'nb',
    title: 'Inntrykk fra en lang dag',
    text: `Inntrykk fra en lang dag

Det var en dag med mange utfordringer. Utfordringene i boligområdet er kjente, og ingen trodde at de kunne løses på en dag.
Vi burde kanskje ha begynt tidligere. Noen ville ha flere møter: de fleste ville ikke.

Etter lunsj gikk vi en tur. Det beste var samtalene underveis, og anbefalingene fra i fjor ble knapt nevnt.
`,
    sections: [],
    warned: [1],
  },
  {
    name: 'run-on recommendations after the label',
    lang: 'nb',
    title: 'Verkstedet om frivillighet',
    text: `Verkstedet om frivillighet

Case: Turgruppa
Caseeier: Turlaget i Storvik

Utfordring: Hvordan blir det lett å si ja?
Anbefalinger: Spør om én time, ikke om ett år. Si takk samme dag. La folk slutte uten dårlig samvittighet.
`,
    sections: [
      section(3, 'Turgruppa', {
        case: 'Turgruppa',
        owners: ['Turlaget i Storvik'],
        challenge: 'Hvordan blir det lett å si ja?',
        recommendations: [
          said(7, 'Spør om én time, ikke om ett år.'),
          said(7, 'Si takk samme dag.'),
          said(7, 'La folk slutte uten dårlig samvittighet.'),
        ],
      }),
    ],
    warned: [7],
  },
  {
    name: 'nynorsk with a wrapped list',
    lang: 'nb',
    title: 'Det me kom fram til',
    text: `Det me kom fram til

Tema 1: Møteplassar

Utfordringa vår: Korleis får me folk til å kome att?

Tilrådingar
- Ha alltid ein som står ved døra og seier
  velkomen til alle som kjem
- Syng noko saman før kaffien, og lat ingen
  gå heim utan å ha fått eit spørsmål
- Rydd i lag
`,
    sections: [
      section(3, 'Møteplassar', {
        area: 'Møteplassar',
        challenge: 'Korleis får me folk til å kome att?',
        recommendations: [
          said(8, 'Ha alltid ein som står ved døra og seier velkomen til alle som kjem'),
          said(10, 'Syng noko saman før kaffien, og lat ingen gå heim utan å ha fått eit spørsmål'),
          said(12, 'Rydd i lag'),
        ],
      }),
    ],
    warned: [],
  },
];
