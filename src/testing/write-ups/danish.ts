import { said, section, type InventedWriteUp } from './invented.ts';

export const danishWriteUps: readonly InventedWriteUp[] = [
  {
    name: 'headings in Markdown, areas with cases, bullets',
    lang: 'da',
    title: 'Haver i byen',
    text: `# Haver i byen

Opsamling på to workshops.

## Område 1: Grønne fællesskaber

Case: Taghaven på Kornvej

Taghaven blev til på et tomt tag. Foreningen Grønt Loft repræsenterede casen.

### Udfordring

Hvordan får flere naboer lyst til at passe haven?

### Anbefalinger

Når en have skal leve længe, skal man sørge for at:

- Opgaverne er små og tydelige
- Der er kaffe hver lørdag
- Kommunen svarer inden for en uge

## Område 2: Børn og natur

Case: Skovskolen

### Udfordring

Hvem følger børnene ud i skoven?

### Anbefalinger

1. Lav en vagtplan med bedsteforældre
2. Lån cykler af skolen
`,
    sections: [
      section(5, 'Taghaven på Kornvej', {
        area: 'Grønne fællesskaber',
        case: 'Taghaven på Kornvej\nTaghaven blev til på et tomt tag. Foreningen Grønt Loft repræsenterede casen.',
        owners: ['Foreningen Grønt Loft'],
        challenge: 'Hvordan får flere naboer lyst til at passe haven?',
        stem: 'Når en have skal leve længe, skal man sørge for at:',
        recommendations: [
          said(19, 'Opgaverne er små og tydelige'),
          said(20, 'Der er kaffe hver lørdag'),
          said(21, 'Kommunen svarer inden for en uge'),
        ],
      }),
      section(23, 'Skovskolen', {
        area: 'Børn og natur',
        case: 'Skovskolen',
        challenge: 'Hvem følger børnene ud i skoven?',
        recommendations: [said(33, 'Lav en vagtplan med bedsteforældre'), said(34, 'Lån cykler af skolen')],
      }),
    ],
    warned: [],
  },
  {
    name: 'plain text with workshops and natural headings',
    lang: 'da',
    title: 'Årsmøde i Foreningen Åbne Døre',
    text: `Årsmøde i Foreningen Åbne Døre

Workshop 1: Nye frivillige

Vores udfordring: Hvordan tager vi godt imod dem, der kommer første gang?

Anbefalinger fra workshoppen
• Giv alle en makker den første måned
• Hold en aften, hvor man kun hører til og ikke skal noget

Workshop 2: Penge til lokaler

Udfordringen
Huslejen stiger, og tilskuddet gør det ikke. Hvad gør vi?

Anbefalingerne
1) Del lokaler med musikskolen
2) Søg fonde sammen med nabobyen
3) Lej ud i weekenden

Tak til alle, der var med.
`,
    sections: [
      section(3, 'Nye frivillige', {
        area: 'Nye frivillige',
        challenge: 'Hvordan tager vi godt imod dem, der kommer første gang?',
        recommendations: [
          said(8, 'Giv alle en makker den første måned'),
          said(9, 'Hold en aften, hvor man kun hører til og ikke skal noget'),
        ],
      }),
      section(11, 'Penge til lokaler', {
        area: 'Penge til lokaler',
        challenge: 'Huslejen stiger, og tilskuddet gør det ikke. Hvad gør vi?',
        recommendations: [
          said(17, 'Del lokaler med musikskolen'),
          said(18, 'Søg fonde sammen med nabobyen'),
          said(19, 'Lej ud i weekenden'),
        ],
      }),
    ],
    warned: [],
  },
  {
    name: 'keywords in a summary and long forms in chapters, both as lists',
    lang: 'da',
    title: 'SAMMEN OM MADEN',
    text: `SAMMEN OM MADEN

RESUMÉ

Område 1: Fælles køkkener
Udfordring: Hvem har nøglen til køkkenet?
Anbefalinger: Når et køkken skal deles:
- Klar nøgleordning
- Fælles rengøring hver fredag

Område 2: Madspild
Udfordring: Hvor ender den mad, der bliver tilovers?
Anbefalinger:
- Aftaler med butikkerne
- Køleskab ved biblioteket

KAPITLER

Område 1: Fælles køkkener
Case: Køkkenet i Kulturhuset
Køkkenet bruges af ni foreninger og af skolen.
Udfordring: Hvem har nøglen til køkkenet?
Når et køkken skal deles, skal man sikre at:
- Der er en klar nøgleordning, som alle ni foreninger har skrevet under på
- Rengøringen er fælles, og at den ligger hver fredag efter klokken tre

Område 2: Madspild
Udfordring: Hvor ender den mad, der bliver tilovers?
Anbefalinger:
- Butikkerne i gaden laver faste aftaler om, hvad der kan hentes og hvornår
- Et køleskab ved biblioteket, som alle kan lægge i og tage fra
`,
    sections: [
      section(5, 'Køkkenet i Kulturhuset', {
        area: 'Fælles køkkener',
        case: 'Køkkenet i Kulturhuset\nKøkkenet bruges af ni foreninger og af skolen.',
        challenge: 'Hvem har nøglen til køkkenet?',
        stem: 'Når et køkken skal deles, skal man sikre at:',
        recommendations: [
          said(
            8,
            'Klar nøgleordning',
            'Der er en klar nøgleordning, som alle ni foreninger har skrevet under på',
          ),
          said(
            9,
            'Fælles rengøring hver fredag',
            'Rengøringen er fælles, og at den ligger hver fredag efter klokken tre',
          ),
        ],
      }),
      section(11, 'Madspild', {
        area: 'Madspild',
        challenge: 'Hvor ender den mad, der bliver tilovers?',
        recommendations: [
          said(
            14,
            'Aftaler med butikkerne',
            'Butikkerne i gaden laver faste aftaler om, hvad der kan hentes og hvornår',
          ),
          said(
            15,
            'Køleskab ved biblioteket',
            'Et køleskab ved biblioteket, som alle kan lægge i og tage fra',
          ),
        ],
      }),
    ],
    warned: [],
  },
  {
    name: 'minutes of a meeting in which nothing is recommended',
    lang: 'da',
    title: 'Referat af bestyrelsesmøde den 4. marts',
    text: `Referat af bestyrelsesmøde den 4. marts

Til stede: fem fra bestyrelsen og en gæst.

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

2. Økonomi
Kassereren gennemgik regnskabet. Der er penge til en ny dør, og vi skal huske at takke fonden.
Der kom to tilbud: et på otte tusind og et på elleve tusind.

3. Eventuelt
Nogle mente, at mødet skulle begynde tidligere. Det blev der talt om uden at beslutte noget.
`,
    sections: [],
    warned: [1],
  },
  {
    name: 'minutes in which one point holds recommendations',
    lang: 'da',
    title: 'Referat af borgermøde om torvet',
    text: `Referat af borgermøde om torvet

Velkomst
Formanden bød velkommen til de tres fremmødte.

Drøftelse
Mange talte om støj. Andre savnede bænke. Der blev spurgt til træerne.

Anbefalinger til kommunen
- Flyt skraldespandene om bag kirken
- Plant træer, før bænkene sættes op
- Hold torvet bilfrit om søndagen

Næste møde
Vi ses igen i maj.
`,
    sections: [
      section(9, 'Referat af borgermøde om torvet', {
        recommendations: [
          said(10, 'Flyt skraldespandene om bag kirken'),
          said(11, 'Plant træer, før bænkene sættes op'),
          said(12, 'Hold torvet bilfrit om søndagen'),
        ],
      }),
    ],
    warned: [],
  },
  {
    name: 'a page on each line, everything run on, columns of the summary crossed',
    lang: 'da',
    title: 'NABOHJÆLP I PRAKSIS',
    text: `NABOHJÆLP I PRAKSIS

1 NABOHJÆLP I PRAKSIS OPSAMLING FRA TRE WORKSHOPS

2 RESUMÉ HOVEDPUNKTER I STIKORD Her står, hvad de tre workshops nåede frem til, i den rækkefølge de blev holdt, og med de ord som deltagerne selv skrev på tavlen i løbet af dagen. 1 Indkøb Udfordring: Hvordan får man varer hjem, når bussen ikke kører længere end til kirken? Anbefalinger: Når naboer køber ind for hinanden: Faste dage for indkøb Fælles liste på opslagstavlen Tydelig aftale om betaling 2 Besøg 3 Haven Udfordring: Hvem slår græsset hos dem, der ikke selv kan? Anbefalinger: Når haver passes i fællesskab: Fælles redskaber i skuret Korte vagter Udfordring: Hvordan finder besøgsvenner og beboere hinanden? Anbefalinger: Når besøg skal blive til venskab: Rolig start sammen med en koordinator Interesser vejer tungere end alder 2 3

3 Område 1. Indkøb case: Købmandsbilen Købmandsbilen kører hver tirsdag gennem seks landsbyer. På workshoppen repræsenterede Landsbyrådet casen. Når naboer køber ind for hinanden, skal man sikre at: Der er faste dage for indkøb, så ingen går forgæves. Listen er fælles og hænger på opslagstavlen ved siden af posten. Aftalen om betaling er tydelig fra første dag. Købmandsbilen som mødested Bilen blev hurtigt mere end en bil. Udfordring: Hvordan får man varer hjem, når bussen ikke kører længere end til kirken? Deltagerne talte om priser og om vejret, og de mente, at bilen også kunne tage bøger med. 4 5

4 Område 2. Besøg case: Kaffeklubben Kaffeklubben samler tyve mennesker i forsamlingshuset. På workshoppen repræsenterede Menighedsplejen og Ældreklubben casen. Når besøg skal blive til venskab, skal man huske at: Starten er rolig, og at en koordinator er med de første to gange. Fælles interesser vejer tungere end alder, når par sættes sammen. Kaffeklubben fra idé til vane Det tog et år, før klubben havde faste gæster. Udfordring: Hvordan finder besøgsvenner og beboere hinanden? Deltagerne diskuterede længe, om man skulle bruge skemaer. 6 7

5 Område 3. Haven case: Den fælles hæk Den fælles hæk er otte hundrede meter lang. På workshoppen repræsenterede Grundejerforeningen casen. Når haver passes i fællesskab, skal I: Samle redskaber ét sted, gerne i et skur, som alle har nøgle til. Holde korte vagter på højst to timer. Den fælles hæk og tiden efter Hækken blev klippet på tre lørdage. Udfordring: Hvem slår græsset hos dem, der ikke selv kan? Deltagerne foreslog en kalender, og de grinede meget. 8 9
`,
    sections: [
      section(5, 'Købmandsbilen', {
        area: 'Indkøb',
        case: 'Købmandsbilen\nKøbmandsbilen kører hver tirsdag gennem seks landsbyer. På workshoppen repræsenterede Landsbyrådet casen.',
        owners: ['Landsbyrådet'],
        challenge: 'Hvordan får man varer hjem, når bussen ikke kører længere end til kirken?',
        stem: 'Når naboer køber ind for hinanden, skal man sikre at:',
        recommendations: [
          said(5, 'Faste dage for indkøb', 'Der er faste dage for indkøb, så ingen går forgæves.'),
          said(
            5,
            'Fælles liste på opslagstavlen',
            'Listen er fælles og hænger på opslagstavlen ved siden af posten.',
          ),
          said(5, 'Tydelig aftale om betaling', 'Aftalen om betaling er tydelig fra første dag.'),
        ],
      }),
      section(5, 'Kaffeklubben', {
        area: 'Besøg',
        case: 'Kaffeklubben\nKaffeklubben samler tyve mennesker i forsamlingshuset. På workshoppen repræsenterede Menighedsplejen og Ældreklubben casen.',
        owners: ['Menighedsplejen', 'Ældreklubben'],
        challenge: 'Hvordan finder besøgsvenner og beboere hinanden?',
        stem: 'Når besøg skal blive til venskab, skal man huske at:',
        recommendations: [
          said(
            5,
            'Rolig start sammen med en koordinator',
            'Starten er rolig, og at en koordinator er med de første to gange.',
          ),
          said(
            5,
            'Interesser vejer tungere end alder',
            'Fælles interesser vejer tungere end alder, når par sættes sammen.',
          ),
        ],
      }),
      section(5, 'Den fælles hæk', {
        area: 'Haven',
        case: 'Den fælles hæk\nDen fælles hæk er otte hundrede meter lang. På workshoppen repræsenterede Grundejerforeningen casen.',
        owners: ['Grundejerforeningen'],
        challenge: 'Hvem slår græsset hos dem, der ikke selv kan?',
        stem: 'Når haver passes i fællesskab, skal I:',
        recommendations: [
          said(
            5,
            'Fælles redskaber i skuret',
            'Samle redskaber ét sted, gerne i et skur, som alle har nøgle til.',
          ),
          said(5, 'Korte vagter', 'Holde korte vagter på højst to timer.'),
        ],
      }),
    ],
    warned: [5, 5, 5, 7, 9, 11],
  },
  {
    name: 'numbered recommendations with a paragraph each, and a discussion after them',
    lang: 'da',
    title: 'Kultur for alle: hvad vi lærte',
    text: `Kultur for alle: hvad vi lærte

Tema 1 – Billetter

Udfordring: Hvordan kommer de med, der aldrig køber billet?

Anbefaling 1: Lad pladser stå frie
Hold ti pladser tilbage til hver forestilling, og lad dem gå gennem jobcentret og kirken.

Anbefaling 2: Tag bussen med
En billet, der også gælder til bussen, fjerner halvdelen af undskyldningerne.

Diskussion
Nogle syntes, at ti pladser var for få. Andre mente, at det var en god begyndelse.
`,
    sections: [
      section(3, 'Billetter', {
        area: 'Billetter',
        challenge: 'Hvordan kommer de med, der aldrig køber billet?',
        recommendations: [
          said(
            7,
            'Lad pladser stå frie',
            'Hold ti pladser tilbage til hver forestilling, og lad dem gå gennem jobcentret og kirken.',
          ),
          said(
            10,
            'Tag bussen med',
            'En billet, der også gælder til bussen, fjerner halvdelen af undskyldningerne.',
          ),
        ],
      }),
    ],
    warned: [],
  },
];
