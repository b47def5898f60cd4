/** A workshop that is over, with its harvest, and somebody asked to follow up, for the access tests. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as followUp from '#domains/follow-up/schema.ts';
import { followUpToken } from '#domains/follow-up/server/access.ts';
import { takeUpRecommendation } from '#domains/follow-up/server/take-up-recommendation.ts';
import * as schema from '#domains/harvest/editing/harvest-schema.ts';
import { chooseQuote } from '#domains/harvest/server/choose-quote.ts';
import { leaveAddress } from '#domains/harvest/server/draft/leave-address.ts';
import { letterToken } from '#domains/harvest/server/draft/open-letter.ts';
import { saveHarvest } from '#domains/harvest/server/save-harvest.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { boardToken } from '#domains/workshops/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { makeRecommendations } from '#testing/harvest-factory.ts';

const command: Actor = { kind: 'command' };

export async function makeHarvest(
  db: Kysely<Database>,
  event: { id: string; slug: string },
  contactEmail: string,
) {
  const { organisation_id: organisationId } = await db
    .selectFrom('events')
    .select('organisation_id')
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow();
  const now = Date.now();
  const made = { organisationId, eventId: event.id, workshopId: newId(), slug: event.slug };
  const workshop = await db
    .insertInto('workshops')
    .values({
      ...{ organisation_id: organisationId, event_id: event.id, id: made.workshopId, session_id: null },
      ...{ lang: 'da', state: 'closed', title: 'Bænke på torvet', owners: '[]', board_key: randomBytes(32) },
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const [recommendation = ''] = await makeRecommendations(db, made);
  const harvest = { workshop: made.workshopId, version: 0, recommendations: [] };
  await saveHarvest(db, command, schema.saveHarvest.parse(harvest), now);
  const words = schema.chooseQuote.parse({ workshop: made.workshopId, text: 'Her er læ' });
  const quote = await chooseQuote(db, command, words, now);
  const phone = { kind: 'board' as const, organisationId, eventId: event.id, workshopId: made.workshopId };
  const address = { email: 'ved.tavlen@gaest.example', lang: 'da' as const };
  await leaveAddress(db, { ...phone, author: randomBytes(32) }, address, now);
  const letter = await db.selectFrom('harvest_addresses').select('id').executeTakeFirstOrThrow();
  const asked = { event: event.slug, recommendationId: recommendation, owner: 'Torvelauget', contactEmail };
  const taken = await takeUpRecommendation(db, command, followUp.takeUp.parse(asked), now);
  const row = await db
    .selectFrom('follow_ups')
    .selectAll()
    .where('id', '=', taken.id)
    .executeTakeFirstOrThrow();
  return {
    ...{ workshopId: made.workshopId, recommendation, quote: quote.id, followUp: taken.id },
    ...{ boardToken: boardToken(workshop), letterToken: letterToken(letter), ownerToken: followUpToken(row) },
  };
}
