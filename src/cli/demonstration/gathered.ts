/** What came out of five invented workshops of a gathering that is over. */
import type { CaseOwner } from '#domains/workshops/schema.ts';

type Line = [keyword: string, text: string, addressedTo: string, notes: number, tables: number];

export interface Gathered {
  area: string;
  caseTitle: string;
  caseText: string;
  owners: CaseOwner[];
  challenge: string;
  stem: string;
  lines: Line[];
  account: string;
  quotes: { text: string; name: string }[];
  notes: number;
  tables: number;
}

export const gathered: readonly Gathered[] = [
  {
    area: 'Vand og strand',
    caseTitle: 'Båden, som ingen ejer',
    caseText:
      'For ni år siden blev der efterladt en robåd ved badebroen i Egeby. Nogen tjærede den, nogen satte en hængelås på, og siden har hele stranden roet i den. Om sommeren er den ude hver aften.\n\nI foråret var den læk i seks uger. Alle havde set det. Lauget har fyrre medlemmer og én, der ved, hvor værktøjet ligger.',
    owners: [{ name: 'Bådlauget', organisation: 'Egeby Strand' }],
    challenge: 'Hvem passer på det, som alle bruger, og ingen ejer?',
    stem: 'Skal noget være fælles i mere end én sommer, så sørg for at:',
    lines: [
      [
        'Nøglen bor flere steder',
        'Læg den hos tre, der ikke bor i samme vej, og skriv numrene på tavlen ved broen. Byt hvert forår.',
        'foreninger',
        14,
        4,
      ],
      [
        'Det, der går i stykker, kan siges uden skam',
        'Hæng en bog op ved årerne. Den, der skriver i den, har allerede hjulpet.',
        'alle, der låner',
        9,
        3,
      ],
      [
        'Reparationen har sin egen dag og sine egne penge',
        'En lørdag i april, kaffe fra lauget og et fast beløb fra havnen, så der ikke skal samles ind, når båden allerede er læk.',
        'havnen',
        11,
        3,
      ],
      [
        'Nye er med ude at ro, før de bliver spurgt om noget',
        'Første tur er gratis og uden kontingent. Den, der har siddet ved årerne, siger oftere ja til at tjære.',
        '',
        6,
        2,
      ],
    ],
    account:
      'Der blev talt længst om lækagen. Den ene halvdel savnede en formand. Den anden mente, at alle så ville have set væk.\n\nEt bord tegnede båden set oppefra og skrev navne ved hver plads. Da den var fuld, var der stadig ingen ved øsekarret.',
    quotes: [
      { text: 'Jeg vidste godt, den var læk. Ikke, at den også var min.', name: '' },
      { text: 'En hængelås er ikke en aftale.', name: 'En havnefoged' },
    ],
    notes: 64,
    tables: 5,
  },
  {
    area: 'Sang og scene',
    caseTitle: 'Koret, der mistede sin tenor',
    caseText:
      'Torsdagskoret har sunget i samme lokale siden 1988. Der er 31 medlemmer, og gennemsnitsalderen stiger med ét år om året. I fjor kom der fire nye. Tre af dem holdt op inden jul.\n\nDe sagde, at alle var søde, og at alle sad på deres faste pladser.',
    owners: [
      { name: 'Torsdagskoret', organisation: 'Egeby' },
      { name: 'Musikskolen', organisation: '' },
    ],
    challenge: 'Hvordan bliver der plads til nye stemmer, uden at de gamle skal gå?',
    stem: 'Skal et gammelt fællesskab have nye med, så sørg for at:',
    lines: [
      [
        'Pladserne bliver byttet',
        'Skift række en gang om måneden. Det er svært at være ny, når alle andre sidder, hvor de plejer.',
        'foreninger',
        12,
        4,
      ],
      [
        'Nye får noget at gøre, ikke kun noget at lære',
        'Lad den nye vælge en sang i den første sæson, også selv om ingen kender den.',
        '',
        17,
        5,
      ],
      [
        'Der er en kort vej ind og en pæn vej ud',
        'Seks torsdage i stedet for et helt år. Den, der holder op, bliver spurgt hvorfor og budt med til koncerten.',
        'foreninger',
        8,
        3,
      ],
    ],
    account:
      'Bordene sang ikke, men det var tæt på. Der blev lavet to lister: det, koret ikke kan undvære, og det, det kun tror, at det ikke kan undvære. På den anden kom de faste pladser, noderne fra 1994 og pausen på fyrre minutter.\n\n- Må en ny sige, at pausen er for lang?\n- Hvem siger det, hvis den nye ikke tør?\n- Hvornår er man ikke længere ny?',
    quotes: [{ text: 'Vi kaldte det tradition. Det var stole.', name: 'Deltager' }],
    notes: 71,
    tables: 5,
  },
  {
    area: 'Ældre og skærme',
    caseTitle: 'Tirsdag på biblioteket',
    caseText:
      'Hver tirsdag sidder seks frivillige på biblioteket og hjælper med breve, der kun findes på en skærm. Der kommer fyrre mennesker. De fleste har deres kode stående på en seddel, og de rækker den frem, før nogen har spurgt.\n\nDe frivillige har lovet hinanden ikke at røre tastaturet. De holder det ikke altid.',
    owners: [{ name: 'Tirsdagshjælpen', organisation: 'Egeby Bibliotek' }],
    challenge: 'Hvor går grænsen mellem at hjælpe nogen og at gøre det for dem?',
    stem: 'Når nogen rækker deres kode frem, så sørg for at:',
    lines: [
      [
        'Hjælperen ved, hvad man ikke må se',
        'En side med fem linjer på bordet: det læser vi højt sammen, det læser du selv, det går vi til banken med.',
        'kommunen',
        10,
        4,
      ],
      [
        'Den, der bliver hjulpet, holder om musen',
        'Det tager tre gange så lang tid. Derfor skal der være dobbelt så mange stole og ingen kø, der kigger på.',
        'biblioteket',
        19,
        5,
      ],
      [
        'Der er et menneske at ringe til bagefter',
        'Et nummer, der bliver taget om onsdagen, sparer en bustur og en søvnløs nat.',
        'kommunen',
        13,
        4,
      ],
      [
        'Brevet kan forstås af den, der får det',
        'Saml de sætninger, som flest spørger om, og send dem tilbage til dem, der har skrevet dem.',
        'kommunen',
        15,
        5,
      ],
      [
        'De frivillige har nogen at tale med',
        'Man hører om skilsmisser, gæld og sygdom mellem to klik. En halv time om måneden med en, der er vant til det.',
        'biblioteket',
        8,
        3,
      ],
    ],
    account:
      'En af de frivillige fortalte om en mand, der i to år havde betalt for en forsikring, han ikke kunne opsige. Det tog fire minutter at opsige den. Derefter handlede resten af tiden om de fire minutter: hvem burde have haft dem, og hvornår.',
    quotes: [],
    notes: 58,
    tables: 5,
  },
  {
    area: 'Nye naboer',
    caseTitle: 'Kassen på trappen',
    caseText:
      'Når nogen flytter ind i Teglværkskvarteret, står der en kasse på trappen: rugbrød, et kort, en pose frø og tyve telefonnumre. Der er delt 140 ud. Et spørgeskema viste, at næsten alle blev glade, og at elleve havde ringet.',
    owners: [{ name: 'Kvarterlauget', organisation: 'Teglværket' }],
    challenge: 'Hvad skal der til, før en velkomst bliver til et bekendtskab?',
    stem: 'Skal en ny nabo blive en kendt nabo, så sørg for at:',
    lines: [
      [
        'Nogen kommer igen',
        'Kassen er en undskyldning for at ringe på. Den vigtige gang er den anden, tre uger efter.',
        'kvarterlauget',
        12,
        4,
      ],
      [
        'Den nye bliver bedt om hjælp',
        'Spørg om en stige, en opskrift eller en hånd med plankeværket. Det er lettere at give end at tage imod.',
        '',
        16,
        5,
      ],
      [
        'Papiret findes på flere sprog, og mødet med få ord',
        'Oversæt kortet, og hold den første aften om mad, så ingen behøver at holde en tale.',
        'kommunen',
        9,
        3,
      ],
      [
        'Boligforeningen siger til, før flyttebilen kommer',
        'Med lov fra den, der flytter ind: et navn og en dato er nok.',
        'boligforeningen',
        7,
        3,
      ],
    ],
    account:
      'Her blev der arbejdet på papir. Ved hvert bord sad mindst én, der selv var flyttet til inden for et år, og de skrev først. Næsten ingen skrev om kassen. De skrev om den første, der kunne deres navn.',
    quotes: [
      { text: 'Jeg lånte en boremaskine ud den første uge. Så boede jeg her.', name: 'En tilflytter' },
    ],
    notes: 49,
    tables: 4,
  },
  {
    area: 'Unge og nat',
    caseTitle: 'Lyset i hallen',
    caseText:
      'Skaterhallen lukker klokken ni. Klokken halv ti sidder de samme unge på parkeringspladsen foran. De har spurgt, om de selv må have nøglen. Naboerne har spurgt, om de ikke kan sidde et andet sted.\n\nKommunen har sagt, at den gerne vil prøve, hvis nogen kan sige, hvem der har ansvaret.',
    owners: [
      { name: 'Brætholdet', organisation: 'Skaterhallen' },
      { name: 'Kultur og fritid', organisation: 'Egeby Kommune' },
    ],
    challenge: 'Hvad skal være på plads, for at unge selv kan have nøglen efter klokken ni?',
    stem: 'Når unge får nøglen, så sørg for at:',
    lines: [
      [
        'Nøglen følger en vagt, ikke en person',
        'To navne hver aften på en liste, som alle kan se. Den, der låser, skriver under, også når der ikke skete noget.',
        'brætholdet',
        16,
        5,
      ],
      [
        'Naboerne har et nummer, der bliver taget',
        'Til en af de unge først. Det er blevet sagt for tit med brev til kommunen.',
        'brætholdet',
        14,
        4,
      ],
      [
        'Fejl koster en samtale, ikke hele aftalen',
        'Skriv ned på forhånd, hvad der sker, når noget går galt, og hvornår man prøver igen.',
        'kommunen',
        11,
        4,
      ],
      [
        'De yngste lærer det af de ældste',
        'Hold en prøvetid med to årgange sammen, så nøglen ikke bliver væk, når nogen flytter.',
        '',
        5,
        2,
      ],
    ],
    account:
      'Workshoppen endte på parkeringspladsen. Det mest brugte ord på sedlerne var *tillid*, det næstmest brugte *toilet*. En gruppe gik hele ruten fra hallen til den nærmeste nabo med en lydmåler og fandt ud af, at det var varevognen og ikke brætterne.',
    quotes: [
      {
        text: 'I spørger, om I kan stole på os. Vi har siddet her hver aften i tre år.',
        name: 'En fra holdet',
      },
      { text: 'Jeg vil hellere ringe til en, der hedder Malik, end til en hovedtelefon.', name: '' },
    ],
    notes: 77,
    tables: 6,
  },
];
