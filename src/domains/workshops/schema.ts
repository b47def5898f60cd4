/** Shapes of workshops and their boards; browser-safe. */
import type { TextLanguage } from '#platform/i18n/languages.ts';

export const methods = [
  'case',
  'world_cafe',
  'open_space',
  'future_workshop',
  'one_two_four_all',
  'dot_voting',
  'own',
] as const;
export type Method = (typeof methods)[number];

export const phaseKinds = ['present', 'write', 'share', 'group', 'choose', 'recommend', 'talk'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

/** What participants may do in a phase; facilitators may always. */
export const boardActions = ['write', 'me_too', 'dots', 'group', 'recommend'] as const;
export type BoardAction = (typeof boardActions)[number];

export interface CaseOwner {
  name: string;
  organisation: string;
}

/** A picture of the case; served at the board's own address. */
export interface CasePicture {
  id: string;
  alt: string;
  /** Pixels. */
  width: number;
  height: number;
}

export interface BoardNote {
  id: string;
  phaseId: string | null;
  tableId: string | null;
  groupId: string | null;
  /** Empty: anonymous. */
  name: string;
  text: string;
  /** 1 to 4. */
  colour: number;
  state: 'shown' | 'waiting' | 'hidden' | 'withdrawn';
  isPinned: boolean;
  meToo: number;
  dots: number;
  /** Told to facilitators only; 0 to everybody else. */
  reports: number;
  position: number;
}

export interface BoardGroup {
  id: string;
  title: string;
  colour: number;
  position: number;
  dots: number;
}

export interface BoardRecommendation {
  id: string;
  keyword: string;
  text: string;
  addressedTo: string;
  tableId: string | null;
  groupId: string | null;
  position: number;
}

export interface BoardPhase {
  id: string;
  kind: PhaseKind;
  title: string;
  instruction: string;
  minutes: number;
  allows: readonly BoardAction[];
}

export interface BoardTable {
  id: string;
  number: number;
  name: string;
  onPaper: boolean;
}

/** The workshop as its board shows it: what changes as one piece. */
export interface BoardWorkshop {
  id: string;
  title: string;
  area: string;
  lang: TextLanguage;
  caseTitle: string;
  caseText: string;
  owners: readonly CaseOwner[];
  challenge: string;
  stem: string;
  state: 'preparing' | 'open' | 'closed';
  needsApproval: boolean;
  /** How many dots everybody has. */
  dots: number;
  phases: readonly BoardPhase[];
  tables: readonly BoardTable[];
  phaseId: string | null;
  /** Epoch milliseconds by the server's clock, while the clock runs. */
  endsAt: number | null;
  /** While it stands still. */
  secondsLeft: number | null;
}

/** All that one sees; equal to an earlier state with the frames since then applied. */
export interface BoardState {
  version: number;
  workshop: BoardWorkshop;
  notes: BoardNote[];
  groups: BoardGroup[];
  recommendations: BoardRecommendation[];
}

/** What steps changed, for one kind of reader: rows that are there, whole, and ids of those that are not seen any more. */
export interface BoardFrame {
  version: number;
  /** The version it follows; whoever has an earlier one has missed something and reads the state again. */
  after: number;
  workshop?: BoardWorkshop;
  notes?: BoardNote[];
  groups?: BoardGroup[];
  recommendations?: BoardRecommendation[];
  gone?: { notes?: string[]; groups?: string[]; recommendations?: string[] };
}

/** What a device knows of itself on a board. */
export interface BoardOwn {
  tableId: string | null;
  isScribe: boolean;
  isBlocked: boolean;
  /** Whole, whatever their state: the room does not see those that wait or are hidden. */
  notes: BoardNote[];
  /** Of these, what may be seen outside the workshop. */
  released: string[];
  meToo: string[];
  reported: string[];
  /** How many dots on which note or group. */
  dots: Record<string, number>;
  dotsLeft: number;
}

/** What a console shows besides the board. */
export interface ConsoleFacts {
  token: string;
  /** To type, while the board is open. */
  code: string | null;
  devices: number;
  devicesBlocked: number;
  notesOfBlocked: string[];
  /** What can be undone, the latest first. */
  steps: {
    version: number;
    /** The command. */
    kind: string;
    at: string;
    isUndone: boolean;
    isParticipants: boolean;
    isOwn: boolean;
  }[];
}

/** A row of the database before and after a step, by its column names; null where it was not, or is not. */
export interface StepRow {
  table: 'board_notes' | 'board_groups' | 'recommendations' | 'workshops';
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}
