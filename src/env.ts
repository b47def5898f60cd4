/**
 * Every setting, validated once at start and described here. A bad setting stops the start with one sentence
 * that names it and never shows its value.
 */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { parseBounceAddress } from './platform/server/mail/bounces/bounce-address.ts';
import { parseAddressHeader } from './platform/server/rate-limit/client-address.ts';

export class SettingError extends Error {
  readonly setting: string;
  constructor(setting: string, message: string) {
    super(`The setting ${setting} cannot be used: ${message}`);
    this.setting = setting;
  }
}

const url = (...schemes: string[]) =>
  z.string().refine(
    (value) => {
      try {
        return schemes.includes(new URL(value).protocol);
      } catch {
        return false;
      }
    },
    `it must be an address that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`,
  );

const settings = z.object({
  /** TCP port of the web server; 0 takes a free one. */
  PORT: z.coerce.number('it must be a number from 0 to 65535.').int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The one address people use; default `http://localhost:PORT`. */
  ORIGIN: url('http:', 'https:').optional(),
  /** Unset: an own PostgreSQL in DATA_DIR. */
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  /** For LISTEN and advisory locks where a pooler stands between. */
  DATABASE_DIRECT_URL: url('postgres:', 'postgresql:').optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  /** Unset: mails are kept and shown to the operator. */
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().min(3).optional(),
  /** Mailbox (IMAP) or webhook for delivery failures; unset: only refusals by SMTP are known. */
  BOUNCE_URL: z
    .string()
    .refine(
      (value) => parseBounceAddress(value) !== null,
      'it must be a mailbox like imaps://user:password@mail.example/INBOX, or the address of the webhook with a secret of 20 characters or more, https://bounces:SECRET@samskab.example/hooks/bounces.',
    )
    .optional(),
  STORAGE_URL: url('file:', 's3:', 's3+http:').optional(),
  /** Header with the client's address, and the proxies it is trusted from: `x-forwarded-for 10.0.0.0/8`. */
  ADDRESS_HEADER: z
    .string()
    .refine(
      (value) => parseAddressHeader(value) !== null,
      'it must be a header and the proxies it is trusted from, like x-forwarded-for 10.0.0.0/8.',
    )
    .optional(),
  /** OpenID Connect: issuer address, client id and secret; all three or none. */
  OIDC_ISSUER: url('http:', 'https:').optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).default('OpenID Connect'),
  /** Whether this process also runs jobs; `false` where worker.ts runs beside it. */
  WORKER: z.enum(['true', 'false'], 'it must be true or false.').default('true'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Env = Omit<z.infer<typeof settings>, 'ORIGIN' | 'WORKER'> & {
  ORIGIN: string;
  WORKER: boolean;
  /** True under `npm run demo`: invented content, links shown in the outbox. */
  DEMO: boolean;
};

/**
 * Reads the settings from an environment.
 * @throws SettingError naming the first setting that cannot be used
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = settings.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new SettingError(String(issue?.path[0] ?? 'unknown'), issue?.message ?? 'it is not valid.');
  }
  const env = result.data;
  if (env.SMTP_URL && !env.MAIL_FROM)
    throw new SettingError('MAIL_FROM', 'it is needed when SMTP_URL is set.');
  const oidc = [env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET].filter(Boolean).length;
  if (oidc !== 0 && oidc !== 3)
    throw new SettingError('OIDC_ISSUER', 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together.');
  return {
    ...env,
    DATA_DIR: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : resolve(env.DATA_DIR),
    ORIGIN: originOf(env.ORIGIN ?? `http://localhost:${env.PORT}`),
    WORKER: env.WORKER === 'true',
    DEMO: source['SAMSKAB_DEMO'] === '1',
  };
}

function originOf(address: string): string {
  const parsed = new URL(address);
  if (parsed.pathname !== '/' || parsed.search || parsed.hash)
    throw new SettingError('ORIGIN', 'it is one address without a path, like https://samskab.example.');
  return parsed.origin;
}

/** SvelteKit looks here for variables of its own; pages get settings from the running application instead. */
export const variables = {};
