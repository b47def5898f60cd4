/** Everybody who might ask for something of an event: those who organise it, and those who must not get near. */
import type { Kysely } from 'kysely';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createEvent as createEventInput } from '#domains/events/schema.ts';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from './accounts.ts';
import { command, makeMember, makeOrganisation } from './event-factory.ts';
import type { TestDesk } from './registration-factory.ts';

/** By who they are, in words for what a test says. @param registrationId the place of the participant among the strangers */
export async function makePeopleAround(
  db: Kysely<Database>,
  { organisationId, organisation, eventId, slug }: TestDesk,
  registrationId: string,
): Promise<{ strangers: Record<string, Actor>; organisers: Record<string, Actor> }> {
  const theirs = await makeOrganisation(db, 'dem');
  const beside = { organisation, slug: 'andet', lang: 'da', title: 'Andet' };
  await createEvent(db, command, createEventInput.parse(beside));
  const right = async (event: string, role: 'organiser' | 'reader') => {
    const { actor } = await createAccount(db);
    await setEventRight(db, command, { event, accountId: actor.accountId, role });
    return actor;
  };
  const strangers: Record<string, Actor> = {
    anonymous,
    'somebody signed in': (await createAccount(db)).actor,
    'the operator': (await createAccount(db, { isOperator: true })).actor,
    'an owner of another organisation': await makeMember(db, theirs.id, 'owner'),
    'a co-host of another event': await right('andet', 'organiser'),
    'a guest reader of the event': await right(slug, 'reader'),
    'a reader': await makeMember(db, organisationId, 'reader'),
    'a facilitator': await makeMember(db, organisationId, 'facilitator'),
    'a participant': { kind: 'participant', organisationId, eventId, registrationId },
    'a door': { kind: 'door', organisationId, eventId, doorId: newId() },
  };
  const organisers: Record<string, Actor> = {
    'a co-host of the event': await right(slug, 'organiser'),
    'an organiser': await makeMember(db, organisationId, 'organiser'),
    'an owner': await makeMember(db, organisationId, 'owner'),
  };
  return { strangers, organisers };
}
