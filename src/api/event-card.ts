import type { EventCard } from '#domains/events/listings.ts';

/** The public card of an event, without what only our own pages need. */
export function cardOf(event: EventCard, origin: string) {
  const { organisation } = event;
  return {
    id: event.id,
    slug: event.slug,
    url: `${origin}/${event.lang === 'sv' ? 'nb' : event.lang}/e/${event.slug}`,
    lang: event.lang,
    title: event.title,
    subtitle: event.subtitle,
    summary: event.summary,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    datesNote: event.datesNote,
    attendance: event.attendance,
    tentative: event.tentative,
    venue: event.venue,
    organisation: { slug: organisation.slug, name: organisation.name },
    series: event.series,
    edition: event.edition,
    editionYear: event.editionYear,
    version: event.version,
    publishedAt: event.publishedAt,
  };
}
