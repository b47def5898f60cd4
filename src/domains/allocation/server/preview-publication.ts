import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type * as schema from '../setup.ts';
import { totalsOf, type Totals } from '../totals.ts';
import { accessAllocation } from './access.ts';
import { withNames } from './name-fault.ts';
import { prepareAllocation } from './prepare-allocation.ts';
import { lockSeats } from './seat-lock.ts';

export interface PublicationPreview extends Totals {
  number: number;
  /** Blocks of people without a seat. */
  empty: number;
  late: number;
  gone: number;
  /** Published seats that would change; null the first time. */
  changed: number | null;
  status: 'optimal' | 'feasible';
  receipt: string;
}

/**
 * What publishing a run would do, and nothing else.
 * @throws DomainError as `publishAllocation`
 */
export async function previewPublication(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofRun>,
  now: number,
): Promise<PublicationPreview> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  const key = { organisationId: allocation.organisation_id, eventId: allocation.event_id };
  return inTransaction(db, async (trx) => {
    const locked = await lockSeats(trx, key);
    const { run, instance, result, late, gone, changed, seats } = await withNames(trx, allocation, () =>
      prepareAllocation(trx, locked, input.run, now),
    );
    const kept = seats.map(({ registrationId, slotId }) => ({ person: registrationId, occurrence: slotId }));
    return {
      ...totalsOf(instance, kept),
      ...{ number: run.number, empty: result.empty, late: late.length, gone: gone.length },
      changed: allocation.state === 'published' ? changed : null,
      ...{ status: result.status, receipt: result.receipt },
    };
  });
}
