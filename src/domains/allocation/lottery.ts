/** The lottery that decides between equally good allocations. Source: docs/contracts.md, objective 6. */
import { hash } from 'node:crypto';

/** From 0 to 999; the same for everybody who knows the seed. */
export function lotteryOf(seed: string, person: string, occurrence: string): number {
  const digest = hash('sha256', `${seed}\0${person}\0${occurrence}`, 'hex');
  return parseInt(digest.slice(0, 8), 16) % 1000;
}
