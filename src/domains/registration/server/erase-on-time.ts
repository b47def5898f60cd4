import { sql, type Kysely, type Transaction } from 'kysely';
import type { App } from '#app-context';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { mirrorErasures, recordErasure, type Eraser } from '#platform/server/db/erasures.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { erasureMoments } from '../privacy/retention.ts';
import { forgetSensitive } from './belongings.ts';
import { forgetRegistrations } from './forget-registrations.ts';
import './tables.ts';

/** The kinds under which what time erased stands in the journal of erasures. */
export const overdueErasure = 'registrations overdue';
export const sensitiveErasure = 'registrations sensitive';

/** Erase again after a restore; what is not in the backup is no error. */
export const eraseOverdue: Eraser = async (trx, { organisation_id, subject_ids: ids, at }) => {
  if (organisation_id !== null) await forgetRegistrations(trx, { organisation_id, ids }, Date.parse(at));
  return [];
};
export const eraseSensitive: Eraser = async (trx, { organisation_id, subject_ids: ids }) => {
  if (organisation_id !== null) await forgetSensitive(trx, { organisation_id, ids });
  return [];
};

interface DueDesk {
  organisation_id: string;
  event_id: string;
  ends_on: string | null;
  time_zone: string;
  keep_days: number;
  sensitive_days: number;
}

const atOnce = 500;

/**
 * Erases what has been kept long enough, by the settings of each event's desk: needs and sensitive answers first, whole
 * registrations later. Batch by batch, each with its line in the journal and its entry in the audit trail, which hold
 * ids and a count; one that dies half-way goes on where it was.
 * @returns how many registrations lost their sensitive answers, and how many everything
 */
export async function eraseOnTime(
  app: Pick<App, 'db' | 'env'>,
  now: number,
): Promise<{ sensitive: number; all: number }> {
  const done = { sensitive: 0, all: 0 };
  for (const desk of await desksWithPeople(app.db)) {
    const { ends_on: endsOn, time_zone: timeZone, keep_days: keepDays, sensitive_days: sensitiveDays } = desk;
    const moments = erasureMoments({ endsOn, timeZone, keepDays, sensitiveDays });
    if (!moments) continue;
    if (now >= moments.sensitiveAt) done.sensitive += await eraseAll(app.db, desk, 'sensitive', now);
    if (now >= moments.allAt) done.all += await eraseAll(app.db, desk, 'all', now);
  }
  if (done.sensitive + done.all > 0) await mirrorErasures(app.db, app.env.DATA_DIR);
  return done;
}

async function desksWithPeople(db: Kysely<Database>): Promise<DueDesk[]> {
  const { rows } = await sql<DueDesk>`
    select d.organisation_id, d.event_id, coalesce(e.ends_on, e.starts_on) as ends_on, e.time_zone, d.keep_days,
      d.sensitive_days
    from registration_desks d
    join events e on e.organisation_id = d.organisation_id and e.id = d.event_id
    where coalesce(e.ends_on, e.starts_on) is not null and exists (select from registrations r
      where r.organisation_id = d.organisation_id and r.event_id = d.event_id and r.erased_at is null)
    order by d.organisation_id, d.event_id`.execute(db);
  return rows;
}

async function eraseAll(
  db: Kysely<Database>,
  desk: DueDesk,
  what: 'sensitive' | 'all',
  now: number,
): Promise<number> {
  let erased = 0;
  for (let count = atOnce; count === atOnce; erased += count)
    count = await inTransaction(db, (trx) => eraseSome(trx, desk, what, now));
  return erased;
}

async function eraseSome(
  trx: Transaction<Database>,
  desk: DueDesk,
  what: 'sensitive' | 'all',
  now: number,
): Promise<number> {
  const ids = await (what === 'all' ? keptIds(trx, desk) : sensitiveIds(trx, desk));
  if (ids.length === 0) return 0;
  const { organisation_id: organisationId } = desk;
  const kind = what === 'all' ? overdueErasure : sensitiveErasure;
  await recordErasure(trx, { kind, organisation_id: organisationId, subject_ids: ids });
  const of = { organisation_id: organisationId, event_id: desk.event_id, ids };
  if (what === 'all') await forgetRegistrations(trx, of, now);
  else await forgetSensitive(trx, of);
  await recordAudit(
    trx,
    { kind: 'system' },
    {
      organisationId,
      eventId: desk.event_id,
      action: what === 'all' ? 'registration.erase_on_time' : 'registration.erase_sensitive',
      subjectKind: 'event',
      subjectId: desk.event_id,
      publicValues: { registrations: ids.length },
    },
  );
  return ids.length;
}

async function keptIds(trx: Transaction<Database>, desk: DueDesk): Promise<string[]> {
  const rows = await trx
    .selectFrom('registrations')
    .select('id')
    .where('organisation_id', '=', desk.organisation_id)
    .where('event_id', '=', desk.event_id)
    .where('erased_at', 'is', null)
    .orderBy('arrival')
    .limit(atOnce)
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

async function sensitiveIds(trx: Transaction<Database>, desk: DueDesk): Promise<string[]> {
  const of = sql`organisation_id = ${desk.organisation_id} and event_id = ${desk.event_id}`;
  const { rows } = await sql<{ id: string }>`
    select distinct registration_id as id from (
      select registration_id from registration_needs where ${of}
      union all select registration_id from registration_sensitive_answers where ${of}) as each
    order by id limit ${atOnce}`.execute(trx);
  return rows.map(({ id }) => id);
}
