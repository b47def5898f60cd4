/** Who writes on a board: a device, known by its cookie to that board alone. */
import { createHmac } from 'node:crypto';
import type { Actor } from '#domains/organisations/actor.ts';
import type { WorkshopRow } from './access.ts';

/** One for all boards of a device; each board makes an author of its own from it. */
export const boardCookie = 'samskab_board';

/** Null where the board has no key: nobody has written yet, or the booklet is published and nobody is known any more. */
export function boardAuthor(workshop: Pick<WorkshopRow, 'board_key'>, cookie: string): Buffer | null {
  return workshop.board_key && createHmac('sha256', workshop.board_key).update(cookie).digest();
}

/** The device of a cookie at a board; without cookie or key one that has written nothing. */
export function boardActor(
  workshop: Pick<WorkshopRow, 'board_key' | 'organisation_id' | 'event_id' | 'id'>,
  cookie: string,
): Actor & { kind: 'board' } {
  const { organisation_id: organisationId, event_id: eventId, id: workshopId } = workshop;
  const author = (cookie !== '' && boardAuthor(workshop, cookie)) || Buffer.alloc(0);
  return { kind: 'board', organisationId, eventId, workshopId, author };
}
