import type { MailText } from '#platform/i18n/mail-text.ts';
import { plural } from '#platform/i18n/plural.ts';

export type InvitedRole = 'owner' | 'organiser' | 'facilitator' | 'reader';

export interface InvitationMail {
  path: string;
  organisation: string;
  /** Title of the one event the invitation is for, or null for the whole organisation. */
  event: string | null;
  role: InvitedRole;
  days: number;
}

export interface PromiseAlarm {
  path: string;
  event: string;
  /** The promised day in words. */
  day: string;
  days: number;
  unanswered: number;
}

const roles: Record<InvitedRole, string> = {
  owner: 'ejer',
  organiser: 'arrangør',
  facilitator: 'facilitator',
  reader: 'læser',
};
const minutes = (n: number) => plural('da', n, 'minut', 'minutter');

export const mail = {
  signInLink: (data: { path: string; minutes: number }): MailText => ({
    subject: 'Dit link til at logge ind på Samskab',
    paragraphs: ['Hej', 'Brug linket her for at logge ind.'],
    action: { label: 'Log ind', path: data.path },
    notes: [
      `Linket virker én gang og i ${minutes(data.minutes)}.`,
      'Har du ikke selv bedt om det, kan du roligt lade mailen ligge. Ingen kan logge ind uden linket.',
    ],
  }),
  noAccount: (): MailText => ({
    subject: 'Ingen konto på denne adresse',
    paragraphs: [
      'Hej',
      'Nogen, måske dig, har bedt om at logge ind på Samskab med denne adresse. Der er ingen konto på den.',
      'Prøv en af dine andre adresser, eller bed den, der står for arrangementet, om at invitere dig.',
    ],
    notes: ['Har du ikke selv bedt om det, kan du roligt lade mailen ligge.'],
  }),
  invitation: (data: InvitationMail): MailText => ({
    subject: `Du er inviteret til ${data.event ?? data.organisation}`,
    paragraphs: [
      'Hej',
      data.event === null
        ? `Du er inviteret til at være med i ${data.organisation} på Samskab som ${roles[data.role]}.`
        : `Du er inviteret til at arbejde med arrangementet “${data.event}”, som ${data.organisation} står for, som ${roles[data.role]}.`,
    ],
    action: { label: 'Se invitationen', path: data.path },
    notes: [
      `Invitationen gælder i ${plural('da', data.days, 'dag', 'dage')}.`,
      'Vil du ikke være med, skal du ikke gøre noget.',
    ],
  }),
  speakerLink: (data: { path: string; days: number; event: string }): MailText => ({
    subject: `Din side som oplægsholder: ${data.event}`,
    paragraphs: [
      'Hej',
      `Du er på vej ind i programmet for “${data.event}”. På din egen side kan du se, hvad der står om dig, rette det og sende dine slides.`,
    ],
    action: { label: 'Åbn din side', path: data.path },
    notes: [
      `Linket er dit eget og virker i ${plural('da', data.days, 'dag', 'dage')}. Send det ikke videre.`,
      'Arrangøren ser på det, du skriver, før andre kan se det.',
    ],
  }),
  setUpCode: (data: { code: string; minutes: number }): MailText => ({
    subject: `Din kode er ${data.code}`,
    paragraphs: ['Hej', `Skriv koden ${data.code} på siden, hvor du er ved at sætte Samskab op.`],
    notes: [`Koden virker i ${minutes(data.minutes)}.`],
  }),
  promiseAlarm: (data: PromiseAlarm): MailText => ({
    subject:
      data.days === 0
        ? `I dag skal alle ansøgere have svar: ${data.event}`
        : `${plural('da', data.days, 'dag', 'dage')} til alle ansøgere skal have svar: ${data.event}`,
    paragraphs: [
      'Hej',
      `I har lovet, at alle, der har søgt plads til “${data.event}”, får svar senest ${data.day}. ${plural('da', data.unanswered, 'ansøger', 'ansøgere')} har ikke fået svar endnu.`,
    ],
    action: { label: 'Se ansøgningerne', path: data.path },
    notes: ['Du får denne mail, fordi du er med til at stå for arrangementet.'],
  }),
};

export type MailTexts = typeof mail;
