import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { setVerdicts as schema, Verdict } from '../applications.ts';
import { accessDesk, type RegistrationRow } from './access.ts';
import { lockDesk, saveDesk } from './desk-lock.ts';
import { tell, type SentDecisions } from './send-decisions.ts';

/**
 * Decides about applications, as many at once as one likes; people of one booking are decided about together. Where decisions are sent together they wait for
 * `sendDecisions`; where they are sent at once the applicants are told now. Somebody who was told no may still get a yes;
 * somebody who is in is not decided about again.
 * @returns how many were decided about, and who was told
 * @throws DomainError `registration.not_found`, `registration.too_many_yes.conflict`
 */
export async function setVerdicts(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema>,
  now: number,
): Promise<{ changed: number; sent: SentDecisions | null }> {
  const { event, desk: settings } = await accessDesk(db, actor, input.event);
  return inTransaction(db, async (trx) => {
    const desk = await lockDesk(trx, { organisationId: event.organisation_id, eventId: event.id });
    const found = await trx
      .selectFrom('registrations')
      .selectAll()
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('booking_id', 'in', (chosen) =>
        chosen
          .selectFrom('registrations as r')
          .select('r.booking_id')
          .where('r.organisation_id', '=', event.organisation_id)
          .where('r.event_id', '=', event.id)
          .where('r.id', 'in', input.ids),
      )
      .where('state', 'in', ['applied', 'declined', 'waitlisted'])
      .where('erased_at', 'is', null)
      .orderBy('arrival')
      .execute();
    const decided: RegistrationRow[] = [];
    for (const row of found) {
      if (row.holds || (row.state !== 'applied' && row.decided_at === null)) continue;
      const verdict = nextVerdict(row, input.verdict);
      if (verdict === row.verdict) continue;
      decided.push({ ...row, verdict });
      await trx
        .updateTable('registrations')
        .set({ verdict, changed_at: isoInstant(now) })
        .where('id', '=', row.id)
        .execute();
      await recordAudit(trx, actor, {
        organisationId: row.organisation_id,
        eventId: row.event_id,
        action: 'registration.decide',
        subjectKind: 'registration',
        subjectId: row.id,
        fields: ['verdict'],
      });
    }
    const isAtOnce = settings.decisions === 'at_once';
    const sent = isAtOnce ? await tell(trx, actor, desk, decided, { waitingList: false, now }) : null;
    await saveDesk(trx, desk);
    return { changed: decided.length, sent };
  });
}

/** A no that has been sent cannot be unsaid, only become a yes. */
function nextVerdict(row: RegistrationRow, verdict: Verdict | null): Verdict | null {
  return row.state === 'applied' ? verdict : (verdict ?? 'no');
}
