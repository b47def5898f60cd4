/** Groups and recommendations: by participants where the phase allows it, by facilitators always. */
import { DomainError } from '#platform/errors/domain-error.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { ConsoleCommand } from '../../commands.ts';
import { mostGroups } from '../../rules.ts';
import type { BoardDraft, NoteRow } from '../board-draft.ts';
import { countRows, tableIfThere } from './lookups.ts';
import { refuseNationalId } from './own-notes.ts';
import { groupIfThere, requireGroup } from './participants.ts';

type Command<Do extends ConsoleCommand['do']> = Extract<ConsoleCommand, { do: Do }>;

/** @param sees which notes whoever asks can move */
export async function groupNotes(
  draft: BoardDraft,
  { groupId, noteIds }: Command<'group_notes'>,
  sees: (note: NoteRow) => boolean,
): Promise<void> {
  const notes = await notesOf(draft, noteIds, sees);
  if (groupId !== null) await makeGroup(draft, groupId);
  for (const { id } of notes) draft.change('board_notes', id, { group_id: groupId });
}

async function makeGroup(draft: BoardDraft, id: string): Promise<void> {
  const there = await draft.row('board_groups', id);
  if (there?.is_gone) throw new DomainError('board.group.not_found');
  if (there) return;
  const count = await countRows(draft, 'board_groups');
  if (count >= mostGroups) throw new DomainError('board.full.conflict');
  draft.add('board_groups', {
    ...{ ...draft.ofWorkshop, id, title: '', colour: (count % 4) + 1, position: draft.nextPosition },
    ...{ dots: 0, is_gone: false, merged_into: null },
  });
}

/** Those of the notes that can be seen; at least one must be. */
export async function notesOf(
  draft: BoardDraft,
  ids: readonly string[],
  sees: (note: NoteRow) => boolean,
): Promise<NoteRow[]> {
  await draft.load('board_notes', ids);
  const rows = await Promise.all([...new Set(ids)].map((id) => draft.row('board_notes', id)));
  const notes = rows.filter((note): note is NoteRow => note !== null && sees(note));
  if (notes.length === 0) throw new DomainError('board.note.not_found');
  return notes;
}

export async function titleGroup(
  draft: BoardDraft,
  { groupId, title }: Command<'title_group'>,
): Promise<void> {
  await requireGroup(draft, groupId);
  refuseNationalId(title);
  draft.change('board_groups', groupId, { title });
}

/** Notes and dots go along. */
export async function mergeGroups(
  draft: BoardDraft,
  { groupId, intoId }: Command<'merge_groups'>,
): Promise<void> {
  if (groupId === intoId) return;
  const [from, into] = [await requireGroup(draft, groupId), await requireGroup(draft, intoId)];
  for (const { id } of await draft.notesOfGroup(groupId))
    draft.change('board_notes', id, { group_id: intoId });
  const title = into.title === '' ? from.title : into.title;
  draft.change('board_groups', intoId, { dots: into.dots + from.dots, title });
  draft.change('board_groups', groupId, { is_gone: true, merged_into: intoId });
}

export async function deleteGroup(draft: BoardDraft, groupId: string): Promise<void> {
  await requireGroup(draft, groupId);
  for (const { id } of await draft.notesOfGroup(groupId)) draft.change('board_notes', id, { group_id: null });
  draft.change('board_groups', groupId, { is_gone: true });
}

type Proposal = Omit<Command<'save_recommendation'>, 'do'>;

/** @returns false where it is there already */
export async function addRecommendation(draft: BoardDraft, proposal: Proposal): Promise<boolean> {
  const { recommendationId: id, keyword, text, addressedTo } = proposal;
  if (await draft.row('recommendations', id)) return false;
  refuseNationalId(keyword, text, addressedTo);
  const at = isoInstant(draft.now);
  draft.add('recommendations', {
    ...{ ...draft.ofWorkshop, id, keyword, text, addressed_to: addressedTo },
    ...{
      table_id: await tableIfThere(draft, proposal.tableId),
      group_id: await groupIfThere(draft, proposal.groupId),
    },
    ...{ position: draft.nextPosition, state: 'proposed', slug: null },
    ...{ notes_counted: null, tables_counted: null, created_at: at, updated_at: at },
  });
  return true;
}

export async function saveRecommendation(draft: BoardDraft, proposal: Proposal): Promise<void> {
  if (await addRecommendation(draft, proposal)) return;
  const { recommendationId: id, keyword, text, addressedTo } = proposal;
  refuseNationalId(keyword, text, addressedTo);
  const there = await draft.row('recommendations', id);
  draft.change('recommendations', id, {
    ...{ keyword, text, addressed_to: addressedTo, updated_at: isoInstant(draft.now) },
    ...{
      table_id: await tableIfThere(draft, proposal.tableId),
      group_id: await groupIfThere(draft, proposal.groupId),
    },
    state: there?.state === 'dropped' ? 'proposed' : (there?.state ?? 'proposed'),
  });
}

export async function dropRecommendation(draft: BoardDraft, id: string): Promise<void> {
  const there = await draft.row('recommendations', id);
  if (!there) throw new DomainError('board.recommendation.not_found');
  draft.change('recommendations', id, { state: 'dropped' });
}

const tables = { notes: 'board_notes', groups: 'board_groups', recommendations: 'recommendations' } as const;

/** They share the places they have among themselves; whatever stands between stays where it is. */
export async function order(draft: BoardDraft, { of, ids }: Command<'order'>): Promise<void> {
  const table = tables[of];
  await draft.load(table, ids);
  const found = await Promise.all([...new Set(ids)].map((id) => draft.row(table, id)));
  const rows = found.filter((row) => row !== null);
  if (rows.length === 0) throw new DomainError(`board.${of.slice(0, -1)}.not_found`);
  const places = rows.map(({ position }) => position).sort((a, b) => a - b);
  let last = -1;
  for (const [index, { id }] of rows.entries()) {
    last = Math.max(last + 1, places[index] ?? 0);
    draft.change(table, id, { position: last });
  }
}
