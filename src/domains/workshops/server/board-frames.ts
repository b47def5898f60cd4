/** Rows as their readers see them, and what changed as a frame. */
import type { BoardFrame, BoardGroup, BoardNote, BoardRecommendation, BoardWorkshop } from '../schema.ts';
import { byPosition } from '../apply-frame.ts';
import type { Change, GroupRow, NoteRow, RecommendationRow } from './board-draft.ts';

/** Phones and big screen see what is shown; the console sees everything but what its writer took back. */
export type Audience = 'room' | 'console';

export function seesNote(audience: Audience, { state }: Pick<NoteRow, 'state'>): boolean {
  return state === 'shown' || (audience === 'console' && state !== 'withdrawn');
}

export function noteOf(row: NoteRow, audience: Audience): BoardNote {
  return {
    id: row.id,
    phaseId: row.phase_id,
    tableId: row.table_id,
    groupId: row.group_id,
    name: row.name,
    text: row.text,
    colour: row.colour,
    state: row.state,
    isPinned: row.is_pinned,
    meToo: row.me_too,
    dots: row.dots,
    reports: audience === 'console' ? row.reports : 0,
    position: row.position,
  };
}

export function groupOf({ id, title, colour, position, dots }: GroupRow): BoardGroup {
  return { id, title, colour, position, dots };
}

export function recommendationOf(row: RecommendationRow): BoardRecommendation {
  return {
    id: row.id,
    keyword: row.keyword,
    text: row.text,
    addressedTo: row.addressed_to,
    tableId: row.table_id,
    groupId: row.group_id,
    position: row.position,
  };
}

/** Rows that were touched, whole, as they are now. What of them is not seen is gone. */
export interface Touched {
  after: number;
  version: number;
  notes: readonly NoteRow[];
  groups: readonly GroupRow[];
  recommendations: readonly RecommendationRow[];
  /** Where it was touched, as readers see it. */
  workshop?: BoardWorkshop;
}

export function frameOf(touched: Touched, audience: Audience): BoardFrame {
  const { after, version, workshop } = touched;
  const notes = parted(touched.notes, (row) => seesNote(audience, row));
  const groups = parted(touched.groups, (row) => !row.is_gone);
  const recommendations = parted(touched.recommendations, (row) => row.state !== 'dropped');
  const gone = {
    ...(notes.gone.length > 0 && { notes: notes.gone }),
    ...(groups.gone.length > 0 && { groups: groups.gone }),
    ...(recommendations.gone.length > 0 && { recommendations: recommendations.gone }),
  };
  return {
    version,
    after,
    ...(workshop && { workshop }),
    ...(notes.seen.length > 0 && {
      notes: notes.seen.map((row) => noteOf(row, audience)).sort(byPosition),
    }),
    ...(groups.seen.length > 0 && { groups: groups.seen.map(groupOf).sort(byPosition) }),
    ...(recommendations.seen.length > 0 && {
      recommendations: recommendations.seen.map(recommendationOf).sort(byPosition),
    }),
    ...(Object.keys(gone).length > 0 && { gone }),
  };
}

/** Rows as the changes left them. */
export function touchedRows(
  changes: Iterable<Change>,
): Pick<Touched, 'notes' | 'groups' | 'recommendations'> {
  const touched = {
    notes: [] as NoteRow[],
    groups: [] as GroupRow[],
    recommendations: [] as RecommendationRow[],
  };
  for (const { table, after } of changes) {
    if (table === 'board_notes') touched.notes.push(after as NoteRow);
    else if (table === 'board_groups') touched.groups.push(after as GroupRow);
    else if (table === 'recommendations') touched.recommendations.push(after as RecommendationRow);
  }
  return touched;
}

function parted<Row extends { id: string }>(rows: readonly Row[], isSeen: (row: Row) => boolean) {
  return {
    seen: rows.filter(isSeen),
    gone: rows.filter((row) => !isSeen(row)).map(({ id }) => id),
  };
}
