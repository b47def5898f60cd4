import { said, section, type InventedWriteUp } from './invented.ts';

export const mixedWriteUps: readonly InventedWriteUp[] = [
  {
    name: 'plain headings for workshops, without the word',
    lang: 'da',
    title: 'Opsamling fra temadagen',
    text: `# Opsamling fra temadagen

## Unge og demokrati

### Udfordring

Hvordan bliver et ungeråd hørt?

### Anbefalinger

- Giv rådet penge at bestemme over
- Svar skriftligt

## Ældre og digital hjælp

### Udfordring

Hvem hjælper, når sønnen ikke svarer?

### Anbefalinger

- Åbent på biblioteket hver mandag

## Afslutning

Vi sluttede med en sang.
`,
    sections: [
      section(3, 'Unge og demokrati', {
        challenge: 'Hvordan bliver et ungeråd hørt?',
        recommendations: [said(11, 'Giv rådet penge at bestemme over'), said(12, 'Svar skriftligt')],
      }),
      section(14, 'Ældre og digital hjælp', {
        challenge: 'Hvem hjælper, når sønnen ikke svarer?',
        recommendations: [said(22, 'Åbent på biblioteket hver mandag')],
      }),
    ],
    warned: [],
  },
  {
    name: 'a section without recommendations is kept and said',
    lang: 'da',
    title: 'To borde',
    text: `To borde

Bord 1: Trafik
Udfordring: Hvordan kommer børnene trygt over vejen?
Diskussion: Der blev talt om hastighed og om en bro.

Bord 2: Lys
Udfordring: Hvor er der mørkt?
Anbefalinger:
- Lys på stien ved åen
`,
    sections: [
      section(3, 'Trafik', { area: 'Trafik', challenge: 'Hvordan kommer børnene trygt over vejen?' }),
      section(7, 'Lys', {
        area: 'Lys',
        challenge: 'Hvor er der mørkt?',
        recommendations: [said(10, 'Lys på stien ved åen')],
      }),
    ],
    warned: [3],
  },
  {
    name: 'words lost in the text are warned about and not filled in',
    lang: 'da',
    title: 'En tekst med huller',
    text: `En tekst med huller

Workshop 1: Arkivet
Her samles ne fra dagen.
Udfordring: Hvem skriver det ned?
Anbefalinger:
- Skriv straks
- Deltagernes skal gemmes
`,
    sections: [
      section(3, 'Arkivet', {
        area: 'Arkivet',
        challenge: 'Hvem skriver det ned?',
        recommendations: [said(7, 'Skriv straks'), said(8, 'Deltagernes skal gemmes')],
      }),
    ],
    warned: [4, 8],
  },
  {
    name: 'a table with labels in the first column',
    lang: 'da',
    title: 'Skema fra gruppe tre',
    text: `Skema fra gruppe tre

| Case | Svømmehallen |
| Udfordring | Hvordan holder hallen åbent om sommeren? |
| Anbefalinger | Lad foreningerne låse op; Sænk varmen; Sælg is |
`,
    sections: [
      section(3, 'Svømmehallen', {
        case: 'Svømmehallen',
        challenge: 'Hvordan holder hallen åbent om sommeren?',
        recommendations: [said(5, 'Lad foreningerne låse op'), said(5, 'Sænk varmen'), said(5, 'Sælg is')],
      }),
    ],
    warned: [],
  },
  {
    name: 'two workshops under one area',
    lang: 'nb',
    title: 'Landsbykonferansen',
    text: `# Landsbykonferansen

## Område 1: Transport

### Verksted 1: Samkjøring

Utfordring: Hvem kjører når det snør?

Anbefalinger:
- Avtal dagen før
- Del på bensinen

### Verksted 2: Sykkel

Utfordring: Hvor setter man sykkelen fra seg?

Anbefalinger:
- Bygg tak ved butikken

## Område 2: Kultur

### Verksted 3: Kor

Utfordring: Hvem dirigerer?

Anbefalinger:
- Bytt hver måned
`,
    sections: [
      section(3, 'Samkjøring', {
        area: 'Transport',
        challenge: 'Hvem kjører når det snør?',
        recommendations: [said(10, 'Avtal dagen før'), said(11, 'Del på bensinen')],
      }),
      section(13, 'Sykkel', {
        area: 'Transport',
        challenge: 'Hvor setter man sykkelen fra seg?',
        recommendations: [said(18, 'Bygg tak ved butikken')],
      }),
      section(20, 'Kor', {
        area: 'Kultur',
        challenge: 'Hvem dirigerer?',
        recommendations: [said(27, 'Bytt hver måned')],
      }),
    ],
    warned: [],
  },
  {
    name: 'below a text, a library shows other documents',
    lang: 'da',
    title: 'Hjælp på hjul',
    text: `Hjælp på hjul

Workshop 1: Chauffører
Udfordring: Hvem vil køre om natten?
Anbefalinger:
- Kør to og to
- Betal benzinen

Anbefalinger for god skik

Anbefalinger for god skik Anbefalinger for god skik Udfordring: Hvordan taler man pænt? Anbefalinger: Tal lavt

Læs mere

Kommunens plan

Kommunens plan Kommunens plan for de næste ti år

Læs mere

Årsberetning

Årsberetning Årsberetning fra foreningen

Læs mere
`,
    sections: [
      section(3, 'Chauffører', {
        area: 'Chauffører',
        challenge: 'Hvem vil køre om natten?',
        recommendations: [said(6, 'Kør to og to'), said(7, 'Betal benzinen')],
      }),
    ],
    warned: [],
  },
  {
    name: 'numbered headings without a word for them, and a sentence that says what follows',
    lang: 'da',
    title: 'Resumé i stikord',
    text: `Resumé i stikord

1 Skov og strand
Udfordring: Hvem lukker ledet?
Anbefalinger:
• Skilt på ledet, som alle kan se, når de kommer gående fra parkeringspladsen
• Tydelig sti
2 Havn og by
Case: Den gamle smedje (v/ Smedelauget)
Udfordring: Hvad skal smedjen være?
Workshoppens anbefalinger er følgende:
• Værksted om formiddagen
• Musik om aftenen

3. Marker
Udfordring: Hvor går cyklerne?
Gruppen anbefaler, at man:
- spørger lodsejerne
- begynder i det små
`,
    sections: [
      section(3, 'Skov og strand', {
        area: 'Skov og strand',
        challenge: 'Hvem lukker ledet?',
        recommendations: [
          said(6, 'Skilt på ledet, som alle kan se, når de kommer gående fra parkeringspladsen'),
          said(7, 'Tydelig sti'),
        ],
      }),
      section(8, 'Den gamle smedje', {
        area: 'Havn og by',
        case: 'Den gamle smedje',
        owners: ['Smedelauget'],
        challenge: 'Hvad skal smedjen være?',
        recommendations: [said(12, 'Værksted om formiddagen'), said(13, 'Musik om aftenen')],
      }),
      section(15, 'Marker', {
        area: 'Marker',
        challenge: 'Hvor går cyklerne?',
        stem: 'Gruppen anbefaler, at man:',
        recommendations: [said(18, 'spørger lodsejerne'), said(19, 'begynder i det små')],
      }),
    ],
    warned: [],
  },
  {
    name: 'labels inside the entries of a list',
    lang: 'en',
    title: 'Three tables',
    text: `# Three tables

## Table 1: Sheds

- Challenge: Who keeps the key?
- Recommendation: Hang it in the shop
- Recommendation: Write down who has it

## Table 2

Lamps and light

- Challenge: Where is it dark?
- Recommendation: Ask the children, who walk there every single day
`,
    sections: [
      section(3, 'Sheds', {
        area: 'Sheds',
        challenge: 'Who keeps the key?',
        recommendations: [said(6, 'Hang it in the shop'), said(7, 'Write down who has it')],
      }),
      section(9, 'Lamps and light', {
        area: 'Lamps and light',
        challenge: 'Where is it dark?',
        recommendations: [said(14, 'Ask the children, who walk there every single day')],
      }),
    ],
    warned: [],
  },
  {
    name: 'counted challenges, letters in front of entries, and a heading under which there is nothing',
    lang: 'sv',
    title: 'Slutsatser från verkstaden',
    text: `Slutsatser från verkstaden

Utmaning 1: Hur når vi fler?
Rekommendationer:
a) Gå ut på torget
b) Be om hjälp

Utmaning 2: Hur håller vi i?
Rekommendationer:
a) Skriv avtal

Utmaning 3: Vem betalar?
Rekommendationer:
Inga rekommendationer.
`,
    sections: [
      section(3, 'Slutsatser från verkstaden', {
        challenge: 'Hur når vi fler?',
        recommendations: [said(5, 'Gå ut på torget'), said(6, 'Be om hjälp')],
      }),
      section(8, 'Slutsatser från verkstaden', {
        challenge: 'Hur håller vi i?',
        recommendations: [said(10, 'Skriv avtal')],
      }),
      section(12, 'Slutsatser från verkstaden', { challenge: 'Vem betalar?' }),
    ],
    warned: [12],
  },
  {
    name: 'keywords and long forms under one workshop, and lists to two readers under another',
    lang: 'da',
    title: 'OPSAMLING',
    text: `OPSAMLING

Workshop A: Lys på stien

Case
Stien langs åen er mørk fra klokken fire om vinteren.
Lysgruppen repræsenterede casen.

Udfordring
Hvordan får vi lys uden at forstyrre dyrene?

Anbefalinger i stikord
Når stier skal lyses op:
– Lavt lys
– Bevægelsesmelder
– Dialog med naboerne

Anbefalinger
Når stier skal lyses op, skal man huske at:
– Lyset skal sidde lavt og være varmt, så dyrene ikke skræmmes.
– En bevægelsesmelder sparer strøm.
– Naboerne skal høres først, og der skal være dialog undervejs.

Workshop B: Vand

Anbefalinger til kommunen
– Mål vandet hver måned
– Sæt skilte op

Anbefalinger til foreningerne
– Lær børn at svømme

Workshop C: Vind

Når møller rejses, skal naboer:
Spørges først
Have del i pengene

Tak for i dag.

Workshop D: Jord

Udfordring: Hvem graver?

Anbefalinger

Nogle mente, at der mangler kompost. Der blev ikke besluttet noget.
`,
    sections: [
      section(3, 'Lys på stien', {
        area: 'Lys på stien',
        case: 'Stien langs åen er mørk fra klokken fire om vinteren. Lysgruppen repræsenterede casen.',
        owners: ['Lysgruppen'],
        challenge: 'Hvordan får vi lys uden at forstyrre dyrene?',
        stem: 'Når stier skal lyses op, skal man huske at:',
        recommendations: [
          said(14, 'Lavt lys', 'Lyset skal sidde lavt og være varmt, så dyrene ikke skræmmes.'),
          said(15, 'Bevægelsesmelder', 'En bevægelsesmelder sparer strøm.'),
          said(16, 'Dialog med naboerne', 'Naboerne skal høres først, og der skal være dialog undervejs.'),
        ],
      }),
      section(24, 'Vand', {
        area: 'Vand',
        recommendations: [
          said(27, 'Mål vandet hver måned'),
          said(28, 'Sæt skilte op'),
          said(31, 'Lær børn at svømme'),
        ],
      }),
      section(33, 'Vind', {
        area: 'Vind',
        stem: 'Når møller rejses, skal naboer:',
        recommendations: [said(36, 'Spørges først'), said(37, 'Have del i pengene')],
      }),
      section(41, 'Jord', { area: 'Jord', challenge: 'Hvem graver?' }),
    ],
    warned: [41],
  },
];
