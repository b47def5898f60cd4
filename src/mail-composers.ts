/** Who writes the mails that are composed only when they are sent, by the first word of their template. */
import { composeSeatMail } from '#domains/allocation/server/compose-seat-mail.ts';
import { composeFollowUpMail } from '#domains/follow-up/server/compose-follow-up-mail.ts';
import { composeHarvestMail } from '#domains/harvest/server/draft/compose-harvest-mail.ts';
import { composeInvitation } from '#domains/registration/server/compose-invitation.ts';
import { composeRegistrationMail } from '#domains/registration/server/compose-registration-mail.ts';
import type { MailComposer } from '#platform/server/mail/compose-mail.ts';

export const mailComposers: Readonly<Record<string, MailComposer>> = {
  registration: composeRegistrationMail,
  invitation: composeInvitation,
  allocation: composeSeatMail,
  'follow-up': composeFollowUpMail,
  harvest: composeHarvestMail,
};
