import { describe, expect, it } from 'vitest';
import { readWriteUpText } from './read-write-up.ts';

const challenges = [
  ...[
    'Udfordring',
    'Udfordringen:',
    'UDFORDRING',
    'Udfordring –',
    'Hovedudfordring:',
    'Den centrale udfordring',
  ],
  ...[
    'Vores udfordring',
    'Udfordringen for kommunen',
    'Utfordring',
    'UTFORDRINGEN:',
    'Hovedutfordring',
    'Utmaning',
  ],
  ...[
    'Utmaningen:',
    'HUVUDUTMANING',
    'Vår utmaning',
    'Challenge',
    'CHALLENGE:',
    'Main challenge:',
    'Key challenges',
  ],
  ...[
    '1. Udfordring',
    'I. Udfordring',
    'A. Challenge',
    '• Udfordring',
    '*Udfordring*',
    '**Utmaning**',
    '> Challenge',
  ],
  ...[
    '== Challenge ==',
    '[Challenge]',
    'Challenge statement',
    '“Udfordring”',
    'Udfordring (case)',
    'Udfordringen lød:',
  ],
];
const recommendations = [
  ...[
    'Anbefalinger',
    'Anbefalingerne:',
    'ANBEFALINGER',
    'Anbefalinger –',
    'Gruppens anbefalinger:',
    '5 anbefalinger',
  ],
  ...['Anbefalinger fra gruppen:', 'Anbefalinger til kommunen', 'Fem anbefalinger', 'Konkrete anbefalinger'],
  ...['Anbefalingar', 'Tilrådingar', 'REKOMMENDATIONER:', 'Våra rekommendationer', 'Rekommendationerna'],
  ...[
    'Our recommendations',
    'Key Recommendations',
    'Recommendations to the council',
    'Summary of recommendations',
  ],
  ...[
    'The recommendations are:',
    'We recommend:',
    '2. Anbefalinger',
    'II. Anbefalinger',
    '**Rekommendationer**',
  ],
  ...['== Recommendations ==', '“Anbefalinger”', 'Anbefalinger (i stikord)', 'Anbefalinger/forslag'],
  ...['Forslag og anbefalinger', 'Workshoppen anbefaler:', 'Vi anbefaler derfor, at:', 'Vi rekommenderar:'],
];
const workshops = [
  ...['Workshop 1: Emne et', 'Workshop nr. 1: Emne et', 'WORKSHOP 1 – Emne et', 'Workshop I: Emne et'],
  ...[
    'Workshop One: Emne et',
    'Arbejdsgruppe 1: Emne et',
    'Spor A: Emne et',
    'Tema: Emne et',
    'Område 1. Emne et',
  ],
  ...[
    'Område - Emne et',
    'Verkstad 1: Emne et',
    'Rundbord 1: Emne et',
    'Workshop 1.1: Emne et',
    'Første workshop: Emne et',
  ],
];

function read(challenge: string, list: string, workshop = 'Workshop 1: Emne et') {
  const { sections } = readWriteUpText(
    `Titel på dagen\n\n${workshop}\n\n${challenge}\nHvordan får vi plads?\n\n${list}\n- Gør plads\n- Hæng lyset op\n\nWorkshop 2: Emne to\n\n${challenge}\nHvem gør det?\n\n${list}\n- Del nøglen ud\n`,
  );
  return sections.map(({ title, challenge: asked, recommendations: said }) => [
    ...[title, asked],
    ...said.map(({ text }) => text),
  ]);
}

const whole = [
  ['Emne et', 'Hvordan får vi plads?', 'Gør plads', 'Hæng lyset op'],
  ['Emne to', 'Hvem gør det?', 'Del nøglen ud'],
];

describe('a heading', () => {
  it.each(challenges)('says that a challenge follows: %s', (heading) => {
    expect(read(heading, 'Anbefalinger')).toEqual(whole);
  });

  it.each(recommendations)('says that recommendations follow: %s', (heading) => {
    expect(read('Udfordring', heading)).toEqual(whole);
  });

  it.each(workshops)('names a workshop: %s', (heading) => {
    expect(read('Udfordring', 'Anbefalinger', heading)).toEqual(whole);
  });

  it.each([
    'Forslag',
    'Ideer:',
    'Ingen anbefalinger endnu:',
    'Anbefalingerne fra sidste år blev læst',
    'Vi anbefaler ikke:',
    'We did not recommend:',
    'Råd',
  ])('that says something else opens no list: %s', (heading) => {
    expect(read('Udfordring', heading).flatMap((section) => section.slice(2))).toEqual([]);
  });
});
