/** When empty chairs of an occurrence may be given away. Pure. */
import { isoInstant } from '#platform/time/iso-instant.ts';

/** Null where the occurrence has no time yet: then nobody can say that it has begun. */
export function releaseAt(startsAt: string | null, minutes: number): string | null {
  return startsAt === null ? null : isoInstant(Date.parse(startsAt) + minutes * 60_000);
}
