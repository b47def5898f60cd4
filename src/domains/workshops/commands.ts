/**
 * What can be done on a board: by participants (`boardCommand`) and by those who lead it (`consoleCommand`). Phones send the
 * same commands as JSON, from their queue, and as fields of a form. Browser-safe.
 */
import { z } from 'zod';
import { cleanLine, cleanText } from './clean-text.ts';

const id = z.uuid();
const ids = z.array(id).min(1).max(500);
const line = (most: number) => z.string().transform(cleanLine).pipe(z.string().max(most));
const text = (most: number) => z.string().transform(cleanText).pipe(z.string().max(most));
const needed = (of: ReturnType<typeof text>) => of.refine((value) => value !== '', 'empty');
const colour = z.int().min(1).max(4);

const words = {
  text: needed(text(2000)),
  /** Empty: anonymous. */
  name: line(100).default(''),
  colour: colour.default(1),
};
/** Ids of notes, groups and recommendations are made by whoever adds them, so that what is sent twice is one. */
const note = { noteId: id };
const group = { groupId: id };
const recommendation = {
  recommendationId: id,
  /** Of these notes. */
  groupId: id.nullable().default(null),
  keyword: needed(line(300)),
  text: text(5000).default(''),
  addressedTo: line(200).default(''),
};

export const boardCommand = z.discriminatedUnion('do', [
  /** Picks a table; a scribe writes for all who sit there. */
  z.object({ do: z.literal('pick_table'), tableId: id.nullable(), isScribe: z.boolean().optional() }),
  /** `phaseId`: in which it was written, for notes that were kept on the phone until the network came back. */
  z.object({
    do: z.literal('post_note'),
    ...{ ...note, ...words, groupId: id.nullable().default(null), phaseId: id.optional() },
  }),
  z.object({ do: z.literal('change_note'), ...note, ...words }),
  z.object({ do: z.literal('withdraw_note'), ...note }),
  z.object({ do: z.literal('me_too'), ...note, on: z.boolean() }),
  /** So many of one's dots on a note or a group, 0 takes them back. */
  z.object({ do: z.literal('dots'), targetId: id, count: z.int().min(0).max(20) }),
  /** Makes the group where it is not there; null takes notes out of theirs. */
  z.object({ do: z.literal('group_notes'), groupId: id.nullable(), noteIds: ids }),
  z.object({ do: z.literal('title_group'), ...group, title: line(300) }),
  z.object({ do: z.literal('propose'), ...recommendation }),
  z.object({ do: z.literal('report_note'), ...note }),
  /** Lets one's own note be seen outside the workshop, or not any more. */
  z.object({ do: z.literal('release_note'), ...note, on: z.boolean() }),
]);
export type BoardCommand = z.infer<typeof boardCommand>;

export const consoleCommand = z.discriminatedUnion('do', [
  /** Draws the code to type, and the key that knows devices again; opens a closed board again, too. */
  z.object({ do: z.literal('open_board') }),
  z.object({ do: z.literal('close_board') }),
  z.object({ do: z.literal('set_approval'), needsApproval: z.boolean() }),
  z.object({ do: z.literal('set_dots'), dots: z.int().min(1).max(20) }),
  /** The clock stands at the phase's minutes, and runs if told so. */
  z.object({ do: z.literal('set_phase'), phaseId: id.nullable(), startClock: z.boolean().default(false) }),
  z.object({ do: z.literal('start_clock'), seconds: z.int().min(1).max(36_000).optional() }),
  z.object({ do: z.literal('pause_clock') }),
  /** Fewer seconds are negative. */
  z.object({ do: z.literal('extend_clock'), seconds: z.int().min(-36_000).max(36_000) }),
  /** Approves what waits, and shows what is hidden. */
  z.object({ do: z.literal('show_notes'), noteIds: ids }),
  z.object({ do: z.literal('hide_notes'), noteIds: ids }),
  z.object({ do: z.literal('pin_note'), ...note, on: z.boolean() }),
  z.object({ do: z.literal('group_notes'), groupId: id.nullable(), noteIds: ids }),
  z.object({ do: z.literal('seat_notes'), tableId: id.nullable(), noteIds: ids }),
  /** They take the places they have, in this order. */
  z.object({ do: z.literal('order'), of: z.enum(['notes', 'groups', 'recommendations']), ids }),
  z.object({ do: z.literal('write_note'), ...note, ...words, ...onPaper() }),
  /** What facilitators wrote themselves or typed from paper; the words of others are theirs. */
  z.object({ do: z.literal('edit_note'), ...note, ...words }),
  z.object({ do: z.literal('title_group'), ...group, title: line(300) }),
  z.object({ do: z.literal('colour_group'), ...group, colour }),
  z.object({ do: z.literal('merge_groups'), ...group, intoId: id }),
  /** Its notes stay on the board. */
  z.object({ do: z.literal('delete_group'), ...group }),
  /** The device that wrote a note, or took a step; nobody sees whose it is. */
  z.object({
    do: z.literal('block_device'),
    noteId: id.optional(),
    step: z.int().optional(),
    on: z.boolean(),
  }),
  /** Adds or changes. */
  z.object({ do: z.literal('save_recommendation'), ...recommendation, tableId: id.nullable().default(null) }),
  z.object({ do: z.literal('drop_recommendation'), recommendationId: id }),
  /** One's own last step, or the step of this version. */
  z.object({ do: z.literal('undo'), step: z.int().optional() }),
  z.object({ do: z.literal('redo'), step: z.int().optional() }),
]);
export type ConsoleCommand = z.infer<typeof consoleCommand>;

function onPaper() {
  return {
    origin: z.enum(['facilitator', 'paper']).default('facilitator'),
    tableId: id.nullable().default(null),
    groupId: id.nullable().default(null),
  };
}

/** How commands are sent: each with a mark of the sender's own, by which it finds its answer. */
export const mostCommands = 100;
export const sentCommands = z.object({
  commands: z
    .array(z.looseObject({ id: z.string().min(1).max(64) }))
    .min(1)
    .max(mostCommands),
});
export type SentCommand = { id: string } & Record<string, unknown>;

/**
 * Each command is answered by itself. `version`: the board's once it is done; `noteState` of the note it was about.
 * A refusal has the code of a sentence; `later` ones may be sent again as they are.
 */
export type CommandAnswer =
  | { id: string; ok: true; version: number; noteState?: 'shown' | 'waiting' | 'hidden' | 'withdrawn' }
  | { id: string; ok: false; code: string; data: Record<string, unknown>; later: boolean };
