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
  {
    name: 'a summary at the end instead of the beginning',
    lang: 'da',
    title: 'Mødesteder på landet',
    text: `Mødesteder på landet

Workshop 1: Købmanden

Udfordring
Hvordan bliver butikken mere end en butik?

Diskussion
Der blev talt om pakker og om en bænk.

Anbefalinger
• Der står en bænk ved kassen, så man kan sidde og vente på hinanden
• Pakker hentes og bringes af dem, der alligevel kører

Workshop 2: Kirken

Udfordring
Hvad bruger man en kirke til på en tirsdag?

Anbefalinger
• Orglet er åbent for elever fra musikskolen om tirsdagen
• Suppe efter altergang, også for dem, der ikke var med

RESUMÉ AF ANBEFALINGERNE

Workshop 1: Købmanden
• Bænk ved kassen
• Pakker bringes

Workshop 2: Kirken
• Åbent orgel for elever
• Suppe efter altergang
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'Købmanden',
        area: 'Købmanden',
        challenge: 'Hvordan bliver butikken mere end en butik?',
        said: [
          'Der står en bænk ved kassen, så man kan sidde og vente på hinanden',
          'Pakker hentes og bringes af dem, der alligevel kører',
        ],
      },
      {
        at: 'Workshop 2',
        title: 'Kirken',
        area: 'Kirken',
        challenge: 'Hvad bruger man en kirke til på en tirsdag?',
        said: [
          'Orglet er åbent for elever fra musikskolen om tirsdagen',
          'Suppe efter altergang, også for dem, der ikke var med',
        ],
      },
    ],
  },
  {
    name: 'time stamps, initials and actions in minutes',
    lang: 'en',
    title: 'Workshop notes, Tuesday',
    text: `Workshop notes, Tuesday

10:00 Welcome (JB)
10:15 Group work

Group 1: Green roofs
Challenge: Who climbs up to weed?
Recommendations:
1. Pair each roof with a school
2. Insure the climbers
Actions:
- JB to call the school
- MK to find a ladder

Group 2: Gutters
Challenge: Where does the water go?
Recommendations:
1. Barrels for all who ask
Actions:
- JB to ask the council

12:00 Lunch
`,
    sections: [
      {
        at: 'Group 1',
        title: 'Green roofs',
        area: 'Green roofs',
        challenge: 'Who climbs up to weed?',
        said: ['Pair each roof with a school', 'Insure the climbers'],
      },
      {
        at: 'Group 2',
        title: 'Gutters',
        area: 'Gutters',
        challenge: 'Where does the water go?',
        said: ['Barrels for all who ask'],
      },
    ],
  },
  {
    name: 'Norwegian two columns with a narrow gap and bullets on both sides',
    lang: 'nb',
    title: 'Plakaten fra veggen',
    text: `Plakaten fra veggen

Område 1: Snø                         Område 2: Is
Utfordring: Hvem måker hos             Utfordring: Når er isen trygg,
dem som ikke kan?                      og hvem sier fra?

Anbefalinger                           Anbefalinger
- Måkelag i hver gate                  - Bor hull hver fredag
- Spade ved hver stolpe                - Heng opp tallet på butikken
- Varm drikke etterpå                  - Lær barna å kjenne lyden
`,
    sections: [
      {
        at: 'Område 1',
        title: 'Snø',
        area: 'Snø',
        challenge: 'Hvem måker hos dem som ikke kan?',
        said: ['Måkelag i hver gate', 'Spade ved hver stolpe', 'Varm drikke etterpå'],
      },
      {
        at: 'Område 1',
        title: 'Is',
        area: 'Is',
        challenge: 'Når er isen trygg, og hvem sier fra?',
        said: ['Bor hull hver fredag', 'Heng opp tallet på butikken', 'Lær barna å kjenne lyden'],
      },
    ],
  },
  {
    name: 'barriers and ideas beside the recommendations',
    lang: 'sv',
    title: 'Mathantverk i bygden',
    text: `Mathantverk i bygden

Workshop A: Ost

Utmaning
Hur säljer man ost utan butik?

Hinder
- Regler om kyl
- Långa vägar

Idéer
- En kylbil som delas
- Ost på posten

Rekommendationer
- Dela en kylbil mellan fem gårdar
- Sälj vid skolan på fredagar

Nästa möte
- Torsdag

Workshop B: Bröd

Utmaning
Vem bakar när bagaren är sjuk?

Hinder
- Ugnen är privat

Rekommendationer
- Bygg en byugn
`,
    sections: [
      {
        at: 'Workshop A',
        title: 'Ost',
        area: 'Ost',
        challenge: 'Hur säljer man ost utan butik?',
        said: ['Dela en kylbil mellan fem gårdar', 'Sälj vid skolan på fredagar'],
      },
      {
        at: 'Workshop B',
        title: 'Bröd',
        area: 'Bröd',
        challenge: 'Vem bakar när bagaren är sjuk?',
        said: ['Bygg en byugn'],
      },
    ],
  },
  {
    name: 'recommendation with a name in front and a sentence in brackets',
    lang: 'da',
    title: 'Natur og nærvær',
    text: `Natur og nærvær

Tema A: Skovbad
Problemstilling: Hvem tør sidde stille?
Anbefalinger:
- Begynd med ti minutter (og ikke en time)
- Gå samme vej hver gang (nb: i al slags vejr)
- "Vær stille sammen" (citat fra en deltager)

Tema B: Fuglekig
Problemstilling: Hvem låner kikkerter ud?
Anbefalinger:
- Biblioteket (kikkert følger med lånerkortet)
`,
    sections: [
      {
        at: 'Tema A',
        title: 'Skovbad',
        area: 'Skovbad',
        challenge: 'Hvem tør sidde stille?',
        said: [
          'Begynd med ti minutter (og ikke en time)',
          'Gå samme vej hver gang (nb: i al slags vejr)',
          '"Vær stille sammen" (citat fra en deltager)',
        ],
      },
      {
        at: 'Tema B',
        title: 'Fuglekig',
        area: 'Fuglekig',
        challenge: 'Hvem låner kikkerter ud?',
        said: ['Biblioteket (kikkert følger med lånerkortet)'],
      },
    ],
  },
];
