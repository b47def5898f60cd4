import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction, lockInTransaction } from '#platform/server/db/transactions.ts';
import {
  expectations,
  listAid,
  mayCompare,
  withheld,
  type AidKind,
  type Expectations,
  type ListKind,
} from '../aids.ts';
import type * as schema from '../aids.ts';
import { accessWorkshop, type WorkshopRow } from './access.ts';
import { seenMark } from './seen.ts';

/**
 * Saves one of the aids that are lists.
 * @throws DomainError `workshop.not_found`, `draft.conflict` where somebody saved since it was opened
 */
export async function saveListAid(
  db: Kysely<Database>,
  actor: Actor,
  { workshop: id, kind, expectedVersion, content }: z.infer<typeof schema.saveListAid>,
): Promise<void> {
  const read = listAid(kind).parse(content);
  await changeAid(db, actor, id, kind, ({ version }) => {
    if (version !== expectedVersion) throw new DomainError('draft.conflict');
    return read;
  });
}

/**
 * Saves one part of what is expected: the sides' names, what one side expects, or what is agreed. Sides that write at the
 * same time do not stand in each other's way.
 * @throws DomainError `workshop.not_found`, `workshop.aid_side.not_found`, `draft.conflict` where somebody saved the same part
 */
export async function saveExpectations(
  db: Kysely<Database>,
  actor: Actor,
  { workshop: id, seen, part }: z.infer<typeof schema.saveExpectations>,
): Promise<void> {
  await changeAid(db, actor, id, 'expectations', ({ content }) => {
    const before = expectations.parse(content);
    const marks = seenOfExpectations(before);
    const refuse = (mark: string | undefined) => {
      if (seen !== undefined && seen !== mark) throw new DomainError('draft.conflict');
    };
    if ('names' in part) {
      refuse(marks.names);
      // A side that has written is not dropped by making the list shorter.
      const written = before.sides.slice(part.names.length).some(({ expects }) => expects !== '');
      if (written) throw new DomainError('workshop.aid_side.conflict');
      const sides = part.names.map((name, at) => ({ name, expects: before.sides[at]?.expects ?? '' }));
      return { ...before, sides };
    }
    if ('side' in part) {
      refuse(marks.sides[part.side]);
      if (!before.sides[part.side]) throw new DomainError('workshop.aid_side.not_found');
      // Whoever cannot see what stands there has left the field alone, not emptied it.
      if (part.expects === '' && !mayCompare(before)) return before;
      const sides = before.sides.map((one, at) =>
        at === part.side ? { ...one, expects: part.expects } : one,
      );
      return { ...before, sides };
    }
    refuse(marks.agreed);
    return agreedOn(before, part);
  });
}

function agreedOn(
  before: Expectations,
  { agreed, nextOn, on }: { agreed: string; nextOn: string | null; on: string | null },
): Expectations {
  const history = on === null ? before.history : [...before.history, { on, agreed, nextOn }].slice(-200);
  return { ...before, agreed, nextOn, history };
}

/**
 * Of expectations, what sides wrote is left out until all have written; who has, is told.
 * @throws DomainError `workshop.not_found`
 */
export async function readExpectations(db: Kysely<Database>, actor: Actor, input: { workshop: string }) {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  const content = expectations.parse((await stored(db, workshop, 'expectations')).content);
  return {
    expectations: withheld(content),
    hasWritten: content.sides.map(({ expects }) => expects !== ''),
    mayCompare: mayCompare(content),
    seen: seenOfExpectations(content),
  };
}

/**
 * One of the aids that are lists.
 * @throws DomainError `workshop.not_found`
 */
export async function readAid(
  db: Kysely<Database>,
  actor: Actor,
  input: { workshop: string; kind: ListKind },
): Promise<{ content: object; version: number }> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  return stored(db, workshop, input.kind);
}

/** Which aids a workshop uses. */
export async function listAids(
  db: Kysely<Database>,
  actor: Actor,
  input: { workshop: string },
): Promise<AidKind[]> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  const rows = await db
    .selectFrom('workshop_aids')
    .select('kind')
    .where('organisation_id', '=', workshop.organisation_id)
    .where('event_id', '=', workshop.event_id)
    .where('workshop_id', '=', workshop.id)
    .execute();
  return rows.map(({ kind }) => kind);
}

/** Marks for the parts that are saved by themselves. */
function seenOfExpectations({ sides, agreed, nextOn, history }: Expectations) {
  return {
    names: seenMark(sides.map(({ name }) => name)),
    sides: sides.map(({ expects }) => seenMark(expects)),
    agreed: seenMark(agreed, nextOn, history.length),
  };
}

async function changeAid(
  db: Kysely<Database>,
  actor: Actor,
  id: string,
  kind: AidKind,
  change: (before: { content: object; version: number }) => object,
): Promise<void> {
  const { workshop } = await accessWorkshop(db, actor, id);
  const { organisation_id, event_id } = workshop;
  await inTransaction(db, async (trx) => {
    // The first save has no row to lock.
    await lockInTransaction(trx, `workshop aid ${id} ${kind}`);
    const content = JSON.stringify(change(await stored(trx, workshop, kind)));
    await trx
      .insertInto('workshop_aids')
      .values({ organisation_id, event_id, workshop_id: id, kind, content })
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'event_id', 'workshop_id', 'kind'])
          .doUpdateSet({ content, version: sql`workshop_aids.version + 1`, updated_at: sql`now()` }),
      )
      .execute();
    await noteDown(trx, actor, workshop);
  });
}

async function noteDown(trx: Transaction<Database>, actor: Actor, workshop: WorkshopRow): Promise<void> {
  await recordAudit(trx, actor, {
    organisationId: workshop.organisation_id,
    eventId: workshop.event_id,
    action: 'workshop.save_aid',
    subjectKind: 'workshop',
    subjectId: workshop.id,
  });
}

async function stored(
  db: Kysely<Database>,
  { organisation_id, event_id, id }: WorkshopRow,
  kind: AidKind,
): Promise<{ content: object; version: number }> {
  const row = await db
    .selectFrom('workshop_aids')
    .select(['content', 'version'])
    .where('organisation_id', '=', organisation_id)
    .where('event_id', '=', event_id)
    .where('workshop_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row ?? { content: {}, version: 0 };
}
