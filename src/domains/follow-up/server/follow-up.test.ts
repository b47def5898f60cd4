import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeEvent, makeMember } from '#testing/event-factory.ts';
import { keywords, makeEdition, makeRecommendations } from '#testing/harvest-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeWorkshop, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { composeMail } from '#platform/server/mail/compose-mail.ts';
import { byStatus } from '../follow-up-view.ts';
import { followUpJson, followUpSheet } from '../export-follow-up.ts';
import * as schema from '../schema.ts';
import { followUpToken } from './access.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { changeFollowUp } from './change-follow-up.ts';
import { eraseContacts, eraseOwnContact } from './erase-contact.ts';
import { countFollowUps } from './count-follow-ups.ts';
import { findEarlierFollowUp } from './find-earlier-follow-up.ts';
import { findFollowUpPage } from './find-follow-up-page.ts';
import { listFollowUps } from './list-follow-ups.ts';
import { openFollowUp, readFollowUp } from './read-follow-up.ts';
import { remindOwners } from './remind-owners.ts';
import { removeFollowUp } from './remove-follow-up.ts';
import { reportFollowUp } from './report-follow-up.ts';
import { takeUpRecommendation } from './take-up-recommendation.ts';

const test = useTestDatabase();
const running = useTestApp(test);
const now = Date.parse('2026-08-01T10:00:00Z');
const email = 'lone@kommune.example';
let workshop: MadeWorkshop;
let organiser: Actor;
let recommendations: string[];

beforeAll(async () => {
  workshop = await makeWorkshop(test.db, { state: 'closed' });
  organiser = await makeMember(test.db, workshop.organisationId, 'organiser');
  recommendations = await makeRecommendations(test.db, workshop);
});

const key = () => ({ organisationId: workshop.organisationId, eventId: workshop.eventId });
const pageNow = async () => (await findFollowUpPage(test.db, key())) ?? { recommendations: [] };
const seen = async (index = 0) =>
  (await pageNow()).recommendations[index]?.followUps.map(({ owner, status, history: [last] }) => ({
    ...{ owner, status, reason: last?.reason, evidence: last?.evidence, nextOn: last?.nextOn },
  }));

async function takeUp(index: number, changes: Partial<z.input<typeof schema.takeUp>> = {}) {
  const input = schema.takeUp.parse({
    ...{ event: workshop.slug, recommendationId: recommendations[index], owner: 'Parkafdelingen' },
    ...{ contactName: 'Lone Vang', contactEmail: email, ...changes },
  });
  const { id } = await takeUpRecommendation(test.db, organiser, input, now);
  return { id, token: await tokenOf(id) };
}

async function tokenOf(id: string): Promise<string> {
  return followUpToken(
    await test.db.selectFrom('follow_ups').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

async function mailsAbout(id: string) {
  const rows = await test.db
    .selectFrom('mails')
    .selectAll()
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  return Promise.all(rows.map(async (row) => (await composeMail(running.app, row))?.text));
}

const news = (version: number, changes: Partial<z.input<typeof schema.reportFollowUp>> = {}) =>
  schema.reportFollowUp.parse({ version, status: 'under_way', ...changes });

describe('taking a recommendation up', () => {
  it('names nobody in public before the booklet is published, and nobody who has not said yes', async () => {
    const { id, token } = await takeUp(0);
    expect(await findFollowUpPage(test.db, key())).toBeNull();
    expect(await countFollowUps(test.db, key())).toBeNull();
    await makeEdition(test.db, workshop);
    expect(await seen()).toEqual([{ owner: null, status: 'new', reason: '', evidence: '', nextOn: null }]);
    const [mail] = await mailsAbout(id);
    expect(mail?.action?.path).toBe(`/da/f/${token}`);
    expect(mail?.paragraphs.join(' ')).toContain(keywords[0]);

    await openFollowUp(test.db, token);
    expect((await seen())?.[0]?.owner).toBeNull();
    await answerFollowUp(test.db, token, 'accept', now);
    await answerFollowUp(test.db, token, 'accept', now);
    expect(await seen()).toMatchObject([{ owner: 'Parkafdelingen', status: 'taken_up' }]);
    expect((await openFollowUp(test.db, token)).history.map(({ status }) => status)).toEqual([
      'taken_up',
      'new',
    ]);

    await answerFollowUp(test.db, token, 'refuse', now);
    expect((await seen())?.[0]?.owner).toBeNull();
    await answerFollowUp(test.db, token, 'accept', now);
  });

  it('lets the owner tell how it goes, with a reason where it is dropped', async () => {
    const { id, token } = await takeUp(1);
    await expect(reportFollowUp(test.db, token, news(1), now)).rejects.toMatchObject({
      code: 'follow_up.not_accepted.conflict',
    });
    await answerFollowUp(test.db, token, 'accept', now);
    const { version } = await openFollowUp(test.db, token);
    await reportFollowUp(test.db, token, news(version, { evidence: 'To bænke står der.' }), now + 1000);
    expect(await seen(1)).toMatchObject([{ status: 'under_way', evidence: 'To bænke står der.' }]);

    const dropped = news(version + 1, { status: 'dropped' });
    await expect(reportFollowUp(test.db, token, dropped, now)).rejects.toMatchObject({
      code: 'follow_up.reason.invalid',
    });
    await expect(
      reportFollowUp(test.db, token, { ...dropped, version, reason: 'Ingen penge.' }, now),
    ).rejects.toMatchObject({ code: 'draft.conflict' });
    await reportFollowUp(test.db, token, { ...dropped, reason: 'Ingen penge.' }, now + 2000);
    expect(await seen(1)).toMatchObject([{ status: 'dropped', reason: 'Ingen penge.' }]);
    await removeFollowUp(test.db, organiser, { event: workshop.slug, id });
    expect(await seen(1)).toEqual([]);
    expect(await mailsAbout(id)).toEqual([]);
  });

  it('asks anew where an organiser names somebody else, and the old link opens nothing', async () => {
    const { id, token } = await takeUp(2);
    await answerFollowUp(test.db, token, 'accept', now);
    const { version, ...read } = await readFollowUp(test.db, organiser, { event: workshop.slug, id });
    const input = schema.changeFollowUp.parse({
      ...read,
      event: workshop.slug,
      version,
      owner: 'Boligselskabet',
    });
    await changeFollowUp(test.db, organiser, input, now);
    expect((await seen(2))?.[0]).toMatchObject({ owner: null, status: 'taken_up' });
    await expect(openFollowUp(test.db, token)).rejects.toMatchObject({ code: 'follow_up.not_found' });
    await expect(changeFollowUp(test.db, organiser, { ...input, owner: 'X' }, now)).rejects.toMatchObject({
      code: 'draft.conflict',
    });
  });

  it('tells organisers and exports the same', async () => {
    const { recommendations: listed, isPublic } = await listFollowUps(test.db, organiser, {
      event: workshop.slug,
    });
    expect([isPublic, listed.map(({ keyword }) => keyword)]).toEqual([true, [...keywords]]);
    expect(listed[0]?.followUps).toMatchObject([
      { owner: 'Parkafdelingen', isAccepted: true, isAsked: true },
    ]);
    const page = await findFollowUpPage(test.db, key());
    if (!page) throw new Error('no page');
    expect(await countFollowUps(test.db, key())).toEqual({
      all: 3,
      byStatus: [
        { status: 'taken_up', count: 2 },
        { status: 'new', count: 1 },
      ],
    });
    expect(byStatus(page).flatMap((group) => group.recommendations.map(({ slug }) => slug))).toEqual([
      'anbefaling-1',
      'anbefaling-3',
      'anbefaling-2',
    ]);
    const json = JSON.parse(
      followUpJson(page, { slug: workshop.slug, title: 'T', base: 'https://x.example/da' }),
    );
    expect(json.recommendations[0]).toMatchObject({
      url: `https://x.example/da/e/${workshop.slug}/booklet/anbefaling-1`,
      followUps: [{ owner: 'Parkafdelingen', status: 'taken_up' }],
    });
    expect(JSON.stringify(json)).not.toContain('Boligselskabet');
    expect(JSON.stringify(json)).not.toContain(email);
    const sheet = followUpSheet(page, 'da');
    expect(sheet.rows.map((row) => [row.length, row[5], row[6]])).toEqual([
      [sheet.columns.length, 'Parkafdelingen', 'Taget op'],
      [sheet.columns.length, '', 'Endnu ikke taget op'],
      [sheet.columns.length, '', 'Taget op'],
    ]);
  });
});

describe('reminders', () => {
  it('go out once when the date has come in the event’s zone, to those who said yes', async () => {
    const { id, token } = await takeUp(1, { nextOn: '2026-09-01' });
    const morning = Date.parse('2026-08-31T22:30:00Z');
    expect(await remindOwners(test.db, morning)).toBe(0);
    await answerFollowUp(test.db, token, 'accept', now);
    expect(await remindOwners(test.db, morning - 3_600_000)).toBe(0);
    expect(await remindOwners(test.db, morning)).toBe(1);
    expect(await remindOwners(test.db, morning + 86_400_000)).toBe(0);
    expect((await mailsAbout(id)).map((text) => text?.action?.label)).toEqual([
      'Se anbefalingen og svar',
      'Fortæl, hvordan det går',
    ]);
    const { version } = await openFollowUp(test.db, token);
    await reportFollowUp(test.db, token, news(version, { nextOn: '2026-10-01' }), morning);
    expect(await remindOwners(test.db, Date.parse('2026-10-02T09:00:00Z'))).toBe(1);
  });
});

describe('the contact', () => {
  it('is erased by themselves, also from the outbox, again after a restore, and what was told stays', async () => {
    const { id, token } = await takeUp(1, { owner: 'Skolen', contactEmail: 'per@skole.example' });
    await answerFollowUp(test.db, token, 'accept', now);
    await eraseOwnContact(running.app, token);
    const read = await readFollowUp(test.db, organiser, { event: workshop.slug, id });
    expect([read.contactName, read.contactEmail, read.owner, read.acceptedAt !== null]).toEqual([
      ...['', '', 'Skolen'],
      true,
    ]);
    expect(await mailsAbout(id)).toEqual([]);
    await expect(openFollowUp(test.db, token)).rejects.toMatchObject({ code: 'follow_up.not_found' });
    const erasure = await test.db.selectFrom('erasures').selectAll().executeTakeFirstOrThrow();
    expect(erasure.subject_ids).toEqual([id]);
    await test.db
      .updateTable('follow_ups')
      .set({ contact_email: 'per@skole.example' })
      .where('id', '=', id)
      .execute();
    await test.db.transaction().execute((trx) => eraseContacts(trx, erasure));
    expect((await readFollowUp(test.db, organiser, { event: workshop.slug, id })).contactEmail).toBe('');
  });
});

describe('the next edition of the series', () => {
  it('shows what became of the one before', async () => {
    const series = await test.db
      .insertInto('series')
      .values({
        ...{ organisation_id: workshop.organisationId, id: workshop.eventId, kind: 'conference', lang: 'da' },
        title: JSON.stringify({ da: 'Rækken' }),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const dates = { startsOn: '2027-06-01', endsOn: '2027-06-02' };
    const next = await makeEvent(test.db, workshop.slug, { slug: 'naeste-gang', ...dates });
    const earlier = () => findEarlierFollowUp(test.db, { ...key(), eventId: next.id });
    expect(await earlier()).toBeNull();
    await test.db
      .updateTable('events')
      .set({ series_id: series.id, published_version: 1 })
      .where('id', 'in', [workshop.eventId, next.id])
      .execute();
    expect(await earlier()).toMatchObject({ slug: workshop.slug, counts: { all: 3 } });
    expect(await findEarlierFollowUp(test.db, key())).toBeNull();
  });
});
