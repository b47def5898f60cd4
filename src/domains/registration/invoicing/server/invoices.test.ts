import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { command, makeMember } from '#testing/event-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { invoicingSettings, payer } from '#testing/invoice-factory.ts';
import { brokenPeppolRules } from '#testing/peppol-rules.ts';
import {
  applicant,
  brokenInvariants,
  makeDesk,
  submission,
  type TestDesk,
} from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { cancelRegistration } from '../../server/cancel-registration.ts';
import { confirmAddress } from '../../server/confirm-address.ts';
import { actorOf } from '../../server/open-by-link.ts';
import { saveCategory } from '../../server/save-category.ts';
import { saveExtra } from '../../server/save-extra.ts';
import { submitRegistration } from '../../server/submit-registration.ts';
import { updateDesk } from '../../server/update-desk.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { Applicant, Submission } from '../../schema.ts';
import type { InvoicingSettings } from '../invoice.ts';
import { paymentTerms } from '../invoice-content.ts';
import { ublDocument } from '../ubl.ts';
import { createInvoices } from './create-invoices.ts';
import { creditInvoice } from './credit-invoice.ts';
import { exportBasis } from './export-basis.ts';
import { forgetInvoices } from './forget-invoices.ts';
import { listInvoicing } from './list-invoicing.ts';
import { markPaid } from './mark-paid.ts';
import { readInvoice } from './read-invoice.ts';
import { readOwnInvoicing } from './read-own-invoicing.ts';
import { renderInvoice } from './render-invoice.ts';
import { saveInvoicingSettings } from './save-invoicing-settings.ts';
import { savePayer } from './save-payer.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
const day = 24 * 3_600_000;
let count = 0;

beforeEach(async () => {
  await database.db.deleteFrom('rate_limits').execute();
});

/** A place for 1,000.00 and a dinner for 400.00. */
async function pricedDesk(settings: Partial<InvoicingSettings> = {}): Promise<TestDesk & { dinner: string }> {
  const { db } = database;
  const of = await makeDesk(db, `regning-${++count}`, {
    now,
    changes: { invoicing: true, bindingFrom: '2026-04-01', cancellationFee: 25_000, noShowFee: 30_000 },
  });
  await saveCategory(db, command, {
    ...{ event: of.slug, id: of.categoryId, name: { da: 'Deltager' }, description: {}, price: 100_000 },
    ...{ code: null, isOpen: true, quotaIds: [of.quotaId] },
  });
  const { id: dinner } = await saveExtra(db, command, {
    ...{
      event: of.slug,
      kind: 'meal',
      choiceGroup: null,
      name: { da: 'Middag' },
      description: {},
      onDate: null,
    },
    ...{ price: 40_000, prices: {}, quotaIds: [], closes: null, afterAcceptance: false },
  });
  await saveInvoicingSettings(db, command, {
    organisation: of.organisation,
    settings: invoicingSettings(settings),
  });
  return { ...of, dinner };
}

/** Registers and confirms the address. */
async function register(
  of: TestDesk,
  n: number,
  fields: Partial<Submission> = {},
  person: Partial<Applicant> = {},
): Promise<string> {
  const receipt = await submitRegistration(
    database.db,
    submission(of, [applicant(n, person)], { payer: payer(), ...fields }),
    now,
  );
  if (!('ids' in receipt)) throw new Error(receipt.answer);
  const id = receipt.ids[0] ?? '';
  await confirmAddress(database.db, await participant(id), { id }, now);
  return id;
}

async function participant(id: string) {
  const row = await database.db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return actorOf(row);
}

const listed = (of: TestDesk, at = now) => listInvoicing(database.db, command, { event: of.slug }, at);
async function invoiceAll(of: TestDesk, at = now): Promise<string[]> {
  const keys = (await listed(of, at)).payers.flatMap(({ key, payer: who }) => (who ? key : []));
  return (await createInvoices(database.db, command, { event: of.slug, payers: keys }, at)).numbers;
}

test('the list of invoices has pages, newest first', async () => {
  const of = await pricedDesk();
  await register(of, 1);
  await invoiceAll(of);
  await sql`insert into invoices (organisation_id, id, event_id, kind, serial, number, booking_ids, items, issued_on,
      due_on, currency, payable, is_electronic, snapshot, keep_until)
    select organisation_id, gen_random_uuid(), event_id, kind, serial + n, 'K' || n, array[]::uuid[], array[]::text[],
      issued_on, due_on, currency, payable, is_electronic, snapshot, keep_until
    from invoices, generate_series(1, 55) as n where event_id = ${of.eventId}`.execute(database.db);
  const page = (number: number) => listInvoicing(database.db, command, { event: of.slug, page: number }, now);
  const [first, second, third] = [await page(1), await page(2), await page(3)];
  expect([first.pages, first.invoices.length, second.invoices.length, third.invoices.length]).toEqual([
    ...[2, 50, 6, 0],
  ]);
  expect([first.invoices[0]?.number, second.invoices[0]?.number]).toEqual(['K55', 'K5']);
});

describe('the basis', () => {
  test('gathers what one payer owes, companions free, and shows who has not said who pays', async () => {
    const of = await pricedDesk();
    await register(of, 1, {}, { extras: [of.dinner], companions: ['Ledsager'] });
    await register(of, 2);
    await register(of, 3, { payer: payer({ reference: 'REK-8' }) });
    await register(of, 4, { payer: null });
    await submitRegistration(database.db, submission(of, [applicant(5)], { payer: payer() }), now);
    const { payers } = await listed(of);
    expect(payers.map(({ payer: who, names, totals }) => [who?.reference, names, totals.payable])).toEqual([
      ['REK-7', ['Deltager 1', 'Deltager 2'], 240_000],
      ['REK-8', ['Deltager 3'], 100_000],
      [undefined, ['Deltager 4'], 100_000],
    ]);
    expect(payers[0]?.items.map(({ text, price }) => [text, price])).toEqual([
      ['Deltager – Deltager 1', 100_000],
      ['Middag – Deltager 1', 40_000],
      ['Deltager – Deltager 2', 100_000],
    ]);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('keeps the price that was promised when the category’s changes', async () => {
    const of = await pricedDesk();
    await register(of, 1);
    await saveCategory(database.db, command, {
      ...{ event: of.slug, id: of.categoryId, name: { da: 'Deltager' }, description: {}, price: 150_000 },
      ...{ code: null, isOpen: true, quotaIds: [of.quotaId] },
    });
    expect((await listed(of)).payers[0]?.totals.payable).toBe(100_000);
  });

  test('is a file without formulas, and fetching it is noted', async () => {
    const of = await pricedDesk();
    await register(of, 1, { payer: payer({ name: '=HYPERLINK("http://x")' }) });
    const input = { event: of.slug, lang: 'da', format: 'csv' } as const;
    const csv = String(await exportBasis(database.db, command, input, now));
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain(';1000;800;200;25;DKK;');
    const xlsx = await exportBasis(database.db, command, { ...input, format: 'xlsx' }, now);
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
    expect(await audited(of, 'invoice.export')).toHaveLength(2);
  });

  test('charges a late cancellation and, after the event, who stayed away', async () => {
    const of = await pricedDesk();
    const early = await register(of, 1, { payer: payer({ reference: 'A' }) });
    const late = await register(of, 2, { payer: payer({ reference: 'B' }) });
    await register(of, 3, { payer: payer({ reference: 'C' }) });
    const came = await register(of, 4, { payer: payer({ reference: 'D' }) });
    await cancelRegistration(database.db, await participant(early), { id: early }, now);
    await cancelRegistration(database.db, await participant(late), { id: late }, now + 40 * day);
    await database.db
      .updateTable('registrations')
      .set({ state: 'attended' })
      .where('id', '=', came)
      .execute();
    const { payers } = await listed(of, now + 200 * day);
    expect(payers.map(({ payer: who, totals }) => [who?.reference, totals.payable])).toEqual([
      ['B', 25_000],
      ['C', 130_000],
      ['D', 100_000],
    ]);
  });
});

describe('making invoices', () => {
  test('numbers follow one another without gaps, however many make them at once', async () => {
    const of = await pricedDesk();
    for (const n of [1, 2, 3, 4, 5, 6]) await register(of, n, { payer: payer({ reference: `R${n}` }) });
    const { payers } = await listed(of);
    const made = await Promise.all(
      payers.map(({ key }) => createInvoices(database.db, command, { event: of.slug, payers: [key] }, now)),
    );
    expect(made.flatMap(({ numbers }) => numbers).sort()).toEqual([
      'F101',
      'F102',
      'F103',
      'F104',
      'F105',
      'F106',
    ]);
    expect((await listed(of)).payers).toEqual([]);
  });

  test('the same basis twice at once becomes one invoice', async () => {
    const of = await pricedDesk();
    await register(of, 1);
    const outcomes = await Promise.allSettled([invoiceAll(of), invoiceAll(of)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect((await listed(of)).invoices.map(({ number }) => number)).toEqual(['F101']);
  });

  test('is refused whole where a payer is missing, or something has changed since it was looked at', async () => {
    const of = await pricedDesk();
    const id = await register(of, 1);
    await register(of, 2, { payer: null });
    const keys = (await listed(of)).payers.map(({ key }) => key);
    const make = (payers: string[]) => createInvoices(database.db, command, { event: of.slug, payers }, now);
    await expect(make(keys)).rejects.toMatchObject({ code: 'invoice.payer.conflict' });
    await expect(make([])).rejects.toMatchObject({ code: 'invoice.nothing.conflict' });
    await savePayer(database.db, await participant(id), { id, payer: payer({ reference: 'Ny' }) });
    await expect(make(keys.slice(0, 1))).rejects.toMatchObject({ code: 'invoice.changed.conflict' });
    expect((await listed(of)).invoices).toEqual([]);
    expect((await listed(of)).settings?.nextNumber).toBe('F101');
  });

  test('is refused before there are settings, and in another currency', async () => {
    const of = await pricedDesk();
    await register(of, 1);
    await updateDesk(database.db, command, { event: of.slug, changes: { currency: 'EUR' } });
    await expect(invoiceAll(of)).rejects.toMatchObject({ code: 'invoice.currency.conflict' });
    await database.db.deleteFrom('invoicing_settings').execute();
    await expect(invoiceAll(of)).rejects.toMatchObject({ code: 'invoice.settings.conflict' });
  });

  test('the invoice says what was promised, by every rule of the standard, and as a PDF', async () => {
    const of = await pricedDesk();
    await register(of, 1, {}, { extras: [of.dinner] });
    await invoiceAll(of);
    const [fact] = (await listed(of)).invoices;
    const document = await readInvoice(database.db, command, { event: of.slug, id: fact?.id ?? '' });
    expect(document).toMatchObject({
      ...{ number: 'F101', issuedOn: '2026-03-01', dueOn: '2026-03-31', currency: 'DKK', vatRate: 25 },
      totals: { net: 112_000, vat: 28_000, rounding: 0, payable: 140_000 },
      payer: payer(),
    });
    expect(brokenPeppolRules(ublDocument(document, paymentTerms(document)))).toEqual([]);
    const pdf = Buffer.from(await renderInvoice(document)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(await audited(of, 'invoice.read')).toHaveLength(1);
  }, 30_000);
});

describe('after an invoice', () => {
  test('nothing of it can be changed, not by the database’s own owner', async () => {
    const of = await pricedDesk();
    await register(of, 1);
    await invoiceAll(of);
    const change = database.db
      .updateTable('invoices')
      .set({ payable: 1 })
      .where('event_id', '=', of.eventId)
      .execute();
    await expect(change).rejects.toThrow('an invoice is not changed');
  });

  test('a credit note takes it back whole, once, and it can be invoiced anew', async () => {
    const of = await pricedDesk();
    const id = await register(of, 1);
    await invoiceAll(of);
    const input = { event: of.slug, id: (await listed(of)).invoices[0]?.id ?? '' };
    const mended = payer({ reference: 'Rettet' });
    await expect(savePayer(database.db, await participant(id), { id, payer: mended })).rejects.toMatchObject({
      code: 'invoice.made.conflict',
    });
    expect(await creditInvoice(database.db, command, input, now)).toEqual({ number: 'F102' });
    await expect(creditInvoice(database.db, command, input, now)).rejects.toMatchObject({
      code: 'invoice.credited.conflict',
    });
    const { invoices, payers } = await listed(of);
    expect(
      invoices.map(({ number, state, credits, creditedBy }) => [number, state, credits, creditedBy]),
    ).toEqual([
      ['F102', 'credit_note', 'F101', null],
      ['F101', 'credited', null, 'F102'],
    ]);
    expect(payers).toHaveLength(1);
    await savePayer(database.db, await participant(id), { id, payer: mended });
    expect(await invoiceAll(of)).toEqual(['F103']);
    const note = await readInvoice(database.db, command, { event: of.slug, id: invoices[0]?.id ?? '' });
    expect(brokenPeppolRules(ublDocument(note, paymentTerms(note)))).toEqual([]);
    await expect(
      creditInvoice(database.db, command, { event: of.slug, id: invoices[0]?.id ?? '' }, now),
    ).rejects.toMatchObject({ code: 'invoice.not_found' });
  });

  test('organisers note that it is paid; the list says when somebody has cancelled since', async () => {
    const of = await pricedDesk();
    const id = await register(of, 1);
    await invoiceAll(of);
    const input = { event: of.slug, id: (await listed(of)).invoices[0]?.id ?? '' };
    await cancelRegistration(database.db, await participant(id), { id }, now);
    await markPaid(database.db, command, { ...input, paidOn: '2026-03-05' });
    expect((await listed(of)).invoices[0]).toMatchObject({ state: 'paid', isOutdated: true });
    await markPaid(database.db, command, { ...input, paidOn: null });
    expect((await listed(of, now + 60 * day)).invoices[0]).toMatchObject({ state: 'overdue' });
  });

  test('the series goes on where it was, whatever owners write', async () => {
    const of = await pricedDesk();
    await register(of, 1);
    await invoiceAll(of);
    const save = (nextNumber: number) =>
      saveInvoicingSettings(database.db, command, {
        organisation: of.organisation,
        settings: invoicingSettings({ nextNumber, numberPrefix: 'G' }),
      });
    await expect(save(500)).rejects.toMatchObject({ data: { fields: { nextNumber: 'series' } } });
    await expect(save(101)).rejects.toMatchObject({ code: 'invoice.settings.invalid' });
    await save(102);
    expect((await listed(of)).settings?.nextNumber).toBe('G102');
  });
});

describe('the participant', () => {
  test('sees who pays, the amount and where to pay, and nothing of others', async () => {
    const of = await pricedDesk();
    const id = await register(of, 1);
    const other = await register(of, 2, { payer: null });
    const own = async (which: string) =>
      readOwnInvoicing(database.db, await participant(which), { id: which }, now);
    expect(await own(id)).toEqual({ payer: payer(), isEditable: true, invoices: [] });
    expect(await own(other)).toEqual({ payer: null, isEditable: true, invoices: [] });
    await invoiceAll(of);
    expect(await own(id)).toMatchObject({
      isEditable: false,
      invoices: [
        { number: 'F101', payable: 100_000, state: 'open', account: { account: '1234 0012345678' } },
      ],
    });
    const strangers = savePayer(database.db, await participant(id), { id: other, payer: payer() });
    await expect(strangers).rejects.toMatchObject({ code: 'registration.not_found' });
  });

  test('of a group only the one who booked sees and says who pays', async () => {
    const of = await pricedDesk();
    const booker = { name: 'Booker', email: 'deltager1@example.org' };
    const group = submission(of, [applicant(1), applicant(2)], { booker, payer: payer() });
    const receipt = await submitRegistration(database.db, group, now);
    const [first = '', second = ''] = 'ids' in receipt ? receipt.ids : [];
    const own = async (id: string) => readOwnInvoicing(database.db, await participant(id), { id }, now);
    expect((await own(first))?.payer).toEqual(payer());
    expect(await own(second)).toBeNull();
    const other = savePayer(database.db, await participant(second), { id: second, payer: payer() });
    await expect(other).rejects.toMatchObject({ code: 'registration.not_found' });
  });

  test('where nothing is to be paid there is nothing to see', async () => {
    const of = await makeDesk(database.db, `gratis-${++count}`, { now });
    const id = await register(of, 1, { payer: null });
    expect(await readOwnInvoicing(database.db, await participant(id), { id }, now)).toBeNull();
  });
});

test('invoices outlive the registration, and go by themselves five years after the year they were made in', async () => {
  const of = await pricedDesk();
  const id = await register(of, 1);
  await invoiceAll(of);
  const payers = () =>
    database.db.selectFrom('registration_payers').select('name').where('event_id', '=', of.eventId).execute();
  await forgetInvoices(database.db, now);
  expect(await payers()).toHaveLength(1);
  await database.db
    .updateTable('registrations')
    .set({ erased_at: isoInstant(now) })
    .where('id', '=', id)
    .execute();
  await forgetInvoices(database.db, now);
  expect(await payers()).toEqual([]);
  const input = { event: of.slug, id: (await listed(of)).invoices[0]?.id ?? '' };
  expect((await readInvoice(database.db, command, input)).payer).toEqual(payer());
  await creditInvoice(database.db, command, input, now + 365 * day);
  await forgetInvoices(database.db, Date.parse('2031-12-31T12:00:00Z'));
  expect((await listed(of)).invoices).toHaveLength(2);
  await forgetInvoices(database.db, Date.parse('2032-01-01T12:00:00Z'));
  expect((await listed(of)).invoices.map(({ number }) => number)).toEqual(['F102']);
  await forgetInvoices(database.db, Date.parse('2033-01-01T12:00:00Z'));
  expect((await listed(of)).invoices).toEqual([]);
  expect(await audited(of, 'invoice.forget')).toHaveLength(2);
});

async function audited(of: TestDesk, action: string) {
  return database.db
    .selectFrom('audit_entries')
    .select(['subject_id', 'public_values'])
    .where('organisation_id', '=', of.organisationId)
    .where('action', '=', action)
    .execute();
}

test('an owner of another organisation finds nothing', async () => {
  const [ours, theirs] = [await pricedDesk(), await pricedDesk()];
  await register(ours, 1);
  await invoiceAll(ours);
  const id = (await listed(ours)).invoices[0]?.id ?? '';
  const stranger = await makeMember(database.db, theirs.organisationId, 'owner');
  for (const event of [ours.slug, theirs.slug])
    await expect(readInvoice(database.db, stranger, { event, id })).rejects.toThrow(/not_found/);
});
