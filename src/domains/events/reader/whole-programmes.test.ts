import { expect, it } from 'vitest';
import { outline, people } from './outline.ts';
import { readText } from './read-programme.ts';

/** Whole texts as they come from web pages, mails, word processors and PDF files, each with a habit of its own. */
const PROGRAMMES: { name: string; text: string; items: Record<string, string[]>; speakers: string[] }[] = [
  {
    name: 'a Norwegian page with parallel sessions and practical lines',
    text: `Hopp til hovedinnhold
Meny
Nettverksdagen 2026

Samskaping i praksis – fra idé til hverdag

Tid: 12. mai 2026 kl. 08.30–15.30
Sted: Kulturhuset Bølgen, Strandgata 4, 3256 Larvik
Påmeldingsfrist: 28. april

PROGRAM

08.30–09.00  Registrering og kaffe
09.00  Åpning ved ordfører Kari Solbakken
09.15–09.45  «Hva skjer når vi deler makta?»
Professor Inger Nygård, Universitetet i Sørvest
09.45–10.15  Erfaringer fra tre bydeler
Trond Myrvold, bydelsdirektør
Åse Lien, frivilligsentralen
10.15–10.30  Pause

10.30–12.00  Parallelle sesjoner
Sesjon A: Ungdom og medvirkning
Innledere: Sara Haugen og Ali Rahimi
Sted: Storsalen
Sesjon B: Eldre i nabolaget
Innleder: Per Dale
Sted: Lillesalen

12.00–13.00  Lunsj
13.00–15.00  Verksteder
15.00–15.30  Oppsummering og veien videre. Møteleder: Kari Solbakken

Konferansen er gratis, men ved manglende oppmøte faktureres kr 500.

Kontakt: Trond Myrvold, tlf. 99 88 77 66, trond@bydel.example

Del på Facebook
Personvern`,
    items: {
      '2026-05-12': [
        '08:30-09:00 Registrering og kaffe',
        '09:00 Åpning',
        '09:15-09:45 Hva skjer når vi deler makta?',
        '09:45-10:15 Erfaringer fra tre bydeler',
        '10:15-10:30 Pause',
        '10:30-12:00 [A] Ungdom og medvirkning @ Storsalen',
        '10:30-12:00 [B] Eldre i nabolaget @ Lillesalen',
        '12:00-13:00 Lunsj',
        '13:00-15:00 Verksteder',
        '15:00-15:30 Oppsummering og veien videre',
      ],
    },
    speakers: [
      'Kari Solbakken, ordfører',
      'Inger Nygård, Professor, Universitetet i Sørvest',
      'Trond Myrvold, bydelsdirektør',
      'Åse Lien, frivilligsentralen',
      'Sara Haugen',
      'Ali Rahimi',
      'Per Dale',
      'Kari Solbakken, Møteleder',
    ],
  },
  {
    name: 'a Swedish day with periods between title and speaker',
    text: `Inbjudan till temadag om grannskap

Tisdagen den 12 maj 2026 kl. 9.30–16.00
Plats: Folkets Hus, Storgatan 5, 123 45 Nyby

Välkommen till en dag om hur vi skapar välfärd tillsammans!

Program
9.30 Kaffe och registrering
10.00 Inledning. Anna Ekström, kommunalråd
10.15 Vad är ett grannskap? Föreläsning av Göran Lindqvist, docent i sociologi
11.00 Bensträckare
11.10–12.00 Panelsamtal: Så gör vi hos oss
Medverkande: Åsa Holm (Hyresgästernas hus), Ali Reza (Unga i byn) och Eva Blom
Moderator: Maria Sand
12.00 Lunch
13.00 Workshop i grupper
   Grupp 1: Torget
   Grupp 2: Parken
14.30 Fika
15.00 Avslutande samtal
16.00 Tack för idag

Sista anmälningsdag: 30 april 2026
Anmäl dig på www.nyby.example/temadag
Kostnad: 350 kr inkl. lunch`,
    items: {
      '2026-05-12': [
        '09:30 Kaffe och registrering',
        '10:00 Inledning',
        '10:15 Vad är ett grannskap? Föreläsning av Göran Lindqvist, docent i sociologi',
        '11:00 Bensträckare',
        '11:10-12:00 Panelsamtal: Så gör vi hos oss',
        '12:00 Lunch',
        '13:00 Workshop i grupper',
        '14:30 Fika',
        '15:00 Avslutande samtal',
        '16:00 Tack för idag',
      ],
    },
    speakers: [
      'Anna Ekström, kommunalråd',
      'Göran Lindqvist, docent i sociologi',
      'Åsa Holm, Hyresgästernas hus',
      'Ali Reza, Unga i byn',
      'Eva Blom',
      'Maria Sand, Moderator',
    ],
  },
  {
    name: 'an English conference of two days with labels',
    text: `Nordic Commons Forum

5–6 May 2026 | Harbour Hall, Aarhus

Day 1 – Tuesday, 5 May 2026

08:30 – 09:00
Registration and coffee

09:00 – 09:15
Welcome and opening
Speaker: Emma Whitfield, Director, Commons Institute
Room: Main Hall

09:15 – 10:00
Keynote: Who cares for the commons?
Prof. David Okafor, University of the North

10:00 – 10:30
Coffee break

10:30 – 12:00
Parallel sessions

Session 1: Housing together
Chair: Lena Berg
Room: A1

Session 2: Food and land
Chair: Tom Hughes
Room: A2

12:00 – 13:00
Lunch

Day 2 – Wednesday, 6 May 2026

09:00 – 10:00
Morning walk (meet at the main entrance)

10:00 – 11:30
World café

11:30
Closing remarks and farewell

Venue
Harbour Hall, Kajgade 2, 8000 Aarhus C

Registration
Please register by 20 April 2026. The fee is EUR 120.`,
    items: {
      '2026-05-05': [
        '08:30-09:00 Registration and coffee',
        '09:00-09:15 Welcome and opening @ Main Hall',
        '09:15-10:00 Keynote: Who cares for the commons?',
        '10:00-10:30 Coffee break',
        '10:30-12:00 [1] Housing together @ A1',
        '10:30-12:00 [2] Food and land @ A2',
        '12:00-13:00 Lunch',
      ],
      '2026-05-06': [
        '09:00-10:00 Morning walk (meet at the main entrance)',
        '10:00-11:30 World café',
        '11:30 Closing remarks and farewell',
      ],
    },
    speakers: [
      'Emma Whitfield, Director, Commons Institute',
      'David Okafor, Prof., University of the North',
      'Lena Berg, Chair',
      'Tom Hughes, Chair',
    ],
  },
  {
    name: 'a table of a word processor pasted as lines',
    text: `Samskabelsesdag onsdag den 22. april 2026
Tid
Program
Oplægsholder
09.00 – 09.30
Ankomst og kaffe

09.30 – 10.00
Velkomst
Mette Dahl, direktør
10.00 – 10.45
Når borgerne bestemmer
Jens Krogh, lektor
10.45 – 11.00
Pause

11.00 – 12.00
Workshops
Alle
12.00
Tak for i dag`,
    items: {
      '2026-04-22': [
        '09:00-09:30 Ankomst og kaffe',
        '09:30-10:00 Velkomst',
        '10:00-10:45 Når borgerne bestemmer',
        '10:45-11:00 Pause',
        '11:00-12:00 Workshops',
        '12:00 Tak for i dag',
      ],
    },
    speakers: ['Mette Dahl, direktør', 'Jens Krogh, lektor'],
  },
  {
    name: 'a mail with greetings, signature and an older mail below',
    text: `Kære alle

Så er programmet på plads for vores forårsmøde. Vi glæder os til at se jer!

Program for torsdag d. 16. april 2026:

*Kl. 16.00:* Velkomst ved Karin Lindholt
*Kl. 16.15:* Rundvisning i det nye hus
*Kl. 17.00:* Debat: Hvem skal have nøglen?
*Kl. 18.00:* Spisning (husk tilmelding senest d. 9. april)
*Kl. 20.00:* Tak for i aften

Vi mødes i Havnehuset, Kajen 4.

Med venlig hilsen

Karin Lindholt
Koordinator
Telefon: 12 34 56 78 (hverdage kl. 9-14)
karin@huset.example

Sendt fra min telefon

> Den 3. marts 2026 kl. 14.22 skrev Ole Bek:
> Hej Karin, hvornår kommer programmet?`,
    items: {
      '2026-04-16': [
        '16:00 Velkomst',
        '16:15 Rundvisning i det nye hus',
        '17:00 Debat: Hvem skal have nøglen?',
        '18:00 Spisning (husk tilmelding senest d. 9. april)',
        '20:00 Tak for i aften',
      ],
    },
    speakers: ['Karin Lindholt'],
  },
  {
    name: 'a festival with stages as headings',
    text: `FESTIVAL I GADEN 2026

FREDAG 12. JUNI

SCENEN
16.00 Åbning ved borgmesteren
17.00 Gadekoret synger
19.30-21.00 Koncert med Lygtebandet
21.30-00.30 Dans

TELTET
16.00 Børneværksted
18.00 Fællesspisning (50 kr.)

LØRDAG 13. JUNI

SCENEN
11.00 Morgensang
13.00 Debat om byens træer

TELTET
11.00 Loppemarked
14.00 Kagekonkurrence`,
    items: {
      '2026-06-12': [
        '16:00 Åbning ved borgmesteren @ SCENEN',
        '16:00 Børneværksted @ TELTET',
        '17:00 Gadekoret synger @ SCENEN',
        '18:00 Fællesspisning (50 kr.) @ TELTET',
        '19:30-21:00 Koncert med Lygtebandet @ SCENEN',
        '21:30-00:30 Dans @ SCENEN',
      ],
      '2026-06-13': [
        '11:00 Morgensang @ SCENEN',
        '11:00 Loppemarked @ TELTET',
        '13:00 Debat om byens træer @ SCENEN',
        '14:00 Kagekonkurrence @ TELTET',
      ],
    },
    speakers: [],
  },
  {
    name: 'a table whose columns were copied one after the other',
    text: `Temadag om fællesskaber
28. maj 2026

09.00
09.30
10.15
10.30
12.00
Morgenmad
Velkomst ved Mette Dahl
Pause
Oplæg: Hvad holder os sammen?
Frokost og tak for i dag`,
    items: {
      '2026-05-28': [
        '09:00 Morgenmad',
        '09:30 Velkomst',
        '10:15 Pause',
        '10:30 Oplæg: Hvad holder os sammen?',
        '12:00 Frokost og tak for i dag',
      ],
    },
    speakers: ['Mette Dahl'],
  },
  {
    name: 'times without separators',
    text: `Årskonferansen 2026 – program

Onsdag 18. november 2026

kl. 0830-0900 Registrering
kl. 0900-0915 Velkommen v/styreleder Nina Berge
kl. 0915-1000 Nabolaget som laboratorium v/forsker Lars Moen, Byforsk
kl. 1000-1015 Beinstrekk
kl. 1015-1100 Samtale: Hvem eier gata? Med Eli Strand, Omar Said og Pål Vik
kl. 1900 Festmiddag på Hotell Fjorden

Torsdag 19. november 2026

kl. 0900-1030 Byvandring
kl. 1100 Hjemreise`,
    items: {
      '2026-11-18': [
        '08:30-09:00 Registrering',
        '09:00-09:15 Velkommen',
        '09:15-10:00 Nabolaget som laboratorium',
        '10:00-10:15 Beinstrekk',
        '10:15-11:00 Samtale: Hvem eier gata? Med Eli Strand, Omar Said og Pål Vik',
        '19:00 Festmiddag på Hotell Fjorden',
      ],
      '2026-11-19': ['09:00-10:30 Byvandring', '11:00 Hjemreise'],
    },
    speakers: ['Nina Berge, styreleder', 'Lars Moen, forsker, Byforsk', 'Eli Strand', 'Omar Said', 'Pål Vik'],
  },
  {
    name: 'one programme in three towns',
    text: `Roadshow: Sådan skaber vi lokale fællesskaber

Vi kommer til tre byer i foråret. Programmet er det samme alle steder.

Aalborg – tirsdag den 3. marts 2026 kl. 13-16
Kulturværket, Nørregade 1, 9000 Aalborg

Odense – torsdag den 5. marts 2026 kl. 13-16
Foreningernes Hus, Søndergade 8, 5000 Odense

Næstved – mandag den 9. marts 2026 kl. 13-16
Frivilligcentret, Torvet 3, 4700 Næstved

Tilmelding senest en uge før på www.roadshow.example`,
    items: {
      '2026-03-03': [
        '13:00-16:00 Roadshow: Sådan skaber vi lokale fællesskaber @ Aalborg, Kulturværket, Nørregade 1, 9000 Aalborg',
      ],
      '2026-03-05': [
        '13:00-16:00 Roadshow: Sådan skaber vi lokale fællesskaber @ Odense, Foreningernes Hus, Søndergade 8, 5000 Odense',
      ],
      '2026-03-09': [
        '13:00-16:00 Roadshow: Sådan skaber vi lokale fællesskaber @ Næstved, Frivilligcentret, Torvet 3, 4700 Næstved',
      ],
    },
    speakers: [],
  },
  {
    name: 'a twelve-hour clock with time zones and bulleted talks',
    text: `Civic Design Days

Wednesday 14 October

9:00am - 9:30am CET  Registration
9:30am - 10:45am CET  Opening plenary: Design with, not for
    Speakers: Grace Miller (Cityworks), Tom Hughes (Open Lab)
10:45am - 11:00am CET  Break
11:00am - 12:30pm CET  Session 1: Public space
    - Benches and bins, Lena Berg
    - The street as a living room, Omar Said
12:30pm - 1:30pm CET  Lunch
1:30pm - 3:00pm CET  Session 2: Digital commons
3:00pm CET  Drinks`,
    items: {
      'no date': [
        '09:00-09:30 Registration',
        '09:30-10:45 Opening plenary: Design with, not for',
        '10:45-11:00 Break',
        '11:00-12:30 [1] Public space',
        '12:30-13:30 Lunch',
        '13:30-15:00 [2] Digital commons',
        '15:00 Drinks',
      ],
    },
    speakers: ['Grace Miller, Cityworks', 'Tom Hughes, Open Lab'],
  },
  {
    name: 'Markdown headings with times',
    text: `# Frivilligtræf

**Dato:** Lørdag d. 25. april 2026
**Sted:** Medborgerhuset
**Pris:** 75 kr.

## Program

### 10.00 Ankomst
Kaffe, te og boller.

### 10.30 Oplæg
#### Det lange seje træk
Karin Lindholt, forfatter

Om at blive ved.

### 11.30 – 12.30 Workshops

1. **Rekruttering** v/ Ole Bek
2. **Fundraising** v/ Anne Holt
3. **Trivsel** v/ Jens Krogh

### 12.30 Frokost

## Praktisk

- Tilmelding senest 10. april
- Parkering bag huset`,
    items: { '2026-04-25': ['10:00 Ankomst', '10:30 Oplæg', '11:30-12:30 Workshops', '12:30 Frokost'] },
    speakers: [],
  },
  {
    name: 'durations beside the times, the date below',
    text: `10.00 – 10.15 (15 min) Velkomst. Mette Dahl, direktør.
10.15 – 10.45 (30 min) Tal og tendenser. Jens Krogh, analytiker, Tænkehuset.
10.45 – 11.00 (15 min) Kaffe.
11.00 – 12.00 (60 min) Runde borde. Alle.

Webinaret holdes tirsdag den 9. juni 2026 på Zoom. Link sendes dagen før.`,
    items: {
      '2026-06-09': [
        '10:00-10:15 Velkomst',
        '10:15-10:45 Tal og tendenser',
        '10:45-11:00 Kaffe',
        '11:00-12:00 Runde borde. Alle.',
      ],
    },
    speakers: ['Mette Dahl, direktør', 'Jens Krogh, analytiker, Tænkehuset'],
  },
  {
    name: 'an agenda without times',
    text: `Generalforsamling og foredrag

Torsdag d. 12/3 2026 kl. 19.00-22.00 i Forsamlingshuset

Dagsorden ifølge vedtægterne:
1. Valg af dirigent
2. Formandens beretning
3. Regnskab
4. Indkomne forslag (skal være formanden i hænde senest d. 1/3)
5. Valg
6. Eventuelt

Efter generalforsamlingen (ca. kl. 20.30) fortæller Ole Bek om fyrtårne.
Entré til foredraget for ikke-medlemmer: 60 kr.`,
    items: { '2026-03-12': ['19:00-22:00 Generalforsamling og foredrag'] },
    speakers: [],
  },
  {
    name: 'titles above their dates',
    text: `Efterårets samtalesaloner

Salon 1: Ensomhed
Tirsdag 8. september kl. 19.30
Medvirkende: Karin Lindholt og Ole Bek

Salon 2: Stilhed
Tirsdag 13. oktober kl. 19.30
Medvirkende: Anne Holt

Salon 3: Støj
Tirsdag 10. november kl. 19.30
Medvirkende: Endnu ikke fastlagt

Alle saloner 2026 foregår på Biblioteket. Dørene åbner kl. 19. Billet 40 kr.`,
    items: {
      '2026-09-08': ['19:30 Salon 1: Ensomhed'],
      '2026-10-13': ['19:30 Salon 2: Stilhed'],
      '2026-11-10': ['19:30 Salon 3: Støj'],
    },
    speakers: ['Karin Lindholt', 'Ole Bek', 'Anne Holt'],
  },
  {
    name: 'tabs after the times and wrapped roles',
    text: `PROGRAM
TORSDAG DEN 4. JUNI 2026

Kl. 09.30: 	Indskrivning og morgenbrød
Kl. 10.00: 	Velkomst
	Mette Dahl, formand for Netværket
Kl. 10.15: 	”Hvad vi ikke vidste om naboer”
	Jens Krogh, lektor ved Institut for Naboskab, 
	Universitetet i Midtby
Kl. 11.15: 	Pause
Kl. 11.30: 	Tre bud fra praksis
	- Havnehuset, v. Karin Lindholt
	- Grønne Gårde, v. Ole Bek
	- Røde Telt, v. Anne Holt
Kl. 13.00: 	Frokost
Kl. 14.00: 	Workshops, 1. runde
Kl. 15.00: 	Kaffe og kage
Kl. 15.30: 	Workshops, 2. runde
Kl. 16.30: 	Afrunding og tak for i dag`,
    items: {
      '2026-06-04': [
        '09:30 Indskrivning og morgenbrød',
        '10:00 Velkomst',
        '10:15 Hvad vi ikke vidste om naboer',
        '11:15 Pause',
        '11:30 Tre bud fra praksis',
        '13:00 Frokost',
        '14:00 Workshops, 1. runde',
        '15:00 Kaffe og kage',
        '15:30 Workshops, 2. runde',
        '16:30 Afrunding og tak for i dag',
      ],
    },
    speakers: [
      'Mette Dahl, formand for Netværket',
      'Jens Krogh, lektor ved Institut for Naboskab, Universitetet i Midtby',
    ],
  },
  {
    name: 'opening hours and one event',
    text: `Velkommen til foreningens hjemmeside

Åbningstider
Mandag 10-16
Tirsdag 10-18
Torsdag 12-19

Næste arrangement: Fællesspisning onsdag den 18. marts 2026 kl. 18.00 - 20.30

Menu: gule ærter. Pris 60 kr. for voksne, 30 kr. for børn.
Tilmelding senest søndag d. 15. marts til koekken@forening.example`,
    items: { '2026-03-18': ['18:00-20:30 Fællesspisning'] },
    speakers: [],
  },
  {
    name: 'descriptions of workshops below an outline',
    text: `Kl. 9.00 	Dørene åbner – kaffe og croissanter
Kl. 9.30 	Velkommen til Velfærdens Værksted
	V/ Tine Munk, direktør, Landsbyrådet og Hans Lorenz, borgmester i Midtby
Kl. 9.45 	Fra sag til menneske
	V/ Lone Brask, socialrådgiver
Kl. 10.30 	Kort pause
Kl. 10.40 	Workshoprunde 1 (se beskrivelser nedenfor)
Kl. 11.40 	Workshoprunde 2
Kl. 12.40 	Sandwich to-go

WORKSHOPS

Workshop A: Nærvær på skærmen
Hvordan holder man kontakten, når man ikke kan ses? V/ Ole Bek

Workshop B: Den svære samtale
Øvelser i par og i plenum. V/ Anne Holt

Torsdag den 26. marts 2026 i Velfærdens Hus, Bygaden 12, 4000 Midtby`,
    items: {
      '2026-03-26': [
        '09:00 Dørene åbner – kaffe og croissanter',
        '09:30 Velkommen til Velfærdens Værksted',
        '09:45 Fra sag til menneske',
        '10:30 Kort pause',
        '10:40 Workshoprunde 1 (se beskrivelser nedenfor)',
        '11:40 Workshoprunde 2',
        '12:40 Sandwich to-go',
      ],
    },
    speakers: [
      'Tine Munk, direktør, Landsbyrådet',
      'Hans Lorenz, borgmester i Midtby',
      'Lone Brask, socialrådgiver',
    ],
  },
  {
    name: 'codes, rooms and tabs that only indent',
    text: `Detaljeret program

DAG 1 – ONSDAG DEN 7. OKTOBER

09.30-10.00	Ankomst
10.00-10.20	Velkomst
			Landsformand Karin Lindholt
10.20-11.10	Hovedtale
			"Fællesskabets grammatik"
			Professor Jens Krogh, Midtby Universitet
11.10-12.20	Parallelsessioner 1
	1A	Unge stemmer		Lokale 101
		Ordstyrer: Ole Bek
	1B	Gamle huse		Lokale 102
		Ordstyrer: Anne Holt
12.20-13.20	Frokost

DAG 2 – TORSDAG DEN 8. OKTOBER

09.00-10.00	Parallelsessioner 2
	2A	Nye veje		Lokale 101
	2B	Stille rum		Lokale 102
10.00	Afslutning

Konferencen holdes 7.-8. oktober 2026.`,
    items: {
      '2026-10-07': [
        '09:30-10:00 Ankomst',
        '10:00-10:20 Velkomst',
        '10:20-11:10 Hovedtale: Fællesskabets grammatik',
        '11:10-12:20 [1A] Unge stemmer @ Lokale 101',
        '11:10-12:20 [1B] Gamle huse @ Lokale 102',
        '12:20-13:20 Frokost',
      ],
      '2026-10-08': [
        '09:00-10:00 [2A] Nye veje @ Lokale 101',
        '09:00-10:00 [2B] Stille rum @ Lokale 102',
        '10:00 Afslutning',
      ],
    },
    speakers: [
      'Karin Lindholt, Landsformand',
      'Jens Krogh, Professor, Midtby Universitet',
      'Ole Bek, Ordstyrer',
      'Anne Holt, Ordstyrer',
    ],
  },
  {
    name: 'a save-the-date',
    text: `Save the date!

Torsdag den 17. september 2026
Kl. 10.00 - 15.30
Huset på Kajen, Kajgade 3, 8000 Havneby

Konference: Hvad kan vi lære af hinanden?

Program og tilmelding følger i juni.`,
    items: { '2026-09-17': ['10:00-15:30 Konference: Hvad kan vi lære af hinanden?'] },
    speakers: [],
  },
  {
    name: 'a Norwegian youth day with groups',
    text: `Ungdomskonferanse 2026
10. september

09.00 Dørene åpner
09.30 Åpningsshow
v/ elever fra Solvang skole
10.00 Hva vil ungdom?
Foredrag av Ida Strand (19)
10.45 Pause m/frukt
11.00 Gruppearbeid (bolk 1)
12.00 Lunsj kl 12-13
13.00 Gruppearbeid (bolk 2)
14.00 Oppsummering i plenum
14.30 Takk for i dag!

Gruppene:
1. Skole – møterom 1
2. Fritid – møterom 2
3. Kollektivtrafikk – kantina

Påmelding til sekretariatet innen 1. september.`,
    items: {
      '2026-09-10': [
        '09:00 Dørene åpner',
        '09:30 Åpningsshow',
        '10:00 Hva vil ungdom?',
        '10:45 Pause m/frukt',
        '11:00 Gruppearbeid (bolk 1)',
        '12:00 Lunsj kl 12-13',
        '13:00 Gruppearbeid (bolk 2)',
        '14:00 Oppsummering i plenum',
        '14:30 Takk for i dag!',
      ],
    },
    speakers: ['elever fra Solvang skole', 'Ida Strand, 19'],
  },
  {
    name: 'indented items inside blocks',
    text: `Programme (all times CEST)

Mon 1 June 2026
14:00–17:00 Site visits
  14:00 Harbour House
  15:00 Green Yards
  16:00 Red Tent
18:00–late Informal dinner (own expense)

Tue 2 June 2026
9.00–9.30 Check-in
9.30–11.00 Plenary 1. Chair: Lena Berg
  9.30 Anna Dale (Oslo): What the city forgot
  10.00 Omar Said (Malmö): Counting neighbours
  10.30 Discussion
11.00–11.30 Coffee
11.30–13.00 Plenary 2
13.00 Close`,
    items: {
      '2026-06-01': [
        '14:00 Harbour House',
        '15:00 Green Yards',
        '16:00 Red Tent',
        '18:00 Informal dinner (own expense)',
      ],
      '2026-06-02': [
        '09:00-09:30 Check-in',
        '09:30 What the city forgot',
        '10:00 Counting neighbours',
        '10:30 Discussion',
        '11:00-11:30 Coffee',
        '11:30-13:00 Plenary 2',
        '13:00 Close',
      ],
    },
    speakers: ['Anna Dale, Oslo', 'Omar Said, Malmö'],
  },
  {
    name: 'a plan of meetings as a table',
    text: `MØDEPLAN FORÅR 2026

Dato	Tid	Emne	Sted
13. januar	16-18	Opstart og forventninger	Rådhuset
10. februar	16-18	Frivillige på tværs	Biblioteket
10. marts	16-18	Økonomi	Rådhuset
14. april	16-18	Afslutning og evaluering	Havnehuset`,
    items: {
      '2026-01-13': ['16:00-18:00 Opstart og forventninger @ Rådhuset'],
      '2026-02-10': ['16:00-18:00 Frivillige på tværs @ Biblioteket'],
      '2026-03-10': ['16:00-18:00 Økonomi @ Rådhuset'],
      '2026-04-14': ['16:00-18:00 Afslutning og evaluering @ Havnehuset'],
    },
    speakers: [],
  },
  {
    name: 'modules without times',
    text: `Kursus i samskabelse

Modul 1: 4.-5. februar 2026
Modul 2: 11.-12. marts 2026
Modul 3: 15. april 2026

Undervisningen foregår begge dage kl. 9-16.

Kursusafgift 4.500 kr. Frist for tilmelding: 15. december.`,
    items: {
      '2026-02-04': ['09:00-16:00 Modul 1'],
      '2026-03-11': ['09:00-16:00 Modul 2'],
      '2026-04-15': ['09:00-16:00 Modul 3'],
    },
    speakers: [],
  },
  {
    name: 'labelled records',
    text: `Konference om naboskab

Program (med forbehold for ændringer)

Tidspunkt: 09:30
Titel: Velkomst
Taler: Karin Lindholt

Tidspunkt: 10:00 - 10:45
Titel: Nabohjælp i tal
Taler: Jens Krogh, analytiker
Beskrivelse: Hvem hjælper hvem, og hvor tit? Nye tal fra fire byer.

Tidspunkt: 11:00
Titel: Rundvisning
Sted: Gården

Dato: 22. maj 2026`,
    items: { '2026-05-22': ['09:30 Velkomst', '10:00-10:45 Nabohjælp i tal', '11:00 Rundvisning @ Gården'] },
    speakers: ['Karin Lindholt', 'Jens Krogh, analytiker'],
  },
  {
    name: 'a concert',
    text: `19:00 Doors
19:30 – 20:15 Set 1: The Lamplighters
20:45 – 22:00 Set 2: Harbour Lights
22:00 – 02:00 DJ

Saturday 13th June 2026 · The Old Gasworks, Harbour Street 2
Tickets: 120 kr. / 90 kr. (students)
Doors open at 7 pm`,
    items: {
      '2026-06-13': [
        '19:00 Doors',
        '19:30-20:15 Set 1: The Lamplighters',
        '20:45-22:00 Set 2: Harbour Lights',
        '22:00-02:00 DJ',
      ],
    },
    speakers: [],
  },
  {
    name: 'a Swedish programme with wide columns',
    text: `Torsdag 19.3.2026
klo
09.00    Kaffe
09.30    Öppning, Maria Sandberg, ordförande
09.45    Från ord till handling, Lars-Erik Holm, forskare, Norra högskolan
10.30    Paus
10.45    Goda exempel
         • Grannhuset, Eva Blom
         • Torgrådet, Ali Reza
12.00    Gemensam lunch, restaurang Fyren
13.00    Avslutning`,
    items: {
      '2026-03-19': [
        '09:00 Kaffe',
        '09:30 Öppning',
        '09:45 Från ord till handling',
        '10:30 Paus',
        '10:45 Goda exempel',
        '12:00 Gemensam lunch, restaurang Fyren',
        '13:00 Avslutning',
      ],
    },
    speakers: [
      'Maria Sandberg, ordförande',
      'Lars-Erik Holm, forskare, Norra högskolan',
      'Eva Blom, Grannhuset',
      'Ali Reza, Torgrådet',
    ],
  },
  {
    name: 'workshops of a Danish municipality with rooms in brackets after those who hold them',
    text: `Sammen om ungeliv
Torsdag d. 15. april 2027
Sted: Havnens Kulturhus, Havnegade 12, 2800 Søvang

kl. 9.30-9.45: Velkomst v/ borgmester Lone Bakkegård
kl. 9.45-10.45: Hvad vil de unge selv? Oplæg ved Mikkel Strandby, ph.d., Søvang Universitet (Store Sal)
10.45 – 11.00 Pause med frugt
11.00 – 12.00: Parallelle workshops I – vælg én
1A: Ungeråd der virker v/ Sanne Hedelund, ungekonsulent (lokale 1)
2A: Naboer som mentorer v/ Peter Åkjær og Fatima Lindholm, Foreningen Broen (lokale 2)
12.00-13.00 Frokost (medbragt)`,
    items: {
      '2027-04-15': [
        '09:30-09:45 Velkomst',
        '09:45-10:45 Hvad vil de unge selv? @ Store Sal',
        '10:45-11:00 Pause med frugt',
        '11:00-12:00 [1A] Ungeråd der virker @ lokale 1',
        '11:00-12:00 [2A] Naboer som mentorer @ lokale 2',
        '12:00-13:00 Frokost (medbragt)',
      ],
    },
    speakers: [
      'Lone Bakkegård, borgmester',
      'Mikkel Strandby, ph.d., Søvang Universitet',
      'Sanne Hedelund, ungekonsulent',
      'Peter Åkjær',
      'Fatima Lindholm, Foreningen Broen',
    ],
  },
];

it.each(PROGRAMMES)('reads $name', ({ text, items, speakers }) => {
  const reading = readText(text, {});
  expect(outline(reading)).toEqual(items);
  expect(people(reading)).toEqual(speakers);
});

it('takes what stands under "parallelle workshops" as workshops, and coffee in the morning as a break', () => {
  const { days } = readText(
    `Torsdag d. 15. april 2027
8.30-9.00 Morgenkaffe
11.00 – 12.00: Parallelle workshops
1A: Ungeråd der virker v/ Sanne Hedelund
2A: Naboer som mentorer v/ Peter Åkjær
13.00-14.00 Hvad nu? Oplæg ved Lone Bakkegård`,
    {},
  );
  expect(days[0]?.items.map((item) => [item.title, item.kind, item.description])).toEqual([
    ['Morgenkaffe', 'break', null],
    ['Ungeråd der virker', 'workshop', null],
    ['Naboer som mentorer', 'workshop', null],
    ['Hvad nu?', 'talk', 'Oplæg'],
  ]);
});
