/** Keeps the latest results of dear work in memory, under a size limit; whoever asks meanwhile shares one piece of work. */
export class KeepLatest {
  private readonly kept = new Map<string, Uint8Array>();
  private readonly underWay = new Map<string, Promise<Uint8Array>>();
  private readonly maxBytes: number;
  private bytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  async get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const found = this.kept.get(key);
    if (found) {
      this.kept.delete(key);
      this.kept.set(key, found);
      return found;
    }
    let work = this.underWay.get(key);
    if (!work) {
      work = make().finally(() => this.underWay.delete(key));
      this.underWay.set(key, work);
      work.then((result) => this.keep(key, result)).catch(() => undefined);
    }
    return work;
  }

  private keep(key: string, result: Uint8Array): void {
    this.kept.set(key, result);
    this.bytes += result.length;
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= this.maxBytes) break;
      this.kept.delete(oldest);
      this.bytes -= old.length;
    }
  }
}
