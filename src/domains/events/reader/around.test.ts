import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';
import { readText } from './read-programme.ts';
import type { FactKind } from './reading.ts';

function facts(text: string): [FactKind, string | null][] {
  return readText(text, {}).facts.map(({ kind, value }) => [kind, value]);
}
const DAY = 'Husets dag\nOnsdag den 4. marts 2026\n\n09.00 Kaffe\n10.00 Byens træer\n11.00 Tak for i dag\n\n';

describe('what is no item', () => {
  it.each([
    ['deadlines', 'Tilmelding senest den 20. februar kl. 12.00.'],
    ['opening hours', 'Åbningstider\nMandag - fredag: 9.00-16.00\n10.00-14.00 lørdag'],
    ['phone hours', 'Telefontid: hverdage 10.00-12.00\nTlf. 12 34 56 78'],
    ['phone numbers', 'Ring på 20.30.40.50 eller 11 22 33 44'],
    ['prices', 'Pris: 125.50 kr. for medlemmer\n50.00 kr. for studerende'],
    ['doors', 'Dørene åbner kl. 8.30'],
    ['footers', 'Senest opdateret 02-02-2026 kl. 10.30\nCookies\n© Huset 2026'],
    ['addresses', 'Torvegade 10, 1400 Byen\nCVR 12345678'],
    ['sentences', 'Vi mødes ved porten lidt i ni, og dagen slutter senest kl.\n11.30 ved søen.'],
    ['postings', 'Publiceret den 3. januar 2026 kl. 14.15 af Huset'],
    ['bus times', 'Bus 12 kører fra stationen hver halve time, fx kl. 8.10 og 8.40.'],
  ])('are %s', (_, text) => {
    expect(outline(readText(`${DAY}${text}\n`, {}))).toEqual({
      '2026-03-04': ['09:00 Kaffe', '10:00 Byens træer', '11:00 Tak for i dag'],
    });
    expect(
      outline(
        readText(`Husets dag\n${text}\n\nOnsdag den 4. marts 2026\n09.00 Kaffe\n10.00 Byens træer\n`, {}),
      ),
    ).toEqual({ '2026-03-04': ['09:00 Kaffe', '10:00 Byens træer'] });
  });

  it('are the hours of the whole day', () => {
    expect(
      outline(
        readText(
          'Temadag i Nordby onsdag 4. marts 2026 kl. 9.00 - 15.00 på Havnehuset\n\nKl. 9.00-15.00\n\n9.00 Kaffe\n9.30-12.00 Samtaler\n12.00-15.00 Udflugt',
          {},
        ),
      ),
    ).toEqual({
      '2026-03-04': ['09:00 Kaffe', '09:30-12:00 Samtaler', '12:00-15:00 Udflugt'],
    });
  });
});

describe('a block with hours of its own', () => {
  it('is the heading of its items, not an item', () => {
    const reading = readText(
      `Forårsmøde lørdag den 21. marts 2026
10.00-12.00 – Generalforsamling
10.00-10.30: Ankomst
10.30-12.00: Forhandlinger
12.00-16.00 Seminar om torve
• 12.00-13.00 Frokost
• 13.00-14.30 Tre byer, tre torve
• 14.30-16.00 Vi tegner selv
16.00 Hjemad`,
      {},
    );
    expect(outline(reading)).toEqual({
      '2026-03-21': [
        '10:00-10:30 Ankomst',
        '10:30-12:00 Forhandlinger',
        '12:00-13:00 Frokost',
        '13:00-14:30 Tre byer, tre torve',
        '14:30-16:00 Vi tegner selv',
        '16:00 Hjemad',
      ],
    });
    expect(reading.texts.map((text) => text.heading)).toEqual([
      '10.00-12.00 Generalforsamling',
      '12.00-16.00 Seminar om torve',
    ]);
  });

  it('holds workshops without times: each has the hours of the block', () => {
    expect(
      outline(
        readText(
          `Husets dag 4. marts 2026
9.00 Velkomst
10.00-11.00 Workshops
Workshop 1: Træer (Karin Lindholt)
Vi går ud.
Workshop 2: Torve (Ole Bek)
11.00 Slut`,
          {},
        ),
      ),
    ).toEqual({
      '2026-03-04': ['09:00 Velkomst', '10:00-11:00 [1] Træer', '10:00-11:00 [2] Torve', '11:00 Slut'],
    });
  });

  it('is an item when others only happen to lie in its time', () => {
    expect(
      outline(
        readText(
          'Husets dag 4. marts 2026\n10.00-12.00 Åbent værksted\n11.00 Mad til rejsende\n12.00 Slut',
          {},
        ),
      ),
    ).toEqual({
      '2026-03-04': ['10:00-12:00 Åbent værksted', '11:00 Mad til rejsende', '12:00 Slut'],
    });
  });
});

describe('facts around the programme', () => {
  it('are kept with their values', () => {
    expect(
      facts(`${DAY}Sted: Havnehuset, Kajen 4, 9999 Nordby
Arrangør: Nordby Kommune
I samarbejde med: Torvelauget og Foreningen Grønne Gårde
Kontakt: Karin Lindholt, karin@huset.example
Tilmelding senest onsdag den 18. februar 2026
Du får svar på din tilmelding senest fredag den 20. februar.
Pris: 250 kr.
Læs mere på www.huset.example/dag
`),
    ).toEqual([
      ['dates', '2026-03-04'],
      ['venue', 'Havnehuset'],
      ['address', 'Kajen 4, 9999 Nordby'],
      ['organiser', 'Nordby Kommune'],
      ['partner', 'Torvelauget'],
      ['partner', 'Foreningen Grønne Gårde'],
      ['contact', 'karin@huset.example'],
      ['contact', 'Karin Lindholt'],
      ['registration_deadline', '2026-02-18'],
      ['answer_date', '2026-02-20'],
      ['price', '250'],
      ['link', 'www.huset.example/dag'],
    ]);
  });

  it.each([
    ['Tilmeldingen er lukket.', 'registration_closed', null],
    ['Sidste frist for tilmelding er overskredet', 'registration_closed', null],
    ['Påmeldingen er stengt', 'registration_closed', null],
    ['Anmälan är stängd', 'registration_closed', null],
    ['Registration has closed', 'registration_closed', null],
    ['Påmeldingsfrist: 18. februar 2026', 'registration_deadline', '2026-02-18'],
    ['Sista anmälningsdag: 18 februari 2026', 'registration_deadline', '2026-02-18'],
    ['Register by 18 February 2026', 'registration_deadline', '2026-02-18'],
    ['Tilmelding senest 18. februar', 'registration_deadline', '2026-02-18'],
    ['Det er gratis at deltage.', 'price', '0'],
    ['Entré: 100/75', 'price', '100/75'],
    ['Billetter: 1.250 kr.', 'price', '1250'],
    ['Doors open at 8.30 am', 'doors', '08:30'],
    ['Dørene åbner kl. 8.30', 'doors', '08:30'],
    ['Ordstyrer er Karin Lindholt', 'chair', 'Karin Lindholt'],
    ['Netværkets faste mødeleder er Karin Lindholt.', 'chair', 'Karin Lindholt'],
    ['Skriv til hej@huset.example', 'contact', 'hej@huset.example'],
    ['Hent programmet her', 'link', null],
    ['Kajen 4, 9999 Nordby', 'address', 'Kajen 4, 9999 Nordby'],
    ['Karin Lindholt (MF) og Huset inviterer til en dag om torve.', 'inviter', 'Karin Lindholt'],
    ['Dagen er arrangeret af Torvelauget.', 'organiser', 'Torvelauget'],
  ])('"%s" is %s %s', (line, kind, value) => {
    expect(facts(`${DAY}${line}\n`)).toContainEqual([kind, value]);
  });

  it('are found below their labels', () => {
    expect(
      facts(
        `${DAY}Hvor\n\nHavnehuset\nKajen 4\n9999 Nordby\n\nKontakt\n\nKarin Lindholt\nkarin@huset.example\n\nPartnere\n\nTorvelauget\nGrønne Gårde\n`,
      ),
    ).toEqual([
      ['dates', '2026-03-04'],
      ['venue', 'Havnehuset'],
      ['address', 'Kajen 4, 9999 Nordby'],
      ['contact', 'Karin Lindholt'],
      ['contact', 'karin@huset.example'],
      ['partner', 'Torvelauget'],
      ['partner', 'Grønne Gårde'],
    ]);
  });
});

describe('a programme that stands there twice', () => {
  it('is taken once, with one warning', () => {
    const once =
      'Husets dag 4. marts 2026\n09.00 Kaffe\n10.00 Byens træer\nKarin Lindholt, botaniker\n11.00 Slut\n';
    const reading = readText(`${once}\n${once}`, {});
    expect(outline(reading)).toEqual({ '2026-03-04': ['09:00 Kaffe', '10:00 Byens træer', '11:00 Slut'] });
    expect(reading.warnings).toEqual([
      {
        line: 8,
        message:
          '3 punkter er de samme som fra linje 2: programmet ser ud til at stå her to gange. De er taget med én gang.',
      },
    ]);
  });
});

describe('languages', () => {
  it.each([
    ['da', 'Vi mødes om formiddagen og taler om, hvad naboer kan gøre sammen.'],
    ['nb', 'Vi møtes om formiddagen og snakker om hva naboer kan gjøre sammen.'],
    ['nb', 'Me møtest om føremiddagen og snakkar om kva naboar kan gjere saman, og korleis.'],
    ['sv', 'Vi ses på förmiddagen och pratar om vad grannar kan göra tillsammans.'],
    ['en', 'We meet in the morning and talk about what neighbours can do together.'],
  ])('%s is recognised', (lang, text) => {
    expect(readText(`10.00 Kaffe\n\n${text}`, {}).lang).toBe(lang);
  });

  it('an item has its own', () => {
    const reading = readText(
      `Nordisk naboskabsdag 4. marts 2026
Velkommen til en dag om, hvad naboer kan gøre sammen.

10.00 Torvet som stue
Vi viser, hvordan pladsen blev til, og hvad der skete bagefter.
11.00 Hva er en god nabo?
Vi forteller hvordan vi fikk folk med, og hva vi ikke fikk til.
12.00 The square is ours
How neighbours took the square back, and what they did with it.
13.00 Torget är vårt
Vi berättar hur grannarna tog torget tillbaka och vad de gör där.`,
      {},
    );
    expect([reading.lang, ...(reading.days[0]?.items.map((each) => each.lang) ?? [])]).toEqual([
      'da',
      'da',
      'nb',
      'en',
      'sv',
    ]);
  });

  it('warnings are in the language of the reading', () => {
    const warnings = (lang: 'da' | 'nb' | 'sv' | 'en'): string[] =>
      readText('10.00 Kaffe', { lang }).warnings.map((warning) => warning.message);
    expect([warnings('da')[0], warnings('nb')[0], warnings('sv')[0], warnings('en')[0]]).toEqual([
      'Vi fandt ingen dato for programmet.',
      'Vi fant ingen dato for programmet.',
      'Vi hittade inget datum för programmet.',
      'We found no date for the programme.',
    ]);
  });
});

it('leaves out what belongs to the page a text was copied from, and says so', () => {
  const read = readText(
    `${DAY}Vi glæder os til at se dig ved bålet.\n\nCookies policy\n\n© Huset 2026\n\nVi bruger cookies for at huske dine valg.\n`,
    { lang: 'da' },
  );
  expect(read.texts.map((text) => text.text)).toEqual(['Vi glæder os til at se dig ved bålet.']);
  expect(read.warnings.filter((warning) => warning.message.includes('kopieret fra'))).toHaveLength(3);
});

it('keeps a text that only mentions a cookie', () => {
  const read = readText(`${DAY}Cookies og kaffe i pausen, bagt af naboerne.\n`, { lang: 'da' });
  expect(read.texts.map((text) => text.text)).toEqual(['Cookies og kaffe i pausen, bagt af naboerne.']);
});
