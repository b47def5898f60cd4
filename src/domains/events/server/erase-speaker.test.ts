/** Erasure is proved by looking everywhere: every column of every table, and every file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '#app-context';
import type { Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { openStorage } from '#platform/server/storage/open-storage.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeEvent, makeOrganisation } from '#testing/event-factory.ts';
import { makeApp } from '#testing/test-app.ts';
import { whereSaid } from '#testing/where-said.ts';
import * as schema from '../schema.ts';
import { applyImport, takeRepeats } from './import-programme.ts';
import { beginImport } from './begin-import.ts';
import { createSpeakerLink } from './create-speaker-link.ts';
import { eraseSpeaker, eraseSpeakers, speakerErasure } from './erase-speaker.ts';
import { findPublication } from './find-publication.ts';
import { handInMaterial } from './hand-in-material.ts';
import { loadDraft } from './load-draft.ts';
import { mendImport } from './mend-import.ts';
import { publishEvent } from './publish-event.ts';
import { readProgrammeFile } from './read-programme-file.ts';
import { saveSession } from './save-session.ts';
import { saveSpeaker } from './save-speaker.ts';
import { storeEventDocument } from './store-event-file.ts';
import { submitSpeakerEntry } from './submit-speaker-entry.ts';
import { undoEdit } from './undo-edit.ts';
import { updateEvent } from './update-event.ts';

const database = useTestDatabase();
let folder: string;
let app: App;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samskab-erase-'));
  const bare = makeApp(database, { DATA_DIR: folder });
  app = { ...bare, storage: openStorage(bare.env) };
});
afterAll(() => rmSync(folder, { recursive: true }));

const name = 'Ragnhild Glemmested';
const married = 'Ragnhild G. Nytnavn';
const mail = 'ragnhild@glemmested.example';
const biography = 'Voksede op ved Øresund og har skrevet om havnebyer i tredive år.';
const slides = 'Havnens hemmelige kurver';
const paste = `1. juni 2026
10.00-11.00 Velkomst
11.00-12.00 ${name}: Havnebyer
12.00-13.00 Byens børn, v/ ${name}
13.00-14.00 Samtale, v/ Ulrik Blivende
`;

/** Every trace there can be: imported, mended, renamed, asked by mail, answered, published twice, edited, removed. */
async function speakerEverywhere(slug: string): Promise<{ speakerId: string; sessionId: string }> {
  const { id: organisationId } = await makeOrganisation(database.db, slug);
  const { id: eventId } = await makeEvent(database.db, slug, { slug, title: `Forår med ${name}` });
  const source = new TextEncoder().encode(paste);
  const { reading } = await readProgrammeFile(source, { lang: 'da' });
  const decisions = { answers: {}, unanswered: takeRepeats };
  const kept = { target: { event: slug }, source, fileName: `${name}.txt`, options: {} };
  const { id } = await beginImport(database.db, command, kept);
  await mendImport(database.db, command, { id, changes: [{ kind: 'title', title: `Med ${name}` }] });
  await applyImport(database.db, command, { reading, target: { event: slug }, decisions });
  const { speakers, sessions } = await loadDraft(database.db, command, { slug });
  const speakerId = speakers.find((one) => one.name === name)?.id ?? '';
  const sessionId = sessions.find((one) => one.speakers.some((ref) => ref.speakerId === speakerId))?.id ?? '';
  await saveSpeaker(
    database.db,
    command,
    schema.saveSpeaker.parse({ event: slug, speakerId, changes: { biography: { da: biography } } }),
  );
  await updateEvent(
    database.db,
    command,
    schema.updateEvent.parse({ slug, changes: { contact: { name, email: mail, phone: '12 34 56 78' } } }),
  );
  await publishEvent(database.db, command, { slug, note: `Nu med ${name}` });
  await saveSpeaker(database.db, command, { event: slug, speakerId, changes: { name: married } });
  await publishEvent(database.db, command, { slug, note: '' });
  const description = { da: `${name.toUpperCase()} fortæller.\n\n> ${biography}\n\nSkriv til ${mail}.` };
  await saveSession(database.db, command, { event: slug, sessionId, changes: { description } });
  const { token } = await createSpeakerLink(database.db, command, {
    ...{ event: slug, speakerId, days: 30, sendTo: mail },
  });
  const entry = { name: married, biography: `${biography} Nu også i Oslo.`, answer: 'yes' };
  await submitSpeakerEntry(database.db, {
    token,
    entry: schema.submitSpeakerEntry.shape.entry.parse(entry),
  });
  await handIn(slug, { organisationId, eventId, speakerId, token, sessionId });
  return { speakerId, sessionId };
}

async function handIn(
  event: string,
  {
    token,
    sessionId,
    ...ids
  }: Record<'organisationId' | 'eventId' | 'speakerId' | 'token' | 'sessionId', string>,
): Promise<void> {
  const actor: Actor = { kind: 'speaker', ...ids };
  const path = join(folder, newId());
  writeFileSync(path, `${slides}\n${name}\n`);
  const upload = { name: `${name}.txt`, path, bytes: 60 };
  const file = await storeEventDocument(app, actor, { event, upload });
  rmSync(path);
  await handInMaterial(database.db, { token, sessionId, title: slides, lang: null, url: null, file });
}

const traces = [name, married, mail, biography, slides, 'ragnhild', 'Glemmested'];

it('leaves no word of the person in any column of any table, nor in any file', async () => {
  const { speakerId } = await speakerEverywhere('glemt');
  const before = await whereSaid(database.db, folder, traces);
  for (const place of ['publications.document', 'edit_steps.rows', 'imports.lines', 'imports.source'])
    expect(before.map((one) => one.split(':')[0])).toContain(place);
  await eraseSpeaker(app, command, { event: 'glemt', speakerId });
  expect(await whereSaid(database.db, folder, traces)).toEqual([]);
});

it('keeps ids, addresses of others and everybody else', async () => {
  const { speakerId, sessionId } = await speakerEverywhere('bevaret');
  const before = (await findPublication(database.db, 'bevaret'))?.document;
  await eraseSpeaker(app, command, { event: 'bevaret', speakerId });
  const after = (await findPublication(database.db, 'bevaret'))?.document;
  expect(after?.speakers.find((one) => one.id === speakerId)).toEqual({
    ...{ id: speakerId, name: null, title: '', affiliation: '', biography: {}, lang: 'da', picture: null },
  });
  expect(after?.speakers.map(({ name: shown }) => shown)).toContain('Ulrik Blivende');
  expect(after?.slots).toEqual(before?.slots);
  expect(after?.sessions.map(({ id }) => id)).toEqual(before?.sessions.map(({ id }) => id));
  expect(after?.event.contact).toEqual({ name: '[navn fjernet]' });
  const draft = await loadDraft(database.db, command, { slug: 'bevaret' });
  expect(draft.sessions.map(({ id }) => id)).toContain(sessionId);
});

it('does not come back by undoing everything, nor by publishing again', async () => {
  const { speakerId } = await speakerEverywhere('fortrudt');
  await eraseSpeaker(app, command, { event: 'fortrudt', speakerId });
  await publishEvent(database.db, command, { slug: 'fortrudt', note: '' });
  for (;;) {
    const undone = await undoEdit(database.db, command, { event: 'fortrudt' }).catch(
      (error: { code: string }) => error,
    );
    expect(await whereSaid(database.db, folder, [name, married, biography])).toEqual([]);
    if ('code' in undone) {
      expect(undone.code).toBe('undo.not_found');
      break;
    }
  }
});

it('is written down by ids alone, and repeated after a restore', async () => {
  const { speakerId } = await speakerEverywhere('gendannet');
  const event = await database.db
    .selectFrom('speakers')
    .select('organisation_id')
    .where('id', '=', speakerId)
    .executeTakeFirstOrThrow();
  const erasure = { kind: speakerErasure, organisation_id: event.organisation_id, subject_ids: [speakerId] };
  const keys = await database.db
    .transaction()
    .execute((trx) => eraseSpeakers(trx, { ...erasure, id: newId(), at: '2026-11-22T09:00:00Z' }));
  expect(keys).toHaveLength(1);
  for (const key of keys) await app.storage.remove(key);
  expect(await whereSaid(database.db, folder, traces)).toEqual([]);
  const gone = { ...erasure, id: newId(), subject_ids: [newId()], at: '2026-11-22T09:00:00Z' };
  expect(await database.db.transaction().execute((trx) => eraseSpeakers(trx, gone))).toEqual([]);
});

it('names nobody in the audit trail', async () => {
  const { speakerId } = await speakerEverywhere('sporet');
  await eraseSpeaker(app, command, { event: 'sporet', speakerId });
  const entries = await database.db
    .selectFrom('audit_entries')
    .select(['action', 'subject_id', 'fields', 'public_values'])
    .where('action', '=', 'speaker.erase')
    .where('subject_id', '=', speakerId)
    .execute();
  expect(entries).toEqual([
    { action: 'speaker.erase', subject_id: speakerId, fields: [], public_values: null },
  ]);
  await expect(eraseSpeaker(app, command, { event: 'sporet', speakerId: newId() })).rejects.toMatchObject({
    code: 'speaker.not_found',
  });
});
