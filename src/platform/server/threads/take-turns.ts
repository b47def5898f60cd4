import { DomainError } from '#platform/errors/domain-error.ts';

/**
 * Lets a few pieces of dear work run at once; more wait in line, so that many requests take turns instead of the whole
 * machine, and whoever comes when the line is full is told to come again.
 * @returns runs `work` when it is its turn; @throws DomainError `work.unavailable`
 */
export function takeTurns(atOnce: number, inLine: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running < atOnce) running += 1;
    else {
      if (waiting.length >= inLine) throw new DomainError('work.unavailable');
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      // The turn goes to the next in line; nobody can come in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
