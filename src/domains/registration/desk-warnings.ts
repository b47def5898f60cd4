/** What an organiser should look at once more before anybody registers. Browser-safe. */
import { clockOf, resolveTime, wallClockAt } from '#platform/time/wall-clock.ts';
import type { SetupDesk } from './desk-setup.ts';

export type DeskWarning =
  | { code: 'gap'; of: 'opening' | 'closing'; meant: string }
  | { code: 'overlap'; of: 'opening' | 'closing' }
  | { code: 'promiseBeforeClosing' | 'unnamedAfterStart' | 'closesAfterEnd' | 'guestListAfterStart' };

export function deskWarnings(
  desk: SetupDesk,
  event: { timeZone: string; startsOn: string | null; endsOn: string | null },
): DeskWarning[] {
  const warnings = [
    ...clockWarning('opening', desk.opensLocal, event.timeZone),
    ...clockWarning('closing', desk.closesLocal, event.timeZone),
  ];
  const { startsOn } = event;
  const end = event.endsOn ?? startsOn;
  const closes = desk.closesLocal?.slice(0, 10) ?? null;
  const isAfter = (one: string | null, other: string | null) => one !== null && other !== null && one > other;
  if (desk.wayIn === 'application' && isAfter(closes, desk.promiseOn))
    warnings.push({ code: 'promiseBeforeClosing' });
  if (isAfter(desk.unnamedUntil, startsOn)) warnings.push({ code: 'unnamedAfterStart' });
  if (isAfter(closes, end)) warnings.push({ code: 'closesAfterEnd' });
  if (isAfter(desk.guestListOn, startsOn)) warnings.push({ code: 'guestListAfterStart' });
  return warnings;
}

/** A clock that is put forward skips an hour, one that is put back has an hour twice. */
function clockWarning(of: 'opening' | 'closing', local: string | null, timeZone: string): DeskWarning[] {
  if (local === null) return [];
  const { problem, instant } = resolveTime(local, timeZone);
  if (problem === 'overlap') return [{ code: 'overlap', of }];
  if (problem === 'gap') return [{ code: 'gap', of, meant: clockOf(wallClockAt(instant, timeZone)) }];
  return [];
}
