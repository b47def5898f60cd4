import { describe, expect, it } from 'vitest';
import { outline, people } from './outline.ts';
import { readText } from './read-programme.ts';

function read(text: string, date?: string): Record<string, string[]> {
  return outline(readText(text, { date }));
}

describe('times at the beginning of lines', () => {
  it('reads ranges with dots, a colon after them and titles glued to them', () => {
    expect(
      read(`Naboskabsdagen
Lørdag den 14. marts 2026

09.30-10.00: Morgenkaffe
10.00 – 10.45 Fælles haver i byen
10.45-11.00Pause
Kl. 11-12: Byvandring
12.00 Frokost
kl.13.00-? Åbent værksted`),
    ).toEqual({
      '2026-03-14': [
        '09:30-10:00 Morgenkaffe',
        '10:00-10:45 Fælles haver i byen',
        '10:45-11:00 Pause',
        '11:00-12:00 Byvandring',
        '12:00 Frokost',
        '13:00 Åbent værksted',
      ],
    });
  });

  it('reads bare hours and ranges with "til"', () => {
    expect(
      read(`Ildsjælenes aften, torsdag den 5. februar 2026
17-18 Fællesspisning
18-19.30 Foredrag om lokale aviser
Kl. 19.30 til 20 Kaffe
kl. 20 til kl. 21 Sange fra højskolesangbogen`),
    ).toEqual({
      '2026-02-05': [
        '17:00-18:00 Fællesspisning',
        '18:00-19:30 Foredrag om lokale aviser',
        '19:30-20:00 Kaffe',
        '20:00-21:00 Sange fra højskolesangbogen',
      ],
    });
  });

  it('reads a twelve-hour clock with and without a.m. and p.m.', () => {
    expect(
      read(`Neighbourhood Lab
Wed 4 March 2026

9am–10:30am Opening
10:30–11 am Coffee
11 a.m. Walk along the harbour
12 noon Lunch
1-2.30 p.m. What neighbours do
2:30pm Closing`),
    ).toEqual({
      '2026-03-04': [
        '09:00-10:30 Opening',
        '10:30-11:00 Coffee',
        '11:00 Walk along the harbour',
        '12:00 Lunch',
        '13:00-14:30 What neighbours do',
        '14:30 Closing',
      ],
    });
  });

  it('reads an afternoon that is written with small numbers', () => {
    const reading = readText(
      `Community meeting
Thursday 12 March 2026
9:00 Registration and coffee
10:00 Who owns the square?
12:00 Lunch
1:15 Group work
3:00 The end of the day`,
      {},
    );
    expect(outline(reading)).toEqual({
      '2026-03-12': [
        '09:00 Registration and coffee',
        '10:00 Who owns the square?',
        '12:00 Lunch',
        '13:15 Group work',
        '15:00 The end of the day',
      ],
    });
    expect(reading.warnings.filter((warning) => warning.line === 6)).toHaveLength(1);
  });

  it('reads time alone on its line, with gaps and headings between', () => {
    expect(
      read(`# Höstmöte för samordnare

Tisdag 20 oktober 2026

kl. 09.00

Välkomna

kl. 09.15–10.00

Vad gör vi nu?

Ett samtal om vardagen i tre kommuner.

10.00

Fika`),
    ).toEqual({ '2026-10-20': ['09:00 Välkomna', '09:15-10:00 Vad gör vi nu?', '10:00 Fika'] });
  });

  it('reads titles that stand above their times', () => {
    expect(
      read(`Fagdag om nærmiljø
Onsdag 11. mars 2026

Registrering
08:30 - 09:00

Hvem bygger byen?
09:00 - 09:45
Inger Solbakk, planlegger

Pause
09:45 - 10:00

Fem torg på fem år
10:00 - 11:00
Per Nyhaug, arkitekt`),
    ).toEqual({
      '2026-03-11': [
        '08:30-09:00 Registrering',
        '09:00-09:45 Hvem bygger byen?',
        '09:45-10:00 Pause',
        '10:00-11:00 Fem torg på fem år',
      ],
    });
  });

  it('reads times at the ends of lines', () => {
    expect(
      read(`Forårsmøde, mandag den 13. april 2026
Kaffe og brød, kl. 9.00-9.30
Velkomst ved Anna Lind (9.30)
Oplæg om mødesteder ..... 9.45-10.45
Frokost kl. 12.00`),
    ).toEqual({
      '2026-04-13': [
        '09:00-09:30 Kaffe og brød',
        '09:30 Velkomst',
        '09:45-10:45 Oplæg om mødesteder',
        '12:00 Frokost',
      ],
    });
  });

  it('reads bullets, bold and emphasis', () => {
    expect(
      read(`## Program onsdag 3. juni 2026

- **09:00–09:30** Kaffe
- **09:30–10:15** _Hverdagsdemokrati_
* 10:15 – Pause
• 10:30 Torget som stue`),
    ).toEqual({
      '2026-06-03': [
        '09:00-09:30 Kaffe',
        '09:30-10:15 Hverdagsdemokrati',
        '10:15 Pause',
        '10:30 Torget som stue',
      ],
    });
  });

  it('reads a programme in one line of a newsletter', () => {
    expect(
      read(
        'Sommerfest fredag den 12. juni 2026\nProgram: kl. 17.00 Velkomst, kl. 17.15 Taler, kl. 18.00 Spisning og kl. 20.30 Musik',
      ),
    ).toEqual({
      '2026-06-12': ['17:00 Velkomst', '17:15 Taler', '18:00 Spisning', '20:30 Musik'],
    });
  });

  it('keeps an item of a night on its day and puts what begins after midnight on the next', () => {
    const reading = readText(
      `Kulturnatten fredag den 9. oktober 2026
19.00 Porten åbner
20.00-24.00 Fortællinger i gården
22.30-01.00 Dans
00.30 Natmad
02.00 Godnat`,
      {},
    );
    expect(outline(reading)).toEqual({
      '2026-10-09': ['19:00 Porten åbner', '20:00-00:00 Fortællinger i gården', '22:30-01:00 Dans'],
      '2026-10-10': ['00:30 Natmad', '02:00 Godnat'],
    });
    expect(reading.warnings.map((warning) => warning.line)).toEqual([5, 6]);
  });

  it('warns about times no clock shows and ends before their starts', () => {
    const reading = readText(
      `Værkstedsdag, lørdag den 18. april 2026
10.00-11.00 Keramik
11.00-10.30 Tekstil
12.00-25.70 Træ
25.70 Glas
13.00 Slut`,
      {},
    );
    expect(outline(reading)).toEqual({
      '2026-04-18': ['10:00-11:00 Keramik', '11:00 Tekstil', '12:00 Træ', '13:00 Slut'],
    });
    expect(reading.warnings.map((warning) => warning.line)).toEqual([3, 4, 5]);
  });
});

describe('dates', () => {
  const items = '\n09.00 Kaffe\n10.00 Samtale om huset\n';
  it.each([
    ['Fællesdag d. 3/4-2026', '2026-04-03'],
    ['onsdag 4. marts 2026', '2026-03-04'],
    ['Onsd. d. 4. marts 2026', '2026-03-04'],
    ['2026-03-04', '2026-03-04'],
    ['04.03.2026', '2026-03-04'],
    ['Dato: 4/3 2026', '2026-03-04'],
    ['March 4th, 2026', '2026-03-04'],
    ['den 4 mars 2026', '2026-03-04'],
    ['Onsdag den 4:e mars 2026', '2026-03-04'],
    ['Hvornår: Onsdag den 4. marts 2026 kl. 9-12', '2026-03-04'],
  ])('reads "%s"', (line, date) => {
    expect(Object.keys(read(`Husets dag\n${line}\n${items}`))).toEqual([date]);
  });

  it('takes the year from the title when the weekday agrees', () => {
    expect(Object.keys(read(`Temadag 2026\n\nVi ses onsd. 4. marts\n${items}`))).toEqual(['2026-03-04']);
  });

  it('leaves the date open without a year and infers it from the reference date', () => {
    expect(Object.keys(read(`Husets dag\nOnsdag den 4. marts\n${items}`))).toEqual(['no date']);
    expect(Object.keys(read(`Husets dag\nOnsdag den 4. marts\n${items}`, '2025-11-20'))).toEqual([
      '2026-03-04',
    ]);
    expect(Object.keys(read(`Husets dag\nden 4. marts\n${items}`, '2026-03-05'))).toEqual(['2027-03-04']);
  });

  it('says when a weekday contradicts its date', () => {
    const reading = readText(`Husets dag\nMandag den 4. marts 2026\n${items}`, {});
    expect(reading.warnings).toEqual([
      {
        line: 2,
        message: '»Mandag den 4. marts 2026« er en onsdag, men teksten siger mandag. Hvad er rigtigt?',
      },
    ]);
  });

  it('finds the date below the programme', () => {
    expect(
      read(
        'Naboaften\n\nKl. 18.00 Suppe\nKl. 19.00 Fortælling\n\nHvornår:\nTorsdag den 1. oktober 2026, kl. 18-20\n\nHvor:\nForsamlingshuset,\nLillegade 4,\n4321 Nordby',
      ),
    ).toEqual({
      '2026-10-01': ['18:00 Suppe', '19:00 Fortælling'],
    });
  });

  it('reads several days by date, by number and by weekday', () => {
    const days = {
      '2026-05-08': ['12:00 Frokost', '13:00 Åbning'],
      '2026-05-09': ['09:00 Morgensang', '10:00 Torvedag'],
    };
    const first = '\n12.00 Frokost\n13.00 Åbning\n\n';
    const second = '\n9.00 Morgensang\n10.00 Torvedag\n';
    expect(read(`Landsmøde 2026\n\nFredag den 8. maj${first}Lørdag den 9. maj${second}`)).toEqual(days);
    expect(read(`Landsmøde 8.-9. maj 2026\n\nDag 1${first}Dag 2${second}`)).toEqual(days);
    expect(read(`Landsmøde\n8. – 9. maj 2026\n\nFredag${first}Lørdag${second}`)).toEqual(days);
    expect(read(`Landsmøde\nFredag 8. til lørdag 9. maj 2026\n${first}${second}`)).toEqual(days);
  });

  it('warns of days that are announced without a programme', () => {
    const reading = readText('Konference\n1.-3. juni 2026\n\n10.00 Velkomst\n11.00 Samtaler\n', {});
    expect(outline(reading)).toEqual({ '2026-06-01': ['10:00 Velkomst', '11:00 Samtaler'] });
    expect(reading.warnings.map((warning) => warning.message)).toEqual([
      '2026-06-02 er nævnt, men teksten har intet program for dagen.',
      '2026-06-03 er nævnt, men teksten har intet program for dagen.',
    ]);
  });
});

describe('seasons of meetings', () => {
  it('reads dates that come last', () => {
    const reading = readText(
      `Netværk for landsbyhuse

Netværket mødes fire gange om året og deler erfaringer på tværs af kommuner.

Hvem holder huset varmt?

Bent Rosenlund, varmemester

Mange huse står med gamle fyr. Vi ser på, hvad der kan gøres for få penge, og hvem der kan hjælpe med ansøgninger.

Kulturhuset, Engvej 3, 5555 Vestby, 14. januar 2026 kl. 15.00 - 18.00



Unge i bestyrelsen

Oplægsholder endnu ikke bekræftet

Hvordan får man unge med, når møderne ligger kl. 19 en tirsdag? To foreninger fortæller, hvad de har prøvet.

Kulturhuset, Engvej 3, 5555 Vestby, 11. marts 2026 kl. 15.00 - 18.00 - dato ikke endeligt bekræftet



Sommertur

Lise Grønbjerg, formand

Vi besøger tre huse på én dag.

Afgang fra stationen, 3. juni 2026 kl. 9.00 - 16.00
`,
      {},
    );
    expect(
      reading.days.map((day) => [
        day.date,
        day.items.map((item) => [item.start, item.end, item.title, item.tentative]),
      ]),
    ).toEqual([
      ['2026-01-14', [['15:00', '18:00', 'Hvem holder huset varmt?', false]]],
      ['2026-03-11', [['15:00', '18:00', 'Unge i bestyrelsen', true]]],
      ['2026-06-03', [['09:00', '16:00', 'Sommertur', false]]],
    ]);
    expect(people(reading)).toEqual(['Bent Rosenlund, varmemester', 'Lise Grønbjerg, formand']);
  });

  it('reads dates under the titles, with an undated meeting as a warning', () => {
    const reading = readText(
      `Møder i foråret

Byen om natten - Byrumsnetværk
Torsdag den 22. januar 2026, 09.15 -12.00
Hvem er ude, når butikkerne lukker?
v/ vægter Tove Ibsen

Skoven som klasseværelse - Naturnetværk
Tirsdag den 24. februar 2026, 13-15.30
v/ Skovfoged Aksel Brandt (STED: Naturskolen, Skovvej 9, 3333 Østby)

Dato følger - Sommermøde for alle`,
      {},
    );
    expect(outline(reading)).toEqual({
      '2026-01-22': ['09:15-12:00 Byen om natten - Byrumsnetværk'],
      '2026-02-24': [
        '13:00-15:30 Skoven som klasseværelse - Naturnetværk @ Naturskolen, Skovvej 9, 3333 Østby',
      ],
    });
    expect(people(reading)).toEqual(['Tove Ibsen, vægter', 'Aksel Brandt, Skovfoged']);
    expect(reading.warnings.map((warning) => warning.line)).toEqual([12]);
  });

  it('reads a list with date, hours and title in one line, over the turn of the year', () => {
    expect(
      read(`Foredragsrække 2025/26
Tirsdag den 4. november kl. 19.00: Fyrtårne og folkene i dem
Tirsdag den 2. december kl. 19.00: Is på fjorden
Tirsdag den 13. januar kl. 19.00: Byens glemte broer`),
    ).toEqual({
      '2025-11-04': ['19:00 Fyrtårne og folkene i dem'],
      '2025-12-02': ['19:00 Is på fjorden'],
      '2026-01-13': ['19:00 Byens glemte broer'],
    });
  });

  it('reads dates above the titles', () => {
    expect(
      read(`Vårens møter

Onsdag 21. januar 2026 kl. 18.00
Strikk og prat
Ta med garn.

Onsdag 18. februar 2026 kl. 18.00
Reparer det du har
Vi låner bort verktøy.

Onsdag 18. mars 2026 kl. 18.00
Frøbytte`),
    ).toEqual({
      '2026-01-21': ['18:00 Strikk og prat'],
      '2026-02-18': ['18:00 Reparer det du har'],
      '2026-03-18': ['18:00 Frøbytte'],
    });
  });

  it('makes one event of an invitation without a programme', () => {
    const reading = readText(
      `Samtaleaften om ensomhed

Biblioteket inviterer sammen med Røde Telt til en aften om ensomhed og fællesskab.

HVORNÅR: Tirsdag den 10. februar 2026 fra kl. 19:00 – 21:30
HVOR: I salen på Hovedbiblioteket
TILMELDING: Senest den 1. februar.`,
      {},
    );
    expect(outline(reading)).toEqual({ '2026-02-10': ['19:00-21:30 Samtaleaften om ensomhed'] });
    expect(reading.facts.map(({ kind, value }) => [kind, value])).toEqual([
      ['inviter', 'Biblioteket'],
      ['inviter', 'Røde Telt'],
      ['dates', '2026-02-10'],
      ['venue', 'salen på Hovedbiblioteket'],
      ['registration_deadline', '2026-02-01'],
    ]);
  });

  it('reads a list without clock times as items in the order of the text', () => {
    const reading = readText(
      `Studietur torsdag den 23. april 2026

Program:
Bus fra rådhuset
Besøg i Havnehuset
Fælles frokost
Eftermiddagsmøde - oplægsholder endnu ikke bekræftet
Hjemrejse`,
      {},
    );
    expect(outline(reading)).toEqual({
      '2026-04-23': [
        'Bus fra rådhuset',
        'Besøg i Havnehuset',
        'Fælles frokost',
        'Eftermiddagsmøde',
        'Hjemrejse',
      ],
    });
    expect(reading.days[0]?.items.map((item) => item.kind)).toEqual([
      'travel',
      'other',
      'meal',
      'other',
      'travel',
    ]);
  });
});
