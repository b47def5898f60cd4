/** Registration forms of invented people, as a browser sends them, for journeys with very many. */
import type { RushForm } from '../bench/rush-client.ts';

export const emailOf = (n: number) => `deltager${n}@example.org`;

export function formBody(n: number): string {
  return new URLSearchParams({
    name: `Deltager ${n}`,
    email: emailOf(n),
    job_title: 'Konsulent',
    affiliation: 'Prøvekommunen',
    sector: 'municipality',
  }).toString();
}

/** Everybody comes from a network of their own, as they would through a proxy. */
export function networkOf(n: number): string {
  return `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
}

/** The server trusts this header from the loopback alone. */
export const addressHeader = 'x-forwarded-for 127.0.0.1';

export function rushForm(origin: string, slug: string, n: number, kind: RushForm['kind']): RushForm {
  const { host } = new URL(origin);
  const body = formBody(n);
  const head = [
    `POST /da/e/${slug}/register HTTP/1.1`,
    `host: ${host}`,
    `origin: ${origin}`,
    'content-type: application/x-www-form-urlencoded',
    `x-forwarded-for: ${networkOf(n)}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ].join('\r\n');
  return { n, message: Buffer.from(`${head}\r\n\r\n${body}`), kind };
}
