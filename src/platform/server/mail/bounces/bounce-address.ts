/** Where failures of delivery come in, by `BOUNCE_URL`: a mailbox that is read, or our own webhook with its secret. */

export type BounceAddress =
  | {
      kind: 'mailbox';
      host: string;
      port: number;
      secure: boolean;
      user: string;
      password: string;
      folder: string;
    }
  | { kind: 'webhook'; secret: string };

/** Where the webhook stands, below `ORIGIN`. */
export const webhookPath = '/hooks/bounces';
/** Characters: what nobody guesses. */
const secretLength = 20;

/**
 * `imaps://user:password@host/Folder`, or `https://any:SECRET@our-host/hooks/bounces`, which is also the address to
 * give to the mail service. Null where the setting is neither.
 */
export function parseBounceAddress(setting: string): BounceAddress | null {
  if (!URL.canParse(setting)) return null;
  const url = new URL(setting);
  const password = decode(url.password);
  if (password === null || password === '') return null;
  if (url.protocol === 'https:')
    return url.pathname === webhookPath && password.length >= secretLength
      ? { kind: 'webhook', secret: password }
      : null;
  const user = decode(url.username);
  const folder = decode(url.pathname.slice(1));
  if (!/^imaps?:$/.test(url.protocol) || !url.hostname || !user || folder === null) return null;
  const secure = url.protocol === 'imaps:';
  const port = Number(url.port) || (secure ? 993 : 143);
  return { kind: 'mailbox', host: url.hostname, port, secure, user, password, folder: folder || 'INBOX' };
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
