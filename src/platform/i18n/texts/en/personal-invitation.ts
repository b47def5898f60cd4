import { plural } from '#platform/i18n/plural.ts';
import type { PersonalInvitationTexts } from '../da/personal-invitation.ts';

export const personalInvitation: PersonalInvitationTexts = {
  mail: {
    subject: (event) => `You are invited: ${event}`,
    text: (organiser, event) => `${organiser} invites you to “${event}”.`,
    seats: (n) => `The invitation is for ${plural('en', n, 'place', 'places')}.`,
    until: (day) => `Please answer by ${day}.`,
    open: 'See the invitation',
    why: (organiser) =>
      `You get this mail because ${organiser} has invited you. The link is personal. Do not pass it on.`,
  },
  heading: 'You are invited',
  seatsLeft: (n) => `${plural('en', n, 'place is', 'places are')} left on the invitation.`,
  declinedNow: 'Thank you for the answer. You are not registered.',
  declined: 'You have declined. If you can come after all, register here.',
  decline: 'No thank you, I cannot come',
  used: 'The invitation has been used',
  usedText:
    'The link to the registration is in the mail you got when you registered. There you can see, change and cancel it.',
  revoked: 'The invitation is no longer valid',
  revokedText: 'The organiser has withdrawn it.',
  unknown: 'The link does not fit any invitation',
  unknownText:
    'Perhaps part of it was lost on the way from the mail, or it belongs to another event. Open it from the mail again, or write to the organiser.',
  toEvent: 'See the event',
};
