import { eraseSpeakers, speakerErasure } from '#domains/events/server/erase-speaker.ts';
import { contactErasure, eraseContacts } from '#domains/follow-up/server/erase-contact.ts';
import {
  eraseOverdue,
  eraseSensitive,
  overdueErasure,
  sensitiveErasure,
} from '#domains/registration/server/erase-on-time.ts';
import { eraseRegistrations, registrationErasure } from '#domains/registration/server/erase-registration.ts';
import { accountErasure, eraseAccounts } from '#domains/people/server/erase-account.ts';
import type { Erasers } from '#platform/server/db/erasures.ts';

/** What a restore can erase again, by the kind under which domains record their erasures. */
export const erasers: Erasers = {
  [accountErasure]: eraseAccounts,
  [speakerErasure]: eraseSpeakers,
  [overdueErasure]: eraseOverdue,
  [sensitiveErasure]: eraseSensitive,
  [registrationErasure]: eraseRegistrations,
  [contactErasure]: eraseContacts,
};
