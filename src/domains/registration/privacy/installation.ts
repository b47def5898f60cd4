/** What the installation's settings say of where personal data goes: kinds and hosts, never a name or password. */

export type Place =
  | { where: 'here' }
  /** Another machine of the same network, by its address. */
  | { where: 'near'; host: string }
  | { where: 'outside'; host: string };

export interface Installation {
  mail: Place | null;
  failures: 'mailbox' | 'webhook' | null;
  failuresHost: string | null;
  storage: { kind: 'folder' } | { kind: 'store'; place: Place };
  database: Place;
  signIn: string | null;
  isEncrypted: boolean;
}

interface Settings {
  ORIGIN: string;
  SMTP_URL?: string | undefined;
  BOUNCE_URL?: string | undefined;
  STORAGE_URL?: string | undefined;
  DATABASE_URL?: string | undefined;
  OIDC_ISSUER?: string | undefined;
}

export function describeInstallation(env: Settings): Installation {
  const bounces = env.BOUNCE_URL === undefined ? null : new URL(env.BOUNCE_URL);
  const storage = env.STORAGE_URL === undefined ? null : new URL(env.STORAGE_URL);
  return {
    mail: env.SMTP_URL === undefined ? null : placeOf(env.SMTP_URL),
    failures: bounces === null ? null : bounces.protocol === 'https:' ? 'webhook' : 'mailbox',
    failuresHost: bounces === null || bounces.protocol === 'https:' ? null : bounces.hostname,
    storage:
      storage === null || storage.protocol === 'file:'
        ? { kind: 'folder' }
        : { kind: 'store', place: placeOf(storage.href) },
    database: env.DATABASE_URL === undefined ? { where: 'here' } : placeOf(env.DATABASE_URL),
    signIn: env.OIDC_ISSUER === undefined ? null : new URL(env.OIDC_ISSUER).hostname,
    isEncrypted: env.ORIGIN.startsWith('https:'),
  };
}

function placeOf(address: string): Place {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host === '' || host === 'localhost' || host === '::1' || /^127\./.test(host)) return { where: 'here' };
  const isNear =
    !host.includes('.') ||
    /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|f[cd])/.test(host) ||
    /\.(?:local|internal|lan)$/.test(host);
  return { where: isNear ? 'near' : 'outside', host };
}
