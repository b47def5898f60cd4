import type { Generated } from 'kysely';
import type { Entry, Outcome } from '../schema.ts';

/** A way in. Whoever has its link may check people in until the event is over. */
export interface DoorTable {
  organisation_id: string;
  event_id: string;
  id: string;
  name: string;
  /** SHA-256 of the link's token. */
  token_hash: Buffer;
  revoked_at: string | null;
  /** Until then the phones of a revoked door may send what they have; null where nothing more is taken. */
  late_until: Generated<string | null>;
  created_at: Generated<string>;
}

/** A phone that has opened a door's link and pressed its button. */
export interface DoorDeviceTable {
  organisation_id: string;
  event_id: string;
  door_id: string;
  id: string;
  /** SHA-256 of what the phone's cookie holds. */
  key_hash: Buffer;
  last_counter: Generated<number>;
  seen_at: string;
  ended_at: string | null;
  created_at: Generated<string>;
}

export interface CheckInTable {
  organisation_id: string;
  event_id: string;
  /** One after the other as the server took them, under the desk's lock. */
  number: number;
  /** Null for the organiser's own, whose counter is the number. */
  device_id: string | null;
  counter: number;
  kind: Entry['kind'];
  registration_id: string | null;
  undone_device_id: string | null;
  undone_counter: number | null;
  outcome: Outcome;
  /** How long ago it was by the phone's own clock; never trusted with more than a hint. */
  ago_seconds: Generated<number>;
  received_at: string;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    doors: DoorTable;
    door_devices: DoorDeviceTable;
    check_ins: CheckInTable;
  }
}
