import type { UnseenWriteUp } from './unseen.ts';

export const unseenDanish: readonly UnseenWriteUp[] = [
  {
    name: 'pages with running heads and footers in the middle of lists',
    lang: 'da',
    title: 'Fælles om forebyggelse',
    text: `Fælles om forebyggelse
Opsamling fra temadagen i Vestby

\fFælles om forebyggelse                                                    3

Område 1: Motion på recept

Udfordring: Hvordan fastholder vi deltagerne, når de tolv ugers
forløb er forbi?

Anbefalinger
• Overgangen til foreningen aftales, allerede mens forløbet er i
gang
• En instruktør fra foreningen er med de sidste to
Temadag i Vestby · november
\fFælles om forebyggelse                                                    4

gange i sundhedscentret
• Kontingentet er det samme for alle det første halve år

Område 2: Ensomhed blandt unge

Udfordring: Hvordan finder vi de unge, som ingen savner?

Anbefalinger
• Skolernes fraværs-
registrering bruges til at række ud og ikke til at straffe
• Natteravne og bibliotek deler, hvad de ser
Temadag i Vestby · november
\fFælles om forebyggelse                                                    5

• Der er altid en voksen, som kan huske navnet
Temadag i Vestby · november
`,
    sections: [
      {
        at: 'Område 1: Motion',
        title: 'Motion på recept',
        area: 'Motion på recept',
        challenge: 'Hvordan fastholder vi deltagerne, når de tolv ugers forløb er forbi?',
        said: [
          'Overgangen til foreningen aftales, allerede mens forløbet er i gang',
          'En instruktør fra foreningen er med de sidste to gange i sundhedscentret',
          'Kontingentet er det samme for alle det første halve år',
        ],
      },
      {
        at: 'Område 2: Ensomhed',
        title: 'Ensomhed blandt unge',
        area: 'Ensomhed blandt unge',
        challenge: 'Hvordan finder vi de unge, som ingen savner?',
        said: [
          'Skolernes fraværsregistrering bruges til at række ud og ikke til at straffe',
          'Natteravne og bibliotek deler, hvad de ser',
          'Der er altid en voksen, som kan huske navnet',
        ],
      },
    ],
  },
  {
    name: 'headings in capitals alone, roman numbers in brackets',
    lang: 'da',
    title: 'RAPPORT FRA BORGERFORUM',
    text: `RAPPORT FRA BORGERFORUM

WORKSHOP 1 – TRYGHED OM AFTENEN

UDFORDRINGEN

Hvordan bliver stationen et sted, man tør vente?

ANBEFALINGER

(i) Kiosken holder åbent til sidste tog
(ii) Lyset tændes, før det er mørkt
(iii) Vagten hilser på alle

WORKSHOP 2 – PLADS TIL LARM

UDFORDRINGEN

Hvor må unge spille højt?

ANBEFALINGER

(i) Den gamle sprøjtehal åbnes om torsdagen
(ii) Naboerne får nummeret på en voksen
`,
    sections: [
      {
        at: 'WORKSHOP 1',
        title: 'TRYGHED OM AFTENEN',
        area: 'TRYGHED OM AFTENEN',
        challenge: 'Hvordan bliver stationen et sted, man tør vente?',
        said: [
          'Kiosken holder åbent til sidste tog',
          'Lyset tændes, før det er mørkt',
          'Vagten hilser på alle',
        ],
      },
      {
        at: 'WORKSHOP 2',
        title: 'PLADS TIL LARM',
        area: 'PLADS TIL LARM',
        challenge: 'Hvor må unge spille højt?',
        said: ['Den gamle sprøjtehal åbnes om torsdagen', 'Naboerne får nummeret på en voksen'],
      },
    ],
  },
  {
    name: 'numbers and semicolons inside one line',
    lang: 'da',
    title: 'Notat om pårørende',
    text: `Notat om pårørende

Gruppe 1: De første dage
Udfordring: Hvem forklarer de pårørende, hvad der sker?
Anbefalinger: 1) Én fast kontaktperson hele vejen 2) Et ark med telefonnumre på køleskabet 3) En samtale efter to uger

Gruppe 2: Når hverdagen vender tilbage
Udfordring: Hvordan holder man til det i længden?
Anbefalinger: aflastning hver anden weekend; en gruppe, hvor man ikke skal være stærk; færre breve fra kommunen
`,
    sections: [
      {
        at: 'Gruppe 1',
        title: 'De første dage',
        area: 'De første dage',
        challenge: 'Hvem forklarer de pårørende, hvad der sker?',
        said: [
          'Én fast kontaktperson hele vejen',
          'Et ark med telefonnumre på køleskabet',
          'En samtale efter to uger',
        ],
      },
      {
        at: 'Gruppe 2',
        title: 'Når hverdagen vender tilbage',
        area: 'Når hverdagen vender tilbage',
        challenge: 'Hvordan holder man til det i længden?',
        said: [
          'aflastning hver anden weekend',
          'en gruppe, hvor man ikke skal være stærk',
          'færre breve fra kommunen',
        ],
      },
    ],
  },
  {
    name: 'a discussion that recommends in running text is no list',
    lang: 'da',
    title: 'Referat fra temamøde om byttehuse',
    text: `Referat fra temamøde om byttehuse

Workshop 1: Drift af byttehuset

Udfordring
Hvordan undgår vi, at huset fyldes med skrald?

Diskussion
Flere mente, at vi anbefaler alt for meget og gør for lidt. En deltager sagde: Vi anbefaler kommunen at
hente oftere. Andre ville hellere have en vagtplan. Udfordringen er ikke ny, og den løses ikke af et skilt.
Der var enighed om, at man skal tale videre: måske i foråret.

Workshop 2: Åbningstider

Udfordring
Hvornår har folk tid til at komme?

Diskussion
Nogle foretrak lørdag, andre aften.
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'Drift af byttehuset',
        area: 'Drift af byttehuset',
        challenge: 'Hvordan undgår vi, at huset fyldes med skrald?',
      },
      {
        at: 'Workshop 2',
        title: 'Åbningstider',
        area: 'Åbningstider',
        challenge: 'Hvornår har folk tid til at komme?',
      },
    ],
    warned: ['Workshop 1', 'Workshop 2'],
  },
  {
    name: 'the challenges of areas 2 and 3 exchanged in the summary',
    lang: 'da',
    title: 'Byen for alle',
    text: `Byen for alle

RESUMÉ

1 Adgang
Udfordring: Hvordan kommer kørestole ind i de gamle butikker?
Anbefalinger:
Ramper på deling
Klokke ved døren

2 Leg
Udfordring: Hvem rydder op efter markedet om søndagen?
Anbefalinger:
Åbne skolegårde
Legekasser ved søen

3 Handel
Udfordring: Hvor kan store børn lege uden at være i vejen?
Anbefalinger:
Fælles affaldsgård
Fast tid for varelevering

Område 1. Adgang
Case: Rampebanken
Rampebanken låner ramper ud til butikker.
Udfordring: Hvordan kommer kørestole ind i de gamle butikker?
Når butikker skal åbnes for alle, skal man sørge for at:
• Ramper er på deling mellem butikkerne, så ingen køber sin egen.
• En klokke sidder ved døren i den rigtige højde.

Område 2. Leg
Case: Gården bag skolen
Gården bag skolen var låst i tyve år.
Udfordring: Hvor kan store børn lege uden at være i vejen?
Når leg skal have plads, skal man sørge for at:
• Skolegårde er åbne om aftenen og i ferien.
• Legekasser står ved søen og fyldes af naboerne.

Område 3. Handel
Case: Torvelauget
Torvelauget driver markedet.
Udfordring: Hvem rydder op efter markedet om søndagen?
Når handel og beboelse skal leve sammen, skal man sørge for at:
• Affaldsgården er fælles for alle boder.
• Varelevering har en fast tid.
`,
    sections: [
      {
        at: '1 Adgang',
        title: 'Rampebanken',
        area: 'Adgang',
        case: 'Rampebanken\nRampebanken låner ramper ud til butikker.',
        challenge: 'Hvordan kommer kørestole ind i de gamle butikker?',
        stem: 'Når butikker skal åbnes for alle, skal man sørge for at:',
        said: [
          ['Ramper på deling', 'Ramper er på deling mellem butikkerne, så ingen køber sin egen.'],
          ['Klokke ved døren', 'En klokke sidder ved døren i den rigtige højde.'],
        ],
      },
      {
        at: '2 Leg',
        title: 'Gården bag skolen',
        area: 'Leg',
        case: 'Gården bag skolen\nGården bag skolen var låst i tyve år.',
        challenge: 'Hvor kan store børn lege uden at være i vejen?',
        stem: 'Når leg skal have plads, skal man sørge for at:',
        said: [
          ['Åbne skolegårde', 'Skolegårde er åbne om aftenen og i ferien.'],
          ['Legekasser ved søen', 'Legekasser står ved søen og fyldes af naboerne.'],
        ],
      },
      {
        at: '3 Handel',
        title: 'Torvelauget',
        area: 'Handel',
        case: 'Torvelauget\nTorvelauget driver markedet.',
        challenge: 'Hvem rydder op efter markedet om søndagen?',
        stem: 'Når handel og beboelse skal leve sammen, skal man sørge for at:',
        said: [
          ['Fælles affaldsgård', 'Affaldsgården er fælles for alle boder.'],
          ['Fast tid for varelevering', 'Varelevering har en fast tid.'],
        ],
      },
    ],
    warned: ['Udfordring: Hvem rydder op', 'Udfordring: Hvor kan store børn'],
  },
  {
    name: 'a table of contents with dots before the chapters',
    lang: 'da',
    title: 'Mad og fællesskab',
    text: `Mad og fællesskab

Indhold
Forord ........................................ 2
Område 1: Folkekøkken ......................... 3
  Udfordring .................................. 3
  Anbefalinger ................................ 4
Område 2: Skolehaver .......................... 5
  Udfordring .................................. 5
  Anbefalinger ................................ 6

Forord
Tak til de frivillige, som kom i sneen.

Område 1: Folkekøkken

Udfordring
Hvordan bliver gæster til værter?

Anbefalinger
1. Gæster får en opgave, første gang de kommer
2. Menuen skrives af dem, der spiser

Område 2: Skolehaver

Udfordring
Hvem vander i juli?

Anbefalinger
1. Haven har en sommerforening
2. Høsten må tages med hjem
`,
    sections: [
      {
        at: 'Område 1: Folkekøkken',
        title: 'Folkekøkken',
        area: 'Folkekøkken',
        challenge: 'Hvordan bliver gæster til værter?',
        said: ['Gæster får en opgave, første gang de kommer', 'Menuen skrives af dem, der spiser'],
      },
      {
        at: 'Område 2: Skolehaver',
        title: 'Skolehaver',
        area: 'Skolehaver',
        challenge: 'Hvem vander i juli?',
        said: ['Haven har en sommerforening', 'Høsten må tages med hjem'],
      },
    ],
  },
  {
    name: 'two columns side by side, as a text layer gives them',
    lang: 'da',
    title: 'Opsamling på to spor',
    text: `Opsamling på to spor

Workshop 1: Flytning                           Workshop 2: Modtagelse
Udfordring: Hvem bærer, når man                Udfordring: Hvem viser de nye rundt,
flytter alene?                                 når kontoret er lukket?
Anbefalinger:                                  Anbefalinger:
• Flyttelaug med egen vogn                     • En nabo i hver opgang er vært
• Kasser på lån fra                            • Et kort over gården ligger
biblioteket                                    i postkassen
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'Flytning',
        area: 'Flytning',
        challenge: 'Hvem bærer, når man flytter alene?',
        said: ['Flyttelaug med egen vogn', 'Kasser på lån fra biblioteket'],
      },
      {
        at: 'Workshop 2',
        title: 'Modtagelse',
        area: 'Modtagelse',
        challenge: 'Hvem viser de nye rundt, når kontoret er lukket?',
        said: ['En nabo i hver opgang er vært', 'Et kort over gården ligger i postkassen'],
      },
    ],
  },
  {
    name: 'words lost at the edge of a column',
    lang: 'da',
    title: 'Ud af døren',
    text: `Ud af døren

Område 1: Natur på recept
Udfordring: Hvordan kommer de med, som ikke har gummistøvler?
Anbefalinger:
- Udstyr kan lånes på
- Turene begynder altid det samme sted
- Vejlederen kender alle deltagernes

Område 2: Kor for alle
Udfordring: Hvem synger for?
Anbefalinger:
- Noder uden noder
- En fast
`,
    sections: [
      {
        at: 'Område 1',
        title: 'Natur på recept',
        area: 'Natur på recept',
        challenge: 'Hvordan kommer de med, som ikke har gummistøvler?',
        said: [
          'Udstyr kan lånes på',
          'Turene begynder altid det samme sted',
          'Vejlederen kender alle deltagernes',
        ],
      },
      {
        at: 'Område 2',
        title: 'Kor for alle',
        area: 'Kor for alle',
        challenge: 'Hvem synger for?',
        said: ['Noder uden noder', 'En fast'],
      },
    ],
    warned: ['Vejlederen kender'],
  },
  {
    name: 'a library of other documents in the middle of the text',
    lang: 'da',
    title: 'Ny i kommunen',
    text: `Ny i kommunen

Download "Ny i kommunen"

Område 1: Den første uge
Udfordring: Hvem siger velkommen på andet end papir?
Anbefalinger:
- Borgmesteren skriver selv
- Naboen får en opfordring

Relaterede dokumenter

Velkomstpakke for tilflyttere. Anbefalinger: Køb en cykel. Læs avisen.

Læs mere

Strategi for bosætning. Udfordring: Hvordan vokser vi? Anbefalinger: Byg flere huse.

Læs mere

Område 2: Det første år
Udfordring: Hvornår hører man til?
Anbefalinger:
- Foreningerne inviterer to gange
- Nogen spørger, hvordan det går
`,
    sections: [
      {
        at: 'Område 1',
        title: 'Den første uge',
        area: 'Den første uge',
        challenge: 'Hvem siger velkommen på andet end papir?',
        said: ['Borgmesteren skriver selv', 'Naboen får en opfordring'],
      },
      {
        at: 'Område 2',
        title: 'Det første år',
        area: 'Det første år',
        challenge: 'Hvornår hører man til?',
        said: ['Foreningerne inviterer to gange', 'Nogen spørger, hvordan det går'],
      },
    ],
  },
  {
    name: 'entries with entries of their own below',
    lang: 'da',
    title: 'Frivillig i en fart',
    text: `Frivillig i en fart

Tema 1: Korte opgaver

Udfordring:
Hvordan kan man hjælpe, når man kun har en time?

Anbefalinger:
• Opgaverne slås op som små annoncer
   ◦ Med tid, sted og navn
   ◦ På tavlen og på nettet
• Man må sige nej bagefter

Tema 2: Lange opgaver

Udfordring:
Hvem bliver formand?

Anbefalinger:
• Formanden er to personer
`,
    sections: [
      {
        at: 'Tema 1',
        title: 'Korte opgaver',
        area: 'Korte opgaver',
        challenge: 'Hvordan kan man hjælpe, når man kun har en time?',
        said: [
          ['Opgaverne slås op som små annoncer', 'Med tid, sted og navn\nPå tavlen og på nettet'],
          'Man må sige nej bagefter',
        ],
      },
      {
        at: 'Tema 2',
        title: 'Lange opgaver',
        area: 'Lange opgaver',
        challenge: 'Hvem bliver formand?',
        said: ['Formanden er to personer'],
      },
    ],
  },
  {
    name: 'headings numbered like a report, and a conclusion that only repeats',
    lang: 'da',
    title: 'Digital hjælp på tværs',
    text: `Digital hjælp på tværs

1. Indledning
Dagen samlede tredive mennesker om to bord.

2. Bord 1: Borgerservice
2.1 Udfordringen
Hvordan hjælper man uden at tage musen?
2.2 Anbefalinger
1. Hjælperen sidder ved siden af
2. Der er tid til at gøre det to gange

3. Bord 2: Biblioteket
3.1 Udfordringen
Hvad gør man, når MitID er væk?
3.2 Anbefalinger
1. Personalet må ringe på borgerens vegne
2. Et foto kan tages gratis i huset

4. Afslutning
Vi takker for en god dag. Der kommer en ny til næste år.
`,
    sections: [
      {
        at: '2. Bord 1',
        title: 'Borgerservice',
        area: 'Borgerservice',
        challenge: 'Hvordan hjælper man uden at tage musen?',
        said: ['Hjælperen sidder ved siden af', 'Der er tid til at gøre det to gange'],
      },
      {
        at: '3. Bord 2',
        title: 'Biblioteket',
        area: 'Biblioteket',
        challenge: 'Hvad gør man, når MitID er væk?',
        said: ['Personalet må ringe på borgerens vegne', 'Et foto kan tages gratis i huset'],
      },
    ],
  },
  {
    name: 'a sentence with a colon opens a list without heading, and one that opens none',
    lang: 'da',
    title: 'Samtaler ved åen',
    text: `Samtaler ved åen

Workshop 1: Bådelauget

Udfordring: Hvem må sejle?

Deltagerne nævnte tre ting, som er svære:
- Vejret
- Nøglerne
- Forsikringen

Hvis både skal deles, skal man sikre at:
- der er en logbog i hver båd
- alle har prøvet at vende

Workshop 2: Badebroen

Udfordring: Hvornår er vandet rent?

På mødet var til stede:
- kommunen
- vinterbaderne

Derfor bør kommunen:
- måle hver dag i juli
- hænge tallene op ved broen
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'Bådelauget',
        area: 'Bådelauget',
        challenge: 'Hvem må sejle?',
        stem: 'Hvis både skal deles, skal man sikre at:',
        said: ['der er en logbog i hver båd', 'alle har prøvet at vende'],
      },
      {
        at: 'Workshop 2',
        title: 'Badebroen',
        area: 'Badebroen',
        challenge: 'Hvornår er vandet rent?',
        stem: 'Derfor bør kommunen:',
        said: ['måle hver dag i juli', 'hænge tallene op ved broen'],
      },
    ],
  },
];
