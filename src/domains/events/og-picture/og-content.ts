/** What stands on the picture that others show when somebody shares an event. */
import { legibleAccent } from '#platform/ui/colour.ts';
import { siteTexts } from '#platform/i18n/texts/site.ts';
import { eventDates } from '../exports/event-dates.ts';
import { textFor, type ExportOptions } from '../exports/export-reader.ts';
import type { PublicationDocument } from '../publication.ts';

export interface OgContent {
  title: string;
  dates: string;
  place: string;
  organisation: string;
  /** Legible on paper. */
  colour: string;
}

export function ogContent(document: PublicationDocument, options: ExportOptions): OgContent {
  const { event, organisation, venues } = document;
  const venue = venues.find((one) => one.id === event.venueId);
  const dates = eventDates(document, options);
  return {
    title: textFor(event.title, options, event.lang).text || event.slug,
    dates: dates.charAt(0).toUpperCase() + dates.slice(1),
    place: venue?.name ?? (event.attendance === 'online' ? siteTexts[options.lang].attendance.online : ''),
    organisation: organisation.name,
    colour: legibleAccent(organisation.colour) ?? '#1d5450',
  };
}
