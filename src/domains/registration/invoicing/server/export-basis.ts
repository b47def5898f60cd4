import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { csvFile } from '#platform/server/export/csv.ts';
import { xlsxFile } from '#platform/server/export/xlsx.ts';
import { accessDesk } from '../../server/access.ts';
import { vatOf } from '../amounts.ts';
import { basisSheet } from '../basis-sheet.ts';
import { settingsOf } from './find-invoicing-settings.ts';
import { loadBasis } from './load-basis.ts';

/**
 * What there is to invoice, for the organiser's finance system.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function exportBasis(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; lang: PageLanguage; format: 'csv' | 'xlsx' },
  now: number,
): Promise<Buffer<ArrayBuffer>> {
  const { event, desk } = await accessDesk(db, actor, input.event);
  const settings = await settingsOf(db, event.organisation_id);
  const { payers } = await loadBasis(db, event, desk, now);
  const sheet = basisSheet(payers, input.lang, {
    currency: desk.currency,
    rate: vatOf(settings?.vat ?? 'none').rate,
    pricesIncludeVat: settings?.pricesIncludeVat ?? true,
  });
  await inTransaction(db, (trx) =>
    recordAudit(trx, actor, {
      ...aboutEvent(event),
      action: 'invoice.export',
    }),
  );
  if (input.format === 'xlsx') return xlsxFile([sheet]);
  return Buffer.from(csvFile(sheet, input.lang === 'en' ? ',' : ';'));
}
