/** The mail of a personal invitation and the page its link opens. */
import { plural } from '#platform/i18n/plural.ts';

export const personalInvitation = {
  mail: {
    subject: (event: string) => `Du er inviteret: ${event}`,
    text: (organiser: string, event: string) => `${organiser} inviterer dig til “${event}”.`,
    seats: (n: number) => `Invitationen gælder ${plural('da', n, 'plads', 'pladser')}.`,
    until: (day: string) => `Svar senest ${day}.`,
    open: 'Se invitationen',
    why: (organiser: string) =>
      `Du får denne mail, fordi ${organiser} har inviteret dig. Linket er personligt. Giv det ikke videre.`,
  },
  heading: 'Du er inviteret',
  seatsLeft: (n: number) => `Der er ${plural('da', n, 'plads', 'pladser')} tilbage på invitationen.`,
  declinedNow: 'Tak for svaret. Du er ikke tilmeldt.',
  declined: 'Du har sagt nej tak. Kan du alligevel, så tilmeld dig her.',
  decline: 'Nej tak, jeg kan ikke',
  used: 'Invitationen er brugt',
  usedText:
    'Linket til tilmeldingen står i den mail, du fik, da du tilmeldte dig. Der kan du se, ændre og melde fra.',
  revoked: 'Invitationen gælder ikke mere',
  revokedText: 'Arrangøren har trukket den tilbage.',
  unknown: 'Linket passer ikke til nogen invitation',
  unknownText:
    'Måske er det ikke kommet helt med over fra mailen, eller det hører til et andet arrangement. Åbn det fra mailen igen, eller skriv til arrangøren.',
  toEvent: 'Se arrangementet',
};
export type PersonalInvitationTexts = typeof personalInvitation;
