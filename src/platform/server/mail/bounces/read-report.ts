/** Reads delivery status notifications. Source: RFC 3464 (the report), RFC 6522 (its three parts), RFC 3463 (codes). */
import PostalMime, { type Attachment } from 'postal-mime';

export interface BounceReport {
  /** Of the mail that failed, as we gave it, without angle brackets. */
  messageId: string;
  /** `hard`: the address does not take mail. `soft`: something passing, such as a full mailbox. */
  kind: 'hard' | 'soft';
  /** Whether the mail is lost; a delay is only told. */
  isFinal: boolean;
  /** An enhanced status code such as `5.1.1`; never the server's words, which quote addresses. */
  reason: string;
}

/** Bytes; a report quotes at most the mail it is about. */
export const reportLimit = 512 * 1024;

/** @returns null for any other mail, such as an answer from a person on holiday, and for news of success */
export async function readReport(message: Uint8Array): Promise<BounceReport | null> {
  if (message.length > reportLimit) return null;
  const mail = await PostalMime.parse(message, { forceRfc822Attachments: true }).catch(() => null);
  if (!mail) return null;
  const part = (type: string) => mail.attachments.find(({ mimeType }) => mimeType === type);
  const status = part('message/delivery-status') ?? part('message/global-delivery-status');
  const original = part('message/rfc822') ?? part('text/rfc822-headers') ?? part('message/global-headers');
  const messageId = original && field(headOf(textOf(original)), 'message-id')?.replace(/^<|>$/g, '');
  if (!status || !messageId) return null;
  const verdict = verdictOf(textOf(status));
  return verdict && { messageId, ...verdict };
}

/** The first group of fields is about the message, each further one about a recipient; ours have one. */
function verdictOf(status: string): Omit<BounceReport, 'messageId'> | null {
  for (const group of status.split(/\r?\n\s*\r?\n/)) {
    const action = field(group, 'action')?.toLowerCase();
    if (action !== 'failed' && action !== 'delayed') continue;
    const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(field(group, 'status') ?? '')?.[0] ?? '5.0.0';
    const isFinal = action === 'failed';
    return {
      kind: isFinal && code.startsWith('5') && !isPassing(code) ? 'hard' : 'soft',
      isFinal,
      reason: code,
    };
  }
  return null;
}

/** A full mailbox, a mail too long, a system in trouble or a policy say nothing against the address. */
function isPassing(code: string): boolean {
  return /^5\.(2\.[23]|3\.\d+|4\.\d+|7\.\d+)$/.test(code);
}

function headOf(message: string): string {
  return message.split(/\r?\n\r?\n/, 1)[0] ?? '';
}

/** A field's value, continued lines joined. */
function field(group: string, name: string): string | undefined {
  const lines = group.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
