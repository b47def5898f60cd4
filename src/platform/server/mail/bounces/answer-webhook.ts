/** `POST /hooks/bounces`: a mail service tells of a failure, as the raw report or in three fields of JSON. */
import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Env } from '#env';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { hashToken } from '#platform/server/secret/tokens.ts';
import { parseBounceAddress } from './bounce-address.ts';
import { readReport, reportLimit, type BounceReport } from './read-report.ts';
import { takeReport } from './record-failure.ts';

const failure = z.object({
  messageId: z.string().min(1).max(300),
  kind: z.enum(['hard', 'soft']),
  reason: z.string().max(200).default('unknown'),
});

const refusals: Limit = { name: 'bounce hook', points: 20, seconds: 900 };

interface Running {
  db: Kysely<Database>;
  env: Pick<Env, 'BOUNCE_URL'>;
}

/** 204 taken, also for a mail that is forgotten by now: the service shall not send it again. 404 where no hook is set. */
export async function answerWebhook(
  { db, env }: Running,
  request: Request,
  network: string,
): Promise<Response> {
  const address = env.BOUNCE_URL === undefined ? null : parseBounceAddress(env.BOUNCE_URL);
  if (address?.kind !== 'webhook') return new Response(null, { status: 404 });
  if (!knows(request.headers.get('authorization'), address.secret)) return refuse(db, network);
  const body = new Uint8Array(await request.arrayBuffer());
  if (body.length > reportLimit) return new Response(null, { status: 413 });
  const report = await reportIn(request.headers.get('content-type') ?? '', body);
  if (!report) return new Response(null, { status: 422 });
  await takeReport(db, report);
  return new Response(null, { status: 204 });
}

async function reportIn(type: string, body: Uint8Array): Promise<BounceReport | null> {
  if (!/^application\/json\b/i.test(type)) return readReport(body);
  try {
    const told = failure.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return told.success ? { ...told.data, isFinal: true } : null;
  } catch {
    return null;
  }
}

/** As `Bearer SECRET`, or as the password that services send who are given the setting as it stands. */
function knows(header: string | null, secret: string): boolean {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +(\S+)$/i.exec(header?.trim() ?? '') ?? [];
  const said =
    scheme.toLowerCase() === 'basic'
      ? Buffer.from(value, 'base64')
          .toString()
          .replace(/^[^:]*:/, '')
      : value;
  return timingSafeEqual(hashToken(said), hashToken(secret));
}

async function refuse(db: Kysely<Database>, network: string): Promise<Response> {
  try {
    await takePoint(db, refusals, network);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return new Response(null, { status: 429, headers: { 'retry-after': String(error.data['seconds']) } });
  }
  return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer realm="Samskab"' } });
}
