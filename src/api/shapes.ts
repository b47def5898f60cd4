/** Shapes that several routes share. */
import { z } from '@hono/zod-openapi';
import type { ApiRight } from '#domains/organisations/actor.ts';

const language = z.enum(['da', 'nb', 'sv', 'en']);
export const texts = z.partialRecord(language, z.string()).openapi('Texts');
const date = z.iso.date().nullable();

export const problem = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

export const eventCard = z
  .object({
    id: z.string(),
    slug: z.string(),
    url: z.url(),
    lang: language,
    title: texts,
    subtitle: texts,
    summary: texts,
    startsOn: date,
    endsOn: date,
    datesNote: texts,
    attendance: z.enum(['onsite', 'online', 'both']),
    tentative: z.array(z.string()),
    venue: z.object({ name: z.string(), address: z.string() }).nullable(),
    organisation: z.object({ slug: z.string(), name: z.string() }),
    series: z.object({ slug: z.string(), title: texts }).nullable(),
    edition: z.string().nullable(),
    editionYear: z.int().nullable(),
    version: z.int(),
    publishedAt: z.iso.datetime({ offset: true }),
  })
  .openapi('EventCard');

export const paging = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50).openapi({ description: 'How many at most' }),
  after: z.string().max(200).optional().openapi({ description: 'From `next` of the page before' }),
});

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.url().nullable() });
}

export const eventParam = z.object({
  event: z.string().max(80).openapi({ description: 'The slug of the event' }),
});

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } };
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** Every answer that is not the wanted one. */
export const publicProblems = {
  404: problemAnswer('There is nothing there'),
  422: problemAnswer('A parameter does not fit'),
  429: problemAnswer('Too many requests'),
};
export const keyProblems = {
  ...publicProblems,
  401: problemAnswer('No key, or one that is unknown or revoked'),
  403: problemAnswer('The key lacks the right'),
  409: problemAnswer('The draft was changed meanwhile'),
  413: problemAnswer('The body is too large'),
};

/** In the document: a key is needed, and with which right. */
export function needs(right: ApiRight) {
  return { security: [{ key: [] }], 'x-samskab-right': right };
}

/** One page of a list that is whole, by the slug or id of the last item of the page before. */
export function cut<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  asked: { limit: number; after?: string | undefined },
  url: string,
): { items: Item[]; next: string | null } {
  const last = asked.after === undefined ? -1 : items.findIndex((item) => keyOf(item) === asked.after);
  const page = items.slice(last + 1, last + 1 + asked.limit);
  const end = page.at(-1);
  if (end === undefined || last + 1 + page.length >= items.length) return { items: page, next: null };
  const next = new URL(url);
  next.searchParams.set('after', keyOf(end));
  return { items: page, next: next.href };
}
