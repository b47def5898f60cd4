/** The headers that every answer carries. The Content-Security-Policy of a page comes with the page. */
import type { ServerResponse } from 'node:http';

const always: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  // With `no-referrer`, forms without JavaScript would send `Origin: null` and be refused as forged.
  ['referrer-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'camera=(self), microphone=(), geolocation=(), browsing-topics=()'],
];

export function securityHeaders(origin: string): readonly (readonly [string, string])[] {
  return origin.startsWith('https:')
    ? [...always, ['strict-transport-security', 'max-age=63072000']]
    : always;
}

export function setSecurityHeaders(
  response: ServerResponse,
  headers: readonly (readonly [string, string])[],
): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}
