import { sql } from 'kysely';
import type { App } from '#app-context';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { describeInstallation } from '../privacy/installation.ts';
import type { ProcessedEvent, ProcessingFacts } from '../privacy/processing-record.ts';

/**
 * What an organisation's record of processing is made of: its settings, those of every event with registration, and where
 * the installation keeps and sends things. Nobody's data. For owners.
 * @throws DomainError `organisation.not_found`
 */
export async function readProcessingRecord(
  app: Pick<App, 'db' | 'env'>,
  actor: Actor,
  input: { organisation: string },
): Promise<ProcessingFacts> {
  const { organisation } = await accessOrganisation(app.db, actor, { slug: input.organisation }, 'owner');
  const { rows } = await sql<ProcessedEvent>`
    select s.slug, e.title, e.lang, e.starts_on as "startsOn", e.ends_on as "endsOn", e.time_zone as "timeZone",
      d.asks, d.needs, d.choices, d.legal_basis as "legalBasis", d.purpose, d.keep_days as "keepDays",
      d.sensitive_days as "sensitiveDays", d.invoicing, d.way_in = 'application' as "isApplication",
      d.walk_ins as "walkIns", d.guest_list_on is not null as "guestList",
      exists (select from allocations a where a.organisation_id = d.organisation_id and a.event_id = d.event_id)
        as seats,
      (select coalesce(json_agg(json_build_object('label', label, 'isSensitive', is_sensitive)
          order by position, id), '[]') from registration_questions q
        where q.organisation_id = d.organisation_id and q.event_id = d.event_id) as questions
    from registration_desks d
    join events e on e.organisation_id = d.organisation_id and e.id = d.event_id
    join slugs s on s.scope = 'event' and s.subject_id = e.id and s.is_current
    where d.organisation_id = ${organisation.id} and (d.way_in not in ('closed', 'elsewhere') or exists (
      select from registrations r where r.organisation_id = d.organisation_id and r.event_id = d.event_id
        and r.erased_at is null))
    order by e.starts_on desc nulls first, e.id`.execute(app.db);
  const { name, slug, colour, country, controller, contact } = organisation;
  return {
    organisation: { name, slug, colour, country, controller: controller, contact: contact },
    events: rows,
    installation: describeInstallation(app.env),
  };
}
