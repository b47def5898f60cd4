import type { Generated, JSONColumnType } from 'kysely';
import type { Texts } from '#platform/i18n/languages.ts';

/** Which alarms about a promised date have been sent. */
export interface RegistrationPromiseAlarmTable {
  organisation_id: string;
  event_id: string;
  promise_on: string;
  days: number;
  sent_at: Generated<string>;
}

/** What organisers make of the answers: a short text that a session can take up. */
export interface KnowledgeThemeTable {
  organisation_id: string;
  event_id: string;
  id: string;
  /** Name and body in the event's own language. */
  name: string;
  body: Generated<string>;
  /** Both in all languages; empty for a theme of before, which had one. */
  names: JSONColumnType<Texts, string | undefined, string>;
  bodies: JSONColumnType<Texts, string | undefined, string>;
  session_id: string | null;
  /** Whether it stands on the session's public page. */
  is_published: Generated<boolean>;
  position: Generated<number>;
  created_at: Generated<string>;
}

/** One thing somebody wants to know more about; up to three a person. */
export interface KnowledgeAnswerTable {
  organisation_id: string;
  event_id: string;
  id: string;
  /** Null once the person is erased and has allowed the words to be kept. */
  registration_id: string | null;
  position: number;
  body: string;
  may_keep: Generated<boolean>;
  theme_id: string | null;
  created_at: Generated<string>;
  changed_at: Generated<string>;
}

/** Who has been asked by mail. */
export interface KnowledgeRequestTable {
  organisation_id: string;
  event_id: string;
  registration_id: string;
  asked_at: Generated<string>;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    registration_promise_alarms: RegistrationPromiseAlarmTable;
    knowledge_themes: KnowledgeThemeTable;
    knowledge_answers: KnowledgeAnswerTable;
    knowledge_requests: KnowledgeRequestTable;
  }
}
