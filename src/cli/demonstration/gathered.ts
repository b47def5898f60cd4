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
    area: 'Sundhed og bevægelse',
    caseTitle: 'Gårdlegen',
    caseText:
      'Gårdlegen begyndte som tre børn og en kasse bolde i en baggård i Egeby. Nu leger fire gårde sammen hver torsdag, og de store børn har fået ansvaret for de små. Foreningen bag har penge til to år mere.\n\nSelve legen koster næsten ingenting. Det gør de voksne, der holder aftaler, nøgler og telefonnumre på plads.',
    owners: [{ name: 'Legeforeningen', organisation: 'Egeby' }],
    challenge:
      'Hvordan kan gårdlegen blive ved, når projektpengene er brugt, uden at det hele hænger på to mennesker?',
    stem: 'Når en god vane i kvarteret skal holde, så sørg for at:',
    lines: [
      [
        'Behovet bestemmer, hvem der er med',
        'Spørg børnene, hvad der mangler, før der ringes til nogen. Den, der kan løse opgaven, skal spørges først – også når det er en, man ikke plejer at arbejde sammen med.',
        'foreninger',
        14,
        4,
      ],
      [
        'Driften er tænkt med fra den første dag',
        'Læg et lille, fast beløb til nøgler, bolde og forsikring ind i boligselskabets budget, inden projektet slutter, og vær ærlig om, hvad der kræver en ansat.',
        'boligselskabet',
        9,
        3,
      ],
      [
        'Ansvaret er delt, så det kan ses',
        'Hæng en side op i gården: hvem låser op, hvem låser i, hvem ringer man til.',
        'beboere',
        11,
        3,
      ],
      [
        'Det, man lærer, bliver delt med nabogården',
        'Et fælles møde to gange om året er nok. Det vigtige er, at man fortæller, hvad der ikke virkede.',
        '',
        6,
        2,
      ],
    ],
    account:
      'Snakken gik hurtigt fra penge til mennesker. Ved flere borde blev der sagt, at et projekt sjældent dør, fordi pengene slipper op, men fordi den ene, der kunne huske det hele, flytter.\n\nEn gruppe foreslog at lade bedsteforældrene få en egentlig rolle. En anden tegnede et årshjul, hvor hver opgang har én måned. Til sidst stod det klart, at kommunen ikke behøver at eje noget, men gerne må sige højt, at det er vigtigt.',
    quotes: [
      {
        text: 'Det er ikke bolden, der holder os sammen. Det er, at nogen regner med, at jeg kommer.',
        name: '',
      },
      { text: 'Vi har aldrig spurgt de ældste. De har boet her længst.', name: 'En vicevært' },
    ],
    notes: 64,
    tables: 5,
  },
  {
    area: 'Mennesker på kanten',
    caseTitle: 'Det åbne køkken',
    caseText:
      'Hver tirsdag laver tyve mennesker mad i kirkens kælder. Nogle bor i kvarteret, andre kommer fra herberget. Ingen spørger, hvem der er gæst, og hvem der er vært.\n\nTo andre byer vil gerne have et åbent køkken, og de har spurgt efter opskriften.',
    owners: [
      { name: 'Det åbne køkken', organisation: 'Egeby' },
      { name: 'Herberget ved havnen', organisation: '' },
    ],
    challenge: 'Kan en ide, der er vokset frem ét sted, flytte til en anden by uden at gå i stykker?',
    stem: 'Når en god ide skal bredes ud, så sørg for at:',
    lines: [
      [
        'Ideen er beskrevet, så andre kan genkende den',
        'Skriv den ned på to sider: hvad der sker, hvem der kommer, og hvad der gik galt undervejs.',
        'initiativtagere',
        12,
        4,
      ],
      [
        'De, der har prøvet det, fortæller det videre',
        'Kokke taler med kokke, og herberger med herberger. Det virker bedre end en folder.',
        '',
        8,
        3,
      ],
      [
        'Kernen er fast, og resten er fri',
        'Man laver mad sammen, og ingen er gæst: det er kernen. Dag, sted, menu og hvem der ejer gryderne, må ændres.',
        'initiativtagere',
        17,
        5,
      ],
      [
        'Stedet vælger sine egne partnere',
        'Et køkken i en havneby har brug for andre end et i en forstad.',
        'kommuner',
        7,
        3,
      ],
    ],
    account:
      'Bordene var enige om, at det er fristende at kopiere det hele, og at det er dér, det går galt. Der blev tegnet to lister: det, der skal være ens, og det, der må være forskelligt. Den første blev kortere og kortere.\n\n- Hvem siger ja, når nogen vil bruge navnet?\n- Hvad gør man, når en udgave glider for langt væk?\n- Hvornår er det helt i orden?',
    quotes: [{ text: 'Man kan godt låne en gryde ud. Man kan ikke låne duften ud.', name: 'Deltager' }],
    notes: 71,
    tables: 5,
  },
  {
    area: 'Arbejde og fællesskab',
    caseTitle: 'Følgeskab til første dag',
    caseText:
      'Frivillige går med unge til den første dag på et nyt arbejde: tager bussen med, spiser frokost med, ringer ugen efter. Jobcentret betaler en koordinator på halv tid og ejer indsatsen.',
    owners: [{ name: 'Følgeskabet', organisation: 'Egeby Kommune' }],
    challenge:
      'Hvordan bliver kommunen og de frivillige ved med at være enige om, hvad de kan forvente af hinanden?',
    stem: 'Når en kommune åbner sine egne indsatser for frivillige, skal:',
    lines: [
      [
        'Kommunen turde give slip',
        'Der skal være plads til at gøre det på en anden måde end den, der står i vejledningen.',
        'kommunen',
        10,
        4,
      ],
      [
        'Forventningerne siges højt, hver for sig og sammen',
        'Skriv først hver sin liste. Læg dem ved siden af hinanden, bliv enige, og sæt en dato for næste gang.',
        'kommunen og frivillige',
        19,
        5,
      ],
      [
        'Den ansatte vide, hvad den frivillige ikke skal',
        'En kort liste over det, der altid er kommunens opgave, gør begge parter trygge.',
        'jobcentret',
        8,
        3,
      ],
      [
        'Tilliden vises med penge',
        'Kørsel, frokost og en telefon skal ikke betales af den frivillige selv.',
        'kommunen',
        13,
        4,
      ],
    ],
    account:
      'Koordinatoren fortalte om de to gange, det var ved at gå galt. Begge gange havde nogen ment noget uden at sige det. Derfor blev det meste af tiden brugt på at lave den samtale, man kan have, før det sker.',
    quotes: [],
    notes: 58,
    tables: 5,
  },
  {
    area: 'Skole og læring',
    caseTitle: 'Lektier ved køkkenbordet',
    caseText:
      'Pensionerede håndværkere og lærerstuderende hjælper med lektier i hjemmene. Skolen finder familierne, foreningen finder hjælperne, og ingen har endnu skrevet ned, hvem der gør resten.',
    owners: [{ name: 'Egeby Skole', organisation: '' }],
    challenge:
      'Hvordan kan uddannelserne gøre det naturligt at arbejde sammen på tværs af det offentlige og foreningerne?',
    stem: 'Når uddannelse skal bringe mennesker sammen, så sørg for at:',
    lines: [
      [
        'Roller aftales, før nogen går ind ad døren',
        'Familien skal vide, hvem der kommer, og hvad de kan bede om.',
        'skolen',
        9,
        3,
      ],
      [
        'Familien er med til at bestemme',
        'Det er deres bord. Spørg, hvilken aften der passer, og hvad der ville gøre en forskel.',
        'skolen og foreningen',
        12,
        4,
      ],
      [
        'De studerende får det med i uddannelsen',
        'Ti aftener ved et køkkenbord bør tælle som praktik.',
        'uddannelserne',
        15,
        5,
      ],
      [
        'Begge sider beholder deres særpræg',
        'En håndværker skal ikke ligne en lærer. Det er hele pointen.',
        '',
        7,
        3,
      ],
    ],
    account:
      'Her blev der arbejdet på papir. Bordene skrev først om den bedste og den værste aften, de kunne forestille sig, og anbefalingerne voksede ud af forskellen mellem dem.',
    quotes: [{ text: 'Min datter hjælper nu ham med telefonen. Så går det lige op.', name: 'En mor' }],
    notes: 49,
    tables: 4,
  },
  {
    area: 'Boliger og gårde',
    caseTitle: 'Den åbne gård',
    caseText:
      'Gården mellem de fire blokke er stor, grøn og tom. Boligselskabet har afsat penge til at gøre noget ved den, og et hold studerende har tegnet tre forslag. Kun elleve beboere kom til mødet.',
    owners: [
      { name: 'Beboerrådet', organisation: 'Fire Blokke' },
      { name: 'Et hold studerende', organisation: 'Arkitektlinjen' },
    ],
    challenge: 'Hvordan bliver gården et sted, man bliver, også for dem, der aldrig kommer til møder?',
    stem: 'Når en gård skal bruges af alle, så sørg for at:',
    lines: [
      [
        'Det begynder med noget lille og flytbart',
        'En bænk på hjul lærer mere end en tegning. Flyt den, og se, hvem der sætter sig.',
        'beboerrådet',
        16,
        5,
      ],
      [
        'Dem, der ikke kommer, bliver opsøgt',
        'Gå rundt med kaffe på trapperne i stedet for at indkalde igen.',
        'boligselskabet',
        14,
        4,
      ],
      [
        'Beboerne råder over en del af pengene',
        'Afsæt en femtedel til det, man bliver enige om undervejs, og vis regnskabet i opgangen.',
        'boligselskabet',
        11,
        4,
      ],
      [
        'De studerende bliver, til det er bygget',
        'Den, der har tegnet, skal også se, hvor folk faktisk går.',
        'uddannelserne',
        5,
        2,
      ],
    ],
    account:
      'Workshoppen endte ude i gården. Det mest brugte ord på sedlerne var *skygge*, det næstmest brugte *kaffe*. En gruppe målte, hvor langt der er fra den nærmeste stikkontakt til det sted, hvor alle gerne ville sidde.',
    quotes: [
      { text: 'Vi skal ikke inddrages. Vi bor her.', name: 'Beboer' },
      { text: 'Det er den eneste dag, jeg har mødt nogen fra blok fire.', name: '' },
    ],
    notes: 77,
    tables: 6,
  },
];
