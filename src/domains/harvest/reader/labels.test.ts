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

const opening = [
  ...[
    'Når en idé skal spredes, er det vigtigt at:',
    'For at lykkes bør kommunerne:',
    'Kommunen skal derfor:',
  ],
  ...[
    'Derfor skal man huske at:',
    'Når haver passes sammen, skal I:',
    'Skal møteplassen overleve, bør kommunene:',
  ],
  ...[
    'For å lykkes må man:',
    'Vi anbefaler at:',
    'Kommunen bör:',
    'För att lyckas måste man:',
    'Se till att:',
  ],
  ...['We recommend that:', 'The council should:', 'When an idea is to spread, see to it that:'],
  ...['If a project is to last, it needs to:'],
];
const telling = [
  ...[
    'Deltagerne mente, at:',
    'Nogle sagde at:',
    'Til stede var:',
    'Det viste sig at:',
    'Vi lærte, at:',
    'Vi så at:',
  ],
  ...[
    'Det ble sagt at:',
    'Noen opplevde at:',
    'Kommunen har besluttet at:',
    'Problemet er at:',
    'Det er svært at:',
  ],
  ...[
    'Många tyckte att:',
    'Det visade sig att:',
    'People felt that:',
    'The problem is that:',
    'It turned out that:',
  ],
  ...['Neste gang skal vi møtes hos:', 'Deltagerne skal medbringe:', 'Those present were:'],
];

describe('a sentence that ends in a colon', () => {
  const read = (sentence: string) =>
    readWriteUpText(
      `Titel på dagen\n\nWorkshop 1: Emne\n\nUdfordring: Hvordan?\n\nVi talte.\n\n${sentence}\n- gør plads\n- hæng lys op\n`,
    ).sections.map(({ stem, recommendations: said }) => [stem, said.length]);

  it.each(opening)('opens a list where it says what to do: %s', (sentence) => {
    expect(read(sentence)).toEqual([[sentence, 2]]);
  });

  it.each(telling)('opens none where it tells of something: %s', (sentence) => {
    expect(read(sentence)).toEqual([[null, 0]]);
  });
});
