/** Places of a text as venues and rooms of the organisation. */
import { plainTitle } from '../importing/likeness.ts';
import type { Edit } from './edit-programme.ts';
import { insertRoom } from './save-room.ts';
import { insertVenue } from './save-venue.ts';

export interface Place {
  venueId: string;
  roomId: string | null;
}

/** A number after a name, or a postal code, is how streets are written; rooms are not. */
const looksLikeAddress = /,|\b\d{4}\s\p{Lu}|\p{Letter}{4,}\s\d{1,3}\s?\p{Lu}?$/u;

/** "Lokale 3" and "Mødelokale 2" have a number too, and are no street. */
const looksLikeRoom =
  /^(?:\p{Letter}*(?:lokale|lokal|rum|rom|room|sal|salen|hall?|scene|stage|auditorium|teltet?|etage|etasje))\s\d{1,4}\s?\p{Letter}?$/iu;

export interface Places {
  /** The venue with the name, with its address; added where there is none. */
  venue(name: string, address?: string): Promise<string>;
  /** What an entry calls its place: a room of the event's venue, a venue, or something new. */
  find(text: string, eventVenueId: string | null): Promise<Place>;
}

/** Reads the organisation's places once; `Hall A` and `hall a` are one. */
export async function openPlaces(edit: Edit): Promise<Places> {
  const { trx, event } = edit;
  const organisationId = event.organisation_id;
  const venues = await trx
    .selectFrom('venues')
    .select(['id', 'name', 'address'])
    .where('organisation_id', '=', organisationId)
    .orderBy('position')
    .execute();
  const rooms = await trx
    .selectFrom('rooms')
    .select(['id', 'venue_id', 'name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('position')
    .execute();
  const venue = async (name: string, address = ''): Promise<string> => {
    const known = venues.find((one) => plainTitle(one.name) === plainTitle(name));
    if (known) return known.id;
    const id = await insertVenue(trx, organisationId, name.slice(0, 200), { address, lang: event.lang });
    venues.push({ id, name, address });
    edit.warnings.push({ code: 'place_new', data: { venue: name } });
    return id;
  };
  const room = async (venueId: string, name: string): Promise<string> => {
    const id = await insertRoom(trx, organisationId, venueId, name.slice(0, 200));
    rooms.push({ id, venue_id: venueId, name });
    edit.warnings.push({ code: 'place_new', data: { room: name } });
    return id;
  };
  const find = async (text: string, eventVenueId: string | null): Promise<Place> => {
    const wanted = plainTitle(text);
    const inEvent = rooms.find((one) => one.venue_id === eventVenueId && plainTitle(one.name) === wanted);
    if (inEvent) return { venueId: inEvent.venue_id, roomId: inEvent.id };
    const { name, address } = splitPlace(text);
    const known = venues.find((one) => [wanted, plainTitle(name)].includes(plainTitle(one.name)));
    if (known) return { venueId: known.id, roomId: null };
    if (eventVenueId !== null && (looksLikeRoom.test(text) || !looksLikeAddress.test(text)))
      return { venueId: eventVenueId, roomId: await room(eventVenueId, text) };
    return { venueId: await venue(name, address), roomId: null };
  };
  return { venue, find };
}

/** `Sal 2, Havnehuset, Kajen 4` is named by what stands before the street. */
export function splitPlace(text: string): { name: string; address: string } {
  const parts = text.split(',').map((part) => part.trim());
  const street = parts.findIndex((part, index) => index > 0 && /\d/.test(part));
  if (street < 0) return { name: text.trim(), address: '' };
  return { name: parts.slice(0, street).join(', '), address: parts.slice(street).join(', ') };
}
