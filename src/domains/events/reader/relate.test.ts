import { describe, expect, it } from 'vitest';
import { proposeMerges, proposeRepeats } from './relate.ts';
import { readText } from './read-programme.ts';

describe('repeats', () => {
  it('are proposed by code and near-equal title, with the words that differ', () => {
    const reading = readText(
      `Husets dag 4. marts 2026
10.00-11.00 Workshop 1A - Byens træer og haver
Vi går ud.
10.00-11.00 Workshop 2A - Torvet om natten
11.00-11.15 Pause
11.15-12.15 Workshop 2B - Torvet om natten
11.15-12.15 Workshop 1B - Byens træer og have
Vi går ind.
12.15 Pause`,
      {},
    );
    const item = (at: number): { day: number; item: number } => ({ day: 0, item: at });
    expect(proposeRepeats(reading)).toEqual([
      {
        items: [item(0), item(4)],
        reason: 'code',
        differences: [
          [
            {
              field: 'title',
              first: 'Byens træer og haver',
              second: 'Byens træer og have',
              words: [
                { kind: 'same', text: 'Byens træer og' },
                { kind: 'first', text: 'haver' },
                { kind: 'second', text: 'have' },
              ],
            },
            {
              field: 'description',
              first: 'Vi går ud.',
              second: 'Vi går ind.',
              words: [
                { kind: 'same', text: 'Vi går' },
                { kind: 'first', text: 'ud.' },
                { kind: 'second', text: 'ind.' },
              ],
            },
          ],
        ],
      },
      { items: [item(1), item(3)], reason: 'code', differences: [[]] },
    ]);
  });

  it('are proposed by title alone, but not for breaks, rounds with numbers or parallel rooms', () => {
    const reading = readText(
      `Husets dag 4. marts 2026
9.00 Kaffe
10.00 Samtale om torvet
10.30 Runde 1 om bordene
11.00 Kaffe
11.30 Runde 2 om bordene
12.00 Samtale om torvet
13.00 Spor 1: Vand i byen
13.00 Spor 2: Vind i byen`,
      {},
    );
    expect(
      proposeRepeats(reading).map(({ items, reason }) => [items.map((place) => place.item), reason]),
    ).toEqual([[[1, 5], 'title']]);
  });
});

describe('merges', () => {
  it('of an outline and fuller words are proposed and not made', () => {
    const reading = readText(
      `Husets dag onsdag den 4. marts 2026

10.00 Velkomst
10.30 Formiddag - Torvets historie og fremtid
12.00 Frokost

## Torvets historie og fremtid

Karin Lindholt har gravet i arkiverne og fortæller om markeder, optøjer og en enkelt elefant.
`,
      {},
    );
    expect(reading.days[0]?.items.map((item) => item.description)).toEqual([null, null, null]);
    expect(proposeMerges(reading).map(({ outline, fuller, adds }) => [outline, fuller, adds])).toEqual([
      [{ day: 0, item: 1 }, { text: 0 }, ['description']],
    ]);
  });

  it('of untimed entries and meetings on the same day are proposed', () => {
    const reading = readText(
      `Årets træf - Havnehuset mandag den 4. maj 2026
Træffet varer en hel dag.

Program:

Bus fra stationen
Formiddagsmøde - Landsbyhuset i Nordby
Fælles frokost

En ny begyndelse for landsbyhuset i Nordby

Karin Lindholt, formand

Huset lukkede, og så åbnede borgerne det igen. Hvordan gik det til, og hvad koster det at holde varmen?

Havnehuset, mandag den 4. maj 2026



Byens penge

Ole Bek, kasserer

Hvem bestemmer over de små puljer, og hvordan søger man dem, når man ikke er en forening?

Rådhuset, tirsdag den 6. oktober 2026 kl. 15.00 - 17.00
`,
      {},
    );
    const merges = proposeMerges(reading);
    const titles = merges.map(({ outline, fuller }) => [
      reading.days[outline.day]?.items[outline.item]?.title,
      'item' in fuller ? reading.days[fuller.item.day]?.items[fuller.item.item]?.title : fuller.text,
    ]);
    expect(titles).toEqual([
      ['Formiddagsmøde - Landsbyhuset i Nordby', 'En ny begyndelse for landsbyhuset i Nordby'],
    ]);
  });
});
