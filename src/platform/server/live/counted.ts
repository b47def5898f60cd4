/** How many of something somebody has open at once, at most. */
import { DomainError } from '#platform/errors/domain-error.ts';

export class Counted {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  has(who: string): boolean {
    return (this.#open.get(who) ?? 0) < this.#most;
  }

  /**
   * @returns gives it back, once
   * @throws DomainError `rate.too_many`
   */
  take(who: string): () => void {
    if (!this.has(who)) throw new DomainError('rate.too_many', { seconds: 30 });
    this.#open.set(who, (this.#open.get(who) ?? 0) + 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const left = (this.#open.get(who) ?? 1) - 1;
      if (left > 0) this.#open.set(who, left);
      else this.#open.delete(who);
    };
  }
}
