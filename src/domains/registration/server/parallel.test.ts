/** Participants, organisers and the clock at the same moment, through three pools: what holds in the end. */
import { expect, test } from 'vitest';
import { openDatabase } from '#platform/server/db/database.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { command } from '#testing/event-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { inDrill, recordFigures } from '#testing/drill.ts';
import { applicant, brokenInvariants, makeDesk, submission } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { acceptOffer } from './answer-offer.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { confirmAddress } from './confirm-address.ts';
import { actorOf } from './open-by-link.ts';
import { releaseExpired } from './release-expired.ts';
import { saveQuota } from './save-quota.ts';
import { submitRegistration } from './submit-registration.ts';

const database = useTestDatabase();
useTestApp(database);
const begin = Date.parse('2026-03-01T09:00:00Z');
const hour = 3_600_000;
const people = inDrill(150, 2000);
const visitors = 12;

test(
  'all kinds of steps in parallel transactions leave nothing oversold and nobody lost',
  { timeout: people * 400 },
  async () => {
    const of = await makeDesk(database.db, 'parallel', { size: 40, now: begin });
    const pools = [1, 2, 3].map(() => openDatabase({ connectionString: database.connectionString }));
    const poolOf = (n: number) => pools[n % 3] ?? database.db;
    const answers = new Map<number, string>();
    const refusals: string[] = [];
    /** Somebody may be too late, or too many may have come: that is an answer. Anything else is a fault. */
    const calmly = (step: Promise<unknown>) =>
      step.catch((error: unknown) => {
        if (!isDomainError(error) || !/\.(gone|conflict)$/.test(error.code)) throw error;
        refusals.push(error.code);
      });
    let steps = 0;
    const oneVisitor = async (visitor: number) => {
      for (let n = visitor; n < people; n += visitors) {
        const now = begin + Math.floor((n / people) * 72 * hour);
        const size = n % 9 === 4 ? 3 : 1;
        const party = Array.from({ length: size }, (_, one) => applicant(n * 10 + one));
        const receipt = await submitRegistration(poolOf(n), submission(of, party, { source: `${n}` }), now);
        answers.set(n, receipt.answer);
        const row = await someone(n * 7919);
        const actor = actorOf(row);
        const other = poolOf(n + 1);
        steps += 3;
        await Promise.all([
          calmly(takeStep(n, other, actor, row.id, now)),
          n % 10 === 0 ? releaseExpired(poolOf(n + 2), now) : null,
          n % 7 === 0 ? calmly(resize(poolOf(n), 30 + (n % 31), now)) : null,
        ]);
      }
    };
    const someone = async (n: number) => {
      const rows = await database.db
        .selectFrom('registrations')
        .selectAll()
        .where('event_id', '=', of.eventId)
        .orderBy('arrival')
        .execute();
      const row = rows[n % rows.length];
      if (!row) throw new Error('nobody there');
      return row;
    };
    const resize = (db: typeof database.db, size: number, now: number) =>
      saveQuota(db, command, { event: of.slug, id: of.quotaId, name: 'Salen', size, margin: 0 }, now);
    await Promise.all(Array.from({ length: visitors }, (_, visitor) => oneVisitor(visitor)));
    await Promise.all(pools.map((pool) => pool.destroy()));

    expect(
      [...answers.values()].filter((answer) => answer !== 'confirmed' && answer !== 'waitlisted'),
    ).toEqual([]);
    const rows = await database.db
      .selectFrom('registrations')
      .selectAll()
      .where('event_id', '=', of.eventId)
      .orderBy('arrival')
      .execute();
    const expected = Array.from({ length: people }, (_, n) => (n % 9 === 4 ? 3 : 1)).reduce(
      (sum, n) => sum + n,
      0,
    );
    expect(rows.map(({ arrival }) => arrival)).toEqual(Array.from({ length: expected }, (_, n) => n + 1));
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
    expect(await freeWhileFirstWaits(of.eventId)).toEqual([]);
    await recordFigures('parallel steps', {
      pools: 3,
      visitors,
      registrations: expected,
      steps,
      'too late or too many': refusals.length,
    });
  },
);

function takeStep(
  n: number,
  db: typeof database.db,
  actor: ReturnType<typeof actorOf>,
  id: string,
  now: number,
): Promise<void> {
  if (n % 3 === 0) return cancelRegistration(db, actor, { id }, now);
  if (n % 3 === 1) return confirmAddress(db, actor, { id }, now);
  return acceptOffer(db, actor, { id }, now);
}

/** The party at the head of the line, where there are chairs enough for it: somebody forgot to offer them. */
async function freeWhileFirstWaits(eventId: string): Promise<unknown[]> {
  const rows = await database.db
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('state', '=', 'waitlisted')
    .where('holds', '=', false)
    .orderBy('arrival')
    .execute();
  const [first] = rows;
  if (!first) return [];
  const chairs = rows
    .filter((row) => row.booking_id === first.booking_id)
    .reduce((sum, row) => sum + row.chairs, 0);
  const quota = await database.db
    .selectFrom('registration_quotas')
    .selectAll()
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
  return quota.size - quota.taken >= chairs
    ? [{ first: first.arrival, chairs, free: quota.size - quota.taken }]
    : [];
}
