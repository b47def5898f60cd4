import type { Generated, JSONColumnType } from 'kysely';
import type { PageLanguage, Texts } from '#platform/i18n/languages.ts';
import type {
  Choice,
  Currency,
  ExtraKind,
  LegalBasis,
  NeedKind,
  QuestionKind,
  QuestionOption,
  RegistrationState,
  Sector,
  Way,
  WayIn,
} from '../schema.ts';

type Json<T extends object> = JSONColumnType<T, string | undefined, string>;

/** One row an event. Whoever decides about places locks it first, so that arrival order is one order. */
export interface RegistrationDeskTable {
  organisation_id: string;
  event_id: string;
  way_in: Generated<WayIn>;
  /** Where registration is elsewhere. */
  url: string | null;
  /** Wall clock in the event's zone, the truth; the instant beside it is derived. */
  opens_local: string | null;
  opens_at: string | null;
  closes_local: string | null;
  closes_at: string | null;
  /** Applications: by when everybody is answered. */
  promise_on: string | null;
  decisions: Generated<'together' | 'at_once'>;
  /** How long a place is held until its address is confirmed. */
  confirm_hours: Generated<number>;
  group_max: Generated<number>;
  /** Until when places of a group may be without names. */
  unnamed_until: string | null;
  waiting_list: Generated<boolean>;
  offers: Generated<'automatic' | 'manual'>;
  offer_hours: Generated<number>;
  /** Whether a smaller party further back may pass one that needs more chairs than are free. */
  passing: Generated<boolean>;
  asks: Generated<('job_title' | 'affiliation' | 'sector')[]>;
  needs: Generated<NeedKind[]>;
  choices: Generated<Choice[]>;
  currency: Generated<Currency>;
  invoicing: Generated<boolean>;
  /** From this day a registration binds: the fees apply. In the currency's hundredths. */
  binding_from: string | null;
  cancellation_fee: Generated<number>;
  no_show_fee: Generated<number>;
  walk_ins: Generated<boolean>;
  /** When the list of names goes to a guarded venue. */
  guest_list_on: string | null;
  /** Asked beforehand: what must we know to develop this? */
  knowledge_question: Json<Texts>;
  intro: Json<Texts>;
  legal_basis: Generated<LegalBasis>;
  purpose: Json<Texts>;
  /** Days after the event until registrations, and sensitive answers, are erased. */
  keep_days: Generated<number>;
  sensitive_days: Generated<number>;
  /** The last arrival number given. */
  arrivals: Generated<number>;
  version: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

/** So many chairs. `taken` counts those that registrations and extras hold; the database refuses more than there are. */
export interface RegistrationQuotaTable {
  organisation_id: string;
  event_id: string;
  id: string;
  name: string;
  size: number;
  /** Over-booking: how many more than `size` may be given. */
  margin: Generated<number>;
  taken: Generated<number>;
  position: Generated<number>;
}

export interface RegistrationCategoryTable {
  organisation_id: string;
  event_id: string;
  id: string;
  name: JSONColumnType<Texts>;
  description: Json<Texts>;
  /** In the currency's hundredths. */
  price: Generated<number>;
  /** A hidden category is offered only to those who have its code. */
  code: string | null;
  is_open: Generated<boolean>;
  /** A place takes its chairs from every one of these. */
  quota_ids: Generated<string[]>;
  /** How many registrations are in line for it: on the waiting list, without an offer. */
  waiting: Generated<number>;
  position: Generated<number>;
}

export interface RegistrationExtraTable {
  organisation_id: string;
  event_id: string;
  id: string;
  kind: ExtraKind;
  /** Of those with the same word one is chosen: single or shared room, on site or online. */
  choice_group: string | null;
  name: JSONColumnType<Texts>;
  description: Json<Texts>;
  on_date: string | null;
  price: Generated<number>;
  /** By category where it differs. */
  prices: Json<Record<string, number>>;
  quota_ids: Generated<string[]>;
  closes_local: string | null;
  closes_at: string | null;
  after_acceptance: Generated<boolean>;
  position: Generated<number>;
}

export interface RegistrationQuestionTable {
  organisation_id: string;
  event_id: string;
  id: string;
  kind: QuestionKind;
  label: JSONColumnType<Texts>;
  help: Json<Texts>;
  options: Json<QuestionOption[]>;
  is_required: Generated<boolean>;
  /** Kept apart, shown to few, erased early. */
  is_sensitive: Generated<boolean>;
  after_acceptance: Generated<boolean>;
  /** Empty: asked of everybody. */
  category_ids: Generated<string[]>;
  position: Generated<number>;
}

export interface RegistrationTable {
  organisation_id: string;
  event_id: string;
  id: string;
  /** One after the other in the order in which they were decided; never changed. */
  arrival: number;
  /** Those who came in one go share it. */
  booking_id: string;
  state: RegistrationState;
  category_id: string;
  /** The person and whoever comes along. */
  chairs: Generated<number>;
  /** Whether the chairs are taken from the category's quotas: confirmed, or offered to somebody who waits. */
  holds: Generated<boolean>;
  name: string | null;
  /** Lower case. */
  email: string | null;
  job_title: string | null;
  affiliation: string | null;
  sector: Sector | null;
  lang: PageLanguage;
  on_list: Generated<boolean>;
  photos: Generated<boolean>;
  newsletter: Generated<boolean>;
  way: Generated<Way>;
  /** A pseudonym of the network it came from, until the address is confirmed. */
  source: string | null;
  /** SHA-256 of event, address and answers: the same form sent twice is one registration. */
  fingerprint: Buffer | null;
  /** What it costs with its extras, in hundredths. */
  price: Generated<number>;
  address_confirmed_at: string | null;
  /** Without confirmation the place is given up then. */
  hold_until: string | null;
  offered_until: string | null;
  decided_at: string | null;
  /** When a decision was sent to the applicant. */
  told_at: string | null;
  /** What the organisers have decided and not yet sent. */
  verdict: 'yes' | 'no' | null;
  score: number | null;
  note: string | null;
  /** Why it ended: `unconfirmed`, `self`, `organiser`, `offer_expired`, `erased`. */
  reason: string | null;
  code_hash: Buffer | null;
  link_version: Generated<number>;
  /** How often the place was handed on; who has it now is another person each time. */
  handed_on: Generated<number>;
  created_at: Generated<string>;
  changed_at: Generated<string>;
  erased_at: string | null;
}

/** Who booked for a group; a registration of one needs none. */
export interface RegistrationBookingTable {
  organisation_id: string;
  event_id: string;
  id: string;
  name: string | null;
  email: string | null;
  lang: PageLanguage;
  size: number;
  created_at: Generated<string>;
}

export interface RegistrationNeedsTable {
  organisation_id: string;
  event_id: string;
  registration_id: string;
  diet: string | null;
  access: string | null;
  interpreter: string | null;
  /** Names, or empty words, of those who come along free of charge. */
  companions: Generated<string[]>;
  consent_at: string | null;
}

export interface RegistrationAnswerTable {
  organisation_id: string;
  event_id: string;
  registration_id: string;
  question_id: string;
  value: JSONColumnType<{ value: unknown }, string, string>;
}

export interface RegistrationExtraChoiceTable {
  organisation_id: string;
  event_id: string;
  registration_id: string;
  extra_id: string;
  state: 'taken' | 'waiting' | 'cancelled';
  arrival: number;
  price: Generated<number>;
  /** With whom a room is shared. */
  note: string | null;
}

/** An invitation with a link of its own; each of its seats is used once. */
export interface RegistrationInvitationTable {
  organisation_id: string;
  event_id: string;
  id: string;
  category_id: string;
  name: string | null;
  /** Lower case. */
  email: string;
  lang: PageLanguage;
  seats: Generated<number>;
  link_version: Generated<number>;
  sent_at: Generated<string>;
  declined_at: string | null;
  revoked_at: string | null;
  created_at: Generated<string>;
}

export interface RegistrationInvitationUseTable {
  organisation_id: string;
  event_id: string;
  invitation_id: string;
  registration_id: string;
}

/** A file that answers a question. Without a registration it was uploaded with a form that has not been accepted yet. */
export interface RegistrationFileTable {
  organisation_id: string;
  event_id: string;
  id: string;
  question_id: string;
  registration_id: string | null;
  /** Where it lies in the storage; cannot be guessed. */
  key: string;
  name: string;
  media_type: string;
  bytes: number;
  created_at: Generated<string>;
}

/** Which of several sessions at one time somebody means to go to. */
export interface RegistrationSlotChoiceTable {
  organisation_id: string;
  event_id: string;
  registration_id: string;
  slot_id: string;
  /** Given by the allocation of seats, and taken by it alone. */
  is_seat: Generated<boolean>;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    registration_desks: RegistrationDeskTable;
    registration_quotas: RegistrationQuotaTable;
    registration_categories: RegistrationCategoryTable;
    registration_extras: RegistrationExtraTable;
    registration_questions: RegistrationQuestionTable;
    registrations: RegistrationTable;
    registration_bookings: RegistrationBookingTable;
    registration_needs: RegistrationNeedsTable;
    registration_answers: RegistrationAnswerTable;
    registration_sensitive_answers: RegistrationAnswerTable;
    registration_extra_choices: RegistrationExtraChoiceTable;
    registration_invitations: RegistrationInvitationTable;
    registration_invitation_uses: RegistrationInvitationUseTable;
    registration_files: RegistrationFileTable;
    registration_slot_choices: RegistrationSlotChoiceTable;
  }
}
