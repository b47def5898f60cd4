import { describeProgrammes } from './invented-programmes.ts';

/** Programmes of festivals, networks, councils and parishes, each set in another way. */
describeProgrammes([
  {
    name: 'network meetings with bold titles and a day line in the middle',
    text: `Netværk for klimakoordinatorer
Netværksleder: Pernille Skaarup

Møde 1 – Fra plan til handling
4. februar 2026 kl. 10-15, Middelby Rådhus
Vi begynder med en runde om egne planer. Oplæg ved Torben Klit, klimachef.

Møde 2 – Borgernes energi
22. april 2026 kl. 10-15, Havneby Kulturhus
Besøg hos et lokalt energifællesskab.

Møde 3 – Datoen er ikke fastlagt
Efterår 2026`,
    items: {
      '2026-02-04': ['10:00-15:00 Møde 1 – Fra plan til handling @ Middelby Rådhus'],
      '2026-04-22': ['10:00-15:00 Møde 2 – Borgernes energi @ Havneby Kulturhus'],
    },
    speakers: [],
  },
  {
    name: 'a people’s festival with hosts in front of titles in one line',
    text: `Torsdag 12/6 2025
10.00-10.45 Hvad skal vi leve af i 2050? / Dansk Landbrugsråd / Telt A3
11.00-11.45 Speeddate en politiker / Ungdommens Ø / Telt B1
13.00-14.00 Hvem ejer vinden? / Vindforeningen / Telt A3
Fredag 13/6 2025
09.30-10.15 Morgensang / Højskolerne / Stranden
16.00-16.45 Debat om døden / Hospice Nord / Telt B1`,
    items: {
      '2025-06-12': [
        '10:00-10:45 Hvad skal vi leve af i 2050? / Dansk Landbrugsråd / Telt A3',
        '11:00-11:45 Speeddate en politiker / Ungdommens Ø / Telt B1',
        '13:00-14:00 Hvem ejer vinden? / Vindforeningen / Telt A3',
      ],
      '2025-06-13': [
        '09:30-10:15 Morgensang / Højskolerne / Stranden',
        '16:00-16:45 Debat om døden / Hospice Nord / Telt B1',
      ],
    },
    speakers: [],
  },
  {
    name: 'a Norwegian season in two-line entries with the date above',
    text: `Historielaget våren 2023

Mandag 16. januar kl. 19:
Gamle postveier. Foredrag av Oddvar Brekkan

Mandag 13. februar kl. 19:
Klær og kister. Foredrag av Marit Sollien

Mandag 20. mars kl. 18:
Årsmøte og bevertning

Lørdag 22. april kl. 11:
Tur til kirkeruinen. Møt opp ved samfunnshuset.`,
    items: {
      '2023-01-16': ['19:00 Gamle postveier'],
      '2023-02-13': ['19:00 Klær og kister'],
      '2023-03-20': ['18:00 Årsmøte og bevertning'],
      '2023-04-22': ['11:00 Tur til kirkeruinen. Møt opp ved samfunnshuset.'],
    },
    speakers: ['Oddvar Brekkan', 'Marit Sollien'],
  },
  {
    name: 'an English lunch series with hours at the end of each line',
    text: `Lunchtime Talks, autumn 2024

Tue 10 Sept: The bus stop as a meeting place – Dr Fiona Garrow (12.30–1.15pm)
Tue 8 Oct: Shared kitchens – Rashid Oyelaran, Homecook (12.30–1.15pm)
Tue 12 Nov: Walking slowly – Ruth Penhale (12.30–1.15pm)`,
    items: {
      '2024-09-10': ['12:30-13:15 The bus stop as a meeting place'],
      '2024-10-08': ['12:30-13:15 Shared kitchens'],
      '2024-11-12': ['12:30-13:15 Walking slowly'],
    },
    speakers: ['Fiona Garrow, Dr', 'Rashid Oyelaran, Homecook', 'Ruth Penhale'],
  },
  {
    name: 'a municipal seminar whose times have “til” and dots',
    text: `TEMADAG OM UDSATTE BORGERE
Fredag d. 27. september 2013
Afholdes på Vesterlund Hotel, Søvej 1, 6999 Vesterlund

kl. 9.00 til 9.30. Morgenbrød
kl. 9.30 til 9.40. Velkomst ved socialchef Ketty Holmgaard
kl. 9.40 til 10.40. Hvad virker på gaden? Ved Peter Frandsen, gadeplansmedarbejder
kl. 10.40 til 11.00. Pause
kl. 11.00 til 12.00. Misbrug og behandling. Ved overlæge Inge Dalum
kl. 12.00 til 13.00. Frokost
kl. 13.00 til 14.30. Cafédrøftelser
kl. 14.30. Afslutning

Mødeleder: Ketty Holmgaard`,
    items: {
      '2013-09-27': [
        '09:00-09:30 Morgenbrød',
        '09:30-09:40 Velkomst',
        '09:40-10:40 Hvad virker på gaden?',
        '10:40-11:00 Pause',
        '11:00-12:00 Misbrug og behandling',
        '12:00-13:00 Frokost',
        '13:00-14:30 Cafédrøftelser',
        '14:30 Afslutning',
      ],
    },
    speakers: ['Ketty Holmgaard, socialchef', 'Peter Frandsen, gadeplansmedarbejder', 'Inge Dalum, overlæge'],
    facts: ['chair Ketty Holmgaard', 'address Søvej 1, 6999 Vesterlund'],
  },
  {
    name: 'a Swedish table pasted with one cell a line',
    text: `Program 8 oktober 2025

Tid
Programpunkt
Medverkande

09.00–09.20
Välkomna
Malin Sjögren, moderator

09.20–10.00
Tillit på schemat
Peter Ahlgren, rektor

10.00–10.30
Fika

10.30–11.30
Rundabordssamtal

11.30
Avslut`,
    items: {
      '2025-10-08': [
        '09:00-09:20 Välkomna',
        '09:20-10:00 Tillit på schemat',
        '10:00-10:30 Fika',
        '10:30-11:30 Rundabordssamtal',
        '11:30 Avslut',
      ],
    },
    speakers: ['Malin Sjögren, moderator', 'Peter Ahlgren, rektor'],
  },
  {
    name: 'a church year page with feast days before the titles',
    text: `Program for Kirkehøjskolen i Egholm 2025-2026
Alle dage er det lørdag kl. 9.30-12.30 i sognehuset. Pris pr. gang 75 kr.

27. september: Professor Niels Grønlund: Reformationens kvinder
25. oktober: Forfatter Ida Klarskov: At skrive om tro
22. november: Sognepræst Ole Munkholm: Sjælesorg i dag
24. januar: Lektor Birgit Ravn: Salmernes billeder
28. februar: Højskoleforstander Jens Toftlund: Fællesskab og frihed`,
    items: {
      '2025-09-27': ['09:30-12:30 Reformationens kvinder'],
      '2025-10-25': ['09:30-12:30 At skrive om tro'],
      '2025-11-22': ['09:30-12:30 Sjælesorg i dag'],
      '2026-01-24': ['09:30-12:30 Salmernes billeder'],
      '2026-02-28': ['09:30-12:30 Fællesskab og frihed'],
    },
    speakers: [
      'Niels Grønlund, Professor',
      'Ida Klarskov, Forfatter',
      'Ole Munkholm, Sognepræst',
      'Birgit Ravn, Lektor',
      'Jens Toftlund, Højskoleforstander',
    ],
  },
  {
    name: 'a day with a parallel children’s programme',
    text: `Grøn søndag
Søndag den 7. september 2025

For voksne
11.00-12.00 Byt en plante
12.00-13.00 Foredrag: Regnorme
13.00-15.00 Reparér din cykel

For børn
11.00-12.00 Byg et insekthotel
12.00-13.00 Teater: Den lille muldvarp
13.00-15.00 Sæbebobler`,
    items: {
      '2025-09-07': [
        '11:00-12:00 Byt en plante',
        '11:00-12:00 Byg et insekthotel',
        '12:00-13:00 Foredrag: Regnorme',
        '12:00-13:00 Teater: Den lille muldvarp',
        '13:00-15:00 Reparér din cykel',
        '13:00-15:00 Sæbebobler',
      ],
    },
    speakers: [],
  },
  {
    name: 'a conference with sessions and talks inside them without times',
    text: `Nordic Library Meeting, 20 March 2025

09.00 Registration
09.30 Opening plenary
10.30 Coffee
11.00-12.30 Session 1: Spaces
  • The quiet floor – Mikael Strand, Westby Library
  • Reading in the park – Johanna Ek, Lakeside
  • Keys for everyone – Peter Hald, Harbour Library
12.30 Lunch
13.30-15.00 Session 2: People
  • Homework help – Aisha Noor
  • Grandparents online – Lars Bruun
15.00 Closing`,
    items: {
      '2025-03-20': [
        '09:00 Registration',
        '09:30 Opening plenary',
        '10:30 Coffee',
        '11:00-12:30 [1] Spaces',
        '12:30 Lunch',
        '13:30-15:00 [2] People',
        '15:00 Closing',
      ],
    },
    speakers: [],
    parts: [
      'Spaces: The quiet floor | Reading in the park | Keys for everyone',
      'People: Homework help | Grandparents online',
    ],
  },
  {
    name: 'a choir’s list with concerts and the time before the place',
    text: `Koret Klang – kommende koncerter

Lørdag den 29. november 2025
kl. 16.00 i Sankt Mikaels Kirke
Advent ved havet

Søndag den 14. december 2025
kl. 19.30 i Musikhuset
Lys i mørket

Fredag den 20. marts 2026
kl. 20.00 i Forsamlingshuset
Forår med blæs`,
    items: {
      '2025-11-29': ['16:00 Advent ved havet @ Sankt Mikaels Kirke'],
      '2025-12-14': ['19:30 Lys i mørket @ Musikhuset'],
      '2026-03-20': ['20:00 Forår med blæs @ Forsamlingshuset'],
    },
    speakers: [],
  },
  {
    name: 'a PDF with two lines of heading above every time and stray page furniture',
    text: `Årskonference 2016                                         Foreningen Åbne Døre

Mandag den 18. april 2016

12.00    Frokost
13.00    Velkomst
         Landsformand Egon Rask
13.15    Retten til et sted at bo
         Ida Marie Kofod, jurist
14.15    Kaffe
                                       1
Årskonference 2016                                         Foreningen Åbne Døre

14.45    Debat i grupper
16.00    Plenum
18.00    Middag

Tirsdag den 19. april 2016

8.00     Morgenmad
9.00     Beretning
                                       2`,
    items: {
      '2016-04-18': [
        '12:00 Frokost',
        '13:00 Velkomst',
        '13:15 Retten til et sted at bo',
        '14:15 Kaffe',
        '14:45 Debat i grupper',
        '16:00 Plenum',
        '18:00 Middag',
      ],
      '2016-04-19': ['08:00 Morgenmad', '09:00 Beretning'],
    },
    speakers: ['Egon Rask, Landsformand', 'Ida Marie Kofod, jurist'],
  },
  {
    name: 'course evenings numbered with the date in brackets',
    text: `Kursus: Skriv din slægts historie
Vi mødes kl. 19-21.30 på arkivet.

1. gang (3. september 2024): Hvor begynder man?
2. gang (17. september 2024): Kirkebøger og folketællinger
3. gang (1. oktober 2024): Billeder og breve
4. gang (15. oktober 2024): Fra kasse til kapitel`,
    items: {
      '2024-09-03': ['19:00-21:30 1. gang: Hvor begynder man?'],
      '2024-09-17': ['19:00-21:30 2. gang: Kirkebøger og folketællinger'],
      '2024-10-01': ['19:00-21:30 3. gang: Billeder og breve'],
      '2024-10-15': ['19:00-21:30 4. gang: Fra kasse til kapitel'],
    },
    speakers: [],
  },
  {
    name: 'what comes next below the programme of one evening',
    text: `Generalforsamling 2024

Torsdag den 21. marts kl. 19.00 i Medborgerhuset

Program:
19.00 Spisning
20.00 Generalforsamling ifølge vedtægterne
21.30 Tak for i aften

Kommende arrangementer:
4. april kl. 19: Foredrag om bier
2. maj kl. 19: Haveaften
6. juni kl. 17: Sommerfest`,
    items: {
      '2024-03-21': ['19:00 Spisning', '20:00 Generalforsamling ifølge vedtægterne', '21:30 Tak for i aften'],
      '2024-04-04': ['19:00 Foredrag om bier'],
      '2024-05-02': ['19:00 Haveaften'],
      '2024-06-06': ['17:00 Sommerfest'],
    },
    speakers: [],
  },
  {
    name: 'two days with hours in one line',
    text: `Kursus i førstehjælp
Lørdag den 4. oktober 2025 kl. 9-16 og søndag den 5. oktober 2025 kl. 9-14
Sted: Skolen, Skolevej 3
Pris: 800 kr.`,
    items: {
      '2025-10-04': ['09:00-16:00 Kursus i førstehjælp'],
      '2025-10-05': ['09:00-14:00 Kursus i førstehjælp @ Skolen, Skolevej 3'],
    },
    speakers: [],
  },
]);
