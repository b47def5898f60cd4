import { describe, expect, it } from 'vitest';
import { command, makeEvent, makeOrganisation } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useTestDatabase } from '#testing/database.ts';
import * as schema from '../schema.ts';
import { approveSpeakerEntry } from './approve-speaker-entry.ts';
import { createSession } from './create-session.ts';
import { createSpeakerLink } from './create-speaker-link.ts';
import { handInMaterial } from './hand-in-material.ts';
import { judgeMaterial } from './judge-material.ts';
import { loadDraft } from './load-draft.ts';
import { publishEvent } from './publish-event.ts';
import { findPublication } from './find-publication.ts';
import { readSpeakerEntry } from './read-speaker-entry.ts';
import { submitSpeakerEntry } from './submit-speaker-entry.ts';

const test = useTestDatabase();
useTestApp(test);
let number = 0;

async function invited() {
  const event = `oplaeg-${(number += 1)}`;
  await makeOrganisation(test.db, event);
  await makeEvent(test.db, event, { slug: event });
  const { sessionId } = await createSession(
    test.db,
    command,
    schema.createSession.parse({
      event,
      session: { kind: 'talk', lang: 'da', title: { da: 'Samtale' }, speakers: [{ name: 'Ida Prøve' }] },
    }),
  );
  const { speakers } = await loadDraft(test.db, command, { slug: event });
  const speakerId = speakers[0]?.id ?? '';
  const { token, path } = await createSpeakerLink(test.db, command, { event, speakerId, days: 30 });
  return { event, speakerId, sessionId, token, path };
}

const entry = schema.submitSpeakerEntry.shape.entry.parse({
  name: 'Ida P. Prøve',
  title: 'Mor',
  biography: 'Fra Aarhus.',
  equipment: 'Klapstol',
  answer: 'yes',
});

describe('a speaker’s own link', () => {
  it('is kept as a hash and opens the own entry alone, as often as it is fetched', async () => {
    const { token, path, event, sessionId } = await invited();
    const rows = await test.db.selectFrom('speakers').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(path).toBe(`/da/speaker/${token}`);
    expect(token.length).toBeGreaterThanOrEqual(43);
    const pages = [1, 2, 3].map(() => readSpeakerEntry(test.db, { token }));
    const [first, second, third] = await Promise.all(pages);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect([
      first?.event.slug,
      first?.entry.name,
      first?.entry.answer,
      first?.sessions.map((one) => one.id),
    ]).toEqual([event, 'Ida Prøve', null, [sessionId]]);
  });

  it('stops when it has run out, was replaced or never was', async () => {
    const { token, event, speakerId } = await invited();
    await createSpeakerLink(test.db, command, { event, speakerId, days: 30 });
    await expect(readSpeakerEntry(test.db, { token })).rejects.toMatchObject({
      code: 'speaker_link.not_found',
    });
    const late = await invited();
    await test.db
      .updateTable('speakers')
      .set({ token_expires_at: '2020-01-01T00:00:00Z' })
      .where('id', '=', late.speakerId)
      .execute();
    await expect(submitSpeakerEntry(test.db, { token: late.token, entry })).rejects.toMatchObject({
      code: 'speaker_link.not_found',
    });
    await expect(readSpeakerEntry(test.db, { token: 'x'.repeat(43) })).rejects.toMatchObject({
      code: 'speaker_link.not_found',
    });
  });

  it('changes nothing for readers before the organiser approves', async () => {
    const { token, event, speakerId } = await invited();
    await submitSpeakerEntry(test.db, { token, entry });
    await publishEvent(test.db, command, { slug: event, note: '' });
    const shown = async () => (await findPublication(test.db, event))?.document.speakers[0];
    expect((await shown())?.name).toBe('Ida Prøve');
    const draft = await loadDraft(test.db, command, { slug: event });
    expect(draft.speakers[0]).toMatchObject({ answer: 'yes', equipment: 'Klapstol', pending: entry });
    await approveSpeakerEntry(test.db, command, { event, speakerId });
    await publishEvent(test.db, command, { slug: event, note: '' });
    expect(await shown()).toMatchObject({
      name: 'Ida P. Prøve',
      title: 'Mor',
      biography: { da: 'Fra Aarhus.' },
    });
    expect((await readSpeakerEntry(test.db, { token })).isPending).toBe(false);
  });

  it('hands in slides for own sessions only, unseen until approved', async () => {
    const { token, event, sessionId } = await invited();
    const other = await invited();
    const slides = { token, title: 'Slides', lang: null, url: 'https://slides.example/1', file: null };
    await expect(handInMaterial(test.db, { ...slides, sessionId: other.sessionId })).rejects.toMatchObject({
      code: 'session.not_found',
    });
    const { materialId } = await handInMaterial(test.db, { ...slides, sessionId });
    await publishEvent(test.db, command, { slug: event, note: '' });
    const shown = async () => (await findPublication(test.db, event))?.document.materials ?? [];
    expect(await shown()).toEqual([]);
    await judgeMaterial(test.db, command, { event, materialId, approve: true });
    await publishEvent(test.db, command, { slug: event, note: '' });
    expect((await shown()).map((material) => [material.id, material.sessionId])).toEqual([
      [materialId, sessionId],
    ]);
  });
});

it('mails no more than a hundred links an hour for one organisation, whatever the addresses', async () => {
  const { event, speakerId } = await invited();
  const other = await invited();
  const send = (to: { event: string; speakerId: string }, sendTo?: string) =>
    createSpeakerLink(test.db, command, { ...to, days: 30, sendTo });
  for (let count = 0; count < 100; count++) await send({ event, speakerId }, `taler${count}@example.org`);
  await expect(send({ event, speakerId }, 'en-til@example.org')).rejects.toMatchObject({
    code: 'rate.too_many',
  });
  await expect(send({ event, speakerId })).resolves.toMatchObject({ path: expect.any(String) });
  await expect(send(other, 'en-til@example.org')).resolves.toMatchObject({ path: expect.any(String) });
});

it('mails no more than twenty links an hour to one address', async () => {
  const { event, speakerId } = await invited();
  const send = () =>
    createSpeakerLink(test.db, command, { event, speakerId, days: 30, sendTo: 'travl@example.org' });
  for (let count = 0; count < 20; count++) await send();
  await expect(send()).rejects.toMatchObject({ code: 'rate.too_many' });
});
