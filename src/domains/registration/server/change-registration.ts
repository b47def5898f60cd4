import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { deskState } from '../rules.ts';
import type { Applicant } from '../schema.ts';
import type { RegistrationRow } from './access.ts';
import { changeAnswers } from './change-answers.ts';
import { changeChairs } from './change-chairs.ts';
import { changeExtras } from './change-extras.ts';
import { changeLocked } from './change-locked.ts';
import { changeNeeds } from './change-needs.ts';
import { saveDesk, type LockedDesk } from './desk-lock.ts';
import { offerPlaces } from './offer-places.ts';

/**
 * A participant changes what was answered: facts, needs, choices, extras, the category. What takes a chair is decided
 * under the desk's lock; where there is none, nothing at all is changed.
 * @throws DomainError `registration.not_found`, `registration.gone` for one that has ended, `registration.full.conflict`
 * (data `field`), `registration.category.conflict` where the category can no longer be changed
 */
export async function changeRegistration(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; categoryId: string; person: Applicant },
  now: number,
): Promise<void> {
  await changeLocked({ db, actor, id: input.id }, async (trx, desk, row) => {
    if (row.erased_at !== null) throw new DomainError('registration.not_found');
    if (row.state === 'cancelled' || row.state === 'declined') throw new DomainError('registration.gone');
    if (input.categoryId !== row.category_id) requireCategoryOpen(desk, row, input.categoryId, now);
    await applyChange(trx, actor, { desk, row }, input, now);
  });
}

/**
 * The same under the desk's lock, for a registration that has not ended.
 * @throws DomainError `registration.full.conflict`
 */
export async function applyChange(
  trx: Transaction<Database>,
  actor: Actor,
  { desk, row }: { desk: LockedDesk; row: RegistrationRow },
  input: { categoryId: string; person: Applicant },
  now: number,
): Promise<void> {
  const { person, categoryId } = input;
  const before = { ...row };
  const chairs = 1 + person.companions.length;
  changeChairs(desk, row, { categoryId, chairs });
  const extras = await changeExtras(trx, desk, before, { categoryId, wanted: person.extras }, now);
  const fields = [
    ...(await changeFacts(trx, desk, before, { ...input, chairs, extrasPrice: extras.price }, now)),
    ...(extras.isChanged ? ['extras'] : []),
    ...(await changeNeeds(trx, row, person, now)),
    ...(await changeAnswers(trx, row, categoryId, person)),
  ];
  if (fields.length > 0)
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.change',
      subjectKind: 'registration',
      subjectId: row.id,
      fields,
    });
  await offerPlaces(trx, desk, now);
  await saveDesk(trx, desk);
}

/** The choice stands until the desk closes; an application is for the category that was decided about. */
function requireCategoryOpen(desk: LockedDesk, row: RegistrationRow, categoryId: string, now: number): void {
  const category = desk.categories.get(categoryId);
  const isDecided = desk.wayIn === 'application' && row.state !== 'applied';
  if (!category?.isOpen || category.code !== null || deskState(desk, now) !== 'open' || isDecided)
    throw new DomainError('registration.category.conflict', { field: 'category' });
}

interface Facts {
  categoryId: string;
  person: Applicant;
  chairs: number;
  /** What the extras cost before and now. */
  extrasPrice: { before: number; after: number };
}

/** @returns the columns that changed */
async function changeFacts(
  trx: Transaction<Database>,
  desk: LockedDesk,
  row: RegistrationRow,
  { person, categoryId, chairs, extrasPrice }: Facts,
  now: number,
): Promise<string[]> {
  const isMoved = categoryId !== row.category_id;
  // A price that was agreed stays, also where the category's has changed meanwhile.
  const place = isMoved ? (desk.categories.get(categoryId)?.price ?? 0) : row.price - extrasPrice.before;
  const wanted = {
    category_id: categoryId,
    chairs,
    name: person.name,
    job_title: person.jobTitle,
    affiliation: person.affiliation,
    sector: person.sector,
    on_list: person.onList,
    photos: person.photos,
    newsletter: person.newsletter,
    price: place + extrasPrice.after,
  };
  const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((key) => wanted[key] !== row[key]);
  if (changed.length > 0)
    await trx
      .updateTable('registrations')
      // The form that was sent first is no longer what is kept: sent again, it is a new one.
      .set({ ...wanted, fingerprint: null, changed_at: isoInstant(now) })
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('id', '=', row.id)
      .execute();
  return changed;
}
