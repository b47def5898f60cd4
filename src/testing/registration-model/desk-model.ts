/**
 * What a desk must do, written a second time and as simply as can be: a list of people and loops over it, nothing
 * counted ahead. Model-based tests compare it with the real one after every step.
 */
const hour = 3_600_000;

export type CategoryName = 'ordinary' | 'reduced';
export type QuotaName = 'hall' | 'few' | 'dinner';
type State = 'confirmed' | 'waitlisted' | 'applied' | 'cancelled';

export interface ModelPerson {
  state: State;
  holds: boolean;
  category: CategoryName;
  chairs: number;
  dinner: 'taken' | 'waiting' | 'cancelled' | null;
  holdUntil: number | null;
  offeredUntil: number | null;
  isConfirmed: boolean;
  source: string | null;
  booking: number;
  reason: string | null;
}

export interface ModelForm {
  category: CategoryName;
  chairs: readonly number[];
  dinner: boolean;
  source: string;
}

export interface ModelSettings {
  sizes: Record<QuotaName, number>;
  passing: boolean;
  manual: boolean;
  waitingList: boolean;
}

export class DeskModel {
  readonly people: ModelPerson[] = [];
  /** By booking, for forms that are sent again; `same` is the booking that a form came with first. */
  readonly forms: { form: ModelForm; at: number; same: number }[] = [];
  /** What each was told, `offer 3`: the template and the person's place in `people`. */
  readonly mails: string[] = [];
  readonly sizes: Record<QuotaName, number>;
  quotasOf: Record<CategoryName, readonly QuotaName[]> = { ordinary: ['hall'], reduced: ['hall', 'few'] };
  passing: boolean;
  manual: boolean;
  waitingList: boolean;
  wayIn: 'open' | 'application' | 'closed' = 'open';
  now: number;

  constructor(settings: ModelSettings, now: number) {
    this.sizes = { ...settings.sizes };
    this.passing = settings.passing;
    this.manual = settings.manual;
    this.waitingList = settings.waitingList;
    this.now = now;
  }

  taken(quota: QuotaName): number {
    let sum = 0;
    for (const person of this.people) {
      if (person.holds && this.quotasOf[person.category].includes(quota)) sum += person.chairs;
      if (person.dinner === 'taken' && quota === 'dinner') sum += 1;
    }
    return sum;
  }

  private fits(quotas: readonly QuotaName[], chairs: number): boolean {
    return quotas.every((quota) => this.taken(quota) + chairs <= this.sizes[quota]);
  }

  private isInLine = (person: ModelPerson) => person.state === 'waitlisted' && !person.holds;

  private isWaitedFor(category: CategoryName): boolean {
    return this.people.some(
      (one) =>
        this.isInLine(one) &&
        (one.category === category ||
          this.quotasOf[one.category].some((quota) => this.quotasOf[category].includes(quota))),
    );
  }

  /** Somebody sends a form for the first time. */
  submit(form: ModelForm, same = this.forms.length): string {
    const booking = this.forms.length;
    this.forms.push({ form, at: this.now, same });
    const answer = this.decide(form, booking);
    if (!this.manual) this.serveParties(() => true, this.passing);
    return answer;
  }

  /** Somebody sends an earlier form once more. */
  submitAgain(booking: number): string {
    const earlier = this.forms[booking];
    if (!earlier) throw new Error('no such form');
    const isKnown = this.people.some((one) => {
      const its = this.forms[one.booking];
      const isOfToday = its !== undefined && this.now - its.at < 24 * hour;
      return isOfToday && its.same === earlier.same && one.state !== 'cancelled';
    });
    return isKnown ? 'again' : this.submit(earlier.form, earlier.same);
  }

  private decide(form: ModelForm, booking: number): string {
    if (this.wayIn === 'closed') return 'closed';
    const chairs = form.chairs.reduce((sum, one) => sum + one, 0);
    const isIn =
      this.wayIn === 'open' &&
      !this.isWaitedFor(form.category) &&
      this.fits(this.quotasOf[form.category], chairs);
    const state = this.wayIn === 'application' ? 'applied' : isIn ? 'confirmed' : 'waitlisted';
    if (state === 'waitlisted' && !this.waitingList) return 'full';
    const number =
      this.people.filter((one) => this.isInLine(one) && one.category === form.category).length + 1;
    const fromSource = this.people.filter(
      (one) => one.source === form.source && one.holdUntil !== null,
    ).length;
    const first = this.people.length;
    // The party's chairs first, then its dinners.
    const party: ModelPerson[] = form.chairs.map((own) => ({
      state,
      holds: isIn,
      category: form.category,
      chairs: own,
      dinner: null,
      holdUntil: this.now + (fromSource < 20 ? 24 : 2) * hour,
      offeredUntil: null,
      isConfirmed: false,
      source: form.source,
      booking,
      reason: null,
    }));
    this.people.push(...party);
    if (form.dinner)
      for (const one of party) one.dinner = isIn && this.fits(['dinner'], 1) ? 'taken' : 'waiting';
    this.mails.push(`received ${first}`);
    return state === 'waitlisted' ? `waitlisted ${number}` : state;
  }

  confirm(index: number): string {
    const person = this.personAt(index);
    if (person.state === 'cancelled') return 'registration.gone';
    if (person.isConfirmed) return 'done';
    for (const one of this.people)
      if (one.booking === person.booking && !one.isConfirmed)
        Object.assign(one, { isConfirmed: true, holdUntil: null, source: null });
    if (person.state === 'confirmed') this.mails.push(`confirmed ${index}`);
    return 'done';
  }

  accept(index: number): string {
    const person = this.personAt(index);
    if (person.state === 'confirmed') return 'done';
    if (person.state !== 'waitlisted' || !person.holds) return 'registration.gone';
    for (const one of this.people)
      if (one.booking === person.booking && one.state === 'waitlisted' && one.holds) {
        const isIn = {
          state: 'confirmed',
          isConfirmed: true,
          holdUntil: null,
          offeredUntil: null,
          source: null,
        };
        Object.assign(one, isIn);
        if (one.dinner === 'waiting' && this.fits(['dinner'], 1)) one.dinner = 'taken';
      }
    this.mails.push(`confirmed ${index}`);
    return 'done';
  }

  cancel(indexes: readonly number[]): void {
    let isFirst = false;
    for (const index of indexes) {
      const person = this.personAt(index);
      if (person.state === 'cancelled') continue;
      this.end(person, 'self');
      this.mails.push(`cancelled ${index}`);
      isFirst = true;
    }
    // Cancelling twice changes nothing, for nobody.
    if (isFirst) this.serve();
  }

  private end(person: ModelPerson, reason: string): void {
    Object.assign(person, { state: 'cancelled', holds: false, holdUntil: null, offeredUntil: null, reason });
    if (person.dinner !== null) person.dinner = 'cancelled';
  }

  /** Time passes, and the minute's job runs. */
  forward(hours: number): void {
    this.now += hours * hour;
    const told = new Set<number>();
    for (const [index, one] of this.people.entries()) {
      const offerIsOver = one.offeredUntil !== null && one.offeredUntil <= this.now;
      if (!offerIsOver && (one.holdUntil === null || one.holdUntil > this.now)) continue;
      this.end(one, offerIsOver ? 'offer_expired' : 'unconfirmed');
      if (!told.has(one.booking)) this.mails.push(`expired ${index}`);
      told.add(one.booking);
    }
    this.serve();
  }

  resize(quota: QuotaName, size: number): string {
    if (this.taken(quota) > size) return 'registration.quota_taken.conflict';
    this.sizes[quota] = size;
    this.serve();
    return 'done';
  }

  /** The reduced places draw on the hall or not. */
  share(isShared: boolean): string {
    const before = this.quotasOf;
    this.quotasOf = { ...before, reduced: isShared ? ['hall', 'few'] : ['few'] };
    if (this.taken('hall') <= this.sizes.hall) return 'done';
    this.quotasOf = before;
    return 'registration.quota_taken.conflict';
  }

  /** An organiser offers one party a place, out of turn if need be. */
  offerByHand(index: number): void {
    const { booking } = this.personAt(index);
    this.giveDinners();
    this.serveParties((one) => one === booking, true);
  }

  private serve(): void {
    this.giveDinners();
    if (!this.manual) this.serveParties(() => true, this.passing);
  }

  private giveDinners(): void {
    for (const one of this.people)
      if (one.state === 'confirmed' && one.dinner === 'waiting' && this.fits(['dinner'], 1))
        one.dinner = 'taken';
  }

  private serveParties(isMeant: (booking: number) => boolean, passing: boolean): void {
    const blocked = new Set<QuotaName>();
    for (const [index, first] of this.people.entries()) {
      if (!this.isInLine(first) || !isMeant(first.booking)) continue;
      const party = this.people.filter((one) => one.booking === first.booking && this.isInLine(one));
      if (party[0] !== first) continue;
      const quotas = this.quotasOf[first.category];
      const chairs = party.reduce((sum, one) => sum + one.chairs, 0);
      const isFree = passing || !quotas.some((quota) => blocked.has(quota));
      if (isFree && this.fits(quotas, chairs)) {
        for (const one of party) Object.assign(one, { holds: true, offeredUntil: this.now + 48 * hour });
        this.mails.push(`offer ${index}`);
      } else for (const quota of quotas) blocked.add(quota);
    }
  }

  private personAt(index: number): ModelPerson {
    const person = this.people[index];
    if (!person) throw new Error('no such person');
    return person;
  }
}
