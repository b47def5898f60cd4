/** What can be done about a submission before anybody is kept waiting: ids, fingerprint, pseudonyms. */
import { hash } from 'node:crypto';
import type { Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { pseudonym } from '#platform/server/secret/tokens.ts';
import type { Submission } from '../schema.ts';

export interface Prepared {
  input: Submission;
  /** When the form arrived, epoch milliseconds. */
  now: number;
  bookingId: string;
  ids: readonly string[];
  chairs: number;
  /** Who gets the mail; null for people registered without an address. */
  mailTo: string | null;
  /** SHA-256 as hex. */
  fingerprint: string;
  /** Key of the limit of mails to this address. */
  mailKey: string | null;
  /** Whether posts by this address for this event are limited. */
  isLimited: boolean;
  source: string | null;
  /** An organiser who registers others; nobody else is written down as having done it. */
  by?: Actor;
}

export function prepareSubmission(input: Submission, now: number): Prepared {
  const [first] = input.people;
  const mailTo = input.booker?.email || first?.email || null;
  const ids = input.people.map(() => newId());
  return {
    input,
    now,
    bookingId: input.people.length === 1 && !input.booker ? (ids[0] ?? newId()) : newId(),
    ids,
    chairs: input.people.reduce((sum, { companions }) => sum + 1 + companions.length, 0),
    mailTo,
    fingerprint: fingerprintOf(input, mailTo),
    mailKey: mailTo && `mail registration ${pseudonym(mailTo)}`,
    isLimited: mailTo !== null,
    source: input.source === null ? null : pseudonym(input.source),
  };
}

/** Key of the limit of posts by one address for one event. */
export function postKeyOf({ input, mailTo }: Prepared): string {
  return `registration ${pseudonym(`${input.eventId} ${mailTo}`)}`;
}

/** Event, address, and all that was answered; not where it came from or when. */
function fingerprintOf({ eventId, categoryId, booker, people }: Submission, mailTo: string | null): string {
  const hasFiles = people.some(({ files }) => files !== undefined && Object.keys(files).length > 0);
  const answers = JSON.stringify([categoryId, booker, people], hasFiles ? withoutFileIds : undefined);
  return hash('sha256', `${eventId}\0${mailTo ?? ''}\0${answers}`, 'hex');
}

/** A file sent twice gets two ids; what it holds tells whether it is the same. */
function withoutFileIds(key: string, value: unknown): unknown {
  return key === 'fileId' ? undefined : value;
}
