/** What every route of the interface works with. */
import type { IncomingMessage } from 'node:http';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '#app-context';
import type { Actor } from '#domains/organisations/actor.ts';
import { invalidRequest } from './problems.ts';

export interface ApiVariables {
  app: App;
  actor: Actor;
  /** The connection, to know who is at the other end; absent in tests. */
  incoming: IncomingMessage | undefined;
}

export interface ApiEnv {
  Variables: ApiVariables;
}

export type Api = OpenAPIHono<ApiEnv>;

/** A part of the interface; what does not fit its schema becomes a problem that names the fields. */
export function newApi(): Api {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error.issues);
    },
  });
}
