/** The door as the phone knows it: list, log and queue, what was answered last, and the exchange with the server. */
import { forgetPage } from '#platform/ui/keep-page.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import {
  doubleUses,
  findGuests,
  guestsBy,
  mergeEntries,
  presence,
  tagOf,
  ticketIn,
  waitingWalkIns,
  withQueue,
  type DoubleUse,
} from '../rules.ts';
import { batchSize, type DoorItem, type DoorNews, type Entry, type Guest, type Outcome } from '../schema.ts';
import { deviceNow } from './device-clock.ts';
import { DoorStore, type Kept, type Queued } from './door-store.ts';
import { exchange } from './exchange.ts';

export type Answer =
  | { kind: 'welcome'; guest: Guest; counter: number }
  | { kind: 'walk_in'; name: string; counter: number }
  | { kind: 'already'; guest: Guest; entry: Entry }
  | { kind: 'undone'; name: string }
  | { kind: 'unknown'; isOnline: boolean }
  | { kind: 'not_ticket' };

export interface Refusal {
  counter: number;
  name: string;
  outcome: Outcome;
}

type Phase = 'starting' | 'open' | 'elsewhere' | 'over' | 'closed' | 'left';
const everyMs = 15_000;
const noMeta: Kept['meta'] = {
  ...{ expiresAt: '', walkIns: false, categories: [], counter: 0, skew: 0, heardAt: 0, understood: [] },
};

export class DoorSession {
  phase = $state<Phase>('starting');
  isOnline = $state(true);
  guests = $state.raw<Guest[]>([]);
  queue = $state.raw<Queued[]>([]);
  meta = $state.raw<Kept['meta']>(noMeta);
  hasList = $state(false);
  answer = $state.raw<Answer | null>(null);
  refusals = $state.raw<Refusal[]>([]);
  private log = $state.raw<Entry[]>([]);
  private digest: string | null = null;
  private store: DoorStore | null = null;
  private syncing: Promise<void> | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  readonly path: string;
  readonly deviceId: string;

  private readonly all = $derived.by(() =>
    withQueue(
      this.log,
      this.deviceId,
      this.queue.map(({ item }) => item),
      isoInstant(deviceNow()),
    ),
  );
  readonly present = $derived(presence(this.all));
  private readonly byTicket = $derived(guestsBy(this.guests, 'ticket'));
  private readonly byId = $derived(guestsBy(this.guests, 'id'));
  private readonly walkInsToSend = $derived.by(() =>
    waitingWalkIns(
      this.queue.map(({ item }) => item),
      this.deviceId,
    ),
  );
  readonly arrived = $derived(this.present.size + this.walkInsToSend);
  readonly expected = $derived(this.guests.length + this.walkInsToSend);
  readonly doubles = $derived.by(() =>
    doubleUses(this.log, this.deviceId).filter((double) => !this.meta.understood.includes(doubleTag(double))),
  );

  constructor(path: string, deviceId: string) {
    this.path = path;
    this.deviceId = deviceId;
  }

  /** Takes up where this phone left off; answers once it can check people in, or knows that it cannot yet. */
  async start(): Promise<void> {
    if (!(await ownsDoor(this.path))) {
      this.phase = 'elsewhere';
      return;
    }
    this.store = await DoorStore.open(this.path);
    const roster = await this.store.read('roster');
    this.meta = (await this.store.read('meta')) ?? noMeta;
    this.log = (await this.store.read('log')) ?? [];
    this.queue = await this.store.queue();
    if (roster) this.takeRoster(roster);
    this.phase = 'open';
    this.timer = setInterval(() => void this.sync(), everyMs);
    addEventListener('online', this.onNetwork);
    addEventListener('offline', this.onNetwork);
    await this.sync();
  }

  stop(): void {
    clearInterval(this.timer);
    removeEventListener('online', this.onNetwork);
    removeEventListener('offline', this.onNetwork);
  }

  private onNetwork = () => {
    this.isOnline = navigator.onLine;
    if (navigator.onLine) void this.sync();
  };

  /** A code as the camera, a hand scanner or somebody's fingers gave it. */
  async takeCode(text: string): Promise<void> {
    const token = ticketIn(text);
    if (token === null) {
      this.answer = { kind: 'not_ticket' };
      return;
    }
    const hash = await hashOf(token);
    // Somebody may have registered a minute ago; on a bad network nobody waits long to hear that.
    if (!this.byTicket.has(hash)) await Promise.race([this.sync(), pause(3000)]);
    const guest = this.byTicket.get(hash);
    if (guest) await this.checkIn(guest, 'scan');
    else this.answer = { kind: 'unknown', isOnline: this.isOnline };
  }

  async checkIn(guest: Guest, kind: 'scan' | 'manual'): Promise<void> {
    const [entry] = this.present.get(guest.id) ?? [];
    if (entry) {
      this.answer = { kind: 'already', guest, entry };
      return;
    }
    const counter = await this.tell((next) => ({
      kind,
      counter: next,
      agoSeconds: 0,
      registrationId: guest.id,
    }));
    this.answer = { kind: 'welcome', guest, counter };
  }

  async walkIn(name: string, categoryId: string): Promise<void> {
    const counter = await this.tell((next) => ({
      ...{ kind: 'walk_in', counter: next, agoSeconds: 0, walkIn: { name, categoryId } },
    }));
    this.answer = { kind: 'walk_in', name, counter };
  }

  async undo(counter: number, name: string): Promise<void> {
    const undone = { deviceId: this.deviceId, counter };
    await this.tell((next) => ({ kind: 'undo', counter: next, agoSeconds: 0, undone }));
    this.answer = { kind: 'undone', name };
  }

  find(query: string, limit: number): Guest[] {
    return findGuests(this.guests, query, limit);
  }

  nameOf(registrationId: string): string {
    return this.byId.get(registrationId)?.name ?? '';
  }

  async understand(double: DoubleUse | Refusal): Promise<void> {
    if ('outcome' in double) {
      this.refusals = this.refusals.filter((one) => one !== double);
      return;
    }
    this.meta = { ...this.meta, understood: [...this.meta.understood, doubleTag(double)] };
    await this.store?.write({ meta: this.meta });
  }

  /** Nothing of the door stays on this phone. */
  async wipe(phase: 'closed' | 'over' | 'left'): Promise<void> {
    this.stop();
    this.phase = phase;
    this.guests = [];
    this.log = [];
    this.queue = [];
    await this.store?.wipe().catch(() => undefined);
    await forgetPage(this.path, `door ${this.path}`).catch(() => undefined);
  }

  /** On the phone's disk first; what is answered green is not lost by a flat battery. */
  private async tell(make: (counter: number) => DoorItem): Promise<number> {
    const counter = this.meta.counter + 1;
    const add = { item: make(counter), at: deviceNow() };
    this.meta = { ...this.meta, counter };
    this.queue = [...this.queue, add];
    await this.store?.write({ meta: this.meta }, { add });
    void this.sync();
    return counter;
  }

  /** One exchange at a time; who asks meanwhile waits for one that begins afterwards. */
  async sync(): Promise<void> {
    if (this.syncing) await this.syncing;
    if (!this.syncing)
      this.syncing = this.exchangeAll().finally(() => {
        this.syncing = null;
      });
    await this.syncing;
  }

  private async exchangeAll(): Promise<void> {
    for (let more = true; more;) {
      const batch = this.queue.slice(0, batchSize);
      const now = deviceNow();
      const items = batch.map(({ item, at }) => ({ ...item, agoSeconds: secondsBetween(at, now) }));
      const cursor = this.log.at(-1)?.number ?? 0;
      const result = await exchange(this.path, { items, cursor, roster: this.digest });
      this.isOnline = result.kind !== 'unreachable';
      if (result.kind === 'closed' || result.kind === 'over') {
        // What was sent has been taken, if anything still is; the rest follows before all is erased.
        this.queue = this.queue.slice(batch.length);
        if (this.queue.length > 0) continue;
        return this.wipe(result.kind);
      }
      if (result.kind === 'unreachable') return this.endByClock();
      await this.takeNews(result.news, batch, now);
      more = this.queue.length > 0 && batch.length === batchSize;
    }
  }

  private async takeNews(news: DoorNews, sent: Queued[], now: number): Promise<void> {
    const counters = sent.map(({ item }) => item.counter);
    const { expiresAt, walkIns, categories } = news;
    const counter = Math.max(this.meta.counter, news.lastCounter);
    const heard = { skew: news.now - now, heardAt: news.now };
    this.noteRefusals(news.log, sent);
    this.meta = { ...this.meta, expiresAt, walkIns, categories, counter, ...heard };
    this.log = mergeEntries(this.log, news.log);
    this.queue = this.queue.filter(({ item }) => !counters.includes(item.counter));
    if (news.roster) this.takeRoster(news.roster);
    const values = { meta: this.meta, log: this.log, ...(news.roster ? { roster: news.roster } : {}) };
    await this.store?.write(values, { sent: counters });
  }

  private noteRefusals(log: readonly Entry[], sent: readonly Queued[]): void {
    const refused = log.filter(({ deviceId, outcome }) => deviceId === this.deviceId && outcome !== 'taken');
    for (const { counter, outcome } of refused) {
      const item = sent.find((one) => one.item.counter === counter)?.item;
      if (!item || item.kind === 'undo') continue;
      const name = item.kind === 'walk_in' ? item.walkIn.name : this.nameOf(item.registrationId);
      this.refusals = [...this.refusals, { counter, name, outcome }];
    }
  }

  private takeRoster({ digest, guests }: Kept['roster']): void {
    this.digest = digest;
    this.guests = guests;
    this.hasList = true;
  }

  /** Without network, the end comes by the server's clock as this phone last knew it. */
  private async endByClock(): Promise<void> {
    const { expiresAt, skew } = this.meta;
    if (expiresAt === '' || deviceNow() + skew < Date.parse(expiresAt)) return;
    if (this.queue.length === 0) return this.wipe('over');
    this.phase = 'over';
    this.guests = [];
    this.log = [];
    this.digest = null;
    await this.store?.forgetGuests();
  }
}

function doubleTag({ mine, other }: DoubleUse): string {
  return `${tagOf(mine)} ${tagOf(other)}`;
}

function secondsBetween(from: number, to: number): number {
  return Math.min(30 * 86_400, Math.max(0, Math.round((to - from) / 1000)));
}

async function hashOf(token: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Two windows would give two entries one counter. The first keeps the door until it is closed. */
function ownsDoor(path: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(3000);
    navigator.locks
      .request(`door ${path}`, { signal }, () => {
        resolve(true);
        return new Promise(() => undefined);
      })
      .catch(() => resolve(false));
  });
}
