import type { Generated } from 'kysely';
import type { PageLanguage } from '#platform/i18n/languages.ts';

/** A sign-in. Global: what it may do in an organisation is said by `memberships` and `event_rights`. */
export interface AccountTable {
  id: string;
  name: string;
  /** Lower case. */
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  lang: Generated<PageLanguage>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface SignInSessionTable {
  id: string;
  account_id: string;
  /** Worth nothing without the signature made with the installation's secret. */
  token: string;
  expires_at: string;
  ip_address: string | null;
  /** Only "Firefox, Windows", so that one's sessions can be told apart. */
  user_agent: string | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface SignInMethodTable {
  id: string;
  account_id: string;
  provider_id: string;
  subject: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  password: null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface PasskeyTable {
  id: string;
  account_id: string;
  name: string | null;
  public_key: string;
  credential_id: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Generated<string>;
}

/** Short-lived: mail links (the identifier is the hash of the token), provider states, passkey challenges. */
export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

/** The one-time address of the first start, and what was typed there until the address is confirmed. */
export interface SetupLinkTable {
  token_hash: Buffer;
  expires_at: string;
  name: string | null;
  email: string | null;
  organisation: string | null;
  code_hash: Buffer | null;
  attempts: Generated<number>;
  created_at: Generated<string>;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    accounts: AccountTable;
    sign_in_sessions: SignInSessionTable;
    sign_in_methods: SignInMethodTable;
    passkeys: PasskeyTable;
    verifications: VerificationTable;
    setup_links: SetupLinkTable;
  }
}
