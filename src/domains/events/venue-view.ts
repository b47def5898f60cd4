/** A venue as a page shows it: every access fact is said, "not known" too. Pure and browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { accessFacts, type PublishedVenue } from './publication.ts';
import { said, saidIn, type SaidText } from './said-text.ts';

type Known = 'yes' | 'partly' | 'no' | 'unknown';
export type AccessFact = (typeof accessFacts)[number];

export interface VenueView {
  id: string;
  name: SaidText;
  address: string;
  url: string | null;
  directions: SaidText | null;
  access: { fact: AccessFact; known: Known }[];
  accessNotes: SaidText | null;
  accessContact: PublishedVenue['accessContact'];
  rooms: RoomView[];
}

export interface RoomView {
  id: string;
  name: string;
  capacity: number | null;
  /** Only what is known of the room itself. */
  access: { fact: AccessFact; known: Known }[];
  accessNotes: SaidText | null;
}

export function viewVenue(venue: PublishedVenue, lang: PageLanguage): VenueView {
  return {
    id: venue.id,
    name: saidIn(venue.name, venue.lang, lang),
    address: venue.address,
    url: venue.url,
    directions: said(venue.directions, lang, venue.lang),
    access: accessFacts.map((fact) => ({ fact, known: venue.access[fact] ?? 'unknown' })),
    accessNotes: said(venue.accessNotes, lang, venue.lang),
    accessContact: venue.accessContact,
    rooms: venue.rooms.map((room) => ({
      id: room.id,
      name: room.name,
      capacity: room.capacity,
      access: accessFacts
        .map((fact) => ({ fact, known: room.access[fact] ?? 'unknown' }))
        .filter(({ known }) => known !== 'unknown'),
      accessNotes: said(room.accessNotes, lang, venue.lang),
    })),
  };
}
