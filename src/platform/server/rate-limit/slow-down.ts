/**
 * Slows one network down when very much comes from it, and never turns it away: a whole municipality may share one
 * address. In memory, for each process alone.
 */
const windowMs = 60_000;
const freely = 120;
const stepMs = 25;
const longestMs = 3000;
const most = 20_000;

export class SlowDown {
  private readonly seen = new Map<string, { count: number; since: number }>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Milliseconds the next one from this network waits; counts it. */
  delay(network: string): number {
    const now = this.now();
    if (this.seen.size > most) this.seen.clear();
    const kept = this.seen.get(network);
    const entry = kept && now - kept.since < windowMs ? kept : { count: 0, since: now };
    entry.count += 1;
    this.seen.set(network, entry);
    return Math.min(longestMs, Math.max(0, entry.count - freely) * stepMs);
  }

  async wait(network: string): Promise<void> {
    const delay = this.delay(network);
    if (delay > 0) await new Promise((done) => setTimeout(done, delay));
  }
}
