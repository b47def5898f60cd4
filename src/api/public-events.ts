import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { publicationDocument, type PublicationDocument } from '#domains/events/publication.ts';
import { findOrganisationPage } from '#domains/events/server/find-organisation-page.ts';
import { findPublication } from '#domains/events/server/find-publication.ts';
import { findSeriesPage } from '#domains/events/server/find-series-page.ts';
import { listPublished } from '#domains/events/server/list-published.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { moved, publicJson } from './answer.ts';
import type { Api, ApiEnv } from './api-context.ts';
import { cardOf } from './event-card.ts';
import { cut, eventCard, eventParam, json, pageOf, paging, publicProblems } from './shapes.ts';

const shape = publicationDocument.shape;
const session = shape.sessions.element.meta({ id: 'Session' });
const slot = shape.slots.element.meta({ id: 'Slot' });
const speaker = shape.speakers.element.meta({ id: 'Speaker' });
const venue = shape.venues.element.meta({ id: 'Venue' });
const material = shape.materials.element.extend({ address: z.url().nullable() }).meta({ id: 'Material' });
const links = z
  .object({
    page: z.url(),
    calendar: z.url(),
    scheduleJson: z.url(),
    scheduleXml: z.url(),
    invitation: z.url(),
  })
  .meta({ id: 'EventLinks' });
const document = publicationDocument
  .extend({
    speakers: z.array(speaker),
    sessions: z.array(session),
    slots: z.array(slot),
    venues: z.array(venue),
    links,
  })
  .meta({ id: 'Publication' });

const day = z.iso.date().optional();
const listEvents = createRoute({
  method: 'get',
  path: '/events',
  operationId: 'listEvents',
  summary: 'Published events',
  tags: ['Events'],
  request: {
    query: paging.extend({
      organisation: z.string().max(80).optional(),
      series: z.string().max(80).optional(),
      from: day.openapi({ description: 'Events that end on this day or later, and those without a date' }),
      to: day.openapi({ description: 'Events that begin on this day or earlier' }),
    }),
  },
  responses: { 200: json(pageOf(eventCard), 'Soonest first'), ...publicProblems },
});

/** Parts of a publication, each under an address of its own. */
const parts = {
  sessions: [session, 'What the programme holds'],
  slots: [slot, 'When and where; withdrawn ones too'],
  speakers: [speaker, 'Who speaks'],
  venues: [venue, 'Houses and rooms with what they offer'],
  materials: [material, 'Slides and links; `address` is where to get it'],
  links: [links, 'Calendar, schedules and invitation'],
} as const;

export function addPublicEvents(api: Api): void {
  addList(api);
  const route = (path: string, name: string, summary: string, schema: z.ZodType) =>
    createRoute({
      method: 'get',
      path,
      operationId: name,
      summary,
      tags: ['Events'],
      request: { params: eventParam },
      responses: { 200: json(schema, summary), ...publicProblems },
    });
  api.openapi(
    route('/events/{event}', 'readEvent', 'Everything that is published of an event', document),
    (context) => answerPart(context, (found, origin) => ({ ...found, links: linksOf(found, origin) })),
  );
  for (const [name, [schema, summary]] of Object.entries(parts)) {
    const answer = name === 'links' ? schema : z.object({ items: z.array(schema) });
    const operation = `readEvent${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    api.openapi(route(`/events/{event}/${name}`, operation, summary, answer), (context) =>
      answerPart(context, (found, origin) => partOf(found, name as keyof typeof parts, origin)),
    );
  }
  addSession(api);
}

function addList(api: Api): void {
  api.openapi(listEvents, async (context) => {
    const query = context.req.valid('query');
    const { db, env } = context.get('app');
    const organisation = query.organisation && (await findOrganisationPage(db, query.organisation));
    const series = query.series && (await findSeriesPage(db, query.series));
    if (organisation === null) throw new DomainError('organisation.not_found');
    if (series === null) throw new DomainError('series.not_found');
    const found = await listPublished(db, {
      ...(organisation ? { organisationId: organisation.page.id } : {}),
      ...(series ? { seriesId: series.page.id } : {}),
      ...(query.from ? { from: query.from } : {}),
    });
    const { to } = query;
    const events =
      to === undefined ? found : found.filter(({ startsOn }) => startsOn !== null && startsOn <= to);
    const address = new URL(new URL(context.req.url).search, `${env.ORIGIN}/api/v1/events`);
    const page = cut(events, (event) => event.slug, query, address.href);
    const value = { ...page, items: page.items.map((event) => cardOf(event, env.ORIGIN)) };
    return publicJson(context, value, { tags: ['front'] }) as never;
  });
}

function addSession(api: Api): void {
  const readSession = createRoute({
    method: 'get',
    path: '/events/{event}/sessions/{session}',
    operationId: 'readSession',
    summary: 'One session with its slots and speakers',
    tags: ['Events'],
    request: {
      params: eventParam.extend({ session: z.string().max(80).openapi({ description: 'Slug or id' }) }),
    },
    responses: {
      200: json(session.extend({ slots: z.array(slot), people: z.array(speaker) }), 'The session'),
      ...publicProblems,
    },
  });
  api.openapi(readSession, (context) => {
    const { session: asked } = context.req.valid('param');
    return answerPart(context, (found) => {
      const known = found.sessions.find(
        (one) => one.id === asked || one.slug === asked || one.oldSlugs.includes(asked),
      );
      if (!known) throw new DomainError('session.not_found');
      const ids = [known, ...known.parts].flatMap((part) => part.speakers.map((ref) => ref.speakerId));
      return {
        ...known,
        slots: found.slots.filter((one) => one.sessionId === known.id),
        people: found.speakers.filter((one) => ids.includes(one.id)),
      };
    });
  });
}

async function answerPart(
  context: Context<ApiEnv>,
  pick: (found: PublicationDocument, origin: string) => unknown,
): Promise<never> {
  const { db, env } = context.get('app');
  const slug = context.req.param('event') ?? '';
  const found = await findPublication(db, slug);
  if (!found) throw new DomainError('event.not_found');
  if (found.movedTo !== null) return moved(context, slug, found.movedTo) as never;
  const { event, organisation } = found.document;
  if (event.withdrawnAt) throw new DomainError('event.gone');
  const tags = [`event:${event.id}`, `organisation:${organisation.id}`];
  // The types of the routes know JSON values alone; an ETag and a 304 need a response of their own.
  return publicJson(context, pick(found.document, env.ORIGIN), {
    tags,
    version: found.document.version,
  }) as never;
}

function partOf(found: PublicationDocument, name: keyof typeof parts, origin: string): unknown {
  if (name === 'links') return linksOf(found, origin);
  if (name !== 'materials') return { items: found[name] };
  const items = found.materials.map((one) => ({
    ...one,
    address: one.file ? `${origin}/files/${one.file.key}` : one.url,
  }));
  return { items };
}

function linksOf({ event }: PublicationDocument, origin: string): z.infer<typeof links> {
  const lang = event.lang === 'sv' ? 'nb' : event.lang;
  const exports = `${origin}/e/${event.slug}`;
  return {
    page: `${origin}/${lang}/e/${event.slug}`,
    calendar: `${exports}/calendar.ics`,
    scheduleJson: `${exports}/schedule.json`,
    scheduleXml: `${exports}/schedule.xml`,
    invitation: `${origin}/${lang}/e/${event.slug}/invitation.pdf`,
  };
}
