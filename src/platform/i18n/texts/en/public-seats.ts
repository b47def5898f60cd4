import { plural } from '../../plural.ts';
import type { PublicSeatsTexts } from '../da/public-seats.ts';

export const publicSeats: PublicSeatsTexts = {
  title: 'How the seats are given',
  lead: 'Some workshops run at the same time, and the rooms differ in size. This page says how it is decided who sits where.',
  leadFirst:
    'Some workshops run at the same time, and the rooms differ in size. Whoever chooses first gets the seat first.',
  state: 'Right now',
  open: (day, time) => `Wishes can be sent until ${day} at ${time}.`,
  openWithout: 'Wishes can be sent now. No deadline has been set yet.',
  openFirst: 'Seats can be chosen now.',
  closed: (day, time) => `The deadline for wishes was ${day} at ${time}. The seats are being given now.`,
  published: (day, time) => `The seats were published on ${day} at ${time}.`,
  ownLink: 'You find your wishes and your seats by the link in the mail about your registration.',
  rules: 'The rules',
  rulesWishes: (ranks) => [
    ranks === 1
      ? 'Everybody is asked for one wish. When it is sent makes no difference, as long as it is before the deadline.'
      : `Everybody is asked for ${ranks} wishes in order. When they are sent makes no difference, as long as it is before the deadline.`,
    'Nobody gets more than one seat at a time, nor the same workshop twice.',
    'No room gets more people than it holds. A workshop that needs a least number gets that many, or nobody.',
    'First, as many seats as possible are filled.',
    'If seats have been given before and somebody has cancelled, as few people as possible then have to move.',
    'Then the wishes are met as well as possible for all together. One large disappointment counts more than several small ones.',
    'After that, sectors are mixed in each workshop where a limit is set.',
    'Then groups that would like to be together are kept together.',
    'Where two allocations are equally good, lots are drawn.',
  ],
  rulesFirst: [
    'People choose their own seats, and whoever comes first gets the seat.',
    'Nobody gets more than one seat at a time, nor the same workshop twice.',
    'No room gets more people than it holds.',
    'A seat that somebody has cannot be taken by anybody else.',
  ],
  access: 'What somebody needs to be able to take part is taken into account. Nobody is told about it.',
  balance: (sector, percent) => `From “${sector}”, preferably at most ${percent} in one workshop.`,
  release: (minutes) =>
    `A chair that is empty ${plural('en', minutes, 'minute', 'minutes')} into a workshop may be given to somebody else.`,
  rooms: 'Workshops and seats',
  workshop: 'Workshop',
  places: 'Seats',
  atLeast: (n) => `at least ${n}`,
  lot: 'The lottery',
  lotText:
    'Before anybody could wish, a random text was drawn: a seed. It decides the lottery. The seed is secret while people wish, but its fingerprint stands here from the start. Once the seats are published, the seed stands here too, and everybody can see that it fits the fingerprint. So nobody can have exchanged it for another result.',
  drawn: (day, time) => `The seed was drawn on ${day} at ${time}.`,
  again: (n) =>
    `This is seed number ${n}. A new seed can only be drawn so that it is seen here and in the organiser’s history.`,
  fingerprint: 'Fingerprint (SHA-256)',
  seed: 'Seed',
  seedLater: 'Shown once the seats are published.',
  result: 'The result',
  people: 'Participants',
  seats: 'Seats given',
  empty: 'Times when there was no seat',
  few: 'fewer than 5',
  byWish: 'How many got which wish',
  wish: (n) => `Wish ${n}`,
  notNamed: 'Not among the wishes',
  notCounted: 'Those who wished for nothing are not counted here.',
  proved: {
    optimal: 'It is proven that no other allocation is better by these rules.',
    feasible: (n) =>
      `The time for computing ran out. The first ${n} of the 6 steps of the rules are proven best; the rest is the best that was found.`,
  },
  check: 'Check it yourself',
  checkText:
    'The fingerprint is the SHA-256 of the seed as text (UTF-8), in hexadecimal digits. The receipt, likewise, is a fingerprint of everything that was computed with and of each seat that was given. The organiser keeps both and can let others check the sums. Your own wishes and seats you can check on your own page.',
  receipt: 'Receipt',
  download: 'Download all of it as JSON',
  privacy: 'Who wished for what and who sits where stands nowhere here. Figures under 5 are hidden.',
};
