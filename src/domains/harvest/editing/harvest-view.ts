/** What the page shows on which a harvest is edited. Browser-safe. */
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { HarvestRecommendation } from './harvest-schema.ts';

export interface NoteBeside {
  id: string;
  text: string;
  name: string;
  groupId: string | null;
  meToo: number;
  dots: number;
  table: number | null;
  /** Its writer lets it be shown with the booklet. */
  isReleased: boolean;
}

/** What the board holds, to write from. */
export interface BoardBeside {
  groups: { id: string; title: string; dots: number }[];
  notes: NoteBeside[];
  flipCharts: { id: string; alt: string; typed: string }[];
}

export interface EditedRecommendation extends HarvestRecommendation {
  groupId: string | null;
  groupTitle: string | null;
  /** Written down when the booklet was published. */
  notesCounted: number | null;
}

export interface HarvestPage {
  workshop: {
    id: string;
    lang: TextLanguage;
    title: string;
    area: string;
    challenge: string;
    stem: string;
    account: string;
    isOpen: boolean;
    staysInRoom: boolean;
    state: 'none' | 'editing' | 'shown' | 'done';
    version: number;
    /** The booklet is published: nobody can be asked any more. */
    isSealed: boolean;
    areNotesErased: boolean;
  };
  recommendations: EditedRecommendation[];
  board: BoardBeside;
  quotes: {
    id: string;
    text: string;
    name: string;
    state: 'asked' | 'cleared' | 'refused';
    noteId: string | null;
    /** Written on a device, which alone can answer. */
    hasWriter: boolean;
  }[];
  comments: { id: string; text: string; at: string; isSeen: boolean }[];
  /** How many left an address. */
  addresses: number;
  versions: { version: number; savedAt: string; savedBy: string | null }[];
}

/** Notes by group in the groups' order; those in none last, under null. */
export function notesByGroup({
  groups,
  notes,
}: BoardBeside): { group: BoardBeside['groups'][number] | null; notes: NoteBeside[] }[] {
  const known = new Set(groups.map(({ id }) => id));
  const loose = notes.filter(({ groupId }) => groupId === null || !known.has(groupId));
  return [
    ...groups.map((group) => ({ group, notes: notes.filter(({ groupId }) => groupId === group.id) })),
    ...(loose.length > 0 ? [{ group: null, notes: loose }] : []),
  ];
}

/** How many notes and tables stand behind a recommendation that came from a group; null where nothing is known. */
export function behind(
  { groupId, notesCounted }: EditedRecommendation,
  { notes }: BoardBeside,
): { notes: number; tables: number } | null {
  const own = groupId === null ? [] : notes.filter((note) => note.groupId === groupId);
  if (own.length === 0) return notesCounted === null ? null : { notes: notesCounted, tables: 0 };
  return { notes: own.length, tables: new Set(own.flatMap(({ table }) => table ?? [])).size };
}
