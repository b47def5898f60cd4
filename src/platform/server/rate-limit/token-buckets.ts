/**
 * So many at once, and then so many a second, for each by itself. In memory, for each process alone: where thousands act within
 * seconds, asking the database every time would cost more than what is limited.
 */
export interface BucketSize {
  atOnce: number;
  perSecond: number;
}

const mostKept = 50_000;

export class TokenBuckets {
  readonly #size: BucketSize;
  readonly #now: () => number;
  readonly #kept = new Map<string, { left: number; at: number }>();

  /** @param now epoch milliseconds */
  constructor(size: BucketSize, now: () => number) {
    this.#size = size;
    this.#now = now;
  }

  /** @returns 0 and takes them where there are so many; otherwise seconds until there are, and takes none */
  take(who: string, count = 1): number {
    const { atOnce, perSecond } = this.#size;
    const now = this.#now();
    const kept = this.#kept.get(who);
    const since = kept ? Math.max(0, now - kept.at) / 1000 : 0;
    const left = kept ? Math.min(atOnce, kept.left + since * perSecond) : atOnce;
    const wanted = Math.min(count, atOnce);
    if (left < wanted) return Math.max(1, Math.ceil((wanted - left) / perSecond));
    if (this.#kept.size >= mostKept) this.#forgetFull(now);
    this.#kept.set(who, { left: left - wanted, at: now });
    return 0;
  }

  /** Whoever has all again is as one who never came. Where all are busy, all begin anew. */
  #forgetFull(now: number): void {
    const { atOnce, perSecond } = this.#size;
    for (const [who, { left, at }] of this.#kept)
      if (left + ((now - at) / 1000) * perSecond >= atOnce) this.#kept.delete(who);
    if (this.#kept.size >= mostKept) this.#kept.clear();
  }
}
