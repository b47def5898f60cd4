import type { UnseenWriteUp } from './unseen.ts';

export const unseenBooklets: readonly UnseenWriteUp[] = [
  {
    name: 'Norwegian pages on lines, columns of the summary crossed',
    lang: 'nb',
    title: 'GRANNER OG GODE VANER',
    text: `GRANNER OG GODE VANER

1 GRANNER OG GODE VANER OPPSUMMERING AV TRE VERKSTEDER PÅ NABOLAGSDAGEN

2 SAMMENDRAG HOVEDPUNKTENE I STIKKORD Her står det som de tre verkstedene kom fram til, i den rekkefølgen de ble holdt, og med ordene som deltakerne selv skrev på tavla mens dagen gikk. 1 Handel Utfordring: Hvordan kommer varene hjem når butikken er lagt ned? Anbefalinger: Når naboer handler for hverandre: Faste dager for handling Felles liste på oppslagstavla 2 Besøk 3 Hagen Utfordring: Hvem klipper gresset hos den som ikke kan? Anbefalinger: Når hager stelles sammen: Felles redskap i boden Korte økter Utfordring: Hvordan finner besøksvenn og beboer hverandre? Anbefalinger: Når besøk skal bli vennskap: Rolig start med en koordinator Interesser teller mer enn alder 2 3

3 Område 1. Handel case: Varebilen Varebilen kjører hver tirsdag gjennom seks grender. På verkstedet representerte Grendelaget caset. Når naboer handler for hverandre, må man sørge for at: Det er faste dager for handling, så ingen går forgjeves. Lista er felles og henger på oppslagstavla ved posten. Varebilen som møteplass Bilen ble fort mer enn en bil. Utfordring: Hvordan kommer varene hjem når butikken er lagt ned? Deltakerne snakket om priser og om været. 4 5

4 Område 2. Besøk case: Kaffelaget Kaffelaget samler tjue mennesker i grendehuset. På verkstedet representerte Menighetsrådet og Pensjonistlaget caset. Når besøk skal bli vennskap, må man huske at: Starten er rolig, og en koordinator er med de to første gangene. Felles interesser teller mer enn alder når par settes sammen. Kaffelaget fra idé til vane Det tok et år før laget hadde faste gjester. Utfordring: Hvordan finner besøksvenn og beboer hverandre? Deltakerne diskuterte lenge om skjemaer. 6 7

5 Område 3. Hagen case: Den felles hekken Den felles hekken er åtte hundre meter lang. På verkstedet representerte Velforeningen caset. Når hager stelles sammen, må dere: Samle redskap ett sted, gjerne i en bod som alle har nøkkel til. Holde korte økter på høyst to timer. Den felles hekken og tida etter Hekken ble klipt på tre lørdager. Utfordring: Hvem klipper gresset hos den som ikke kan? Deltakerne foreslo en kalender. 8 9
`,
    sections: [
      {
        at: '2 SAMMENDRAG',
        title: 'Varebilen',
        area: 'Handel',
        case: 'Varebilen\nVarebilen kjører hver tirsdag gjennom seks grender. På verkstedet representerte Grendelaget caset.',
        owners: ['Grendelaget'],
        challenge: 'Hvordan kommer varene hjem når butikken er lagt ned?',
        stem: 'Når naboer handler for hverandre, må man sørge for at:',
        said: [
          ['Faste dager for handling', 'Det er faste dager for handling, så ingen går forgjeves.'],
          ['Felles liste på oppslagstavla', 'Lista er felles og henger på oppslagstavla ved posten.'],
        ],
      },
      {
        at: '2 SAMMENDRAG',
        title: 'Kaffelaget',
        area: 'Besøk',
        case: 'Kaffelaget\nKaffelaget samler tjue mennesker i grendehuset. På verkstedet representerte Menighetsrådet og Pensjonistlaget caset.',
        owners: ['Menighetsrådet', 'Pensjonistlaget'],
        challenge: 'Hvordan finner besøksvenn og beboer hverandre?',
        stem: 'Når besøk skal bli vennskap, må man huske at:',
        said: [
          [
            'Rolig start med en koordinator',
            'Starten er rolig, og en koordinator er med de to første gangene.',
          ],
          [
            'Interesser teller mer enn alder',
            'Felles interesser teller mer enn alder når par settes sammen.',
          ],
        ],
      },
      {
        at: '2 SAMMENDRAG',
        title: 'Den felles hekken',
        area: 'Hagen',
        case: 'Den felles hekken\nDen felles hekken er åtte hundre meter lang. På verkstedet representerte Velforeningen caset.',
        owners: ['Velforeningen'],
        challenge: 'Hvem klipper gresset hos den som ikke kan?',
        stem: 'Når hager stelles sammen, må dere:',
        said: [
          ['Felles redskap i boden', 'Samle redskap ett sted, gjerne i en bod som alle har nøkkel til.'],
          ['Korte økter', 'Holde korte økter på høyst to timer.'],
        ],
      },
    ],
    warned: ['2 SAMMENDRAG', '2 SAMMENDRAG', '2 SAMMENDRAG', '3 Område 1', '4 Område 2', '5 Område 3'],
  },
  {
    name: 'Swedish pages on lines, a chapter each',
    lang: 'sv',
    title: 'GRÄNSER OCH GRANNAR',
    text: `GRÄNSER OCH GRANNAR

1 GRÄNSER OCH GRANNAR SAMMANFATTNING AV TVÅ VERKSTÄDER I OKTOBER

2 Område 1. Skolan case: Läxstugan Läxstugan har funnits i tre år och drivs av pensionärer i ett före detta bageri nära torget. På verkstaden representerade Pensionärsföreningen fallet. När en läxstuga ska leva länge ska man se till att: Det finns en ansvarig varje kväll. Skolan skickar uppgifterna i förväg. Mat serveras före läsning. Läxstugan i dag Sextio barn kommer varje vecka och flera står i kö till hösten. Utmaning: Hur får vi föräldrarna att stanna? Deltagarna pratade om språk och om arbetstider. 2 3

3 Område 2. Arbetet case: Cykelverkstaden Cykelverkstaden lagar cyklar åt kommunen och har tolv lärlingar som byter var sjätte månad. På verkstaden representerade Arbetscentrum och Cykelklubben fallet. När unga ska få sitt första arbete ska man komma ihåg att: En handledare följer med första veckan. Lönen betalas i tid. Cykelverkstaden efter ett år Hälften har fått arbete. Utmaning: Vem anställer den som saknar betyg? Deltagarna föreslog en mässa. 4 5
`,
    sections: [
      {
        at: '2 Område 1',
        title: 'Läxstugan',
        area: 'Skolan',
        case: 'Läxstugan\nLäxstugan har funnits i tre år och drivs av pensionärer i ett före detta bageri nära torget. På verkstaden representerade Pensionärsföreningen fallet.',
        owners: ['Pensionärsföreningen'],
        challenge: 'Hur får vi föräldrarna att stanna?',
        stem: 'När en läxstuga ska leva länge ska man se till att:',
        said: [
          'Det finns en ansvarig varje kväll.',
          'Skolan skickar uppgifterna i förväg.',
          'Mat serveras före läsning.',
        ],
      },
      {
        at: '3 Område 2',
        title: 'Cykelverkstaden',
        area: 'Arbetet',
        case: 'Cykelverkstaden\nCykelverkstaden lagar cyklar åt kommunen och har tolv lärlingar som byter var sjätte månad. På verkstaden representerade Arbetscentrum och Cykelklubben fallet.',
        owners: ['Arbetscentrum', 'Cykelklubben'],
        challenge: 'Vem anställer den som saknar betyg?',
        stem: 'När unga ska få sitt första arbete ska man komma ihåg att:',
        said: ['En handledare följer med första veckan.', 'Lönen betalas i tid.'],
      },
    ],
    warned: ['2 Område 1', '3 Område 2'],
  },
  {
    name: 'a booklet with contents, foreword, quotes in boxes and long chapters',
    lang: 'da',
    title: 'Sammen om livet i byen',
    text: `Sammen om livet i byen
Hæfte fra borgerdagene

INDHOLD
Forord 2
Område 1: Stilhed 3
Område 2: Musik 5
Tak 8

FORORD
Fyrre mennesker mødtes to dage i marts. Udfordringerne blev stillet af dem, der har dem. Anbefalingerne er
deltagernes egne.

OMRÅDE 1: STILHED

Case: Læsesalen på havnen
Læsesalen var et pakhus. I dag er der tyve stole og ingen telefoner.
Casen blev præsenteret af Bibliotekets Venner.

UDFORDRING
Byen bliver højere for hvert år. Hvor kan man høre sig selv tænke, uden at det
koster penge?

DISKUSSION
De fleste talte om parker. »Jeg går på kirkegården,« sagde en deltager, og flere nikkede. Det blev også nævnt, at
kommunen skal sætte regler: nogle mente, at der er nok af dem.

ANBEFALINGER
- Lad hver bydel have et rum, hvor man kan sidde ned
uden at købe noget, og hvor telefonen er slukket.
- Flyt festivalscenerne, så de ikke altid støjer de sam-
me steder.
- Lyt til dem, der bor over en bar.

OMRÅDE 2: MUSIK

Case: Øvelokalerne i Kedelhallen
Kedelhallen har elleve øvelokaler og en kø på to år.
Casen blev præsenteret af Rytmisk Forening og Kedelhallens Brugerråd.

UDFORDRING
Hvordan får de unge plads, når de gamle ikke vil flytte?

DISKUSSION
Man talte om at dele. Man talte om at bygge.

ANBEFALINGER
- Lad to bands dele et lokale, og giv dem hver sin ugedag.
- Åbn skolernes musiklokaler efter klokken fire.

TAK
Tak til alle, der kom, og til dem, der lavede suppe.
`,
    sections: [
      {
        at: 'OMRÅDE 1: STILHED',
        title: 'Læsesalen på havnen',
        area: 'STILHED',
        case: 'Læsesalen på havnen\nLæsesalen var et pakhus. I dag er der tyve stole og ingen telefoner. Casen blev præsenteret af Bibliotekets Venner.',
        owners: ['Bibliotekets Venner'],
        challenge:
          'Byen bliver højere for hvert år. Hvor kan man høre sig selv tænke, uden at det koster penge?',
        said: [
          'Lad hver bydel have et rum, hvor man kan sidde ned uden at købe noget, og hvor telefonen er slukket.',
          'Flyt festivalscenerne, så de ikke altid støjer de samme steder.',
          'Lyt til dem, der bor over en bar.',
        ],
      },
      {
        at: 'OMRÅDE 2: MUSIK',
        title: 'Øvelokalerne i Kedelhallen',
        area: 'MUSIK',
        case: 'Øvelokalerne i Kedelhallen\nKedelhallen har elleve øvelokaler og en kø på to år. Casen blev præsenteret af Rytmisk Forening og Kedelhallens Brugerråd.',
        owners: ['Rytmisk Forening', 'Kedelhallens Brugerråd'],
        challenge: 'Hvordan får de unge plads, når de gamle ikke vil flytte?',
        said: [
          'Lad to bands dele et lokale, og giv dem hver sin ugedag.',
          'Åbn skolernes musiklokaler efter klokken fire.',
        ],
      },
    ],
  },
  {
    name: 'a table for the summary and chapters with long forms',
    lang: 'nb',
    title: 'Rapport fra frivillighetskonferansen',
    text: `# Rapport fra frivillighetskonferansen

## Kort fortalt

| Område | Utfordring | Anbefalinger |
| --- | --- | --- |
| Integrering | Hvem blir den første vennen? | Faste par; Felles mat |
| Eldre | Hvem bærer veden? | Vedlag; Ringerunde |

## Område 1: Integrering

Utfordring: Hvem blir den første vennen?

Anbefalinger:

- Faste par som møtes hver uke det første året
- Felles mat før alt annet, og gjestene lager den

## Område 2: Eldre

Utfordring: Hvem bærer veden?

Anbefalinger:

- Et vedlag i hver grend, med ungdom som får betalt
- En ringerunde hver morgen, så ingen ligger lenge
`,
    sections: [
      {
        at: '| Integrering',
        title: 'Integrering',
        area: 'Integrering',
        challenge: 'Hvem blir den første vennen?',
        said: [
          ['Faste par', 'Faste par som møtes hver uke det første året'],
          ['Felles mat', 'Felles mat før alt annet, og gjestene lager den'],
        ],
      },
      {
        at: '| Eldre',
        title: 'Eldre',
        area: 'Eldre',
        challenge: 'Hvem bærer veden?',
        said: [
          ['Vedlag', 'Et vedlag i hver grend, med ungdom som får betalt'],
          ['Ringerunde', 'En ringerunde hver morgen, så ingen ligger lenge'],
        ],
      },
    ],
  },
  {
    name: 'Danish text cut so that a list never comes',
    lang: 'da',
    title: 'Udkast til opsamling',
    text: `Udkast til opsamling

Workshop 1: Vand
Udfordring: Hvem ejer regnen?
Når regn skal bruges to gange, skal man sørge for at:

Workshop 2: Vind
Udfordring: Hvem ejer vinden?
Anbefalinger:

Workshop 3: Sol
Udfordring:
Anbefalinger:
- Del strømmen med naboen
`,
    sections: [
      { at: 'Workshop 1', title: 'Vand', area: 'Vand', challenge: 'Hvem ejer regnen?' },
      { at: 'Workshop 2', title: 'Vind', area: 'Vind', challenge: 'Hvem ejer vinden?' },
      { at: 'Workshop 3', title: 'Sol', area: 'Sol', said: ['Del strømmen med naboen'] },
    ],
    warned: ['Workshop 1', 'Workshop 2'],
  },
  {
    name: 'English, keyword and sentence behind a full stop, and footnotes',
    lang: 'en',
    title: 'What twelve tables said',
    text: `What twelve tables said

Table 1: Repair

Challenge
Why is it cheaper to buy than to mend?

Recommendations
1. A shelf of spare parts in every library
2. Evenings where the old teach the young
3. A sticker for shops that mend¹

¹ The sticker was drawn on the spot.

Table 2: Water

Challenge
Who drinks from the tap?

Recommendations
1. Fountains by every bus stop
2. Bottles with the name of the town
`,
    sections: [
      {
        at: 'Table 1',
        title: 'Repair',
        area: 'Repair',
        challenge: 'Why is it cheaper to buy than to mend?',
        said: [
          'A shelf of spare parts in every library',
          'Evenings where the old teach the young',
          'A sticker for shops that mend¹',
        ],
      },
      {
        at: 'Table 2',
        title: 'Water',
        area: 'Water',
        challenge: 'Who drinks from the tap?',
        said: ['Fountains by every bus stop', 'Bottles with the name of the town'],
      },
    ],
  },
  {
    name: 'the challenge said in a sentence, and recommendations in the plural of one sentence',
    lang: 'sv',
    title: 'Minnesanteckningar från rådslag om cykling',
    text: `Minnesanteckningar från rådslag om cykling

Bord A: Vinter

Utmaningen var: Hur cyklar man när ingen plogar?

Bordets rekommendationer är följande:
• Ploga cykelvägen före bilvägen
• Sanda backen vid skolan

Bord B: Stölder

Utmaningen var: Var låser man fast den?

Bordets rekommendationer är följande:
• Ställ där någon ser
• Märk ramen

Övriga frågor
• Nästa möte är i mars
• Ordföranden tackade för sig
`,
    sections: [
      {
        at: 'Bord A',
        title: 'Vinter',
        area: 'Vinter',
        challenge: 'Hur cyklar man när ingen plogar?',
        said: ['Ploga cykelvägen före bilvägen', 'Sanda backen vid skolan'],
      },
      {
        at: 'Bord B',
        title: 'Stölder',
        area: 'Stölder',
        challenge: 'Var låser man fast den?',
        said: ['Ställ där någon ser', 'Märk ramen'],
      },
    ],
  },
];
