import { plural } from '#platform/i18n/plural.ts';
import type { PersonalInvitationTexts } from '../da/personal-invitation.ts';

export const personalInvitation: PersonalInvitationTexts = {
  mail: {
    subject: (event) => `Du er invitert: ${event}`,
    text: (organiser, event) => `${organiser} inviterer deg til «${event}».`,
    seats: (n) => `Invitasjonen gjelder ${plural('nb', n, 'plass', 'plasser')}.`,
    until: (day) => `Svar senest ${day}.`,
    open: 'Se invitasjonen',
    why: (organiser) =>
      `Du får denne e-posten fordi ${organiser} har invitert deg. Lenken er personlig. Ikke gi den videre.`,
  },
  heading: 'Du er invitert',
  seatsLeft: (n) => `Det er ${plural('nb', n, 'plass', 'plasser')} igjen på invitasjonen.`,
  declinedNow: 'Takk for svaret. Du er ikke påmeldt.',
  declined: 'Du har takket nei. Kan du likevel, så meld deg på her.',
  decline: 'Nei takk, jeg kan ikke',
  used: 'Invitasjonen er brukt',
  usedText:
    'Lenken til påmeldingen står i e-posten du fikk da du meldte deg på. Der kan du se, endre og melde avbud.',
  revoked: 'Invitasjonen gjelder ikke lenger',
  revokedText: 'Arrangøren har trukket den tilbake.',
  unknown: 'Lenken passer ikke til noen invitasjon',
  unknownText:
    'Kanskje den ikke kom helt med fra e-posten, eller den hører til et annet arrangement. Åpne den fra e-posten igjen, eller skriv til arrangøren.',
  toEvent: 'Se arrangementet',
};
