import type { UnseenWriteUp } from './unseen.ts';

export const unseenSwedish: readonly UnseenWriteUp[] = [
  {
    name: 'headings in capitals with bullets',
    lang: 'sv',
    title: 'SAMMANFATTNING FRÅN VERKSTÄDERNA',
    text: `SAMMANFATTNING FRÅN VERKSTÄDERNA

OMRÅDE 1: HÄLSA I VARDAGEN

UTMANING
Hur når vi dem som aldrig öppnar brevet?

REKOMMENDATIONER
• Ring i stället för att skriva
• Var på torget när pensionen kommer
• Låt grannar bjuda in grannar

OMRÅDE 2: FÖRSTA JOBBET

UTMANING
Vem vågar ta den första chansen?

REKOMMENDATIONER
• Ge varje ung en egen handledare
• Betala resan den första månaden
`,
    sections: [
      {
        at: 'OMRÅDE 1',
        title: 'HÄLSA I VARDAGEN',
        area: 'HÄLSA I VARDAGEN',
        challenge: 'Hur når vi dem som aldrig öppnar brevet?',
        said: [
          'Ring i stället för att skriva',
          'Var på torget när pensionen kommer',
          'Låt grannar bjuda in grannar',
        ],
      },
      {
        at: 'OMRÅDE 2',
        title: 'FÖRSTA JOBBET',
        area: 'FÖRSTA JOBBET',
        challenge: 'Vem vågar ta den första chansen?',
        said: ['Ge varje ung en egen handledare', 'Betala resan den första månaden'],
      },
    ],
  },
  {
    name: 'we recommend that, with letters',
    lang: 'sv',
    title: 'Anteckningar från byadagen',
    text: `Anteckningar från byadagen

Grupp 1: Bygdegården

Utmaningen: Hur får vi huset att leva på vintern?

Vi rekommenderar att:
a) värmen sköts av en förening och inte av en person
b) nyckeln finns i affären
c) barnen har ett eget rum

Grupp 2: Bussen

Utmaningen: Hur tar man sig till vårdcentralen?

Vi rekommenderar att:
a) turerna läggs efter tiderna och inte tvärtom
b) samåkning ger poäng
`,
    sections: [
      {
        at: 'Grupp 1',
        title: 'Bygdegården',
        area: 'Bygdegården',
        challenge: 'Hur får vi huset att leva på vintern?',
        stem: 'Vi rekommenderar att:',
        said: [
          'värmen sköts av en förening och inte av en person',
          'nyckeln finns i affären',
          'barnen har ett eget rum',
        ],
      },
      {
        at: 'Grupp 2',
        title: 'Bussen',
        area: 'Bussen',
        challenge: 'Hur tar man sig till vårdcentralen?',
        stem: 'Vi rekommenderar att:',
        said: ['turerna läggs efter tiderna och inte tvärtom', 'samåkning ger poäng'],
      },
    ],
  },
  {
    name: 'recommendations with a heading each and a paragraph',
    lang: 'sv',
    title: 'Kultur i hela kommunen',
    text: `Kultur i hela kommunen

Workshop 1: Kulturskolan

Utmaning: Hur når musiken ut till byarna?

Rekommendation 1: Lärare på hjul
Läraren åker till eleverna och har instrumenten i bilen, så att ingen måste
skjutsas.

Rekommendation 2: Öppna repetitioner
Byns kör och skolans elever övar samma kväll och i samma hus.

Diskussion
Somliga tyckte att det blir dyrt.

Workshop 2: Biblioteket

Utmaning: Vem lånar ut när ingen är där?

Rekommendation 1: Nyckelkort till alla
Den som har ett lånekort kommer in till klockan tio.
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'Kulturskolan',
        area: 'Kulturskolan',
        challenge: 'Hur når musiken ut till byarna?',
        said: [
          [
            'Lärare på hjul',
            'Läraren åker till eleverna och har instrumenten i bilen, så att ingen måste skjutsas.',
          ],
          ['Öppna repetitioner', 'Byns kör och skolans elever övar samma kväll och i samma hus.'],
        ],
      },
      {
        at: 'Workshop 2',
        title: 'Biblioteket',
        area: 'Biblioteket',
        challenge: 'Vem lånar ut när ingen är där?',
        said: [['Nyckelkort till alla', 'Den som har ett lånekort kommer in till klockan tio.']],
      },
    ],
  },
  {
    name: 'the municipality ought to, run on in one paragraph',
    lang: 'sv',
    title: 'Trygghet på kvällen',
    text: `Trygghet på kvällen

Bord 1: Parken

Utmaning: Hur blir parken en genväg igen?

För att fler ska våga gå genom parken bör kommunen: Klippa buskarna längs gången. Tända lamporna före skymningen. Låta kiosken stå kvar på vintern.

Bord 2: Stationen

Utmaning: Vem hjälper när tåget är inställt?

Rekommendationer: Personal på plats till sista tåget. Varmt väntrum. Tydliga skyltar till bussen.
`,
    sections: [
      {
        at: 'Bord 1',
        title: 'Parken',
        area: 'Parken',
        challenge: 'Hur blir parken en genväg igen?',
        stem: 'För att fler ska våga gå genom parken bör kommunen:',
        said: [
          'Klippa buskarna längs gången.',
          'Tända lamporna före skymningen.',
          'Låta kiosken stå kvar på vintern.',
        ],
      },
      {
        at: 'Bord 2',
        title: 'Stationen',
        area: 'Stationen',
        challenge: 'Vem hjälper när tåget är inställt?',
        said: ['Personal på plats till sista tåget.', 'Varmt väntrum.', 'Tydliga skyltar till bussen.'],
      },
    ],
    warned: ['För att fler ska', 'Rekommendationer: Personal'],
  },
  {
    name: 'contents, page numbers as 4(6), and lists to two readers',
    lang: 'sv',
    title: 'Ung i Norrdal',
    text: `Ung i Norrdal

Innehåll
Tema 1 Fritid 2
Tema 2 Psykisk hälsa 4

1(6)

Tema 1 Fritid

Utmaning
Var är man när man är för gammal för fritidsgården?

Rekommendationer till kommunen
1. Öppna idrottshallen utan ledare en kväll i veckan
2. Låt unga sköta uthyrningen

2(6)

Rekommendationer till föreningarna
1. Ha en avgift för dem som bara vill prova

3(6)

Tema 2 Psykisk hälsa

Utmaning
Vem pratar man med på sommaren?

Rekommendationer
1. Elevhälsan svarar även i juli
2. Lär ledare att fråga en gång till

4(6)
`,
    sections: [
      {
        at: 'Tema 1 Fritid',
        title: 'Fritid',
        area: 'Fritid',
        challenge: 'Var är man när man är för gammal för fritidsgården?',
        said: [
          'Öppna idrottshallen utan ledare en kväll i veckan',
          'Låt unga sköta uthyrningen',
          'Ha en avgift för dem som bara vill prova',
        ],
      },
      {
        at: 'Tema 2 Psykisk hälsa',
        title: 'Psykisk hälsa',
        area: 'Psykisk hälsa',
        challenge: 'Vem pratar man med på sommaren?',
        said: ['Elevhälsan svarar även i juli', 'Lär ledare att fråga en gång till'],
      },
    ],
  },
  {
    name: 'a report that tells of recommendations of others',
    lang: 'sv',
    title: 'Lägesrapport om samverkan',
    text: `Lägesrapport om samverkan

Bakgrund
Regeringens rekommendationer från förra året har följts i tolv kommuner. Utmaningarna är välkända: pengar, tid
och lokaler.

Vad vi såg
- Möten hålls fyra gånger om året
- Protokoll skrivs av föreningen

Nästa steg
Rapporten skickas till nämnden: den behandlas i mars.
`,
    sections: [],
    warned: ['Lägesrapport'],
  },
  {
    name: 'owners of the case and keyword lines with dashes',
    lang: 'sv',
    title: 'Odla tillsammans',
    text: `Odla tillsammans

Område A: Grönt på taken

Case: Takträdgården på Kvarngatan
Trädgården ligger på ett parkeringshus och sköts av hyresgäster.
Fallet presenterades av Hyresgästföreningen i Kvarnstaden.

Utmaning: Hur håller man liv i en trädgård utan vatten?

Rekommendationer

– Regnvatten först – samla allt som faller på taket i tunnor.
– Växter som tål torka – fråga den botaniska trädgården.
– En vän i huset – vaktmästaren har nyckeln.
`,
    sections: [
      {
        at: 'Område A',
        title: 'Takträdgården på Kvarngatan',
        area: 'Grönt på taken',
        case: 'Takträdgården på Kvarngatan\nTrädgården ligger på ett parkeringshus och sköts av hyresgäster. Fallet presenterades av Hyresgästföreningen i Kvarnstaden.',
        owners: ['Hyresgästföreningen i Kvarnstaden'],
        challenge: 'Hur håller man liv i en trädgård utan vatten?',
        said: [
          ['Regnvatten först', 'samla allt som faller på taket i tunnor.'],
          ['Växter som tål torka', 'fråga den botaniska trädgården.'],
          ['En vän i huset', 'vaktmästaren har nyckeln.'],
        ],
      },
    ],
  },
];
