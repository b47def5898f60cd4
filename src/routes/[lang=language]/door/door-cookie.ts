/** The cookie by which a phone is known at its door, and there alone. */
import type { RequestEvent } from '@sveltejs/kit';
import { findDevice } from '#domains/registration/check-in/server/access.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';

const cookieName = 'samskab_door';
/** What a phone has not sent when the door closes is taken for one day more. */
const graceSeconds = 86_400;

type DoorEvent = Pick<RequestEvent, 'locals' | 'cookies' | 'url'> & { params: { token: string } };

export function doorPath({ locals, params }: DoorEvent): string {
  return `/${locals.lang}/door/${params.token}`;
}

/** @throws DomainError `door.not_found` for a phone that has not been let in */
export function deviceOf({ locals, cookies }: DoorEvent) {
  return findDevice(locals.app.db, cookies.get(cookieName) ?? '');
}

export async function deviceIfAny(event: DoorEvent) {
  try {
    return await deviceOf(event);
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

export function setDoorCookie(event: DoorEvent, key: string, expiresAt: string): void {
  const { cookies, locals, url } = event;
  const maxAge = Math.ceil((Date.parse(expiresAt) - locals.app.now()) / 1000) + graceSeconds;
  // Without https the plain page works all the same; browsers would refuse a cookie marked as secure.
  const secure = url.protocol === 'https:';
  cookies.set(cookieName, key, { path: doorPath(event), httpOnly: true, sameSite: 'lax', secure, maxAge });
}

export function removeDoorCookie(event: DoorEvent): void {
  event.cookies.delete(cookieName, { path: doorPath(event) });
}
