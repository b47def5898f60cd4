import type { Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import { accessOrganisation, requireOperator } from './access.ts';
import type { AuditEntryTable } from './tables.ts';

export interface AuditLine {
  id: string;
  at: string;
  actorKind: AuditEntryTable['actor_kind'];
  /** Null for what is no account, and for an account that is gone. */
  actorName: string | null;
  action: string;
  subjectKind: string;
  /** Of an account that is still there. */
  subjectName: string | null;
  event: { slug: string; title: Texts; lang: TextLanguage } | null;
  fields: string[];
  publicValues: Record<string, unknown> | null;
}

export interface AuditPage {
  lines: AuditLine[];
  /** Give it as `before` for the older ones; null at the end. */
  next: string | null;
  /** For the filters: who and what occurs at all. */
  people: { id: string; name: string }[];
  subjects: string[];
}

export interface AuditFilter {
  before?: string | undefined;
  accountId?: string | undefined;
  subject?: string | undefined;
}

const pageSize = 50;

/**
 * Who changed what in an organisation, newest first; for organisers and owners.
 * @throws DomainError `organisation.not_found`
 */
export async function listAudit(
  db: Kysely<Database>,
  actor: Actor,
  input: AuditFilter & { organisation: string },
): Promise<AuditPage> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'organiser');
  return page(db, organisation.id, input);
}

/**
 * What concerns the installation as a whole, for its operator.
 * @throws DomainError `operator.not_found`
 */
export async function listInstallationAudit(
  db: Kysely<Database>,
  actor: Actor,
  input: AuditFilter,
): Promise<AuditPage> {
  requireOperator(actor);
  return page(db, null, input);
}

async function page(
  db: Kysely<Database>,
  organisationId: string | null,
  filter: AuditFilter,
): Promise<AuditPage> {
  const rows = await lines(db, organisationId, filter);
  const of = db
    .selectFrom('audit_entries as x')
    .where('x.organisation_id', 'is not distinct from', organisationId);
  const people = await of
    .innerJoin('accounts as a', 'a.id', 'x.actor_id')
    .select(['a.id', 'a.name'])
    .distinct()
    .orderBy('a.name')
    .limit(200)
    .execute();
  const subjects = await of.select('x.subject_kind').distinct().orderBy('x.subject_kind').execute();
  return {
    lines: rows.slice(0, pageSize),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
    people,
    subjects: subjects.map((row) => row.subject_kind),
  };
}

/** One more than a page, to know whether there are older ones. Ids are ordered by time. */
async function lines(
  db: Kysely<Database>,
  organisationId: string | null,
  { before, accountId, subject }: AuditFilter,
): Promise<AuditLine[]> {
  if (before !== undefined && !uuid.test(before)) throw new DomainError('audit.not_found');
  if (accountId !== undefined && !uuid.test(accountId)) throw new DomainError('audit.not_found');
  const rows = await db
    .selectFrom('audit_entries as x')
    .leftJoin('accounts as a', 'a.id', 'x.actor_id')
    .leftJoin('accounts as s', 's.id', 'x.subject_id')
    .leftJoin('events as e', (join) =>
      join.onRef('e.organisation_id', '=', 'x.organisation_id').onRef('e.id', '=', 'x.event_id'),
    )
    .leftJoin('slugs', (join) =>
      join
        .onRef('slugs.subject_id', '=', 'e.id')
        .on('slugs.scope', '=', 'event')
        .on('slugs.is_current', '=', true),
    )
    .select(['x.id', 'x.at', 'x.actor_kind', 'x.action', 'x.subject_kind', 'x.fields', 'x.public_values'])
    .select(['a.name as actor_name', 's.name as subject_name', 'e.title', 'e.lang', 'slugs.slug'])
    .where('x.organisation_id', 'is not distinct from', organisationId)
    .$if(before !== undefined, (query) => query.where('x.id', '<', before ?? ''))
    .$if(accountId !== undefined, (query) => query.where('x.actor_id', '=', accountId ?? ''))
    .$if(subject !== undefined, (query) => query.where('x.subject_kind', '=', subject ?? ''))
    .orderBy('x.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectName: row.subject_name,
    event:
      row.title !== null && row.lang !== null && row.slug !== null
        ? { slug: row.slug, title: row.title, lang: row.lang }
        : null,
    fields: row.fields,
    publicValues: row.public_values,
  }));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
