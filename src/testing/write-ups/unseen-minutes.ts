import type { UnseenWriteUp } from './unseen.ts';

export const unseenMinutes: readonly UnseenWriteUp[] = [
  {
    name: 'capital letters for areas, arrows for entries and a line between workshops',
    lang: 'da',
    title: 'Idéværksted om havnen',
    text: `Idéværksted om havnen
12. maj

------------------------------

Bord A – Både

Udfordring: Hvor skal de gamle joller ligge?
Case: Jollehavnen, præsenteret af Sejlklubben
Anbefalinger:
→ En fælles slæbested med vagt
→ Et værksted for unge

------------------------------

Bord B – Badning

Udfordring: Hvordan bader man uden at fryse bagefter?
Anbefalinger:
→ En sauna, der åbnes med sygesikringskort
→ Trapper med greb

------------------------------

Referent: sekretæren
`,
    sections: [
      {
        at: 'Bord A',
        title: 'Både',
        area: 'Både',
        case: 'Jollehavnen',
        owners: ['Sejlklubben'],
        challenge: 'Hvor skal de gamle joller ligge?',
        said: ['En fælles slæbested med vagt', 'Et værksted for unge'],
      },
      {
        at: 'Bord B',
        title: 'Badning',
        area: 'Badning',
        challenge: 'Hvordan bader man uden at fryse bagefter?',
        said: ['En sauna, der åbnes med sygesikringskort', 'Trapper med greb'],
      },
    ],
  },
  {
    name: 'long numbered entries over three lines with page breaks',
    lang: 'en',
    title: 'Fair transport for islands',
    text: `Fair transport for islands

Area 1: Ferries

Challenge
How can a timetable be made by those who travel?

Recommendations
1. Ask the passengers in January, when the boat is empty and there is
time to talk, and publish what they said before the timetable is
printed.
2. Let the school bus and the boat wait for each other, also when

Page 4
Fair transport for islands

the weather is bad and nobody answers the telephone.
3. Sell one ticket.

Area 2: Roads

Challenge
Who salts the private roads?

Recommendations
1. A rota by postcode, with the council's lorry on Sundays, so that

Page 5
Fair transport for islands

no one has to own a tractor.
2. Grit in boxes.

Page 6
Fair transport for islands
`,
    sections: [
      {
        at: 'Area 1',
        title: 'Ferries',
        area: 'Ferries',
        challenge: 'How can a timetable be made by those who travel?',
        said: [
          'Ask the passengers in January, when the boat is empty and there is time to talk, and publish what they said before the timetable is printed.',
          'Let the school bus and the boat wait for each other, also when the weather is bad and nobody answers the telephone.',
          'Sell one ticket.',
        ],
      },
      {
        at: 'Area 2',
        title: 'Roads',
        area: 'Roads',
        challenge: 'Who salts the private roads?',
        said: [
          "A rota by postcode, with the council's lorry on Sundays, so that no one has to own a tractor.",
          'Grit in boxes.',
        ],
      },
    ],
  },
  {
    name: 'letters as in minutes, recommendations inside a numbered item',
    lang: 'nb',
    title: 'Protokoll fra fellesmøte',
    text: `Protokoll fra fellesmøte

Sak 1 Godkjenning av innkalling
Godkjent.

Sak 2 Verksted om ungdomsklubben
Utfordring: Hvordan får klubben jenter til å bli?
Anbefalinger:
a) Egen kveld annenhver uke
b) Jenter i styret
c) Bedre lys ute

Sak 3 Eventuelt
- Nøkler leveres til vaktmester
- Neste møte 4. mai
`,
    sections: [
      {
        at: 'Sak 2',
        title: 'Sak 2 Verksted om ungdomsklubben',
        challenge: 'Hvordan får klubben jenter til å bli?',
        said: ['Egen kveld annenhver uke', 'Jenter i styret', 'Bedre lys ute'],
      },
    ],
  },
  {
    name: 'Swedish list with explanations on lines of their own, set in',
    lang: 'sv',
    title: 'Rådslag om skogen',
    text: `Rådslag om skogen

Grupp 1: Stigar

Utmaning: Hur många får gå på samma stig?

Rekommendationer:

1. Märk tre stigar
   En kort, en lång och en för barnvagn.

2. Stäng när fåglarna häckar
   Skyltar och en vakt på söndagar.

Grupp 2: Bär

Utmaning: Vem får plocka?

Rekommendationer:

1. Låt skolan plocka först
   Eleverna säljer på torget.

Sammanfattning

Skogen är allas, och ingen vill städa den.
`,
    sections: [
      {
        at: 'Grupp 1',
        title: 'Stigar',
        area: 'Stigar',
        challenge: 'Hur många får gå på samma stig?',
        said: [
          ['Märk tre stigar', 'En kort, en lång och en för barnvagn.'],
          ['Stäng när fåglarna häckar', 'Skyltar och en vakt på söndagar.'],
        ],
      },
      {
        at: 'Grupp 2',
        title: 'Bär',
        area: 'Bär',
        challenge: 'Vem får plocka?',
        said: [['Låt skolan plocka först', 'Eleverna säljer på torget.']],
      },
    ],
  },
  {
    name: 'one workshop alone, everything in prose but the list behind a stem in the last paragraph',
    lang: 'da',
    title: 'Hvad vi lærte af besøgshundene',
    text: `Hvad vi lærte af besøgshundene

Vi mødtes i sognegården. Otte hunde og tolv mennesker var med, og det hele blev skrevet ned bagefter.

Udfordringen lød: Hvordan får en hund adgang til et plejehjem uden at nogen bliver bange?

Der blev talt om allergi, om gulve og om en hund, der sov. Ledelsen sagde, at det er i orden.

Når hunde skal på besøg, skal man huske at: spørge hver beboer hver gang; vaske gulvet samme dag; lade hunden gå hjem, når den vil.
`,
    sections: [
      {
        at: 'Udfordringen lød',
        title: 'Hvad vi lærte af besøgshundene',
        challenge: 'Hvordan får en hund adgang til et plejehjem uden at nogen bliver bange?',
        stem: 'Når hunde skal på besøg, skal man huske at:',
        said: ['spørge hver beboer hver gang', 'vaske gulvet samme dag', 'lade hunden gå hjem, når den vil'],
      },
    ],
  },
];
