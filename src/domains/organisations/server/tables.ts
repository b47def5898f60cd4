import type { Generated, JSONColumnType } from 'kysely';
import type { PageLanguage, Texts, TextLanguage } from '#platform/i18n/languages.ts';
import type { Contact, Controller, AccessibilityStatement, StoredPicture } from '../schema.ts';

/** Instants come from the database as ISO strings, dates as `YYYY-MM-DD`. */
export interface OrganisationTable {
  id: string;
  slug: string;
  name: string;
  lang: TextLanguage;
  country: Generated<string>;
  kind: Generated<string>;
  description: JSONColumnType<Texts, string | undefined, string>;
  url: string | null;
  colour: Generated<string>;
  logo: JSONColumnType<StoredPicture> | null;
  contact: JSONColumnType<Contact, string | undefined, string>;
  controller: JSONColumnType<Controller, string | undefined, string>;
  accessibility: JSONColumnType<AccessibilityStatement, string | undefined, string>;
  version: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export type OrganisationRole = 'owner' | 'organiser' | 'facilitator' | 'reader';

export interface MembershipTable {
  organisation_id: string;
  account_id: string;
  role: OrganisationRole;
  created_at: Generated<string>;
}

export interface OperatorTable {
  account_id: string;
  created_at: Generated<string>;
}

export interface AuditEntryTable {
  id: string;
  organisation_id: string | null;
  at: Generated<string>;
  actor_kind:
    | 'account'
    | 'operator'
    | 'api_key'
    | 'speaker'
    | 'participant'
    | 'door'
    | 'follow_up_owner'
    | 'writer'
    | 'reviewer'
    | 'system'
    | 'command';
  actor_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  event_id: string | null;
  fields: Generated<string[]>;
  public_values: JSONColumnType<Record<string, unknown>> | null;
}

export interface ChangeTable {
  id: Generated<string>;
  organisation_id: string | null;
  kind: string;
  version: Generated<number>;
  ids: Generated<string[]>;
  at: Generated<string>;
}

export interface SlugTable {
  scope: 'event' | 'series' | 'organisation';
  slug: string;
  organisation_id: string;
  subject_id: string;
  is_current: Generated<boolean>;
  created_at: Generated<string>;
}

export interface InvitationTable {
  organisation_id: string;
  id: string;
  /** Lower case. */
  email: string;
  role: OrganisationRole;
  /** The right is for this event alone. */
  event_id: string | null;
  lang: PageLanguage;
  token_hash: Buffer;
  invited_by: string | null;
  mail_id: string | null;
  created_at: Generated<string>;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    organisations: OrganisationTable;
    memberships: MembershipTable;
    operators: OperatorTable;
    audit_entries: AuditEntryTable;
    changes: ChangeTable;
    slugs: SlugTable;
    invitations: InvitationTable;
  }
}
