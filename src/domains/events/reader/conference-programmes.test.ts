import { describeProgrammes } from './invented-programmes.ts';

/** Conferences, seminars and municipal days, from pages, mails and documents. */
describeProgrammes([
  {
    name: 'coded sessions without times under a block with hours',
    text: `Nordisk Velfærdsforum 2024
Torsdag den 16. maj 2024

09.00-09.30 Velkomst
09.30-10.45 Parallelle sessioner, runde 1
1A – Boliger med plads til naboer (Sal 1)
1B – Unge uden filter (Sal 2)
1C – Den digitale kaffestue (Mødelokale 3)
10.45-11.15 Pause
11.15-12.30 Parallelle sessioner, runde 2
2A – Mad som møde (Sal 1)
2B – Når tillid kan måles (Sal 2)
12.30-13.30 Frokost`,
    items: {
      '2024-05-16': [
        '09:00-09:30 Velkomst',
        '09:30-10:45 [1A] Boliger med plads til naboer @ Sal 1',
        '09:30-10:45 [1B] Unge uden filter @ Sal 2',
        '09:30-10:45 [1C] Den digitale kaffestue @ Mødelokale 3',
        '10:45-11:15 Pause',
        '11:15-12:30 [2A] Mad som møde @ Sal 1',
        '11:15-12:30 [2B] Når tillid kan måles @ Sal 2',
        '12:30-13:30 Frokost',
      ],
    },
    speakers: [],
    kinds: ['break Pause', 'meal Frokost'],
  },
  {
    name: 'tracks with a word and number, each with a leader on its next line',
    text: `Program for temadagen den 3. oktober 2023

10.00  Velkommen v/ byrådsmedlem Jette Ravnkilde
10.15  Oplæg: Tillid tager tid v/ Karsten Bluhme, direktør i Fonden Fællesvej
11.00  Pause
11.15-12.30  Vælg mellem tre spor:
Spor 1: Skole
v/ Lise Hjortkær
Spor 2: Sundhed
v/ Morten Elsted
Spor 3: Kultur
v/ Fatima Nourani
12.30  Frokost
13.15  Opsamling`,
    items: {
      '2023-10-03': [
        '10:00 Velkommen',
        '10:15 Oplæg: Tillid tager tid',
        '11:00 Pause',
        '11:15-12:30 [Spor 1] Skole',
        '11:15-12:30 [Spor 2] Sundhed',
        '11:15-12:30 [Spor 3] Kultur',
        '12:30 Frokost',
        '13:15 Opsamling',
      ],
    },
    speakers: [
      'Jette Ravnkilde, byrådsmedlem',
      'Karsten Bluhme, direktør i Fonden Fællesvej',
      'Lise Hjortkær',
      'Morten Elsted',
      'Fatima Nourani',
    ],
  },
  {
    name: 'a Norwegian page with times in bold and long texts',
    text: `Frivillighetsdagen i Vestbygda

Dato: Fredag 20. september 2024
Tid: Kl. 09:00–15:30
Sted: Bygdehuset, Kirkeveien 12, 5999 Vestbygda
Pris: Kr 750,- inkl. lunsj
Påmeldingsfrist: 6. september

**Kl. 09:00 – 09:30**
Registrering, kaffe og mingling

**Kl. 09:30 – 09:45**
Velkommen
*Ordfører Solfrid Aarnes*

**Kl. 09:45 – 10:30**
Hva skjer når naboen ringer på?
*Halvard Tveitå, forsker ved Senter for Grenseland*
Tveitå har fulgt tre borettslag gjennom fem år. Han forteller om hva som skal til for at folk hjelper hverandre.

**Kl. 10:30 – 10:45**
Pause

**Kl. 10:45 – 12:00**
Panelsamtale: Hvem bærer bygda?
*Ordstyrer: Merete Ulvund*

**Kl. 12:00 – 13:00**
Lunsj

**Kl. 13:00 – 15:30**
Verksted i grupper`,
    items: {
      '2024-09-20': [
        '09:00-09:30 Registrering, kaffe og mingling',
        '09:30-09:45 Velkommen',
        '09:45-10:30 Hva skjer når naboen ringer på?',
        '10:30-10:45 Pause',
        '10:45-12:00 Panelsamtale: Hvem bærer bygda?',
        '12:00-13:00 Lunsj',
        '13:00-15:30 Verksted i grupper',
      ],
    },
    speakers: [
      'Solfrid Aarnes, Ordfører',
      'Halvard Tveitå, forsker ved Senter for Grenseland',
      'Merete Ulvund, Ordstyrer',
    ],
    facts: ['registration_deadline 2024-09-06', 'price 750', 'address Kirkeveien 12, 5999 Vestbygda'],
    title: 'Frivillighetsdagen i Vestbygda',
  },
  {
    name: 'a Swedish municipal seminar with klockan and dashes after the times',
    text: `Välkommen till seminarium om medborgardialog
Onsdagen den 23 oktober 2024, klockan 13.00–16.30, Stadshuset, Sal B

Klockan 12.30 – Kaffe och registrering
Klockan 13.00 – Seminariet öppnas, Bengt Oxelgren, kommundirektör
Klockan 13.10 – Så lyssnar vi på riktigt. Katarina Vinterby, strateg, Ekhults kommun
Klockan 14.00 – Bensträckare med fika
Klockan 14.20 – Dialog i svåra frågor. Yusuf Demirsson, Dialogverkstan
Klockan 15.15 – Gruppsamtal
Klockan 16.15 – Summering och avslut

Anmälan senast den 16 oktober till dialog@ekhult.example. Seminariet är kostnadsfritt.`,
    items: {
      '2024-10-23': [
        '12:30 Kaffe och registrering',
        '13:00 Seminariet öppnas',
        '13:10 Så lyssnar vi på riktigt',
        '14:00 Bensträckare med fika',
        '14:20 Dialog i svåra frågor',
        '15:15 Gruppsamtal',
        '16:15 Summering och avslut',
      ],
    },
    speakers: [
      'Bengt Oxelgren, kommundirektör',
      'Katarina Vinterby, strateg, Ekhults kommun',
      'Yusuf Demirsson, Dialogverkstan',
    ],
    facts: ['registration_deadline 2024-10-16', 'contact dialog@ekhult.example', 'price 0'],
  },
  {
    name: 'an English conference page with pm only at the end and bios',
    text: `Home | About | Programme | Contact

The Care Economy Conference
Friday 13 June 2025, Mill House, Eastport

Programme

9.30-10am  Arrival and refreshments
10-10.15am  Welcome – Councillor Ros Tamblyn
10.15-11am  Keynote: Caring as common wealth
Professor Idris Callow, University of Eastport
Idris Callow has written on care since 2004. His latest book was shortlisted for a prize.
11-11.30am  Break
11.30am-12.45pm  Workshops (choose one)
12.45-1.45pm  Lunch
1.45-3pm  Panel: Who pays?
With Nell Abara (Carers Together), Tobias Quince (Eastport Council) and Wren Halloway
3-3.30pm  Closing remarks

© 2025 Care Economy Network. All rights reserved.
Cookie policy | Privacy`,
    items: {
      '2025-06-13': [
        '09:30-10:00 Arrival and refreshments',
        '10:00-10:15 Welcome',
        '10:15-11:00 Keynote: Caring as common wealth',
        '11:00-11:30 Break',
        '11:30-12:45 Workshops (choose one)',
        '12:45-13:45 Lunch',
        '13:45-15:00 Panel: Who pays?',
        '15:00-15:30 Closing remarks',
      ],
    },
    speakers: [
      'Ros Tamblyn, Councillor',
      'Idris Callow, Professor, University of Eastport',
      'Nell Abara, Carers Together',
      'Tobias Quince, Eastport Council',
      'Wren Halloway',
    ],
  },
  {
    name: 'a two-day seminar with Dag 1 and Dag 2 and the dates in the head',
    text: `Landsseminar 2008
Fredag den 14. - lørdag den 15. november 2008
Højskolen ved Fjorden, Strandvej 90, 4999 Sundby

Fredag
17.00 Ankomst og indkvartering
18.00 Middag
19.30 Foredrag: Fællesskab på recept
      Overlæge Thyge Broholm
21.30 Hygge i pejsestuen

Lørdag
8.00 Morgenmad
9.00 Morgensang
9.15 Værksteder:
     A. Fundraising
     B. Nye medlemmer
     C. Hjemmesiden
12.00 Frokost
13.00 Generalforsamling
16.00 Kaffe og afrejse`,
    items: {
      '2008-11-14': [
        '17:00 Ankomst og indkvartering',
        '18:00 Middag',
        '19:30 Foredrag: Fællesskab på recept',
        '21:30 Hygge i pejsestuen',
      ],
      '2008-11-15': [
        '08:00 Morgenmad',
        '09:00 Morgensang',
        '09:15 Værksteder',
        '12:00 Frokost',
        '13:00 Generalforsamling',
        '16:00 Kaffe og afrejse',
      ],
    },
    speakers: ['Thyge Broholm, Overlæge'],
    parts: ['Værksteder: Fundraising | Nye medlemmer | Hjemmesiden'],
  },
  {
    name: 'times after the titles in brackets',
    text: `Borgermøde om havnen
Mandag den 19. april 2021

Velkomst ved borgmester Ulla Stengaard (kl. 19.00-19.10)
Planerne for Sydhavnen ved arkitekt Jens Ravnbøl (kl. 19.10-19.40)
Spørgsmål fra salen (kl. 19.40-20.15)
Kaffe (kl. 20.15-20.30)
Borddrøftelser (kl. 20.30-21.15)
Tak for i aften (kl. 21.15)`,
    items: {
      '2021-04-19': [
        '19:00-19:10 Velkomst',
        '19:10-19:40 Planerne for Sydhavnen',
        '19:40-20:15 Spørgsmål fra salen',
        '20:15-20:30 Kaffe',
        '20:30-21:15 Borddrøftelser',
        '21:15 Tak for i aften',
      ],
    },
    speakers: ['Ulla Stengaard, borgmester', 'Jens Ravnbøl, arkitekt'],
  },
  {
    name: 'a people’s meeting with tents, hosts and panels',
    text: `Vores program på Folkedagene 2022

Torsdag den 16. juni

12.00-12.45: Hvem passer på de gamle?
Sted: Teltet ved molen, G12
Arrangør: Ældrerådet og Sygeplejerskernes Forbund
I panelet: Bodil Krarup-Dahl, formand for Ældrerådet, Steen Høgsbro, læge, og Naja Petrussen, pårørende

15.30-16.15: Kaffe med en kommune
Sted: Caféen, C4
Moderator: Holger Winthereik

Fredag den 17. juni

10.00-11.00: Debat: Bureaukrati eller tryghed?
Sted: Teltet ved molen, G12
Moderator: Holger Winthereik

22.00-01.00: Fest på dækket`,
    items: {
      '2022-06-16': [
        '12:00-12:45 Hvem passer på de gamle? @ Teltet ved molen, G12',
        '15:30-16:15 Kaffe med en kommune @ Caféen, C4',
      ],
      '2022-06-17': [
        '10:00-11:00 Debat: Bureaukrati eller tryghed? @ Teltet ved molen, G12',
        '22:00-01:00 Fest på dækket',
      ],
    },
    speakers: [
      'Bodil Krarup-Dahl, formand for Ældrerådet',
      'Steen Høgsbro, læge',
      'Naja Petrussen, pårørende',
      'Holger Winthereik, Moderator',
      'Holger Winthereik, Moderator',
    ],
    kinds: ['social Fest på dækket'],
  },
  {
    name: 'an invitation in prose with the programme at the end',
    text: `Invitation til inspirationsdag

Samvirket i Åby, Ungecentret og Boligforeningen Engen inviterer til en dag om unge og ensomhed.

Hvornår: Torsdag den 7. marts 2013 kl. 10-15
Hvor: Ungecentret, Skovvej 18, 8230 Åby
Pris: Gratis, men udebliver du, opkræves 300 kr.
Tilmelding: Senest den 1. marts på www.samvirket.example
Yderligere oplysninger: Konsulent Vibe Tofthøj, vibe@samvirket.example

Dagens program:
10.00   Kaffe og velkomst v/ centerleder Asger Holk
10.20   Hvad siger tallene? v/ Rikke Sandholt, Analysehuset
11.15   Tre unge fortæller
12.00   Frokost
12.45   Værksteder i grupper
14.30   Hvad gør vi i morgen?
15.00   Farvel`,
    items: {
      '2013-03-07': [
        '10:00 Kaffe og velkomst',
        '10:20 Hvad siger tallene?',
        '11:15 Tre unge fortæller',
        '12:00 Frokost',
        '12:45 Værksteder i grupper',
        '14:30 Hvad gør vi i morgen?',
        '15:00 Farvel',
      ],
    },
    speakers: ['Asger Holk, centerleder', 'Rikke Sandholt, Analysehuset'],
    facts: [
      'registration_deadline 2013-03-01',
      'inviter Samvirket i Åby',
      'inviter Ungecentret',
      'inviter Boligforeningen Engen',
      'address Skovvej 18, 8230 Åby',
      'contact Vibe Tofthøj',
      'venue Ungecentret',
      'link www.samvirket.example',
    ],
  },
  {
    name: 'an annual meeting with an agenda inside one item',
    text: `ÅRSMØDE I FORENINGEN GRØNT LYS
Lørdag den 21. marts 2015 på Seminariet i Nørreby

Kl. 10.30-11.00    Indskrivning og kaffe
Kl. 11.00-12.30    Generalforsamling
                   1. Valg af dirigent
                   2. Formandens beretning
                   3. Regnskab og budget
                   4. Valg til bestyrelsen
                   5. Eventuelt
Kl. 12.30-13.30    Frokost
Kl. 13.30-14.30    ”Skolehaven som klasseværelse”
                   Lærer Mogens Bukhave fortæller om ti år med jord under neglene.
Kl. 14.30-15.00    Kaffe og kage
Kl. 15.00-16.00    Rundvisning i drivhusene`,
    items: {
      '2015-03-21': [
        '10:30-11:00 Indskrivning og kaffe',
        '11:00-12:30 Generalforsamling',
        '12:30-13:30 Frokost',
        '13:30-14:30 Skolehaven som klasseværelse',
        '14:30-15:00 Kaffe og kage',
        '15:00-16:00 Rundvisning i drivhusene',
      ],
    },
    speakers: [],
  },
  {
    name: 'an English two-day workshop with a day in brackets and role labels',
    text: `Participatory Budgeting Lab (Day 1: Monday 22 September 2025; Day 2: Tuesday 23 September 2025)

DAY 1
13:00 Light lunch
14:00 Introductions. Facilitator: Maeve Corriden
14:45 Case clinic 1: Rural halls
      Presenter: Ott Saarekivi, Village Association
15:45 Tea
16:15 Case clinic 2: Street play
      Presenter: Ines Valdoro
17:30 End of day
19:00 Dinner at The Anchor

DAY 2
09:00 Recap
09:15 Design sprint
12:30 Lunch and departures`,
    items: {
      '2025-09-22': [
        '13:00 Light lunch',
        '14:00 Introductions',
        '14:45 Case clinic 1: Rural halls',
        '15:45 Tea',
        '16:15 Case clinic 2: Street play',
        '17:30 End of day',
        '19:00 Dinner at The Anchor',
      ],
      '2025-09-23': ['09:00 Recap', '09:15 Design sprint', '12:30 Lunch and departures'],
    },
    speakers: ['Maeve Corriden', 'Ott Saarekivi, Village Association', 'Ines Valdoro'],
  },
  {
    name: 'an open end, a door time and a tentative programme',
    text: `Foreløbigt program – Kulturnat i Møllebyen
Fredag den 10. oktober 2014

17.00 Dørene åbner
17.30-18.15 Åbningskoncert med Byens Brassorkester
18.30 Fællesspisning (tilmelding nødvendig)
20.00 Oplæsning – forfatter endnu ikke bekræftet
21.00-? Åben scene`,
    items: {
      '2014-10-10': [
        '17:00 Dørene åbner',
        '17:30-18:15 Åbningskoncert med Byens Brassorkester',
        '18:30 Fællesspisning (tilmelding nødvendig)',
        '20:00 Oplæsning',
        '21:00 Åben scene',
      ],
    },
    speakers: [],
    tentative: ['Oplæsning'],
  },
]);
