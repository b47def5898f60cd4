import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import type { UploadedFile } from '#platform/server/uploads/read-upload.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import type { Actor } from '../actor.ts';
import type { StoredPicture } from '../schema.ts';
import { accessOrganisation } from './access.ts';
import { keepPicture } from './keep-file.ts';
import { recordAudit } from './record-audit.ts';
import { recordChange } from './record-change.ts';

/**
 * The organisation's logo; `upload: null` takes it away, `'keep'` changes the alternative text alone. Events show it from their next publication on.
 * @throws DomainError `organisation.not_found`, `picture.*`
 */
export async function setOrganisationLogo(
  { db, storage }: { db: Kysely<Database>; storage: Storage },
  actor: Actor,
  input: { organisation: string; upload: UploadedFile | 'keep' | null; alt: Texts },
): Promise<{ logo: StoredPicture | null }> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'organiser');
  const owner = { organisationId: organisation.id, eventId: null };
  const { upload, alt } = input;
  const logo =
    upload === 'keep'
      ? organisation.logo && { ...organisation.logo, alt }
      : upload && (await keepPicture(db, storage, owner, upload, { use: 'logo', alt }));
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('organisations')
      .set({ logo: logo && JSON.stringify(logo) })
      .where('id', '=', organisation.id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: 'organisation.logo',
      subjectKind: 'organisation',
      subjectId: organisation.id,
      fields: ['logo'],
    });
    await recordChange(trx, {
      organisationId: organisation.id,
      kind: 'organisation',
      ids: [organisation.id],
    });
  });
  return { logo };
}
