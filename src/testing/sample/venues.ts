import type { PublishedVenue } from '#domains/events/publication.ts';

export const sampleVenues: PublishedVenue[] = [
  {
    id: 'venue-hall',
    name: 'Rebslagerhallen',
    address: 'Rebslagergade 14, 9000 Aalborg',
    lang: 'da',
    url: 'https://rebslagerhallen.example',
    directions: {
      da: 'Ti minutters gang fra banegården langs fjorden. Bus 2 og 12 standser ved Rebslagerkajen.',
      nb: 'Ti minutters gange fra stasjonen langs fjorden. Buss 2 og 12 stopper ved Rebslagerkajen.',
      en: 'Ten minutes’ walk from the railway station along the fjord. Buses 2 and 12 stop at Rebslagerkajen.',
    },
    access: {
      step_free: 'yes',
      lift: 'yes',
      accessible_toilet: 'yes',
      hearing_loop: 'partly',
      interpreting: 'yes',
      parking: 'yes',
    },
    accessNotes: {
      da: 'Teleslynge i Store Sal, ikke i værkstederne. To parkeringspladser med kort afstand ved porten.',
      nb: 'Teleslynge i Store Sal, ikke i verkstedene. To reserverte parkeringsplasser ved porten.',
      en: 'Hearing loop in the Great Hall, not in the workshop rooms. Two reserved parking spaces by the gate.',
    },
    accessContact: {
      name: 'Karla Bech Nyvang',
      email: 'karla@nabodage.example',
      phone: '+45 00 11 22 33',
      by: '2026-04-17',
    },
    rooms: [
      room('room-great', 'Store Sal', 320, { hearing_loop: 'yes', step_free: 'yes' }),
      room('room-tar', 'Tjæreloftet', 40, { step_free: 'yes', lift: 'yes' }),
      room('room-sail', 'Sejlmagerstuen', 36, { step_free: 'yes' }),
      room('room-anchor', 'Ankerrummet', 30, { step_free: 'no' }),
      room('room-hemp', 'Hampekammeret', 30, {}),
      room('room-quay', 'Kajsalen', 60, { step_free: 'yes' }),
      room('room-net', 'Netværkstedet', 28, { step_free: 'yes' }),
    ],
  },
  {
    id: 'venue-steamer',
    name: 'Dampsmedjen',
    address: 'Nordkajen 3, 9400 Nørresundby',
    lang: 'da',
    url: null,
    directions: {
      da: 'Vi går samlet over broen kl. 18.40. Den, der hellere vil køres, siger til i registreringen.',
      nb: 'Vi går sammen over broen kl. 18.40. Den som heller vil kjøres, sier fra ved registreringen.',
      en: 'We walk together across the bridge at 18:40. If you would rather be driven, tell the registration desk.',
    },
    access: { step_free: 'partly', lift: 'no', accessible_toilet: 'yes' },
    accessNotes: {},
    accessContact: {},
    rooms: [],
  },
];

function room(
  id: string,
  name: string,
  capacity: number,
  access: PublishedVenue['access'],
): PublishedVenue['rooms'][number] {
  return { id, name, capacity, access, accessNotes: {} };
}
