/** The link to one's own registration, and others that belong to it. */
import { createHash } from 'node:crypto';
import { idOfToken, idToken, isIdToken } from '#platform/server/secret/id-token.ts';

export type LinkPurpose = 'own' | 'ticket' | 'booking' | 'invitation' | 'file';

export { idOfToken };

/** 43 signs of base64url. A higher `version` makes older links invalid. */
export function linkToken(purpose: LinkPurpose, id: string, version = 1): string {
  return idToken(`registration ${purpose}`, id, version);
}

export function isLinkToken(purpose: LinkPurpose, token: string, version: number): boolean {
  return isIdToken(`registration ${purpose}`, token, version);
}

/** What a door keeps of a ticket: enough to know it again, nothing to make one. */
export function ticketHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
