import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { SetupPicture, SetupSlot, SetupTable, WorkshopSetup } from '../setup-view.ts';
import { accessWorkshop, boardToken, type WorkshopRow } from './access.ts';
import { seenOfPicture, picturesOf } from './picture-rows.ts';
import { phasesOf, seenOfPhase } from './save-phases.ts';
import { seenOfWorkshop } from './save-workshop.ts';
import { usedParts } from './used-parts.ts';

/**
 * A workshop as those prepare it who lead it, with the part of its board's address that opens the board; null where it
 * has none.
 * @throws DomainError `workshop.not_found`
 */
export async function loadWorkshop(
  db: Kysely<Database>,
  actor: Actor,
  input: { workshop: string },
): Promise<{ workshop: WorkshopSetup; token: string | null }> {
  const { workshop: row } = await accessWorkshop(db, actor, input.workshop);
  const { organisation_id, event_id, id } = row;
  const key = { organisation_id, event_id, workshop_id: id };
  const session = row.session_id === null ? null : await sessionOf(db, row);
  const phases = await phasesOf(db, key);
  const pictures = await picturesOf(db, key);
  return {
    token: row.stays_in_room ? null : boardToken(row),
    workshop: {
      ...fieldsOf(row),
      sessionTitle: session?.title ?? {},
      sessionLang: session?.lang ?? null,
      slots: session?.slots ?? [],
      phases: phases.map((phase) => ({
        id: phase.id,
        kind: phase.kind,
        title: phase.title,
        instruction: phase.instruction,
        minutes: phase.minutes,
        allows: phase.allows,
        seen: seenOfPhase(phase),
      })),
      tables: await tablesOf(db, key),
      pictures: pictures.map((picture): SetupPicture => ({
        id: picture.id,
        kind: picture.kind,
        tableId: picture.table_id,
        phaseId: picture.phase_id,
        picture: picture.picture,
        alt: picture.alt,
        typed: picture.typed,
        seen: seenOfPicture(picture),
      })),
      isUsed: Object.values(await usedParts(db, key)).includes(true),
      seen: seenOfWorkshop(row),
    },
  };
}

function fieldsOf(row: WorkshopRow) {
  const { id, lang, method, title, area, owners, challenge, stem, way, dots, state, code } = row;
  return {
    ...{ id, lang, method, title, area, owners, challenge, stem, way, dots, state, code },
    eventId: row.event_id,
    sessionId: row.session_id,
    caseTitle: row.case_title,
    caseText: row.case_text,
    staysInRoom: row.stays_in_room,
    needsApproval: row.needs_approval,
    phaseId: row.phase_id,
  };
}

/** With its slots, by time; those that were withdrawn are left out. */
async function sessionOf(db: Kysely<Database>, row: WorkshopRow) {
  const { rows } = await sql<{ title: Texts; lang: TextLanguage; slots: SetupSlot[] }>`
    select s.title, s.lang, coalesce((select json_agg(json_build_object('id', l.id, 'code', l.code,
          'date', l.starts_on::text, 'start', to_char(l.starts_local, 'YYYY-MM-DD"T"HH24:MI'),
          'end', to_char(l.ends_local, 'YYYY-MM-DD"T"HH24:MI'), 'room', m.name)
          order by l.starts_on, l.starts_local nulls first, l.position, l.id)
        from slots l
        left join rooms m on m.organisation_id = l.organisation_id and m.id = l.room_id
        where l.organisation_id = s.organisation_id and l.event_id = s.event_id and l.session_id = s.id
          and l.withdrawn_at is null), '[]') as slots
    from sessions s
    where s.organisation_id = ${row.organisation_id} and s.event_id = ${row.event_id}
      and s.id = ${row.session_id}`.execute(db);
  return rows[0] ?? null;
}

async function tablesOf(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string; workshop_id: string },
): Promise<SetupTable[]> {
  const rows = await db
    .selectFrom('workshop_tables')
    .selectAll()
    .where((where) => where.and(key))
    .orderBy('number')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slotId: row.slot_id,
    number: row.number,
    name: row.name,
    facilitator: row.facilitator,
    onPaper: row.on_paper,
    people: row.registrations.length,
  }));
}
