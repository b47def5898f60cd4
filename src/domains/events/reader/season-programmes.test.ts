import { describeProgrammes } from './invented-programmes.ts';

/** Seasons, series and lists of meetings as associations, churches and networks set them. */
describeProgrammes([
  {
    name: 'numbered meetings with the topic before the date',
    text: `Lokalhistorisk Kreds Nørre Vang
Vinterprogram 2025/26

1. møde: Da banen kom til byen. Onsdag den 8. oktober 2025 kl. 19.30 i Sognegården. Foredrag ved Helge Tornvig.
2. møde: Bryggeriet, der forsvandt. Onsdag den 12. november 2025 kl. 19.30 i Sognegården. Foredrag ved Aase Klintholm.
3. møde: Fortælleaften. Onsdag den 14. januar 2026 kl. 19.30 i Sognegården.
4. møde: Generalforsamling. Onsdag den 25. februar 2026 kl. 19.00 i Forsamlingshuset.

Gratis for medlemmer. Andre betaler 40 kr.`,
    items: {
      '2025-10-08': ['19:30 1. møde: Da banen kom til byen @ Sognegården'],
      '2025-11-12': ['19:30 2. møde: Bryggeriet, der forsvandt @ Sognegården'],
      '2026-01-14': ['19:30 3. møde: Fortælleaften @ Sognegården'],
      '2026-02-25': ['19:00 4. møde: Generalforsamling @ Forsamlingshuset'],
    },
    speakers: ['Helge Tornvig', 'Aase Klintholm'],
  },
  {
    name: 'numbered meetings with the topic on a line of its own',
    text: `Netværk for boligsociale medarbejdere
Møder i 2024

1. møde: Tryghed i opgangen
Tirsdag den 6. februar 2024, kl. 9.00-12.00
Beboerhuset, Lærkevej 2, 8260 Vangby
Vi hører om tre års arbejde med nattevandring.

2. møde: Unge uden for døren
Tirsdag den 9. april 2024, kl. 9.00-12.00
Kulturhuset, Ågade 11, 8900 Engby
Oplæg ved Sonja Brask.

3. møde: Penge og pejlemærker
Tirsdag den 11. juni 2024, kl. 9.00-12.00
Sted følger.`,
    items: {
      '2024-02-06': ['09:00-12:00 1. møde: Tryghed i opgangen @ Beboerhuset, Lærkevej 2, 8260 Vangby'],
      '2024-04-09': ['09:00-12:00 2. møde: Unge uden for døren @ Kulturhuset, Ågade 11, 8900 Engby'],
      '2024-06-11': ['09:00-12:00 3. møde: Penge og pejlemærker'],
    },
    speakers: ['Sonja Brask'],
  },
  {
    name: 'hours said once for all evenings',
    text: `Aftenskolen Fjorden
Læsekreds: Nordiske romaner

Alle aftener kl. 19.00-21.00 på Hovedbiblioteket.

Mandag den 2. februar 2026: Introduktion
Mandag den 2. marts 2026: Øerne i læ
Mandag den 13. april 2026: Brevene fra Norge
Mandag den 4. maj 2026: Afslutning og ny bogliste`,
    items: {
      '2026-02-02': ['19:00-21:00 Introduktion'],
      '2026-03-02': ['19:00-21:00 Øerne i læ'],
      '2026-04-13': ['19:00-21:00 Brevene fra Norge'],
      '2026-05-04': ['19:00-21:00 Afslutning og ny bogliste'],
    },
    speakers: [],
  },
  {
    name: 'hours said once after a list of dates without weekdays',
    text: `Ledernetværket holder fire møder i 2023:

26. januar: Hvad vil vi med netværket?
23. marts: Sygefravær og nærvær
14. september: Besøg på Kysthospitalet
16. november: Året der gik

Hvert møde er kl. 9-16 med frokost kl. 12. Prisen for et år er 6.500 kr.`,
    items: {
      '2023-01-26': ['09:00-16:00 Hvad vil vi med netværket?'],
      '2023-03-23': ['09:00-16:00 Sygefravær og nærvær'],
      '2023-09-14': ['09:00-16:00 Besøg på Kysthospitalet'],
      '2023-11-16': ['09:00-16:00 Året der gik'],
    },
    speakers: [],
  },
  {
    name: 'a Norwegian season with hours for all and one exception',
    text: `Høstens temakvelder 2024
Alle møter er kl. 18.00–20.00 på Samfunnshuset hvis ikke annet står.

Tirsdag 3. september: Nabolag i endring. Innleder: Torunn Aspelien
Tirsdag 1. oktober: Fra barnehage til byplan. Innleder: Jostein Vikholm
Tirsdag 5. november kl. 17.00: Omvisning på Verftet
Tirsdag 3. desember: Julemøte`,
    items: {
      '2024-09-03': ['18:00-20:00 Nabolag i endring'],
      '2024-10-01': ['18:00-20:00 Fra barnehage til byplan'],
      '2024-11-05': ['17:00 Omvisning på Verftet'],
      '2024-12-03': ['18:00-20:00 Julemøte'],
    },
    speakers: ['Torunn Aspelien', 'Jostein Vikholm'],
  },
  {
    name: 'a Swedish study circle with dates in a column',
    text: `Studiecirkel: Så funkar kommunen
Vi träffas sex torsdagar kl. 18.30–20.30 i Medborgarhuset.

12/9 Vem bestämmer?
26/9 Budgeten på en kväll
10/10 Besök i fullmäktige
24/10 Skola och omsorg
7/11 Planer och protester
21/11 Avslutning med middag

Hösten 2024. Ledare: Gunilla Sandehed`,
    items: {
      '2024-09-12': ['18:30-20:30 Vem bestämmer?'],
      '2024-09-26': ['18:30-20:30 Budgeten på en kväll'],
      '2024-10-10': ['18:30-20:30 Besök i fullmäktige'],
      '2024-10-24': ['18:30-20:30 Skola och omsorg'],
      '2024-11-07': ['18:30-20:30 Planer och protester'],
      '2024-11-21': ['18:30-20:30 Avslutning med middag'],
    },
    speakers: [],
  },
  {
    name: 'a church calendar by month',
    text: `Kalender for Østerlund Sogn

MARTS 2026

Søndag d. 1. kl. 10.30 Gudstjeneste
Onsdag d. 4. kl. 14.00 Eftermiddagshøjskole: Salmer fra havet v/ Ellen Tangaa
Torsdag d. 12. kl. 19.30 Koncert med Vestkoret
Søndag d. 15. kl. 10.30 Familiegudstjeneste

APRIL 2026

Torsdag d. 2. kl. 17.00 Skærtorsdagsmåltid
Søndag d. 5. kl. 10.30 Påskegudstjeneste
Tirsdag d. 21. kl. 19.00 Menighedsrådsmøde`,
    items: {
      '2026-03-01': ['10:30 Gudstjeneste'],
      '2026-03-04': ['14:00 Eftermiddagshøjskole: Salmer fra havet'],
      '2026-03-12': ['19:30 Koncert med Vestkoret'],
      '2026-03-15': ['10:30 Familiegudstjeneste'],
      '2026-04-02': ['17:00 Skærtorsdagsmåltid'],
      '2026-04-05': ['10:30 Påskegudstjeneste'],
      '2026-04-21': ['19:00 Menighedsrådsmøde'],
    },
    speakers: ['Ellen Tangaa'],
  },
  {
    name: 'a culture house calendar with short weekdays, prices and doors',
    text: `KULTURHUSET SILOEN – EFTERÅR 2025

Fre 5. sep. kl. 20: Havnebandet. Entré 120 kr. / 80 kr. for medlemmer
Lør 13. sep. kl. 11-14: Loppemarked. Gratis
Tor 2. okt. kl. 19.30: Foredrag – Mit liv med bier, v/ Palle Rønnov. Entré 60 kr.
Fre 24. okt. kl. 20: Standup med Signe Munkvad. Dørene åbner kl. 19. Entré 150 kr.
Søn 9. nov. kl. 15: Børneteater – Katten i kælderen`,
    items: {
      '2025-09-05': ['20:00 Havnebandet'],
      '2025-09-13': ['11:00-14:00 Loppemarked'],
      '2025-10-02': ['19:30 Foredrag – Mit liv med bier'],
      '2025-10-24': ['20:00 Standup med Signe Munkvad'],
      '2025-11-09': ['15:00 Børneteater – Katten i kælderen'],
    },
    speakers: ['Palle Rønnov', 'Signe Munkvad'],
    doors: ['19:00 Standup med Signe Munkvad'],
  },
  {
    name: 'lectures with the date as a heading and place after the hours',
    text: `Folkeuniversitetet i Sandby
Forelæsninger forår 2019

Torsdag den 7. februar 2019
Klimaets historie
Lektor Birger Holmstad, Søndre Universitet
Kl. 17.15-19.00, Gymnasiet, auditorium 2

Torsdag den 7. marts 2019
Byens træer
Ph.d. Maja Ejlskov
Kl. 17.15-19.00, Gymnasiet, auditorium 2

Torsdag den 4. april 2019
Vand som ven
Professor Nils Aakjer
Kl. 17.15-19.00, Gymnasiet, auditorium 1`,
    items: {
      '2019-02-07': ['17:15-19:00 Klimaets historie @ Gymnasiet, auditorium 2'],
      '2019-03-07': ['17:15-19:00 Byens træer @ Gymnasiet, auditorium 2'],
      '2019-04-04': ['17:15-19:00 Vand som ven @ Gymnasiet, auditorium 1'],
    },
    speakers: [
      'Birger Holmstad, Lektor, Søndre Universitet',
      'Maja Ejlskov, Ph.d.',
      'Nils Aakjer, Professor',
    ],
  },
  {
    name: 'labelled events of a web calendar',
    text: `Arrangementer

Fællesspisning i gården
Dato: 14. juni 2025
Tid: kl. 17.30 - 20.00
Sted: Gården, Møllestræde 4
Pris: 50 kr.

Cykeltur til Søbakken
Dato: 28. juni 2025
Tid: kl. 10.00 - 15.00
Sted: Vi mødes ved Rådhuset

Sankthansaften
Dato: 23. juni 2025
Tid: kl. 19.00
Sted: Stranden
Båltaler: Ruth Agerbo`,
    items: {
      '2025-06-14': ['17:30-20:00 Fællesspisning i gården @ Gården, Møllestræde 4'],
      '2025-06-23': ['19:00 Sankthansaften @ Stranden'],
      '2025-06-28': ['10:00-15:00 Cykeltur til Søbakken @ Vi mødes ved Rådhuset'],
    },
    speakers: ['Ruth Agerbo, Båltaler'],
  },
  {
    name: 'an English lecture series with ordinals',
    text: `Spring Lecture Series 2026: Living Together

All lectures take place at 5.30 pm – 7 pm in the Old Library.

Thursday 5th February – Housing without landlords, Dr Moira Kessock
Thursday 5th March – The shared street, Prof. Alban Terwick
Thursday 2nd April – Who owns the allotment? Dr Petra Lindahome
Thursday 7th May – Panel: What next?

Free admission. Register at www.livingtogether.example`,
    items: {
      '2026-02-05': ['17:30-19:00 Housing without landlords'],
      '2026-03-05': ['17:30-19:00 The shared street'],
      '2026-04-02': ['17:30-19:00 Who owns the allotment?'],
      '2026-05-07': ['17:30-19:00 Panel: What next?'],
    },
    speakers: ['Moira Kessock, Dr', 'Alban Terwick, Prof.', 'Petra Lindahome, Dr'],
  },
  {
    name: 'a date that is not settled and a speaker who is not',
    text: `Møderække om frivillighed, efterår 2022

Tirsdag den 13. september 2022 kl. 16.30-18.30
Hvem er de nye frivillige?
Oplægsholder: Inge Skovlund

Tirsdag den 25. oktober 2022 kl. 16.30-18.30 (datoen er ikke endeligt fastlagt)
Rekruttering på nettet
Oplægsholder: Bjarne Hedetoft

Tirsdag den 22. november 2022 kl. 16.30-18.30
Anerkendelse i hverdagen
Oplægsholder: endnu ikke bekræftet`,
    items: {
      '2022-09-13': ['16:30-18:30 Hvem er de nye frivillige?'],
      '2022-10-25': ['16:30-18:30 Rekruttering på nettet'],
      '2022-11-22': ['16:30-18:30 Anerkendelse i hverdagen'],
    },
    speakers: ['Inge Skovlund', 'Bjarne Hedetoft'],
    tentative: ['Rekruttering på nettet', 'Anerkendelse i hverdagen'],
  },
  {
    name: 'course days with one set of hours and a programme for neither',
    text: `Uddannelse for frivilligkoordinatorer

Dag 1: Tirsdag den 3. september 2024 – Rollen som koordinator
Dag 2: Onsdag den 4. september 2024 – At tage imod nye
Dag 3: Tirsdag den 1. oktober 2024 – Konflikter
Dag 4: Onsdag den 2. oktober 2024 – Drift og økonomi

Alle dage kl. 9.30-15.30. Sted: Frivillighuset, Bredgade 7, 7400 Hedeby.
Tilmeldingsfrist: 15. august 2024. Pris: 3.200 kr.`,
    items: {
      '2024-09-03': ['09:30-15:30 Dag 1: Rollen som koordinator'],
      '2024-09-04': ['09:30-15:30 Dag 2: At tage imod nye'],
      '2024-10-01': ['09:30-15:30 Dag 3: Konflikter'],
      '2024-10-02': ['09:30-15:30 Dag 4: Drift og økonomi'],
    },
    speakers: [],
    facts: ['registration_deadline 2024-08-15', 'price 3200', 'address Bredgade 7, 7400 Hedeby'],
  },
  {
    name: 'a pensioners’ club with tabs and no year in the dates',
    text: `Pensionistforeningen Solsikken
Program for foråret 2026

Tirsdag 13. januar	kl. 14.00	Nytårskur
Tirsdag 27. januar	kl. 14.00	Banko
Tirsdag 10. februar	kl. 14.00	Foredrag: Fyrpasserens datter
Tirsdag 24. februar	kl. 12.00	Gule ærter
Tirsdag 10. marts	kl. 14.00	Generalforsamling

Bestyrelsen: Karna Vestby, tlf. 00 00 00 00`,
    items: {
      '2026-01-13': ['14:00 Nytårskur'],
      '2026-01-27': ['14:00 Banko'],
      '2026-02-10': ['14:00 Foredrag: Fyrpasserens datter'],
      '2026-02-24': ['12:00 Gule ærter'],
      '2026-03-10': ['14:00 Generalforsamling'],
    },
    speakers: [],
  },
  {
    name: 'a Norwegian hiking association with numeric dates',
    text: `Turprogram våren 2025

05.04.2025 Skitur til Grønnkollen. Oppmøte kl. 09.00 ved stasjonen. Turleder: Randi Hovstad
26.04.2025 Vårtur i Bekkedalen. Oppmøte kl. 10.00 ved skolen. Turleder: Even Lauvland
17.05.2025 Fellesfrokost på hytta kl. 08.00
14.06.2025 Båttur til Sandøya. Avgang kl. 11.30. Turleder: Randi Hovstad`,
    items: {
      '2025-04-05': ['09:00 Skitur til Grønnkollen'],
      '2025-04-26': ['10:00 Vårtur i Bekkedalen'],
      '2025-05-17': ['08:00 Fellesfrokost på hytta'],
      '2025-06-14': ['11:30 Båttur til Sandøya'],
    },
    speakers: ['Randi Hovstad, Turleder', 'Even Lauvland, Turleder', 'Randi Hovstad, Turleder'],
  },
]);
