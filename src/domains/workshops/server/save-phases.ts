/** Phases before a workshop and while it runs: the method may change midway. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { mostPhases } from '../setup.ts';
import type * as schema from '../setup.ts';
import { editWorkshop, type WorkshopEdit } from './edit-workshop.ts';
import { findTemplate } from './find-template.ts';
import { seenMark } from './seen.ts';
import type { WorkshopPhaseTable } from './tables.ts';
import { writePhases } from './write-phases.ts';

export type PhaseRow = Selectable<WorkshopPhaseTable>;

/**
 * Adds a phase at the end, or changes one. Nothing of the clock that runs is touched.
 * @throws DomainError `workshop.not_found`, `workshop.phase.not_found`, `workshop.phases.too_many`, `draft.conflict`
 */
export async function savePhase(
  db: Kysely<Database>,
  actor: Actor,
  { workshop, phase, seen, fields }: z.infer<typeof schema.savePhase>,
  now: number,
): Promise<{ id: string }> {
  return editWorkshop(db, actor, { workshop, action: 'workshop.save_phase', now }, async ({ trx, key }) => {
    const phases = await phasesOf(trx, key);
    if (phase === undefined) {
      if (phases.length >= mostPhases) throw new DomainError('workshop.phases.too_many');
      const id = newId();
      const position = (phases.at(-1)?.position ?? -1) + 1;
      await trx
        .insertInto('workshop_phases')
        .values({ ...key, id, position, ...fields })
        .execute();
      return { result: { id } };
    }
    const before = found(phases, phase);
    if (seen !== undefined && seen !== seenOfPhase(before)) throw new DomainError('draft.conflict');
    await write(trx, key, phase, fields);
    return { fields: Object.keys(fields), result: { id: phase } };
  });
}

/**
 * One place up or down; at the end it stays where it is.
 * @throws DomainError `workshop.not_found`, `workshop.phase.not_found`
 */
export async function movePhase(
  db: Kysely<Database>,
  actor: Actor,
  { workshop, phase, by }: z.infer<typeof schema.movePhase>,
  now: number,
): Promise<void> {
  await editWorkshop(db, actor, { workshop, action: 'workshop.move_phase', now }, async ({ trx, key }) => {
    const phases = await phasesOf(trx, key);
    const from = phases.indexOf(found(phases, phase));
    const order = phases.toSpliced(from, 1);
    order.splice(Math.max(0, from + by), 0, found(phases, phase));
    for (const [position, { id }] of order.entries()) await write(trx, key, id, { position });
    return { result: undefined };
  });
}

/**
 * Removes a phase. What was written in it stays, without a phase.
 * @throws DomainError `workshop.not_found`, `workshop.phase.not_found`, `workshop.phase_runs.conflict` for the one that runs
 */
export async function removePhase(
  db: Kysely<Database>,
  actor: Actor,
  { workshop, phase }: z.infer<typeof schema.ofPhase>,
  now: number,
): Promise<void> {
  await editWorkshop(db, actor, { workshop, action: 'workshop.remove_phase', now }, async (edit) => {
    const { trx, key } = edit;
    found(await phasesOf(trx, key), phase);
    if (edit.workshop.state === 'open' && edit.workshop.phase_id === phase)
      throw new DomainError('workshop.phase_runs.conflict');
    if (edit.workshop.phase_id === phase) await forgetPhase(edit);
    await trx
      .deleteFrom('workshop_phases')
      .where((where) => where.and(key))
      .where('id', '=', phase)
      .execute();
    return { result: undefined };
  });
}

/**
 * Puts a template's phases in place of those there; while a board is open the phase that runs stays, first, and what
 * was written stays too. The stem is the template's where none was written.
 * @throws DomainError `workshop.not_found`, `workshop.template.not_found`, `workshop.phases.conflict` where there are phases
 *   and nobody has said to replace them
 */
export async function applyTemplate(
  db: Kysely<Database>,
  actor: Actor,
  { workshop: id, template, replace }: z.infer<typeof schema.applyTemplate>,
  now: number,
): Promise<void> {
  await editWorkshop(db, actor, { workshop: id, action: 'workshop.apply_template', now }, async (edit) => {
    const { trx, key, workshop } = edit;
    const there = await phasesOf(trx, key);
    if (there.length > 0 && !replace) throw new DomainError('workshop.phases.conflict', { field: 'replace' });
    const { method, stem, phases } = await findTemplate(trx, key.organisation_id, template, workshop.lang);
    const running = workshop.state === 'open' ? workshop.phase_id : null;
    if (workshop.phase_id !== null && running === null) await forgetPhase(edit);
    await trx
      .deleteFrom('workshop_phases')
      .where((where) => where.and(key))
      .$if(running !== null, (query) => query.where('id', '!=', running ?? ''))
      .execute();
    if (running !== null) await write(trx, key, running, { position: -1 });
    await writePhases(trx, key, phases);
    await trx
      .updateTable('workshops')
      .set({ method, ...(workshop.stem === '' ? { stem } : {}) })
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .where('id', '=', id)
      .execute();
    return { fields: ['method'], result: undefined };
  });
}

export function phasesOf(trx: Kysely<Database>, key: WorkshopEdit['key']): Promise<PhaseRow[]> {
  return trx
    .selectFrom('workshop_phases')
    .selectAll()
    .where((where) => where.and(key))
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export function seenOfPhase({ kind, title, instruction, minutes, allows }: PhaseRow): string {
  return seenMark(kind, title, instruction, minutes, allows);
}

function found(phases: readonly PhaseRow[], id: string): PhaseRow {
  const phase = phases.find((one) => one.id === id);
  if (!phase) throw new DomainError('workshop.phase.not_found');
  return phase;
}

async function write(
  trx: Transaction<Database>,
  key: WorkshopEdit['key'],
  id: string,
  changes: Partial<z.infer<typeof schema.phaseFields>> & { position?: number },
): Promise<void> {
  await trx
    .updateTable('workshop_phases')
    .set(changes)
    .where((where) => where.and(key))
    .where('id', '=', id)
    .execute();
}

async function forgetPhase({ trx, key }: WorkshopEdit): Promise<void> {
  await trx
    .updateTable('workshops')
    .set({ phase_id: null, phase_ends_at: null, phase_seconds_left: null })
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('id', '=', key.workshop_id)
    .execute();
}
