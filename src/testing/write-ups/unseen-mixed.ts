import type { UnseenWriteUp } from './unseen.ts';

export const unseenMixed: readonly UnseenWriteUp[] = [
  {
    name: 'who was there, blank lines between entries, and a closing paragraph',
    lang: 'da',
    title: 'Temadag om nærhed',
    text: `Temadag om nærhed

Workshop 1
Mere tid til samtale

Facilitator: en konsulent fra centret
Deltagere: 14

Udfordringen
Vi har travlt, og de ældre ved det. Hvordan får vi samtalen ind i en dag, der allerede er fuld?

Anbefalinger
Gruppen samlede sig om tre ting.

1. Lad kaffepausen være fælles for beboere og personale.

2. Skriv livshistorien ned sammen med familien.

3. Luk computeren i en time hver eftermiddag.

Derefter gik gruppen en tur i haven.

Workshop 2
Pårørende som medspillere

Udfordringen
Hvordan hjælper de uden at tage over?

Anbefalinger
1. Hold et møde, før det brænder på.

2. Giv dem en opgave, de kan lide.
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'Mere tid til samtale',
        area: 'Mere tid til samtale',
        challenge:
          'Vi har travlt, og de ældre ved det. Hvordan får vi samtalen ind i en dag, der allerede er fuld?',
        said: [
          'Lad kaffepausen være fælles for beboere og personale.',
          'Skriv livshistorien ned sammen med familien.',
          'Luk computeren i en time hver eftermiddag.',
        ],
      },
      {
        at: 'Workshop 2',
        title: 'Pårørende som medspillere',
        area: 'Pårørende som medspillere',
        challenge: 'Hvordan hjælper de uden at tage over?',
        said: ['Hold et møde, før det brænder på.', 'Giv dem en opgave, de kan lide.'],
      },
    ],
  },
  {
    name: 'headings of two areas in front of the contents of both',
    lang: 'da',
    title: 'Kultur og natur',
    text: `Kultur og natur

STIKORD

1 Sang
Udfordring: Hvem tør synge alene?
Anbefalinger:
Kor i hver by
Noder på biblioteket

2 Dans
3 Vandring
Udfordring: Hvem kender stierne?
Anbefalinger:
Skilte af træ
Guider på lørdage
Udfordring: Hvor er der et gulv?
Anbefalinger:
Skolens hal om aftenen
Musik fra musikskolen

Område 1. Sang
Case: Fællessangsklubben
Klubben synger hver onsdag.
Udfordring: Hvem tør synge alene?
Når sang skal samle folk, skal man sørge for at:
• Der er et kor i hver by, hvor ingen skal synge for.
• Noder ligger på biblioteket til fri afhentning.

Område 2. Dans
Case: Dans på torvet
Torvet er af brosten.
Udfordring: Hvor er der et gulv?
Når dans skal samle folk, skal man sørge for at:
• Skolens hal er åben om aftenen.
• Musik kommer fra musikskolens elever.

Område 3. Vandring
Case: Sporet langs banen
Sporet er ti kilometer.
Udfordring: Hvem kender stierne?
Når vandring skal samle folk, skal man sørge for at:
• Skilte er af træ og ikke af plast.
• Guider går med på lørdage.
`,
    sections: [
      {
        at: '1 Sang',
        title: 'Fællessangsklubben',
        area: 'Sang',
        case: 'Fællessangsklubben\nKlubben synger hver onsdag.',
        challenge: 'Hvem tør synge alene?',
        stem: 'Når sang skal samle folk, skal man sørge for at:',
        said: [
          ['Kor i hver by', 'Der er et kor i hver by, hvor ingen skal synge for.'],
          ['Noder på biblioteket', 'Noder ligger på biblioteket til fri afhentning.'],
        ],
      },
      {
        at: 'Udfordring: Hvor er der et gulv',
        title: 'Dans på torvet',
        area: 'Dans',
        case: 'Dans på torvet\nTorvet er af brosten.',
        challenge: 'Hvor er der et gulv?',
        stem: 'Når dans skal samle folk, skal man sørge for at:',
        said: [
          ['Skolens hal om aftenen', 'Skolens hal er åben om aftenen.'],
          ['Musik fra musikskolen', 'Musik kommer fra musikskolens elever.'],
        ],
      },
      {
        at: '3 Vandring',
        title: 'Sporet langs banen',
        area: 'Vandring',
        case: 'Sporet langs banen\nSporet er ti kilometer.',
        challenge: 'Hvem kender stierne?',
        stem: 'Når vandring skal samle folk, skal man sørge for at:',
        said: [
          ['Skilte af træ', 'Skilte er af træ og ikke af plast.'],
          ['Guider på lørdage', 'Guider går med på lørdage.'],
        ],
      },
    ],
    warned: ['Udfordring: Hvem kender', 'Udfordring: Hvor er der et gulv'],
  },
  {
    name: 'several challenges as a list, and recommendations that count on over the groups',
    lang: 'nb',
    title: 'Innspill fra ungdomsrådet',
    text: `Innspill fra ungdomsrådet

Gruppe 1: Skolevei

Utfordringer
- Bussen går for sjelden
- Det er mørkt ved brua

Anbefalinger
1. Sett opp en ekstra avgang klokka to
2. Tenn lysene hele natta

Gruppe 2: Fritid

Utfordringer
- Alt koster penger

Anbefalinger
3. La klubben være gratis
4. Lån ut utstyr
5. Ha åpent i ferien
`,
    sections: [
      {
        at: 'Gruppe 1',
        title: 'Skolevei',
        area: 'Skolevei',
        challenge: 'Bussen går for sjelden\nDet er mørkt ved brua',
        said: ['Sett opp en ekstra avgang klokka to', 'Tenn lysene hele natta'],
      },
      {
        at: 'Gruppe 2',
        title: 'Fritid',
        area: 'Fritid',
        challenge: 'Alt koster penger',
        said: ['La klubben være gratis', 'Lån ut utstyr', 'Ha åpent i ferien'],
      },
    ],
  },
  {
    name: 'the parts of each workshop run in one paragraph',
    lang: 'da',
    title: 'Kort nyt fra fire borde',
    text: `Kort nyt fra fire borde

Bord 1: Musik
Vi talte om øvelokaler. Udfordring: Hvor kan man spille trommer? Anbefalinger: Åbn kælderen på skolen. Del nøglen med musikskolen.

Bord 2: Teater
Der var god stemning. Udfordring: Hvem syr kostumerne? Anbefalinger: Spørg aftenskolen. Byt med nabobyen.
`,
    sections: [
      {
        at: 'Bord 1',
        title: 'Musik',
        area: 'Musik',
        challenge: 'Hvor kan man spille trommer?',
        said: ['Åbn kælderen på skolen.', 'Del nøglen med musikskolen.'],
      },
      {
        at: 'Bord 2',
        title: 'Teater',
        area: 'Teater',
        challenge: 'Hvem syr kostumerne?',
        said: ['Spørg aftenskolen.', 'Byt med nabobyen.'],
      },
    ],
    warned: ['Vi talte om øvelokaler', 'Der var god stemning'],
  },
  {
    name: 'rationale under each recommendation',
    lang: 'en',
    title: 'Growing food in the city',
    text: `Growing food in the city

Workshop A: Roofs

Challenge
Which roofs can carry soil?

Recommendation 1: Start with garages
Rationale: they are flat and low.

Recommendation 2: Ask the engineers early
Rationale: a drawing costs less than a roof.

Workshop B: Streets

Challenge
Who waters in a drought?

Recommendation 1: Put barrels under every pipe
Rationale: rain is free.
`,
    sections: [
      {
        at: 'Workshop A',
        title: 'Roofs',
        area: 'Roofs',
        challenge: 'Which roofs can carry soil?',
        said: [
          ['Start with garages', 'Rationale: they are flat and low.'],
          ['Ask the engineers early', 'Rationale: a drawing costs less than a roof.'],
        ],
      },
      {
        at: 'Workshop B',
        title: 'Streets',
        area: 'Streets',
        challenge: 'Who waters in a drought?',
        said: [['Put barrels under every pipe', 'Rationale: rain is free.']],
      },
    ],
  },
  {
    name: 'labels set in a column of their own with blanks',
    lang: 'sv',
    title: 'Protokoll från samrådet',
    text: `Protokoll från samrådet

Grupp A: Hamnen
Utmaning:         Hur får båtar och bad plats samtidigt?
Rekommendationer: Dela viken med bojar; Flytta bryggan; Sätt upp tider
Diskussion:       De flesta ville ha bojar.

Grupp B: Torget
Utmaning:         Var ställer man cykeln?
Rekommendationer: Ställ vid biblioteket; Måla rutor
`,
    sections: [
      {
        at: 'Grupp A',
        title: 'Hamnen',
        area: 'Hamnen',
        challenge: 'Hur får båtar och bad plats samtidigt?',
        said: ['Dela viken med bojar', 'Flytta bryggan', 'Sätt upp tider'],
      },
      {
        at: 'Grupp B',
        title: 'Torget',
        area: 'Torget',
        challenge: 'Var ställer man cykeln?',
        said: ['Ställ vid biblioteket', 'Måla rutor'],
      },
    ],
  },
  {
    name: 'lists under names of those who are to act',
    lang: 'da',
    title: 'Ungdomstopmødet',
    text: `# Ungdomstopmødet

## Workshop 1: Mental sundhed

### Udfordring

Hvem lægger mærke til den, der holder op med at komme?

### Anbefalinger

**Til skolerne**

- Spørg inden tredje fraværsdag
- Giv plads til at komme tilbage

**Til kommunen**

- Gør ventetiden kortere end en måned

### Diskussion

Mange kendte nogen.

## Workshop 2: Klima

### Udfordring

Hvad kan man gøre uden penge?

### Anbefalinger

- Byttemarked hver måned
`,
    sections: [
      {
        at: '## Workshop 1',
        title: 'Mental sundhed',
        area: 'Mental sundhed',
        challenge: 'Hvem lægger mærke til den, der holder op med at komme?',
        said: [
          'Spørg inden tredje fraværsdag',
          'Giv plads til at komme tilbage',
          'Gør ventetiden kortere end en måned',
        ],
      },
      {
        at: '## Workshop 2',
        title: 'Klima',
        area: 'Klima',
        challenge: 'Hvad kan man gøre uden penge?',
        said: ['Byttemarked hver måned'],
      },
    ],
  },
  {
    name: 'what should happen is asked, and answered in prose without a mark',
    lang: 'nb',
    title: 'Fra samtalen om sentrum',
    text: `Fra samtalen om sentrum

Hva skal til?
Flere mente at gata bør stenges på lørdager. Det ble sagt at kommunen må rydde snø tidligere.
Vi anbefaler alle å lese planen.

Hva skjer videre?
- Planen legges ut i mai
- Møte i juni
`,
    sections: [],
    warned: ['Fra samtalen'],
  },
  {
    name: 'notes at the foot of a page and numbers of pages alone on their lines',
    lang: 'sv',
    title: 'Idéer för landsbygden',
    text: `Idéer för landsbygden

Område 1: Handel

Utmaning
Hur överlever lanthandeln?

Rekommendationer
1. Kommunen köper sin frukt där
2. Paket och apotek flyttar in

3

3. Ungdomar sköter kassan på lördagar

Område 2: Bredband

Utmaning
Vem gräver?

Rekommendationer
1. Byalaget gräver och kommunen betalar

4

2. Skarvarna ritas på en karta

5
`,
    sections: [
      {
        at: 'Område 1',
        title: 'Handel',
        area: 'Handel',
        challenge: 'Hur överlever lanthandeln?',
        said: [
          'Kommunen köper sin frukt där',
          'Paket och apotek flyttar in',
          'Ungdomar sköter kassan på lördagar',
        ],
      },
      {
        at: 'Område 2',
        title: 'Bredband',
        area: 'Bredband',
        challenge: 'Vem gräver?',
        said: ['Byalaget gräver och kommunen betalar', 'Skarvarna ritas på en karta'],
      },
    ],
  },
  {
    name: 'a closing paragraph right under the last entry',
    lang: 'en',
    title: 'Safe streets',
    text: `Safe streets

Group 1: Crossings

Challenge: How slow is slow enough?

Recommendations:
- Raise the crossing by the school
- Paint it together with the pupils
The group thanked the pupils for coming.

Group 2: Parking

Challenge: Whose kerb is it?

Recommendations:
- One day a month without cars
- Meters that give the first hour free
`,
    sections: [
      {
        at: 'Group 1',
        title: 'Crossings',
        area: 'Crossings',
        challenge: 'How slow is slow enough?',
        said: ['Raise the crossing by the school', 'Paint it together with the pupils'],
      },
      {
        at: 'Group 2',
        title: 'Parking',
        area: 'Parking',
        challenge: 'Whose kerb is it?',
        said: ['One day a month without cars', 'Meters that give the first hour free'],
      },
    ],
  },
  {
    name: 'the case in a paragraph, who brought it, and a stem in the middle of a paragraph',
    lang: 'nb',
    title: 'Samskaping i praksis',
    text: `Samskaping i praksis

Område 1: Inkludering

Case: Språkkafeen på torget
Språkkafeen er åpen to kvelder i uka og drives av åtte frivillige. På verkstedet representerte
Innvandrerrådet caset.

Utfordring: Hvordan blir gjestene til verter?

Deltakerne snakket lenge om tillit. Når en språkkafé skal vare, må man sørge for at:
• gjestene får nøkkel
• vertene lærer ett nytt ord hver gang

Område 2: Arbeid

Case: Verkstedet ved elva
Tolv ungdommer reparerer sykler. På verkstedet representerte NAV og Sykkelklubben caset.

Utfordring: Hva kommer etter sykkelen?

For at unge skal gå videre til jobb, må man huske at:
• attesten skrives av en mester
• veien til bedriften er kort
`,
    sections: [
      {
        at: 'Område 1',
        title: 'Språkkafeen på torget',
        area: 'Inkludering',
        case: 'Språkkafeen på torget\nSpråkkafeen er åpen to kvelder i uka og drives av åtte frivillige. På verkstedet representerte Innvandrerrådet caset.',
        owners: ['Innvandrerrådet'],
        challenge: 'Hvordan blir gjestene til verter?',
        stem: 'Når en språkkafé skal vare, må man sørge for at:',
        said: ['gjestene får nøkkel', 'vertene lærer ett nytt ord hver gang'],
      },
      {
        at: 'Område 2',
        title: 'Verkstedet ved elva',
        area: 'Arbeid',
        case: 'Verkstedet ved elva\nTolv ungdommer reparerer sykler. På verkstedet representerte NAV og Sykkelklubben caset.',
        owners: ['NAV', 'Sykkelklubben'],
        challenge: 'Hva kommer etter sykkelen?',
        stem: 'For at unge skal gå videre til jobb, må man huske at:',
        said: ['attesten skrives av en mester', 'veien til bedriften er kort'],
      },
    ],
  },
  {
    name: 'two columns in the middle of a page, with text above and below',
    lang: 'en',
    title: 'Harbour day',
    text: `Harbour day

Notes from the tables, written down the same evening by the secretary of the harbour society.

Table 1: Boats                         Table 2: Swimmers
Challenge: Where do old boats          Challenge: Where does one swim
go when nobody wants them?             without being run over?
Recommendations:                       Recommendations:
1. A scrapping day every May           1. Buoys from the pier to the rock
2. A list of people who can            2. A bell that boats must ring when
repair wood                            they come in

Thanks to everybody who came in the rain.
`,
    sections: [
      {
        at: 'Table 1',
        title: 'Boats',
        area: 'Boats',
        challenge: 'Where do old boats go when nobody wants them?',
        said: ['A scrapping day every May', 'A list of people who can repair wood'],
      },
      {
        at: 'Table 1',
        title: 'Swimmers',
        area: 'Swimmers',
        challenge: 'Where does one swim without being run over?',
        said: ['Buoys from the pier to the rock', 'A bell that boats must ring when they come in'],
      },
    ],
  },
];
