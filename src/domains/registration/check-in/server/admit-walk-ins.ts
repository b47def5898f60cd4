/** Walk-ins of a batch become registrations, before the batch itself is merged: they are decided like everybody's. */
import type { Kysely } from 'kysely';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Submission } from '../../schema.ts';
import { prepareSubmission } from '../../server/prepare-submission.ts';
import { submitRegistration } from '../../server/submit-registration.ts';
import type { DoorItem, Outcome } from '../schema.ts';
import type { EventKey } from './check-in-log.ts';

export type WalkIn = DoorItem & { kind: 'walk_in' };

export interface Admitted {
  registrationId: string | null;
  outcome: Outcome;
}

/** @param deviceId with the entry's counter, it makes two walk-ins of one name two people and one sent twice one */
export async function admitWalkIn(
  db: Kysely<Database>,
  { key, deviceId, lang, allowed }: { key: EventKey; deviceId: string; lang: PageLanguage; allowed: boolean },
  item: WalkIn,
  now: number,
): Promise<Admitted> {
  if (!allowed) return { registrationId: null, outcome: 'walk_ins_off' };
  const input = submissionOf(key, lang, item, `${deviceId} ${item.counter}`);
  const receipt = await submitRegistration(db, input, now);
  if (receipt.answer === 'again') return findAgain(db, key, input, now);
  if (receipt.answer === 'confirmed') return { registrationId: receipt.ids[0] ?? null, outcome: 'taken' };
  return { registrationId: null, outcome: receipt.answer === 'closed' ? 'unknown' : 'full' };
}

function submissionOf(
  key: EventKey,
  lang: PageLanguage,
  { walkIn }: WalkIn,
  unlikeAnyOther: string,
): Submission {
  const { name, categoryId } = walkIn;
  const nothing = { email: null, jobTitle: null, affiliation: null, sector: null };
  const choices = { onList: false, photos: false, newsletter: false, consent: false };
  const needs = { diet: null, access: null, interpreter: null, companions: [] };
  // An extra that does not exist is never taken; it sets this form apart from another of the same name.
  const person = { name, ...nothing, ...choices, ...needs, answers: {}, extras: [unlikeAnyOther] };
  const whole = { ...key, lang, categoryId, code: null, booker: null, source: null };
  return { ...whole, people: [person], way: 'walk_in' };
}

/** The answer to the first sending was lost on its way. */
async function findAgain(
  db: Kysely<Database>,
  key: EventKey,
  input: Submission,
  now: number,
): Promise<Admitted> {
  const row = await db
    .selectFrom('registrations')
    .select(['id', 'state'])
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId)
    .where('fingerprint', '=', Buffer.from(prepareSubmission(input, now).fingerprint, 'hex'))
    .orderBy('arrival', 'desc')
    .executeTakeFirst();
  const isIn = row?.state === 'confirmed' || row?.state === 'attended';
  return isIn ? { registrationId: row.id, outcome: 'taken' } : { registrationId: null, outcome: 'full' };
}
