/** Somebody who has registered at the event, for the organiser's pages. */
import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import * as schema from '#domains/registration/schema.ts';
import { registerPeople } from '#domains/registration/server/list/register-people.ts';
import { saveCategory } from '#domains/registration/server/save-category.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import type { Database } from '#platform/server/db/database.ts';

export interface Registered {
  id: string;
  categoryId: string;
  /** As the page of a list sends it on. */
  packedList: string;
}

export async function makeRegistered(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; name: string; packedList: string },
): Promise<Registered> {
  const { event, packedList } = input;
  await updateDesk(db, actor, { event, changes: { wayIn: 'open' } });
  const category = schema.saveCategory.parse({ event, name: { da: 'Gæst' } });
  const { id: categoryId } = await saveCategory(db, actor, category);
  const nothing = {
    jobTitle: null,
    affiliation: null,
    sector: null,
    diet: null,
    access: null,
    interpreter: null,
  };
  const choices = { onList: false, photos: false, newsletter: false, companions: [], consent: false };
  const person = { ...nothing, ...choices, name: input.name, email: null, answers: {}, extras: [] };
  const receipt = await registerPeople(
    db,
    actor,
    {
      ...{ event, categoryId, code: null, booker: null, people: [person], lang: 'da', way: 'organiser' },
      sendMail: false,
    },
    Date.now(),
  );
  return { id: 'ids' in receipt ? (receipt.ids[0] ?? '') : '', categoryId, packedList };
}
