/** A workshop as those see it who prepare it. Browser-safe. */
import type { StoredPicture } from '#domains/organisations/schema.ts';
import type { TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type { BoardPhase, CaseOwner, Method } from './schema.ts';
import type { WorkshopWay } from './setup.ts';

export interface SetupSlot {
  id: string;
  code: string | null;
  date: string;
  /** Wall clock. */
  start: string | null;
  end: string | null;
  room: string | null;
}

/** `seen` stands for what is stored; a form that carries another one is refused. */
export interface SetupPhase extends BoardPhase {
  seen: string;
}

export interface SetupTable {
  id: string;
  slotId: string | null;
  number: number;
  name: string;
  facilitator: string;
  onPaper: boolean;
  /** How many have a seat at it. */
  people: number;
}

export interface SetupPicture {
  id: string;
  kind: 'case' | 'flip_chart';
  tableId: string | null;
  phaseId: string | null;
  picture: StoredPicture;
  alt: string;
  typed: string;
  seen: string;
}

export interface WorkshopSetup {
  id: string;
  eventId: string;
  sessionId: string | null;
  /** The session's, in its languages; empty without a session. */
  sessionTitle: Texts;
  sessionLang: TextLanguage | null;
  slots: SetupSlot[];
  lang: TextLanguage;
  method: Method;
  /** Empty: the session's. */
  title: string;
  area: string;
  caseTitle: string;
  caseText: string;
  owners: CaseOwner[];
  challenge: string;
  stem: string;
  way: WorkshopWay;
  staysInRoom: boolean;
  needsApproval: boolean;
  dots: number;
  state: 'preparing' | 'open' | 'closed';
  phaseId: string | null;
  code: string | null;
  phases: SetupPhase[];
  tables: SetupTable[];
  pictures: SetupPicture[];
  /** Whether anything was written or gathered, so that it is not simply removed. */
  isUsed: boolean;
  seen: string;
}

export interface ListedWorkshop {
  id: string;
  sessionId: string | null;
  sessionTitle: Texts;
  sessionLang: TextLanguage | null;
  codes: string[];
  lang: TextLanguage;
  title: string;
  caseTitle: string;
  area: string;
  challenge: string;
  method: Method;
  way: WorkshopWay;
  staysInRoom: boolean;
  state: 'preparing' | 'open' | 'closed';
  phases: number;
  minutes: number;
  tables: number;
}

export interface OwnTemplate {
  id: string;
  name: string;
  lang: TextLanguage;
  phases: number;
  minutes: number;
}
