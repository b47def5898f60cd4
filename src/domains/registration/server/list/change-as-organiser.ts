import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { PersonChange } from '../../list/change-form.ts';
import type { Applicant } from '../../schema.ts';
import { applyChange } from '../change-registration.ts';
import { lockedRegistration } from '../move-registration.ts';
import { readDetails, type OwnDetails } from '../read-own-details.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';

/**
 * Organisers change what somebody answered and chose, for instance on the telephone, by the rules that hold for the
 * participant. What stands in the other form is as it was.
 * @throws DomainError `registration.not_found`, `registration.gone` for one that has ended, `registration.full.conflict`
 *   (data `field`)
 */
export async function changeAsOrganiser(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string; change: PersonChange },
  now: number,
): Promise<void> {
  const { row: seen } = await accessAsOrganiser(db, actor, input);
  await inTransaction(db, async (trx) => {
    const { desk, row } = await lockedRegistration(trx, seen);
    if (!row || row.erased_at !== null) throw new DomainError('registration.not_found');
    if (row.state === 'cancelled' || row.state === 'declined') throw new DomainError('registration.gone');
    const person = withChange(await readDetails(trx, row), input.change);
    await applyChange(trx, actor, { desk, row }, { categoryId: row.category_id, person }, now);
  });
}

function withChange(details: OwnDetails, { facts, asked, answers }: PersonChange): Applicant {
  const before = asItStands(details);
  const [first] = facts.companions ?? before.companions;
  const others = Object.entries(before.answers).filter(([id]) => !asked.includes(id));
  return {
    ...before,
    ...facts,
    // The form knows one companion; there may be more.
    companions: first === undefined ? [] : [first, ...before.companions.slice(1)],
    answers: { ...Object.fromEntries(others), ...answers },
  };
}

function asItStands({ registration: row, needs, answers, files, extras }: OwnDetails): Applicant {
  return {
    name: row.name,
    email: row.email,
    jobTitle: row.job_title,
    affiliation: row.affiliation,
    sector: row.sector,
    onList: row.on_list,
    photos: row.photos,
    newsletter: row.newsletter,
    diet: needs.diet,
    access: needs.access,
    interpreter: needs.interpreter,
    companions: needs.companions,
    consent: needs.consentAt !== null,
    answers,
    files: Object.fromEntries(
      Object.entries(files).map(([question, { id, name }]) => [question, { fileId: id, name, sha256: id }]),
    ),
    extras: extras.map(({ id }) => id),
  };
}
