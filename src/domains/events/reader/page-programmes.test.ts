import { describeProgrammes } from './invented-programmes.ts';

/** Pages with navigation and footers, festivals, tables, and texts out of PDF files. */
describeProgrammes([
  {
    name: 'a web page with breadcrumbs, share links and related news',
    text: `Spring til indhold
Forside
Om os
Kalender
Søg
Du er her: Forside / Kalender / Temadag om mobning

Temadag om mobning
Publiceret 4. januar 2017

Dato
15.03.2017
Tidspunkt
09.30 - 14.00
Sted
Skolernes Hus, Allegade 5, 8700 Vesterby

Program
09.30 Kaffe
10.00 Hvad er mobning? v. psykolog Tine Maagaard
11.00 Pause
11.15 Klassens kultur v. lærer Søren Klitbjerg
12.15 Frokost
13.00 Handleplaner i praksis
14.00 Tak for i dag

Tilmeldingsfrist: 1. marts 2017
Læs også
Ny bog om trivsel (12. februar 2017)
Nyt fra bestyrelsen (3. februar 2017)
Del på Facebook
Skolernes Hus · Telefon 00 00 00 00 · Åbent mandag-torsdag 9-15`,
    items: {
      '2017-03-15': [
        '09:30 Kaffe',
        '10:00 Hvad er mobning?',
        '11:00 Pause',
        '11:15 Klassens kultur',
        '12:15 Frokost',
        '13:00 Handleplaner i praksis',
        '14:00 Tak for i dag',
      ],
    },
    speakers: ['Tine Maagaard, psykolog', 'Søren Klitbjerg, lærer'],
    facts: ['registration_deadline 2017-03-01', 'address Allegade 5, 8700 Vesterby', 'venue Skolernes Hus'],
    title: 'Temadag om mobning',
  },
  {
    name: 'a festival with rooms before the titles',
    text: `Litteraturdager på Nes
Lørdag 30. august 2025

11.00 Storsalen: Åpning ved kulturminister-vikar Aslaug Rimstad
11.30 Biblioteket: Tegneserieverksted for barn
12.00 Storsalen: Samtale – Å skrive om far
13.30 Kafeen: Lunsjkonsert
15.00 Biblioteket: Bokbytte
20.00 Storsalen: Lyrikkaften (kr 150)

Søndag 31. august 2025

12.00 Kirken: Salmer og dikt
14.00 Brygga: Båttur med opplesning`,
    items: {
      '2025-08-30': [
        '11:00 Åpning @ Storsalen',
        '11:30 Tegneserieverksted for barn @ Biblioteket',
        '12:00 Samtale – Å skrive om far @ Storsalen',
        '13:30 Lunsjkonsert @ Kafeen',
        '15:00 Bokbytte @ Biblioteket',
        '20:00 Lyrikkaften (kr 150) @ Storsalen',
      ],
      '2025-08-31': ['12:00 Salmer og dikt @ Kirken', '14:00 Båttur med opplesning @ Brygga'],
    },
    speakers: ['Aslaug Rimstad, kulturminister-vikar'],
  },
  {
    name: 'a pipe table with rooms as columns',
    text: `# Fagdag 2022 – 9. november 2022

| Tid | Auditoriet | Rom 204 |
| --- | --- | --- |
| 09.00–09.45 | Hvorfor delta? (Berit Nesland) | Kart og medvirkning (Odd Trosvik) |
| 09.45–10.00 | Pause | Pause |
| 10.00–10.45 | Ungdomsråd som virker | Åpen time |`,
    items: {
      '2022-11-09': [
        '09:00-09:45 Hvorfor delta? @ Auditoriet',
        '09:00-09:45 Kart og medvirkning @ Rom 204',
        '09:45-10:00 Pause',
        '10:00-10:45 Ungdomsråd som virker @ Auditoriet',
        '10:00-10:45 Åpen time @ Rom 204',
      ],
    },
    speakers: ['Berit Nesland', 'Odd Trosvik'],
  },
  {
    name: 'a season table with date, topic and speaker',
    text: `Foredrag i Oplysningsforeningen 2011

| Dato | Foredrag | Foredragsholder |
|---|---|---|
| 12. januar | Vulkaner på Island | Geolog Ebbe Lyngsø |
| 9. februar | Breve fra fronten | Historiker Karla Mosbæk |
| 9. marts | Jazzens gyldne år | Musiker Leo Vind |

Alle foredrag begynder kl. 19.30 på Højskolen.`,
    items: {
      '2011-01-12': ['19:30 Vulkaner på Island'],
      '2011-02-09': ['19:30 Breve fra fronten'],
      '2011-03-09': ['19:30 Jazzens gyldne år'],
    },
    speakers: ['Ebbe Lyngsø, Geolog', 'Karla Mosbæk, Historiker', 'Leo Vind, Musiker'],
  },
  {
    name: 'text out of a PDF with broken words, page numbers and running heads',
    text: `Konference om nærmiljø
Vejen Kultur- og Kongrescenter
Tirsdag d. 5. juni 2007

Program
9.30 – 10.00   Indskrivning og kaf-
fe
10.00 – 10.15  Velkomst ved regionsråds-
formand Egon Thestrup
10.15 – 11.15  Landdistrikternes fremtid – tre sce-
narier
Konference om nærmiljø                                  Side 1
Side 2 af 2
Professor Winnie Agerskov, Center for Land
11.15 – 11.30  Pause
11.30 – 12.30  Debat
12.30 – 13.30  Frokost

Side 2`,
    items: {
      '2007-06-05': [
        '09:30-10:00 Indskrivning og kaffe',
        '10:00-10:15 Velkomst',
        '10:15-11:15 Landdistrikternes fremtid – tre scenarier',
        '11:15-11:30 Pause',
        '11:30-12:30 Debat',
        '12:30-13:30 Frokost',
      ],
    },
    speakers: ['Egon Thestrup, regionsrådsformand', 'Winnie Agerskov, Professor, Center for Land'],
  },
  {
    name: 'a PDF with the speakers in a right-hand column',
    text: `Seminar om deltagelse, 14. november 2012

10.00   Velkomst                              Direktør Hanne Skjødt
10.10   Deltagelse som metode                 Lektor Frede Amby
11.00   Kaffe
11.20   Erfaringer fra Nordbyen               Projektleder Zeynep Aydal
12.00   Frokost
13.00   Værksted                              Alle
15.00   Afslutning                            Direktør Hanne Skjødt`,
    items: {
      '2012-11-14': [
        '10:00 Velkomst',
        '10:10 Deltagelse som metode',
        '11:00 Kaffe',
        '11:20 Erfaringer fra Nordbyen',
        '12:00 Frokost',
        '13:00 Værksted Alle',
        '15:00 Afslutning',
      ],
    },
    speakers: [
      'Hanne Skjødt, Direktør',
      'Frede Amby, Lektor',
      'Zeynep Aydal, Projektleder',
      'Hanne Skjødt, Direktør',
    ],
  },
  {
    name: 'Swedish days as headings with the place behind the title',
    text: `Demokrativeckan i Lindby 5–9 maj 2025

Måndag 5 maj
10.00–11.00 Öppet hus, Rådhuset
18.00–19.30 Föreläsning: Makten i mobilen, Stadsbiblioteket

Tisdag 6 maj
14.00 Ungdomsfullmäktige, Rådhuset
17.30 Filmvisning med samtal, Bio Facklan

Onsdag 7 maj
Inget program

Fredag 9 maj
12.00–13.00 Lunchsamtal, Torget`,
    items: {
      '2025-05-05': [
        '10:00-11:00 Öppet hus, Rådhuset',
        '18:00-19:30 Föreläsning: Makten i mobilen, Stadsbiblioteket',
      ],
      '2025-05-06': ['14:00 Ungdomsfullmäktige, Rådhuset', '17:30 Filmvisning med samtal, Bio Facklan'],
      '2025-05-09': ['12:00-13:00 Lunchsamtal, Torget'],
    },
    speakers: [],
  },
  {
    name: 'a webinar announced in one sentence',
    text: `Gratis webinar: Kom i gang med borgerbudget

Vær med onsdag den 11. februar 2026 kl. 14.00-15.00, når vi fortæller om fire kommuners erfaringer. Webinaret foregår på Teams, og linket sendes ud dagen før.

Tilmelding senest mandag den 9. februar 2026.`,
    items: { '2026-02-11': ['14:00-15:00 Gratis webinar: Kom i gang med borgerbudget'] },
    speakers: [],
    facts: ['registration_deadline 2026-02-09'],
  },
  {
    name: 'dates as headings with several events each and a note of months',
    text: `Det sker i Medborgerhuset

Mandag 2. marts 2026
16.00 Lektiecafé
19.00 Korprøve

Onsdag 4. marts 2026
10.00 Babysalmesang
17.30 Fællesspisning
      Pris: 60 kr. voksne / 30 kr. børn
      Tilmelding senest dagen før

Lørdag 7. marts 2026
Kl. 13-16 Repair café
Kl. 20-23 Koncert: Duo Strøm
Dørene åbner kl. 19.30. Entré: 100 kr.`,
    items: {
      '2026-03-02': ['16:00 Lektiecafé', '19:00 Korprøve'],
      '2026-03-04': ['10:00 Babysalmesang', '17:30 Fællesspisning'],
      '2026-03-07': ['13:00-16:00 Repair café', '20:00-23:00 Koncert: Duo Strøm'],
    },
    speakers: [],
    doors: ['19:30 Koncert: Duo Strøm'],
  },
  {
    name: 'a mail programme with h for hours and arrows',
    text: `Hei alle! Her er programmet for torsdag 6. februar 2025:

09:00 -> 09:15 Velkommen
09:15 -> 10:00 Status fra kommunene (10 min hver)
10:00 -> 10:20 Kaffe
10:20 -> 11:30 Arbeid i grupper
11:30 -> 12:00 Oppsummering

Hilsen Ragnhild`,
    items: {
      '2025-02-06': [
        '09:00-09:15 Velkommen',
        '09:15-10:00 Status fra kommunene (10 min hver)',
        '10:00-10:20 Kaffe',
        '10:20-11:30 Arbeid i grupper',
        '11:30-12:00 Oppsummering',
      ],
    },
    speakers: [],
  },
  {
    name: 'an English festival with stages in brackets and late nights',
    text: `Harbour Lights Festival – Saturday 2 August 2025

4.00pm  Gates open
4.30pm  The Tin Kettles (Quay Stage)
5.45pm  Storytelling for families (Sail Loft)
7.00pm  Marrow & Sons (Quay Stage)
9.15pm  Odessa Flint (Main Stage)
11.00pm – 2.00am  Silent disco (Sail Loft)

Tickets £25 / £18 concessions. Under 12s free.`,
    items: {
      '2025-08-02': [
        '16:00 Gates open',
        '16:30 The Tin Kettles @ Quay Stage',
        '17:45 Storytelling for families @ Sail Loft',
        '19:00 Marrow & Sons @ Quay Stage',
        '21:15 Odessa Flint @ Main Stage',
        '23:00-02:00 Silent disco @ Sail Loft',
      ],
    },
    speakers: [],
  },
  {
    name: 'semicolon rows of a spreadsheet',
    text: `Dato;Start;Slut;Titel;Sted;Oplægsholder
12-05-2026;09:00;09:30;Kaffe;Foyer;
12-05-2026;09:30;10:30;Byen om natten;Sal A;Gro Melsted
13-05-2026;09:00;10:00;Morgenvandring;Parken;Tage Funder`,
    items: {
      '2026-05-12': ['09:00-09:30 Kaffe @ Foyer', '09:30-10:30 Byen om natten @ Sal A'],
      '2026-05-13': ['09:00-10:00 Morgenvandring @ Parken'],
    },
    speakers: ['Gro Melsted', 'Tage Funder'],
  },
  {
    name: 'bullets with a date, a time and a title each',
    text: `Vårens seminarer i Bygdeforum:

• 14. februar 2024, kl. 10–12: Dugnad på nye måter. Ved Kjersti Furulund
• 13. mars 2024, kl. 10–12: Digitale møteplasser. Ved Anders Myklevik
• 17. april 2024, kl. 10–12: Hvem eier historien? Ved Ingvild Sæbråten

Seminarene holdes på Teams.`,
    items: {
      '2024-02-14': ['10:00-12:00 Dugnad på nye måter'],
      '2024-03-13': ['10:00-12:00 Digitale møteplasser'],
      '2024-04-17': ['10:00-12:00 Hvem eier historien?'],
    },
    speakers: ['Kjersti Furulund', 'Anders Myklevik', 'Ingvild Sæbråten'],
  },
  {
    name: 'events on a page with the month shortened above',
    text: `Kommende arrangementer

14
MAJ
Åbent hus i værkstedet
Onsdag 14. maj 2025 kl. 15.00 - 18.00
Værkstedet, Kanalvej 6

22
MAJ
Debataften: Hvad skal vi med byrådet?
Torsdag 22. maj 2025 kl. 19.00 - 21.00
Biblioteket

Vis flere
Tilmeld dig nyhedsbrevet`,
    items: {
      '2025-05-14': ['15:00-18:00 Åbent hus i værkstedet @ Værkstedet, Kanalvej 6'],
      '2025-05-22': ['19:00-21:00 Debataften: Hvad skal vi med byrådet? @ Biblioteket'],
    },
    speakers: [],
  },
  {
    name: 'parallel workshops described under bold codes',
    text: `Workshops kl. 13.00-14.30 den 18. september 2025

Workshop A: Den gode invitation
Hvordan får man andre end de sædvanlige med?
Ved Alma Rishede, Medborgerne

Workshop B: Penge, tak
Om fonde, ansøgninger og afslag.
Ved Otto Kjærum

Workshop C: Ro på
Øvelser uden ord.
Ved Esther Vallø, yogalærer`,
    items: {
      '2025-09-18': [
        '13:00-14:30 [A] Den gode invitation',
        '13:00-14:30 [B] Penge, tak',
        '13:00-14:30 [C] Ro på',
      ],
    },
    speakers: ['Alma Rishede, Medborgerne', 'Otto Kjærum', 'Esther Vallø, yogalærer'],
  },
]);
