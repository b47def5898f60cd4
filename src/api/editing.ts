/** Editing a draft and publishing it, with a key that has the right `edit`. Nothing is public before `publish`. */
import { createRoute, z, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiRight } from '#domains/organisations/actor.ts';
import * as schema from '#domains/events/schema.ts';
import { addSlot } from '#domains/events/server/add-slot.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { loadDraft } from '#domains/events/server/load-draft.ts';
import { previewPublication } from '#domains/events/server/preview-publication.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { removeSession } from '#domains/events/server/remove-session.ts';
import { removeSlot } from '#domains/events/server/remove-slot.ts';
import { saveSession } from '#domains/events/server/save-session.ts';
import { saveSlot } from '#domains/events/server/save-slot.ts';
import { updateEvent } from '#domains/events/server/update-event.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Api, ApiEnv } from './api-context.ts';
import { requireRight } from './authenticate.ts';
import { publicDraft } from './public-draft.ts';
import { eventParam, json, jsonBody, keyProblems, needs } from './shapes.ts';

/** Bytes of a JSON body: the longest texts of an event, several times. */
export const jsonLimit = 1024 * 1024;

const expectedVersion = z.coerce
  .number()
  .int()
  .positive()
  .optional()
  .openapi({ description: 'The draft version you saw; refused with 409 when it has changed since' });
const edited = z.object({
  draftVersion: z.int(),
  warnings: z.array(z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) })),
});
const sessionParam = eventParam.extend({ session: z.uuid() });
const slotParam = eventParam.extend({ slot: z.uuid() });
/** In a body: which draft version one saw. Fields nobody knows are refused, so that a slip of the pen is noticed. */
const version = { expectedVersion: schema.addSlot.shape.expectedVersion };

function route<Config extends Omit<RouteConfig, 'responses' | 'tags'>, Answer extends z.ZodType>(
  right: ApiRight,
  answer: Answer,
  config: Config,
) {
  return createRoute({
    ...config,
    ...needs(right),
    tags: ['Edit'],
    responses: { 200: json(answer, config.summary ?? ''), ...keyProblems },
  });
}

const routes = {
  draft: route('read', z.record(z.string(), z.unknown()), {
    method: 'get',
    path: '/events/{event}/draft',
    operationId: 'readDraft',
    summary: 'The draft of an event with the ids to edit it by, without what is private',
    request: { params: eventParam },
  }),
  preview: route('read', z.record(z.string(), z.unknown()), {
    method: 'get',
    path: '/events/{event}/changes',
    operationId: 'readChanges',
    summary: 'What publishing would change for readers',
    request: { params: eventParam },
  }),
  createEvent: route('edit', z.object({ id: z.string(), slug: z.string() }), {
    method: 'post',
    path: '/organisations/{organisation}/events',
    operationId: 'createEvent',
    summary: 'Make an event; it is a draft until it is published',
    request: {
      params: z.object({ organisation: z.string().max(80) }),
      body: jsonBody(schema.createEvent.omit({ organisation: true }).strict()),
    },
  }),
  updateEvent: route('edit', edited, {
    method: 'patch',
    path: '/events/{event}',
    operationId: 'updateEvent',
    summary: 'Change fields of an event; fields that are missing stay as they are',
    request: { params: eventParam, body: jsonBody(schema.eventChanges.extend(version).strict()) },
  }),
  createSession: route(
    'edit',
    edited.extend({ sessionId: z.string(), slug: z.string(), slotIds: z.array(z.string()) }),
    {
      method: 'post',
      path: '/events/{event}/sessions',
      operationId: 'createSession',
      summary: 'Add a session, with its slots',
      request: { params: eventParam, body: jsonBody(schema.createSession.omit({ event: true }).strict()) },
    },
  ),
  updateSession: route('edit', edited, {
    method: 'patch',
    path: '/events/{event}/sessions/{session}',
    operationId: 'updateSession',
    summary: 'Change fields of a session',
    request: {
      params: sessionParam,
      body: jsonBody(schema.saveSession.shape.changes.extend(version).strict()),
    },
  }),
  removeSession: route('edit', edited, {
    method: 'delete',
    path: '/events/{event}/sessions/{session}',
    operationId: 'removeSession',
    summary: 'Take a session off the programme; one that was published stays as withdrawn',
    request: { params: sessionParam, query: z.object({ expectedVersion }) },
  }),
  addSlot: route('edit', edited.extend({ slotId: z.string() }), {
    method: 'post',
    path: '/events/{event}/sessions/{session}/slots',
    operationId: 'addSlot',
    summary: 'Hold a session once more',
    request: { params: sessionParam, body: jsonBody(schema.slotFields.extend(version).strict()) },
  }),
  updateSlot: route('edit', edited, {
    method: 'patch',
    path: '/events/{event}/slots/{slot}',
    operationId: 'updateSlot',
    summary: 'Change when and where; followers of the calendar see it once it is published',
    request: { params: slotParam, body: jsonBody(schema.saveSlot.shape.changes.extend(version).strict()) },
  }),
  removeSlot: route('edit', edited, {
    method: 'delete',
    path: '/events/{event}/slots/{slot}',
    operationId: 'removeSlot',
    summary: 'Take a slot off the programme; followers of the calendar see it as cancelled',
    request: { params: slotParam, query: z.object({ expectedVersion }) },
  }),
  publish: route('edit', z.object({ version: z.int(), publishedAt: z.string() }), {
    method: 'post',
    path: '/events/{event}/publish',
    operationId: 'publishEvent',
    summary: 'Show the draft to everybody',
    request: { params: eventParam, body: jsonBody(schema.publishEvent.omit({ slug: true }).strict()) },
  }),
};

export function addEditing(api: Api): void {
  api.use('/events/*', limitBodies);
  api.use('/organisations/*', limitBodies);
  addDraftReading(api);
  addEventEditing(api);
  addSessionEditing(api);
  addSlotEditing(api);
}

/** Imports have a limit of their own. */
const limit = bodyLimit({
  maxSize: jsonLimit,
  onError: () => {
    throw new DomainError('api.body.too_large', { limit: jsonLimit });
  },
});
const limitBodies: typeof limit = (context, next) =>
  /\/import$/.test(context.req.path) ? next() : limit(context, next);

function addDraftReading(api: Api): void {
  api.openapi(routes.draft, async (context) => {
    const actor = requireRight(context.get('actor'), 'read');
    // As a reader, whatever the key may do besides: what is private to organisers is for people alone.
    const draft = await loadDraft(
      db(context),
      { ...actor, rights: ['read'] },
      { slug: context.req.valid('param').event },
    );
    return privately(context, publicDraft(draft));
  });
  api.openapi(routes.preview, async (context) => {
    const actor = requireRight(context.get('actor'), 'read');
    const slug = context.req.valid('param').event;
    return privately(context, await previewPublication(db(context), actor, { slug }));
  });
}

function addEventEditing(api: Api): void {
  api.openapi(routes.createEvent, async (context) => {
    const actor = requireRight(context.get('actor'), 'edit');
    const { organisation } = context.req.valid('param');
    return privately(
      context,
      await createEvent(db(context), actor, { ...context.req.valid('json'), organisation }),
    );
  });
  api.openapi(routes.updateEvent, async (context) => {
    const actor = requireRight(context.get('actor'), 'edit');
    const { event: slug } = context.req.valid('param');
    const { expectedVersion: seen, ...changes } = context.req.valid('json');
    return privately(
      context,
      await updateEvent(db(context), actor, { slug, expectedVersion: seen, changes }),
    );
  });
  api.openapi(routes.publish, async (context) => {
    const actor = requireRight(context.get('actor'), 'edit');
    const { event: slug } = context.req.valid('param');
    return privately(context, await publishEvent(db(context), actor, { ...context.req.valid('json'), slug }));
  });
}

function addSessionEditing(api: Api): void {
  api.openapi(routes.createSession, async (context) => {
    const actor = requireRight(context.get('actor'), 'edit');
    const { event } = context.req.valid('param');
    return privately(
      context,
      await createSession(db(context), actor, { ...context.req.valid('json'), event }),
    );
  });
  api.openapi(routes.updateSession, async (context) => {
    const actor = requireRight(context.get('actor'), 'edit');
    const { event, session: sessionId } = context.req.valid('param');
    const { expectedVersion: seen, ...changes } = context.req.valid('json');
    const input = { event, sessionId, expectedVersion: seen, changes };
    return privately(context, await saveSession(db(context), actor, input));
  });
  api.openapi(routes.removeSession, async (context) => {
    const actor = requireRight(context.get('actor'), 'edit');
    const { event, session: sessionId } = context.req.valid('param');
    const input = { event, sessionId, expectedVersion: context.req.valid('query').expectedVersion };
    return privately(context, await removeSession(db(context), actor, input));
  });
}

function addSlotEditing(api: Api): void {
  api.openapi(routes.addSlot, async (context) => {
    const actor = requireRight(context.get('actor'), 'edit');
    const { event, session: sessionId } = context.req.valid('param');
    const { expectedVersion: seen, ...slot } = context.req.valid('json');
    return privately(
      context,
      await addSlot(db(context), actor, { event, sessionId, expectedVersion: seen, slot }),
    );
  });
  api.openapi(routes.updateSlot, async (context) => {
    const actor = requireRight(context.get('actor'), 'edit');
    const { event, slot: slotId } = context.req.valid('param');
    const { expectedVersion: seen, ...changes } = context.req.valid('json');
    const input = { event, slotId, expectedVersion: seen, changes };
    return privately(context, await saveSlot(db(context), actor, input));
  });
  api.openapi(routes.removeSlot, async (context) => {
    const actor = requireRight(context.get('actor'), 'edit');
    const { event, slot: slotId } = context.req.valid('param');
    const input = { event, slotId, expectedVersion: context.req.valid('query').expectedVersion };
    return privately(context, await removeSlot(db(context), actor, input));
  });
}

function db(context: Context<ApiEnv>) {
  return context.get('app').db;
}

/** What a key sees is nobody else's, and no cache's. */
export function privately(context: Context<ApiEnv>, value: object): never {
  // The routes' types want JSON values; what use cases return is that, under interfaces without an index.
  return context.json(value, 200, { 'cache-control': 'no-store' }) as never;
}
