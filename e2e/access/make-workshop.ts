/** A workshop in the world of the access tests, without a session: begun, with phases, a table, a flip chart and an own method. */
import type { Kysely } from 'kysely';
import { beginWorkshops } from '#domains/workshops/server/begin-workshops.ts';
import { loadWorkshop } from '#domains/workshops/server/load-workshop.ts';
import { setTables } from '#domains/workshops/server/save-tables.ts';
import { listTemplates, saveTemplate } from '#domains/workshops/server/save-template.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';

export interface PreparedWorkshop {
  id: string;
  phases: string[];
  table: string;
  picture: string;
  template: string;
}

const command: Actor = { kind: 'command' };

export async function makePreparedWorkshop(
  db: Kysely<Database>,
  event: { id: string; slug: string },
): Promise<PreparedWorkshop> {
  const of = { title: 'Ved det lange bord', lang: 'da' as const };
  const begun = await beginWorkshops(db, command, { event: event.slug, template: 'case', of });
  const [id = ''] = begun.begun;
  await setTables(db, command, { workshop: id, slot: null, count: 1 }, Date.now());
  await saveTemplate(db, command, { workshop: id, name: 'Kroens egen' });
  const [template] = await listTemplates(db, command, { event: event.slug });
  const { workshop } = await loadWorkshop(db, command, { workshop: id });
  const { organisation_id } = await db
    .selectFrom('events')
    .select('organisation_id')
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow();
  const picture = newId();
  await db
    .insertInto('workshop_pictures')
    .values({
      ...{ organisation_id, event_id: event.id, workshop_id: id, id: picture, kind: 'flip_chart' },
      ...{ alt: 'Et ark', typed: 'En linje' },
      picture: JSON.stringify({ key: 'intet/intet.webp', width: 4, height: 3, alt: { da: 'Et ark' } }),
    })
    .execute();
  return {
    id,
    phases: workshop.phases.map((phase) => phase.id),
    table: workshop.tables[0]?.id ?? '',
    picture,
    template: template?.id ?? '',
  };
}
