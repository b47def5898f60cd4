import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Desk } from '../../desk.ts';
import { meanings, type PeopleSheet } from '../../import/people-sheet.ts';
import { readRow, type RowProblem } from '../../import/read-row.ts';
import type { Applicant } from '../../schema.ts';
import { organiserDesk } from './organiser-desk.ts';
import type { PeopleToRegister } from './register-people.ts';

export interface PeopleList {
  event: string;
  sheet: PeopleSheet;
  /** For rows that say none. */
  categoryId: string;
  lang: PageLanguage;
  /** The people have agreed that needs are kept. */
  consent: boolean;
  sendMail: boolean;
}

export interface PeoplePlan {
  /** Who would be registered, in the order of the rows; none of it holds while there are problems. */
  parties: Omit<PeopleToRegister, 'event'>[];
  problems: RowProblem[];
  /** Rows of people who are registered already. */
  skipped: number;
  /** Headings that mean nothing here. */
  ignored: string[];
}

/**
 * What would come of a list: everything that is wrong, by row and column, before anything is written.
 * @throws DomainError as `organiserDesk`; `registration.list.no_name.invalid`
 */
export async function planPeople(db: Kysely<Database>, actor: Actor, input: PeopleList): Promise<PeoplePlan> {
  const desk = await organiserDesk(db, actor, input.event);
  const { header, rows } = input.sheet;
  const columns = meanings(header, desk);
  const nameAt = columns.findIndex(
    (column) => column !== null && 'field' in column && column.field === 'name',
  );
  if (nameAt === -1) throw new DomainError('registration.list.no_name.invalid', { field: 'file' });
  const registered = await registeredPeople(db, desk);
  const seen = new Set<string>();
  const plan: PeoplePlan = {
    parties: [],
    problems: [],
    skipped: 0,
    ignored: header.filter((heading, at) => columns[at] === null && heading !== ''),
  };
  for (const row of rows) {
    const read = readRow(row, { ...input, desk, header, columns });
    if (!read.ok) {
      plan.problems.push(...read.problems);
      continue;
    }
    const [person] = read.form.people;
    const who = person ? identity(person) : '';
    if (registered.has(who)) plan.skipped += 1;
    else if (seen.has(who)) plan.problems.push({ row: row.row, column: header[nameAt] ?? '', code: 'twice' });
    else plan.parties.push({ ...read.form, lang: read.lang, way: 'import', sendMail: input.sendMail });
    seen.add(who);
  }
  return plan;
}

/** One address may stand for several people, and two people may share a name. */
function identity({ name, email, affiliation }: Pick<Applicant, 'name' | 'email' | 'affiliation'>): string {
  return JSON.stringify([name?.toLowerCase(), email ?? affiliation?.toLowerCase() ?? null]);
}

async function registeredPeople(
  db: Kysely<Database>,
  { organisationId, eventId }: Desk,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<Pick<Applicant, 'name' | 'email' | 'affiliation'>>`
    select name, email, affiliation from registrations
    where organisation_id = ${organisationId} and event_id = ${eventId} and erased_at is null
      and state not in ('cancelled', 'declined')`.execute(db);
  return new Set(rows.map(identity));
}
