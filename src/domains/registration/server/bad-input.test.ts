/** What people, programs and clocks send that is wrong: each gets a clear answer, and nothing is lost. */
import { beforeAll, describe, expect, test } from 'vitest';
import { command } from '#testing/event-factory.ts';
import { applicant, brokenInvariants, submission, type TestDesk } from '#testing/registration-factory.ts';
import { useRegistrations } from '#testing/registration-suite.ts';
import { readRegistrationForm } from '../registration-form.ts';
import * as schema from '../schema.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { confirmAddress } from './confirm-address.ts';
import { findDesk } from './find-desk.ts';
import { actorOf, openByLink } from './open-by-link.ts';
import { linkToken } from './personal-link.ts';
import { saveQuestion } from './save-question.ts';
import { saveQuota } from './save-quota.ts';
import { submitRegistration } from './submit-registration.ts';
import { updateDesk } from './update-desk.ts';

const now = Date.parse('2027-01-10T09:00:00Z');
const { database, desk, rowsOf } = useRegistrations('bad', now);
let count = 0;
const found = async (slug: string) => {
  const one = await findDesk(database.db, slug);
  if (!one) throw new Error('no desk');
  return one;
};

describe('a form', () => {
  let of: TestDesk;
  beforeAll(async () => {
    of = await desk({ changes: { asks: ['sector'], groupMax: 10 } });
  });
  const read = async (fields: Record<string, string>) => {
    const { desk: shown, codes } = await found(of.slug);
    const all = new URLSearchParams({ name: 'Anna Vang', email: 'anna@example.org', ...fields });
    return readRegistrationForm(all, shown, { codes });
  };

  test.each([
    ['anna', 'email'],
    ['anna@', 'email'],
    ['@example.org', 'email'],
    ['anna@example', 'email'],
    ['anna vang@example.org', 'email'],
    ['anna@@example.org', 'email'],
    ['"anna vang"@example.org', 'email'],
    ['anna@example.org, bo@example.org', 'email'],
    ['anna@example.org\r\nBcc: alle@example.org', 'email'],
    ['anna@[127.0.0.1]', 'email'],
    ['åse@example.org', 'email'],
    ['anna@exam\u0000ple..org', 'email'],
    ['anna@https://blåbær.example', 'email'],
    [`${'a'.repeat(250)}@example.org`, 'too_long'],
    ['', 'required'],
  ])('the mail address %j is refused as %s', async (email, code) => {
    expect(await read({ email })).toEqual({ ok: false, errors: { email: code } });
  });

  test.each([
    ['Anna.Vang+kursus@Example.ORG', 'anna.vang+kursus@example.org'],
    ['anna@blåbærgrød.example', 'anna@xn--blbrgrd-fxak7p.example'],
    ["o'neill@example.org", "o'neill@example.org"],
  ])('the mail address %s is taken as %s', async (email, kept) => {
    expect(await read({ email })).toMatchObject({ ok: true, form: { people: [{ email: kept }] } });
  });

  test('with answers of ten thousand signs says so, at the field', async () => {
    const long = { label: { da: 'Hvorfor?' }, help: {}, options: [], categoryIds: [] };
    const fields = { isRequired: false, isSensitive: false, afterAcceptance: false };
    const { id } = await saveQuestion(database.db, command, {
      event: of.slug,
      kind: 'long_text',
      ...long,
      ...fields,
    });
    const text = 'æ'.repeat(10_000);
    expect(await read({ name: text, [`q.${id}`]: text })).toEqual({
      ok: false,
      errors: { name: 'over_200', [`q.${id}`]: 'over_4000' },
    });
    expect(await read({ [`q.${id}`]: 'æ'.repeat(4000) })).toMatchObject({ ok: true });
  });

  test('loses what no database can hold, and keeps everything else to the letter', async () => {
    const name = '\u0000<script>alert("x")</script> \ud800Łukasz 王 👩‍👩‍👧\u0007';
    const reading = await read({ name });
    if (!reading.ok) throw new Error('refused');
    const person = { ...submission(of, reading.form.people), ...reading.form, categoryId: of.categoryId };
    await submitRegistration(database.db, person, now);
    expect((await rowsOf(of)).map((row) => row.name)).toEqual(['<script>alert("x")</script> Łukasz 王 👩‍👩‍👧']);
  });

  test.each(['0', '-3', '1e3', '2.5', '11', 'NaN', '٣'])('for %s people is refused', async (size) => {
    expect(await read({ size })).toMatchObject({ ok: false, errors: { size: 'group_size' } });
  });

  test('with a category, an extra or a sector that is not there is refused', async () => {
    const no = '0197a000-0000-7000-8000-000000000000';
    expect(await read({ category: no, extra: no, sector: 'royalty' })).toEqual({
      ok: false,
      errors: { category: 'unknown', extra: 'unknown', sector: 'unknown' },
    });
  });
});

describe('a link', () => {
  const booked = async () => {
    const of = await desk();
    await submitRegistration(database.db, submission(of, [applicant(1)]), now);
    await submitRegistration(database.db, submission(of, [applicant(2)]), now);
    const [anna, bo] = await rowsOf(of);
    if (!anna || !bo) throw new Error('not registered');
    return { of, anna, bo };
  };

  test('that was changed by one sign, replaced, or made for something else opens nothing', async () => {
    const { anna } = await booked();
    const token = linkToken('own', anna.id);
    const forged = [...token].map(
      (sign, at) => token.slice(0, at) + (sign === 'A' ? 'B' : 'A') + token.slice(at + 1),
    );
    const others = [
      linkToken('ticket', anna.id),
      linkToken('own', anna.id, 2),
      '',
      token.slice(1),
      `${token}A`,
      '\u0000',
    ];
    for (const wrong of [...forged, ...others].filter((one) => one !== token))
      await openByLink(database.db, wrong).then(
        // The last sign of base64url holds bits that mean nothing: the same bytes are the same link.
        () => expect(Buffer.from(wrong, 'base64url')).toEqual(Buffer.from(token, 'base64url')),
        (error: unknown) => expect(error).toMatchObject({ code: 'registration.not_found' }),
      );
  });

  test('of somebody else does nothing to mine', async () => {
    const { of, anna, bo } = await booked();
    const step = cancelRegistration(database.db, actorOf(anna), { id: bo.id }, now);
    await expect(step).rejects.toMatchObject({ code: 'registration.not_found' });
    const other = confirmAddress(database.db, actorOf(anna), { id: bo.id }, now);
    await expect(other).rejects.toMatchObject({ code: 'registration.not_found' });
    expect((await rowsOf(of))[1]).toEqual(bo);
  });

  test('that has been used may be used again, and does nothing more', async () => {
    const { of, anna } = await booked();
    await confirmAddress(database.db, actorOf(anna), { id: anna.id }, now);
    const after = await rowsOf(of);
    await confirmAddress(database.db, actorOf(anna), { id: anna.id }, now + 1000);
    expect(await rowsOf(of)).toEqual(after);
  });
});

describe('a desk', () => {
  const answerAt = async (of: Awaited<ReturnType<typeof desk>>, iso: string) => {
    const one = submission(of, [applicant((count += 1))]);
    return (await submitRegistration(database.db, one, Date.parse(iso))).answer;
  };

  test('that opens in the hour that summer time skips opens an hour later by the clock', async () => {
    const of = await desk({ changes: { opens: '2027-03-28T02:30' } });
    expect(await answerAt(of, '2027-03-28T01:29:59.999Z')).toBe('closed');
    expect(await answerAt(of, '2027-03-28T01:30:00Z')).toBe('confirmed');
  });

  test('that opens in the hour that comes twice opens the first time and stays open', async () => {
    const of = await desk({ changes: { opens: '2027-10-31T02:30', closes: '2027-10-31T03:00' } });
    expect(await answerAt(of, '2027-10-31T00:29:59Z')).toBe('closed');
    expect(await answerAt(of, '2027-10-31T00:30:00Z')).toBe('confirmed');
    expect(await answerAt(of, '2027-10-31T01:30:00Z')).toBe('confirmed');
    expect(await answerAt(of, '2027-10-31T02:00:00Z')).toBe('closed');
  });

  test('keeps the time of its own zone', async () => {
    const of = await desk();
    const zone = { time_zone: 'Atlantic/Faroe' };
    await database.db.updateTable('events').set(zone).where('id', '=', of.eventId).execute();
    await updateDesk(database.db, command, { event: of.slug, changes: { opens: '2028-02-29T10:00' } });
    expect(await answerAt(of, '2028-02-29T09:59:00Z')).toBe('closed');
    expect(await answerAt(of, '2028-02-29T10:00:00Z')).toBe('confirmed');
  });

  test.each([
    { opens: '2027-02-29T10:00' },
    { opens: '2027-04-31T10:00' },
    { closes: '2027-01-01T24:00' },
    { closes: '2027-01-01T10:60' },
    { promiseOn: '2100-02-29' },
    { confirmHours: 0 },
    { groupMax: -1 },
    { cancellationFee: -100 },
  ])('is not set to %j', (changes) => {
    expect(schema.updateDesk.safeParse({ event: 'e', changes }).success).toBe(false);
  });

  test.each([{ size: -1 }, { size: 1.5 }, { size: 10, margin: -1 }, { size: Infinity }, { size: 1e9 }])(
    'has no quota of %j',
    (fields) => {
      expect(schema.saveQuota.safeParse({ event: 'e', name: 'Salen', ...fields }).success).toBe(false);
    },
  );

  test('keeps its quota when fewer chairs than are taken are asked for, and says how many that is', async () => {
    const of = await desk({ size: 5, margin: 1 });
    await submitRegistration(
      database.db,
      submission(
        of,
        [1, 2, 3].map((n) => applicant(n)),
      ),
      now,
    );
    const quota = { event: of.slug, id: of.quotaId, name: 'Salen' };
    await expect(
      saveQuota(database.db, command, { ...quota, size: 1, margin: 1 }, now),
    ).rejects.toMatchObject({
      code: 'registration.quota_taken.conflict',
      data: { taken: 3, size: 1, margin: 1 },
    });
    await saveQuota(database.db, command, { ...quota, size: 2, margin: 1 }, now);
    expect((await rowsOf(of)).every(({ state }) => state === 'confirmed')).toBe(true);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });
});
