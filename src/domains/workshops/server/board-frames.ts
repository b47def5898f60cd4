/** Rows as their readers see them, and what changed as a frame. */
import type { BoardFrame, BoardGroup, BoardNote, BoardRecommendation, BoardWorkshop } from '../schema.ts';
import { byPosition } from '../apply-frame.ts';
import type { BoardDraft, GroupRow, NoteRow, RecommendationRow } from './board-draft.ts';

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

/** A row that was touched, as it is now; with what it was, where that is known. */
interface TouchedRow<Row> {
  row: Row;
  before?: Row | null;
}

export interface Touched {
  after: number;
  version: number;
  notes: readonly TouchedRow<NoteRow>[];
  groups: readonly TouchedRow<GroupRow>[];
  recommendations: readonly TouchedRow<RecommendationRow>[];
  /** Where it was touched, as readers see it. */
  workshop?: BoardWorkshop;
  /** The link by which its readers came is dead. */
  hasNewLink?: boolean;
}

/** What is not seen any more is gone; what was not seen before either is not spoken of. */
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

/**
 * What a draft's steps did.
 * @param workshop as its board shows it; needed where `touchesWorkshop`
 */
export function touchedBy(draft: BoardDraft, workshop?: BoardWorkshop): Touched {
  const of = <Row>(table: string) =>
    [...draft.earlier.values()]
      .filter((change) => change.table === table)
      .map(({ before, after }) => ({ row: after as Row, before: before as Row | null }));
  return {
    ...{ after: draft.firstVersion, version: draft.lastVersion },
    notes: of<NoteRow>('board_notes'),
    groups: of<GroupRow>('board_groups'),
    recommendations: of<RecommendationRow>('recommendations'),
    ...(workshop && { workshop }),
  };
}

export function touchesWorkshop(draft: BoardDraft): boolean {
  return [...draft.earlier.values()].some(({ table }) => table === 'workshops');
}

function parted<Row extends { id: string }>(rows: readonly TouchedRow<Row>[], isSeen: (row: Row) => boolean) {
  const wasSeen = (before: Row | null | undefined) =>
    before === undefined || (before !== null && isSeen(before));
  return {
    seen: rows.filter(({ row }) => isSeen(row)).map(({ row }) => row),
    gone: rows.filter(({ row, before }) => !isSeen(row) && wasSeen(before)).map(({ row }) => row.id),
  };
}
