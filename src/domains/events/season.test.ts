import { expect, it } from 'vitest';
import type { EventCard } from './listings.ts';
import { splitSeason } from './season.ts';

const card = (id: string, more: Partial<EventCard>): EventCard =>
  ({ id, startsOn: null, endsOn: null, editionYear: null, datesNote: {}, ...more }) as EventCard;

it('puts the coming first, soonest first, and the past latest first, down to what knows no year', () => {
  const cards = [
    card('someday', { datesNote: { da: 'efteråret' } }),
    card('this-year', { editionYear: 2026 }),
    card('unknown', {}),
    card('old', { editionYear: 1998 }),
    card('last', { startsOn: '2024-05-06', endsOn: '2024-05-07' }),
    card('later', { startsOn: '2026-11-01' }),
    card('running', { startsOn: '2026-05-04', endsOn: '2026-05-06' }),
  ];
  const { coming, past } = splitSeason(cards, '2026-05-05');
  expect(coming.map(({ id }) => id)).toEqual(['running', 'later', 'someday', 'this-year']);
  expect(past.map(({ id }) => id)).toEqual(['last', 'old', 'unknown']);
});
