import { findWorkplace } from '#domains/events/server/find-workplace.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, params }) =>
  findWorkplace(locals.app.db, locals.actor, { organisation: params.organisation });
