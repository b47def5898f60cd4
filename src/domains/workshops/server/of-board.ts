import { sql, type RawBuilder, type SqlBool } from 'kysely';

export interface BoardKey {
  organisationId: string;
  eventId: string;
  workshopId: string;
}

/** Rows of one workshop, in any of its tables. */
export function ofBoard({ organisationId, eventId, workshopId }: BoardKey): RawBuilder<SqlBool> {
  return sql<SqlBool>`(organisation_id = ${organisationId} and event_id = ${eventId} and workshop_id = ${workshopId})`;
}

/** The workshop itself. */
export function theWorkshop({ organisationId, eventId, workshopId }: BoardKey): RawBuilder<SqlBool> {
  return sql<SqlBool>`(organisation_id = ${organisationId} and event_id = ${eventId} and id = ${workshopId})`;
}

export function boardKey(row: { organisation_id: string; event_id: string; id: string }): BoardKey {
  return { organisationId: row.organisation_id, eventId: row.event_id, workshopId: row.id };
}
