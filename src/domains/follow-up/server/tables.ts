import type { Generated } from 'kysely';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { FollowUpStatus } from '../schema.ts';

/** A recommendation that somebody is to take up. Its owner is public only once they have accepted. */
export interface FollowUpTable {
  organisation_id: string;
  event_id: string;
  id: string;
  recommendation_id: string;
  /** The organisation that is to take it up. */
  owner: string;
  contact_name: Generated<string>;
  contact_email: Generated<string>;
  lang: PageLanguage;
  link_version: Generated<number>;
  asked_at: string | null;
  accepted_at: string | null;
  refused_at: string | null;
  status: Generated<FollowUpStatus>;
  /** Required where it was declined or dropped. */
  reason: Generated<string>;
  evidence: Generated<string>;
  evidence_url: string | null;
  /** When there will be news: a day. */
  next_on: string | null;
  /** The `next_on` that a reminder was sent for. */
  reminded_on: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

/** Its history, newest last. */
export interface FollowUpStepTable {
  organisation_id: string;
  event_id: string;
  follow_up_id: string;
  id: string;
  status: FollowUpStatus;
  reason: Generated<string>;
  evidence: Generated<string>;
  evidence_url: string | null;
  next_on: string | null;
  by_owner: boolean;
  at: Generated<string>;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    follow_ups: FollowUpTable;
    follow_up_steps: FollowUpStepTable;
  }
}
