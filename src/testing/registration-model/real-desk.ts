/** The real desk of a model-based test, driven through its use cases; what they answer is put as the model puts it. */
import type { Kysely } from 'kysely';
import { acceptOffer } from '#domains/registration/server/answer-offer.ts';
import { confirmAddress } from '#domains/registration/server/confirm-address.ts';
import { atDesk } from '#domains/registration/server/desk-queue.ts';
import { lockDesk, saveDesk } from '#domains/registration/server/desk-lock.ts';
import { offerPlaces } from '#domains/registration/server/offer-places.ts';
import { actorOf } from '#domains/registration/server/open-by-link.ts';
import { placeInLine } from '#domains/registration/server/place-in-line.ts';
import { releaseExpired } from '#domains/registration/server/release-expired.ts';
import { saveCategory } from '#domains/registration/server/save-category.ts';
import { saveExtra } from '#domains/registration/server/save-extra.ts';
import { saveQuota } from '#domains/registration/server/save-quota.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import type { Submission } from '#domains/registration/schema.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { command } from '../event-factory.ts';
import { applicant, makeDesk, submission, type TestDesk } from '../registration-factory.ts';
import type { CategoryName, DeskModel, ModelForm, ModelSettings, QuotaName } from './desk-model.ts';

let people = 0;

export async function makeRealDesk(
  db: Kysely<Database>,
  slug: string,
  settings: ModelSettings,
  now: number,
): Promise<RealDesk> {
  const changes = {
    offers: settings.manual ? ('manual' as const) : ('automatic' as const),
    passing: settings.passing,
    waitingList: settings.waitingList,
    confirmHours: 24,
    offerHours: 48,
    groupMax: 10,
  };
  const desk = await makeDesk(db, slug, { size: settings.sizes.hall, changes, now });
  const quota = (name: QuotaName) =>
    saveQuota(db, command, { event: slug, name, size: settings.sizes[name], margin: 0 }, now);
  const quotas = { hall: desk.quotaId, few: (await quota('few')).id, dinner: (await quota('dinner')).id };
  const real = new RealDesk(db, desk, quotas);
  await real.share(true);
  await real.makeDinner();
  return real;
}

export class RealDesk {
  readonly db: Kysely<Database>;
  readonly desk: TestDesk;
  private readonly quotas: Record<QuotaName, string>;
  private readonly categories: Partial<Record<CategoryName, string>>;
  private dinner = '';
  private readonly sent: Submission[] = [];

  constructor(db: Kysely<Database>, desk: TestDesk, quotas: Record<QuotaName, string>) {
    this.db = db;
    this.desk = desk;
    this.quotas = quotas;
    this.categories = { ordinary: desk.categoryId };
  }

  async makeDinner(): Promise<void> {
    const { id } = await saveExtra(this.db, command, {
      event: this.desk.slug,
      kind: 'meal',
      choiceGroup: null,
      name: { da: 'Middag' },
      description: {},
      onDate: null,
      price: 0,
      prices: {},
      quotaIds: [this.quotas.dinner],
      closes: null,
      afterAcceptance: false,
    });
    this.dinner = id;
  }

  submit(form: ModelForm, now: number): Promise<string> {
    const input = this.submissionOf(form);
    this.sent.push(input);
    return this.send(input, now);
  }

  /** @param isNew whether the model takes it for a new one */
  submitAgain(booking: number, isNew: boolean, now: number): Promise<string> {
    const input = this.sent[booking];
    if (!input) throw new Error('no such form');
    if (isNew) this.sent.push(input);
    return this.send(input, now);
  }

  private async send(input: Submission, now: number): Promise<string> {
    const receipt = await submitRegistration(this.db, input, now);
    return receipt.answer === 'waitlisted' ? `waitlisted ${receipt.number}` : receipt.answer;
  }

  private submissionOf(form: ModelForm): Submission {
    const extras = form.dinner ? [this.dinner] : [];
    const party = form.chairs.map((chairs) =>
      applicant((people += 1), { extras, companions: Array.from({ length: chairs - 1 }, () => '') }),
    );
    const booker = { name: 'Leder', email: `leder${people}@example.org` };
    return submission(this.desk, party, {
      categoryId: this.categories[form.category] ?? '',
      source: `${form.source} ${this.desk.slug}`,
      ...(party.length > 1 ? { booker } : {}),
    });
  }

  rows() {
    return this.db
      .selectFrom('registrations')
      .selectAll()
      .where('event_id', '=', this.desk.eventId)
      .orderBy('arrival')
      .execute();
  }

  async confirm(index: number, now: number): Promise<string> {
    return this.asParticipant(index, (actor, id) => confirmAddress(this.db, actor, { id }, now));
  }

  async accept(index: number, now: number): Promise<string> {
    return this.asParticipant(index, (actor, id) => acceptOffer(this.db, actor, { id }, now));
  }

  /** All in one batch, as they come in a rush. */
  async cancel(indexes: readonly number[], now: number): Promise<void> {
    const rows = await this.rows();
    const steps = indexes.flatMap((index) => {
      const row = rows[index];
      if (!row) return [];
      return atDesk(this.db, this.desk, { kind: 'cancel', id: row.id, actor: actorOf(row), now });
    });
    await Promise.all(steps);
  }

  private async asParticipant(
    index: number,
    step: (actor: ReturnType<typeof actorOf>, id: string) => Promise<void>,
  ): Promise<string> {
    const row = (await this.rows())[index];
    if (!row) throw new Error('no such registration');
    return outcome(step(actorOf(row), row.id));
  }

  forward(now: number): Promise<number> {
    return releaseExpired(this.db, now);
  }

  resize(quota: QuotaName, size: number, now: number): Promise<string> {
    const input = { event: this.desk.slug, id: this.quotas[quota], name: quota, size, margin: 0 };
    return outcome(saveQuota(this.db, command, input, now));
  }

  /** Makes the reduced places the first time. */
  share(isShared: boolean): Promise<string> {
    const { hall, few } = this.quotas;
    const id = this.categories.reduced;
    return outcome(
      saveCategory(this.db, command, {
        event: this.desk.slug,
        ...(id ? { id } : {}),
        name: { da: 'Nedsat pris' },
        description: {},
        price: 0,
        code: null,
        isOpen: true,
        quotaIds: isShared ? [hall, few] : [few],
      }).then((saved) => (this.categories.reduced = saved.id)),
    );
  }

  async change(changes: Parameters<typeof updateDesk>[2]['changes']): Promise<void> {
    await updateDesk(this.db, command, { event: this.desk.slug, changes });
  }

  async offerByHand(index: number, now: number): Promise<void> {
    const row = (await this.rows())[index];
    if (!row) throw new Error('no such registration');
    await this.db.transaction().execute(async (trx) => {
      const desk = await lockDesk(trx, this.desk);
      await offerPlaces(trx, desk, now, { bookingIds: [row.booking_id] });
      await saveDesk(trx, desk);
    });
  }

  /** The place in line of each who waits; that of the last one also as its page says it. */
  private async numbers(rows: Awaited<ReturnType<RealDesk['rows']>>): Promise<(number | null)[]> {
    const counts = new Map<string, number>();
    const numbers = rows.map((row) => {
      if (row.state !== 'waitlisted' || row.holds) return null;
      counts.set(row.category_id, (counts.get(row.category_id) ?? 0) + 1);
      return counts.get(row.category_id) ?? 0;
    });
    const last = numbers.findLastIndex((number) => number !== null);
    const row = rows[last];
    if (row) numbers[last] = await placeInLine(this.db, row);
    return numbers;
  }

  /** Everybody's state as `seenOf` puts the model's. */
  async seen() {
    const rowsRead = this.rows();
    const choicesRead = this.db
      .selectFrom('registration_extra_choices')
      .select(['registration_id', 'state'])
      .where('event_id', '=', this.desk.eventId)
      .execute();
    const mailsRead = this.db
      .selectFrom('mails')
      .select(['template', 'subject_id'])
      .where('organisation_id', '=', this.desk.organisationId)
      .execute();
    const [rows, choices, mails] = await Promise.all([rowsRead, choicesRead, mailsRead]);
    const dinners = new Map(choices.map((choice) => [choice.registration_id, choice.state]));
    const places = new Map(rows.map(({ id }, index) => [id, index]));
    const numbers = await this.numbers(rows);
    return {
      people: rows.map((row, index) =>
        [
          row.state,
          row.holds ? 'holds' : '',
          numbers[index],
          dinners.get(row.id) ?? null,
          row.hold_until === null ? null : Date.parse(row.hold_until),
          row.offered_until === null ? null : Date.parse(row.offered_until),
          row.address_confirmed_at !== null,
          row.reason,
        ].join(' '),
      ),
      mails: mails
        .map((mail) => `${mail.template.replace('registration:', '')} ${places.get(mail.subject_id ?? '')}`)
        .sort(),
    };
  }
}

/** The model's people and mails in the same words. */
export function seenOf(model: DeskModel) {
  const counts: Record<CategoryName, number> = { ordinary: 0, reduced: 0 };
  return {
    people: model.people.map((one) =>
      [
        one.state,
        one.holds ? 'holds' : '',
        one.state === 'waitlisted' && !one.holds ? (counts[one.category] += 1) : null,
        one.dinner,
        one.holdUntil,
        one.offeredUntil,
        one.isConfirmed,
        one.reason,
      ].join(' '),
    ),
    mails: [...model.mails].sort(),
  };
}

async function outcome(step: Promise<unknown>): Promise<string> {
  return step.then(
    () => 'done',
    (error: unknown) => {
      if (isDomainError(error)) return error.code;
      throw error;
    },
  );
}
