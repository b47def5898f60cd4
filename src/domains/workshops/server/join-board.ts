/** A browser at a board: it has one random cookie for all boards, of which each board knows only its own HMAC. */
import { createHmac, randomBytes, type KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { BoardActor } from './act-on-board.ts';
import { workshopOfToken, type WorkshopRow } from './access.ts';
import { boardKey } from './of-board.ts';

export const boardCookie = 'samskab_board';
const longestSeconds = 400 * 24 * 60 * 60;

export interface Joined {
  workshop: WorkshopRow;
  /** Null while the board has no key: before it is opened first, and once the booklet is published. */
  actor: BoardActor | null;
  cookie: string;
  /** A header line, where the browser has no cookie yet. */
  setCookie: string | null;
}

/**
 * Writes nothing: a device stands on the board once it has done something there, picked its table for instance.
 * @param cookie the value of `samskab_board`, if the browser sent one
 * @param origin the installation's; over https the cookie is sent over nothing else
 * @throws DomainError `board.not_found`
 */
export async function joinBoard(
  db: Kysely<Database>,
  { token, cookie, origin }: { token: string; cookie: string | null; origin: string },
): Promise<Joined> {
  const workshop = await workshopOfToken(db, token);
  const kept = keptCookie(cookie);
  const value = kept ?? randomBytes(24).toString('base64url');
  const actor = workshop.board_key
    ? { kind: 'board' as const, ...boardKey(workshop), author: authorOf(workshop.board_key, value) }
    : null;
  return { workshop, actor, cookie: value, setCookie: kept ? null : cookieLine(value, origin) };
}

/** The cookie where it is one of ours: 24 random bytes. */
export function keptCookie(cookie: string | null | undefined): string | null {
  return cookie && /^[\w-]{32}$/.test(cookie) ? cookie : null;
}

/** @param key as a `KeyObject` where it is used often: of bytes one is made each time, which costs more than the rest */
export function authorOf(key: Buffer | KeyObject, cookie: string): Buffer {
  return createHmac('sha256', key).update(cookie).digest();
}

function cookieLine(value: string, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${boardCookie}=${value}; Path=/; Max-Age=${longestSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
