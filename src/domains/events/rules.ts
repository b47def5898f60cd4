/** What speaks against a programme, as it arises in the editor and on the publish page. Pure and browser-safe. */
import type { Draft } from './draft.ts';

export type ConflictCode =
  | 'speaker_twice'
  | 'room_twice'
  | 'outside_event'
  | 'plenary_over_workshop'
  | 'end_before_start'
  | 'very_long'
  | 'empty_title'
  | 'repeated_code'
  | 'same_block_other_time';

export interface Conflict {
  code: ConflictCode;
  /** `error`: cannot be meant. `warning`: may be meant, is only pointed out. */
  severity: 'error' | 'warning';
  slotIds: string[];
  sessionIds: string[];
  /** `speaker`, `room`, `code`, `date`, `from`, `to`: what the sentence needs. */
  data: Record<string, string | number>;
}

export function findConflicts(
  _draft: Pick<Draft, 'event' | 'sessions' | 'slots' | 'speakers' | 'venues'>,
): Conflict[] {
  throw new Error('not built yet');
}
