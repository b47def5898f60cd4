import type { NotPersonal, PersonalColumn } from '#platform/privacy/personal-columns.ts';

const account = 'until the account is deleted';

export const personalData: readonly PersonalColumn[] = [
  { table: 'accounts', column: 'name', purpose: 'to tell colleagues apart', keep: account },
  { table: 'accounts', column: 'email', purpose: 'to sign in', keep: account },
  { table: 'accounts', column: 'image', purpose: 'none: always empty', keep: 'never' },
  { table: 'passkeys', column: 'name', purpose: 'to tell one’s keys apart', keep: account },
  { table: 'passkeys', column: 'public_key', purpose: 'to sign in', keep: account },
  { table: 'passkeys', column: 'credential_id', purpose: 'to sign in', keep: account },
  { table: 'sign_in_methods', column: 'subject', purpose: 'to sign in through a provider', keep: account },
  { table: 'sign_in_methods', column: 'access_token', purpose: 'none: always empty', keep: 'never' },
  { table: 'sign_in_methods', column: 'refresh_token', purpose: 'none: always empty', keep: 'never' },
  { table: 'sign_in_methods', column: 'id_token', purpose: 'none: always empty', keep: 'never' },
  { table: 'sign_in_sessions', column: 'token', purpose: 'to stay signed in', keep: '30 days' },
  { table: 'sign_in_sessions', column: 'ip_address', purpose: 'none: always empty', keep: 'never' },
  {
    table: 'sign_in_sessions',
    column: 'user_agent',
    purpose: 'to tell one’s devices apart',
    keep: '30 days',
  },
  { table: 'verifications', column: 'value', purpose: 'to know whom a link is for', keep: 'an hour' },
  { table: 'verifications', column: 'identifier', purpose: 'hash of a link’s token', keep: 'an hour' },
  { table: 'setup_links', column: 'name', purpose: 'to make the first account', keep: 'a day' },
  { table: 'setup_links', column: 'email', purpose: 'to make the first account', keep: 'a day' },
  { table: 'people', column: 'name', purpose: 'to know whom the organisation knows', keep: 'until erased' },
  { table: 'people', column: 'email', purpose: 'to write to them', keep: 'until erased' },
  { table: 'mails', column: 'to_address', purpose: 'to send', keep: 'until sent; a month when refused' },
  { table: 'mails', column: 'sealed', purpose: 'to send', keep: 'until sent' },
  { table: 'rate_limits', column: 'key', purpose: 'to slow down misuse, by pseudonym', keep: 'an hour' },
];

export const notPersonal: NotPersonal = {
  accounts: ['lang'],
  passkeys: ['device_type', 'transports', 'aaguid'],
  sign_in_methods: ['provider_id', 'scope', 'password'],
  setup_links: ['token_hash', 'organisation', 'code_hash'],
  mails: ['template', 'lang', 'state', 'failure'],
  verifications: ['id'],
  erasures: ['kind'],
  mail_failures: ['kind', 'reason'],
  schema_migrations: ['name', 'checksum'],
};
