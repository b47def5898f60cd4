import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.ts';

test('no more run at once than may, in the order they came, and a full line is closed', async () => {
  const inTurn = takeTurns(2, 3);
  let now = 0;
  let most = 0;
  const done: number[] = [];
  const work = (name: number) =>
    inTurn(async () => {
      most = Math.max(most, (now += 1));
      await wait(5);
      now -= 1;
      done.push(name);
      if (name === 1) throw new Error('broken');
    });
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
  expect(most).toBe(2);
  expect(done).toEqual([0, 1, 2, 3, 4]);
  expect(all.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    'rejected',
  ]);
  expect(all[5]).toMatchObject({ reason: { code: 'work.unavailable' } });
  await expect(inTurn(async () => 'again')).resolves.toBe('again');
});
