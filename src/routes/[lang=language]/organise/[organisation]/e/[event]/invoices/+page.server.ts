import { createInvoices } from '#domains/registration/invoicing/server/create-invoices.ts';
import { creditInvoice } from '#domains/registration/invoicing/server/credit-invoice.ts';
import { listInvoicing } from '#domains/registration/invoicing/server/list-invoicing.ts';
import { markPaid } from '#domains/registration/invoicing/server/mark-paid.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { httpStatus } from '#platform/errors/http-status.ts';
import { invoicingTexts } from '#platform/i18n/texts/invoicing.ts';
import { todayIn } from '#platform/time/today.ts';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { all, optional, required } from '../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { draft } = await parent();
  const now = locals.app.now();
  const asked = Number(url.searchParams.get('page') ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
  const invoicing = await listInvoicing(locals.app.db, locals.actor, { event: params.event, page }, now);
  // Choosing is a GET: nothing is made by looking, and the address holds keys that say nothing of anybody.
  const chosen = new Set(url.searchParams.getAll('payer'));
  return {
    invoicing,
    page,
    preview: invoicing.payers.filter(({ key, payer }) => payer !== null && chosen.has(key)),
    done: url.searchParams.get('done'),
    today: todayIn(draft.event.timeZone, now).date,
  };
};

type Step = (form: FormData) => Promise<Record<string, string>>;

async function take(event: RequestEvent, step: Step) {
  const form = await event.request.formData();
  let said: Record<string, string>;
  try {
    said = await step(form);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const refused: Readonly<Record<string, string>> = invoicingTexts[event.locals.lang].refused;
    const sentence = refused[error.code];
    if (sentence === undefined) throw error;
    return fail(httpStatus(error), { problem: sentence });
  }
  redirect(303, `${event.url.pathname}?${String(new URLSearchParams(said))}`);
}

export const actions: Actions = {
  create: (event) =>
    take(event, async (form) => {
      const { app, actor } = event.locals;
      const input = { event: event.params.event, payers: all(form, 'payer') };
      const { numbers } = await createInvoices(app.db, actor, input, app.now());
      return { done: numbers.join(', ') };
    }),
  credit: (event) =>
    take(event, async (form) => {
      const { app, actor } = event.locals;
      const input = { event: event.params.event, id: required(form, 'id') };
      const { number } = await creditInvoice(app.db, actor, input, app.now());
      return { done: number };
    }),
  paid: (event) =>
    take(event, async (form) => {
      const { app, actor } = event.locals;
      const paidOn = optional(form, 'paidOn');
      if (paidOn !== null && !/^\d{4}-\d{2}-\d{2}$/.test(paidOn)) return { done: '' };
      await markPaid(app.db, actor, { event: event.params.event, id: required(form, 'id'), paidOn });
      return { done: '' };
    }),
};
