import { describeProgrammes } from './invented-programmes.ts';

/** More habits of real texts, each in a programme of its own. */
describeProgrammes([
  {
    name: 'a mail list of meetings without hours or titles for some',
    text: `Møder i styregruppen 2018

Tirsdag d. 23. januar kl. 13-15, Rådhuset lokale 204
Tirsdag d. 20. marts kl. 13-15, Rådhuset lokale 204
Tirsdag d. 29. maj kl. 13-15, Sundhedscentret
Tirsdag d. 18. september kl. 13-15, Rådhuset lokale 110`,
    items: {
      '2018-01-23': ['13:00-15:00 Møder i styregruppen 2018 @ Rådhuset lokale 204'],
      '2018-03-20': ['13:00-15:00 Møder i styregruppen 2018 @ Rådhuset lokale 204'],
      '2018-05-29': ['13:00-15:00 Møder i styregruppen 2018 @ Sundhedscentret'],
      '2018-09-18': ['13:00-15:00 Møder i styregruppen 2018 @ Rådhuset lokale 110'],
    },
    speakers: [],
  },
  {
    name: 'a lecture evening with a biography',
    text: `Foredrag: Når byen bliver stille

Onsdag d. 22. november 2023, kl. 19.00 - 21.00
Sted: Salen, Brugsens 1. sal, Hovedgaden 40, 4320 Lindved
Entré: 75 kr. (medlemmer 50 kr.)

Forfatter og lydkunstner Malthe Ravnsborg har i ti år optaget lyden af byer om natten. I aften afspiller han sine bedste optagelser og fortæller om dem.

Der serveres kaffe i pausen. Tilmelding er ikke nødvendig.
Arrangør: Lindved Borgerforening`,
    items: { '2023-11-22': ['19:00-21:00 Foredrag: Når byen bliver stille'] },
    speakers: [],
    facts: ['organiser Lindved Borgerforening', 'address Hovedgaden 40, 4320 Lindved'],
  },
  {
    name: 'times with h and a dot, Norwegian, with kl between',
    text: `PROGRAM
Årsmøteseminar, lørdag 8. mars 2014

Kl 10.00 - 10.15: Åpning ved styreleder Gerd Mevik
Kl 10.15 - 11.00: Kulturskolen i bygda. Innledning ved Rolf Askevold, rektor
Kl 11.00 - 11.15: Kaffepause
Kl 11.15 - 12.00: Debatt: Har vi råd til sang?
                  Deltakere: Unni Frøland (Ap), Stig Rabben (H), Tiril Hauge (MDG)
Kl 12.00 - 13.00: Lunsj
Kl 13.00: Årsmøte
                  1. Konstituering
                  2. Årsmelding
                  3. Regnskap
                  4. Valg`,
    items: {
      '2014-03-08': [
        '10:00-10:15 Åpning',
        '10:15-11:00 Kulturskolen i bygda',
        '11:00-11:15 Kaffepause',
        '11:15-12:00 Debatt: Har vi råd til sang?',
        '12:00-13:00 Lunsj',
        '13:00 Årsmøte',
      ],
    },
    speakers: [
      'Gerd Mevik, styreleder',
      'Rolf Askevold, rektor',
      'Unni Frøland, Ap',
      'Stig Rabben, H',
      'Tiril Hauge, MDG',
    ],
  },
  {
    name: 'a Swedish conference page with tracks as headings',
    text: `Landsbygdsdagarna 2023
14–15 september, Folkets Park, Hedeby

Torsdag 14 september
10:00 Registrering
11:00 Invigning
11:30 Framtidens by – Lars Torstenson, professor, Mittlands universitet
12:30 Lunch

Parallella pass 13:30–14:45
Spår A: Bredband åt alla
Spår B: Servicepunkter
Spår C: Unga flyttar hem

15:00 Kaffe
15:30 Studiebesök
19:00 Middag med underhållning

Fredag 15 september
09:00 Morgonpromenad
10:00 Panel: Vem äger skogen? Moderator: Sofia Granlund
12:00 Lunch och hemresa`,
    items: {
      '2023-09-14': [
        '10:00 Registrering',
        '11:00 Invigning',
        '11:30 Framtidens by',
        '12:30 Lunch',
        '13:30-14:45 [Spår A] Bredband åt alla',
        '13:30-14:45 [Spår B] Servicepunkter',
        '13:30-14:45 [Spår C] Unga flyttar hem',
        '15:00 Kaffe',
        '15:30 Studiebesök',
        '19:00 Middag med underhållning',
      ],
      '2023-09-15': ['09:00 Morgonpromenad', '10:00 Panel: Vem äger skogen?', '12:00 Lunch och hemresa'],
    },
    speakers: ['Lars Torstenson, professor, Mittlands universitet', 'Sofia Granlund, Moderator'],
  },
  {
    name: 'workshops in two rounds named by number',
    text: `Inspirationsdag for ildsjæle
Lørdag den 27. april 2024 kl. 9.30-15.00

9.30 Morgenkaffe
10.00 Velkomst
10.15-11.30 Workshoprunde 1
Workshop 1: Find din første frivillige
Workshop 2: Skriv så folk læser det
Workshop 3: Budget på en serviet
11.45-13.00 Workshoprunde 2
Workshop 4: Børn i bestyrelsen
Workshop 5: Kort og kontakt
13.00 Frokost
14.00 Afslutning med sang`,
    items: {
      '2024-04-27': [
        '09:30 Morgenkaffe',
        '10:00 Velkomst',
        '10:15-11:30 [1] Find din første frivillige',
        '10:15-11:30 [2] Skriv så folk læser det',
        '10:15-11:30 [3] Budget på en serviet',
        '11:45-13:00 [4] Børn i bestyrelsen',
        '11:45-13:00 [5] Kort og kontakt',
        '13:00 Frokost',
        '14:00 Afslutning med sang',
      ],
    },
    speakers: [],
  },
  {
    name: 'an English seminar series with title, speaker and abstract',
    text: `Seminar Series: Democracy in Practice

12 January 2024, 2pm-3.30pm
"Listening at scale"
Dr Hannah Oduya, Northfield University
Room 3.12

9 February 2024, 2pm-3.30pm
"The empty chair"
Prof Peter Lanyard, Institute for Assemblies
Room 3.12

8 March 2024, 2pm-3.30pm
Speaker to be confirmed
Online`,
    items: {
      '2024-01-12': ['14:00-15:30 Listening at scale @ Room 3.12'],
      '2024-02-09': ['14:00-15:30 The empty chair @ Room 3.12'],
      '2024-03-08': ['14:00-15:30 Speaker to be confirmed @ Online'],
    },
    speakers: ['Hannah Oduya, Dr, Northfield University', 'Peter Lanyard, Prof, Institute for Assemblies'],
    tentative: ['Speaker to be confirmed'],
  },
  {
    name: 'a course with blocks of days, Danish, times repeated',
    text: `Kursus i mødeledelse – 2 dage

1. dag, tirsdag den 5. november 2019
09:00 - 09:30 Kaffe og præsentation
09:30 - 12:00 Mødets formål og form
12:00 - 13:00 Frokost
13:00 - 16:00 Øvelser i grupper

2. dag, onsdag den 6. november 2019
09:00 - 12:00 Den svære deltager
12:00 - 13:00 Frokost
13:00 - 15:30 Min egen plan`,
    items: {
      '2019-11-05': [
        '09:00-09:30 Kaffe og præsentation',
        '09:30-12:00 Mødets formål og form',
        '12:00-13:00 Frokost',
        '13:00-16:00 Øvelser i grupper',
      ],
      '2019-11-06': ['09:00-12:00 Den svære deltager', '12:00-13:00 Frokost', '13:00-15:30 Min egen plan'],
    },
    speakers: [],
  },
  {
    name: 'a church week with several services a day in one line',
    text: `Gudstjenester i Nørlund og Sønderlund

Søndag den 3. maj kl. 9.00 Nørlund Kirke
Søndag den 3. maj kl. 10.30 Sønderlund Kirke – med kirkekaffe
Søndag den 10. maj kl. 10.30 Nørlund Kirke
Torsdag den 14. maj kl. 10.00 Fælles friluftsgudstjeneste ved søen
Søndag den 17. maj kl. 16.00 Sønderlund Kirke

Sognepræst Agnete Holmboe. Kirkebladet 2026 nr. 2`,
    items: {
      '2026-05-03': ['09:00 Nørlund Kirke', '10:30 Sønderlund Kirke – med kirkekaffe'],
      '2026-05-10': ['10:30 Nørlund Kirke'],
      '2026-05-14': ['10:00 Fælles friluftsgudstjeneste ved søen'],
      '2026-05-17': ['16:00 Sønderlund Kirke'],
    },
    speakers: [],
  },
  {
    name: 'a page where every item has title, speaker and text apart',
    text: `Digital Community Day
21 November 2024

09:00

Doors open

09:30

Opening: Why we meet

Claire Hartwell, Head of Community, Openfolk

Claire sets the scene and explains the day.

10:15

Moderation is care

Ahmed Raouf, Moderator, Threadhouse

How do you keep thousands of people kind?

11:00

Coffee break

11:30

Workshops`,
    items: {
      '2024-11-21': [
        '09:00 Doors open',
        '09:30 Opening: Why we meet',
        '10:15 Moderation is care',
        '11:00 Coffee break',
        '11:30 Workshops',
      ],
    },
    speakers: ['Claire Hartwell, Head of Community, Openfolk', 'Ahmed Raouf, Moderator, Threadhouse'],
  },
  {
    name: 'a programme whose times stand at the end after dots',
    text: `Sankt Hans i Strandparken
Tirsdag den 23. juni 2015

Boderne åbner ........... kl. 17.00
Børnenes optog .......... kl. 18.30
Fællessang .............. kl. 20.00
Båltale v/ Kirsten Elmgaard ... kl. 21.30
Bålet tændes ............ kl. 22.00`,
    items: {
      '2015-06-23': [
        '17:00 Boderne åbner',
        '18:30 Børnenes optog',
        '20:00 Fællessang',
        '21:30 Båltale',
        '22:00 Bålet tændes',
      ],
    },
    speakers: ['Kirsten Elmgaard'],
  },
  {
    name: 'a study trip with travel and hotel',
    text: `Studietur til Malmberg 12.-13. maj 2022

Torsdag den 12. maj
Kl. 07.15: Afgang med bus fra Rådhuspladsen
Kl. 10.00: Besøg i Bostadslabbet
Kl. 12.30: Frokost på Saluhallen
Kl. 14.00-16.00: Byvandring med guide Elsa Nyborg
Kl. 19.00: Middag

Fredag den 13. maj
Kl. 09.00: Møde med Malmbergs stad
Kl. 11.30: Sandwich i bussen og hjemrejse
Ca. kl. 15.00: Hjemkomst`,
    items: {
      '2022-05-12': [
        '07:15 Afgang med bus fra Rådhuspladsen',
        '10:00 Besøg i Bostadslabbet',
        '12:30 Frokost på Saluhallen',
        '14:00-16:00 Byvandring med guide Elsa Nyborg',
        '19:00 Middag',
      ],
      '2022-05-13': [
        '09:00 Møde med Malmbergs stad',
        '11:30 Sandwich i bussen og hjemrejse',
        '15:00 Hjemkomst',
      ],
    },
    speakers: ['Elsa Nyborg, guide'],
    kinds: ['meal Middag', 'travel Afgang med bus fra Rådhuspladsen', 'meal Frokost på Saluhallen'],
  },
  {
    name: 'a Markdown table with merged breaks and bold titles',
    text: `## Dag 1 – tirsdag 3. juni 2025

| Kl. | Programpost | Innleder |
|-----|-------------|----------|
| 09:00 | **Registrering** | |
| 09:30 | **Velkommen** | Siv Landmark, leder |
| 10:00 | **Ett skritt om gangen** | Jon Tveit |
| 11:00 | *Pause* | |

## Dag 2 – onsdag 4. juni 2025

| Kl. | Programpost | Innleder |
|-----|-------------|----------|
| 09:00 | **Hva nå?** | Alle |
| 11:30 | **Lunsj** | |`,
    items: {
      '2025-06-03': ['09:00 Registrering', '09:30 Velkommen', '10:00 Ett skritt om gangen', '11:00 Pause'],
      '2025-06-04': ['09:00 Hva nå?', '11:30 Lunsj'],
    },
    speakers: ['Siv Landmark, leder', 'Jon Tveit', 'Alle'],
  },
  {
    name: 'a season with month names and ordinal days before the titles',
    text: `Program for Bogcaféen, efteråret 2021

September
Torsdag den 9. kl. 19.30: Lyrik på tallerkenen
Torsdag den 23. kl. 19.30: Krimiaften med Jonas Tvede

Oktober
Torsdag den 7. kl. 19.30: Oversætterens bord
Torsdag den 28. kl. 19.30: Spøgelser

Billetter à 80 kr. købes på Biblioteket.`,
    items: {
      '2021-09-09': ['19:30 Lyrik på tallerkenen'],
      '2021-09-23': ['19:30 Krimiaften med Jonas Tvede'],
      '2021-10-07': ['19:30 Oversætterens bord'],
      '2021-10-28': ['19:30 Spøgelser'],
    },
    speakers: ['Jonas Tvede'],
  },
  {
    name: 'events in paragraphs with the date inside the sentence above',
    text: `Foreningen Grøn Gade inviterer til tre aftener

Plant et træ
Søndag d. 19. april 2026 kl. 11.00-14.00 ved Søndertorvet
Vi planter ti frugttræer sammen. Tag handsker med.

Byt en stikling
Onsdag d. 6. maj 2026 kl. 17.00-19.00 i Kulturkælderen
Medbring dine egne planter.

Spis din have
Lørdag d. 22. august 2026 kl. 15.00-18.00 i gården bag nr. 14
Pris: 50 kr. Tilmelding senest 15. august.`,
    items: {
      '2026-04-19': ['11:00-14:00 Plant et træ @ ved Søndertorvet'],
      '2026-05-06': ['17:00-19:00 Byt en stikling @ Kulturkælderen'],
      '2026-08-22': ['15:00-18:00 Spis din have @ i gården bag nr. 14'],
    },
    speakers: [],
  },
  {
    name: 'a Norwegian festival day by day with prices and ages',
    text: `BARNEFESTIVALEN 2024

Lørdag 1. juni
Kl. 11:00 Åpningstog fra skolen
Kl. 12:00 Sirkus Vimpel (fra 3 år), kr 80
Kl. 14:00 Malerverksted, gratis
Kl. 16:30 Konsert: Knotterud, kr 120

Søndag 2. juni
Kl. 12:00 Naturløype
Kl. 15:00 Avslutning med pølser

Billetter: www.knottefest.example`,
    items: {
      '2024-06-01': [
        '11:00 Åpningstog fra skolen',
        '12:00 Sirkus Vimpel (fra 3 år), kr 80',
        '14:00 Malerverksted, gratis',
        '16:30 Konsert: Knotterud, kr 120',
      ],
      '2024-06-02': ['12:00 Naturløype', '15:00 Avslutning med pølser'],
    },
    speakers: [],
    facts: ['link www.knottefest.example'],
  },
  {
    name: 'a webinar series with numbers and online place',
    text: `Webinarrække: Sammen om sundhed

Webinar 1: Naboens nøgle
Dato: 3. februar 2025
Tid: 10.00-11.00
Oplægsholder: Nanna Friborg, sundhedskonsulent

Webinar 2: Skolegården efter klokken to
Dato: 3. marts 2025
Tid: 10.00-11.00
Oplægsholder: Kasper Linderoth

Webinar 3: Hvad virker?
Dato: 7. april 2025
Tid: 10.00-11.00
Oplægsholder: følger

Alle webinarer foregår på Zoom og er gratis.`,
    items: {
      '2025-02-03': ['10:00-11:00 Webinar 1: Naboens nøgle'],
      '2025-03-03': ['10:00-11:00 Webinar 2: Skolegården efter klokken to'],
      '2025-04-07': ['10:00-11:00 Webinar 3: Hvad virker?'],
    },
    speakers: ['Nanna Friborg, sundhedskonsulent', 'Kasper Linderoth'],
    tentative: ['Webinar 3: Hvad virker?'],
  },
  {
    name: 'a committee agenda with item numbers and durations',
    text: `Dagsorden til møde i Lokalrådet
Mandag den 2. december 2024 kl. 18.30-21.00
Sted: Forsamlingshuset

18.30 1. Godkendelse af dagsorden
18.35 2. Siden sidst
18.50 3. Trafik ved skolen – oplæg ved vejingeniør Bente Skovmand
19.30 Pause
19.45 4. Budget 2025
20.30 5. Eventuelt`,
    items: {
      '2024-12-02': [
        '18:30 1. Godkendelse af dagsorden',
        '18:35 2. Siden sidst',
        '18:50 3. Trafik ved skolen',
        '19:30 Pause',
        '19:45 4. Budget 2025',
        '20:30 5. Eventuelt',
      ],
    },
    speakers: ['Bente Skovmand, vejingeniør'],
  },
  {
    name: 'an English one-day event with sponsors and a footer time',
    text: `OPEN GARDENS SYMPOSIUM
Saturday, 17 May 2025
The Orangery, 4 Park Lane, Westmere

10:00 AM – Registration
10:30 AM – Soil first: Marguerite Ashdown, garden historian
11:30 AM – Coffee
12:00 PM – Panel: Gardens for everyone
1:00 PM – Lunch (included)
2:00 PM – Guided tour
4:00 PM – Close

Tickets: £45, students £20. Booking closes 9 May 2025.
Box office open Monday to Friday, 9am – 5pm.
Sponsored by Westmere Seeds and The Green Trust`,
    items: {
      '2025-05-17': [
        '10:00 Registration',
        '10:30 Soil first: Marguerite Ashdown, garden historian',
        '11:30 Coffee',
        '12:00 Panel: Gardens for everyone',
        '13:00 Lunch (included)',
        '14:00 Guided tour',
        '16:00 Close',
      ],
    },
    speakers: [],
    facts: ['partner Westmere Seeds', 'partner The Green Trust'],
  },
  {
    name: 'a two-column PDF with the right column after the left',
    text: `Seminar om ensomhed • 6. februar 2020

09.00–09.30
Kaffe

09.30–10.15
Ensomhed i tal
Seniorforsker Lisbeth Krarup,
Center for Hverdagsliv

10.15–11.00
Et telefonopkald om dagen
Anton Bergh, projektleder, Ringevennerne

11.00–11.20
Pause

11.20–12.00
Diskussion

Tilmelding på www.ensomhedsnet.example senest d. 20. januar 2020.
Deltagelse koster 400 kr. for medlemmer og 600 kr. for andre.`,
    items: {
      '2020-02-06': [
        '09:00-09:30 Kaffe',
        '09:30-10:15 Ensomhed i tal',
        '10:15-11:00 Et telefonopkald om dagen',
        '11:00-11:20 Pause',
        '11:20-12:00 Diskussion',
      ],
    },
    speakers: [
      'Lisbeth Krarup, Seniorforsker, Center for Hverdagsliv',
      'Anton Bergh, projektleder, Ringevennerne',
    ],
    facts: ['registration_deadline 2020-01-20'],
  },
  {
    name: 'a year wheel of an association with months only',
    text: `Årshjul 2027

14.1. Bestyrelsesmøde kl. 19
11.2. Medlemsaften: Salt og vand kl. 19.30
18.3. Generalforsamling kl. 19
22.4. Forårstur kl. 10
10.6. Sommerafslutning kl. 17`,
    items: {
      '2027-01-14': ['19:00 Bestyrelsesmøde'],
      '2027-02-11': ['19:30 Medlemsaften: Salt og vand'],
      '2027-03-18': ['19:00 Generalforsamling'],
      '2027-04-22': ['10:00 Forårstur'],
      '2027-06-10': ['17:00 Sommerafslutning'],
    },
    speakers: [],
  },
]);
