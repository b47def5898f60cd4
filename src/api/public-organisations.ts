import { createRoute, z } from '@hono/zod-openapi';
import { findOrganisationPage } from '#domains/events/server/find-organisation-page.ts';
import { findSeriesPage } from '#domains/events/server/find-series-page.ts';
import { listPublicOrganisations } from '#domains/events/server/list-public-organisations.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { moved, publicJson } from './answer.ts';
import type { Api } from './api-context.ts';
import { cardOf } from './event-card.ts';
import { eventCard, json, pageOf, paging, publicProblems, texts } from './shapes.ts';

const language = z.enum(['da', 'nb', 'sv', 'en']);
const series = z.object({
  slug: z.string(),
  kind: z.enum(['conference', 'network']),
  lang: language,
  title: texts,
});
const organisationLine = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    lang: language,
    kind: z.string(),
    country: z.string(),
    url: z.string().nullable(),
    eventCount: z.int(),
  })
  .openapi('OrganisationLine');
const organisation = organisationLine
  .omit({ eventCount: true })
  .extend({ description: texts, colour: z.string(), series: z.array(series), events: z.array(eventCard) })
  .openapi('Organisation');
const seriesPage = series
  .extend({
    id: z.string(),
    description: texts,
    organisation: z.object({ slug: z.string(), name: z.string() }),
    editions: z.array(eventCard),
  })
  .openapi('Series');

const listOrganisations = createRoute({
  method: 'get',
  path: '/organisations',
  operationId: 'listOrganisations',
  summary: 'Organisations that have published something',
  tags: ['Organisations'],
  request: { query: paging },
  responses: { 200: json(pageOf(organisationLine), 'By slug'), ...publicProblems },
});
const readOrganisation = createRoute({
  method: 'get',
  path: '/organisations/{organisation}',
  operationId: 'readOrganisation',
  summary: 'One organisation with its series and published events',
  tags: ['Organisations'],
  request: { params: z.object({ organisation: z.string().max(80) }) },
  responses: { 200: json(organisation, 'The organisation'), ...publicProblems },
});
const readSeries = createRoute({
  method: 'get',
  path: '/series/{series}',
  operationId: 'readSeries',
  summary: 'A series or network with its published editions',
  tags: ['Organisations'],
  request: { params: z.object({ series: z.string().max(80) }) },
  responses: { 200: json(seriesPage, 'The series, newest edition first'), ...publicProblems },
});

export function addPublicOrganisations(api: Api): void {
  api.openapi(listOrganisations, async (context) => {
    const { limit, after } = context.req.valid('query');
    const items = await listPublicOrganisations(context.get('app').db, { limit: limit + 1, after });
    const page = items.slice(0, limit);
    const url = new URL('/api/v1/organisations', context.get('app').env.ORIGIN);
    url.searchParams.set('limit', String(limit));
    url.searchParams.set('after', page.at(-1)?.slug ?? '');
    const next = items.length > limit ? url.href : null;
    return publicJson(context, { items: page, next }, { tags: ['front'] }) as never;
  });
  api.openapi(readOrganisation, async (context) => {
    const { organisation: slug } = context.req.valid('param');
    const found = await findOrganisationPage(context.get('app').db, slug);
    if (!found) throw new DomainError('organisation.not_found');
    if (found.movedTo !== null) return moved(context, slug, found.movedTo) as never;
    const { id, name, lang, kind, country, url, description, colour, series: list, events } = found.page;
    const { ORIGIN } = context.get('app').env;
    const value = {
      ...{ id, slug: found.page.slug, name, lang, kind, country, url, description, colour },
      series: list,
      events: events.map((event) => cardOf(event, ORIGIN)),
    };
    return publicJson(context, value, { tags: [`organisation:${id}`, 'front'] }) as never;
  });
  api.openapi(readSeries, async (context) => {
    const { series: slug } = context.req.valid('param');
    const found = await findSeriesPage(context.get('app').db, slug);
    if (!found) throw new DomainError('series.not_found');
    if (found.movedTo !== null) return moved(context, slug, found.movedTo) as never;
    const { id, kind, lang, title, description, organisation: owner, editions } = found.page;
    const { ORIGIN } = context.get('app').env;
    const value = {
      ...{ id, slug: found.page.slug, kind, lang, title, description },
      organisation: { slug: owner.slug, name: owner.name },
      editions: editions.map((event) => cardOf(event, ORIGIN)),
    };
    return publicJson(context, value, { tags: [`series:${id}`, 'front'] }) as never;
  });
}
