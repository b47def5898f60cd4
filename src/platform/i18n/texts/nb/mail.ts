import { plural } from '#platform/i18n/plural.ts';
import type { InvitedRole, MailTexts } from '../da/mail.ts';

const roles: Record<InvitedRole, string> = {
  owner: 'eier',
  organiser: 'arrangør',
  facilitator: 'fasilitator',
  reader: 'leser',
};
const minutes = (n: number) => plural('nb', n, 'minutt', 'minutter');

export const mail: MailTexts = {
  signInLink: (data) => ({
    subject: 'Lenken din for å logge inn på Samskab',
    paragraphs: ['Hei', 'Bruk lenken her for å logge inn.'],
    action: { label: 'Logg inn', path: data.path },
    notes: [
      `Lenken virker én gang og i ${minutes(data.minutes)}.`,
      'Har du ikke bedt om den selv, kan du trygt la e-posten ligge. Ingen kan logge inn uten lenken.',
    ],
  }),
  noAccount: () => ({
    subject: 'Ingen konto på denne adressen',
    paragraphs: [
      'Hei',
      'Noen, kanskje du, har bedt om å logge inn på Samskab med denne adressen. Det finnes ingen konto på den.',
      'Prøv en av de andre adressene dine, eller be den som står for arrangementet, om å invitere deg.',
    ],
    notes: ['Har du ikke bedt om det selv, kan du trygt la e-posten ligge.'],
  }),
  invitation: (data) => ({
    subject: `Du er invitert til ${data.event ?? data.organisation}`,
    paragraphs: [
      'Hei',
      data.event === null
        ? `Du er invitert til å være med i ${data.organisation} på Samskab som ${roles[data.role]}.`
        : `Du er invitert til å arbeide med arrangementet «${data.event}», som ${data.organisation} står for, som ${roles[data.role]}.`,
    ],
    action: { label: 'Se invitasjonen', path: data.path },
    notes: [
      `Invitasjonen gjelder i ${plural('nb', data.days, 'dag', 'dager')}.`,
      'Vil du ikke være med, trenger du ikke gjøre noe.',
    ],
  }),
  speakerLink: (data) => ({
    subject: `Siden din som foredragsholder: ${data.event}`,
    paragraphs: [
      'Hei',
      `Du er på vei inn i programmet for «${data.event}». På din egen side kan du se hva som står om deg, rette det og sende lysbildene dine.`,
    ],
    action: { label: 'Åpne siden din', path: data.path },
    notes: [
      `Lenken er din egen og virker i ${plural('nb', data.days, 'dag', 'dager')}. Ikke send den videre.`,
      'Arrangøren ser på det du skriver, før andre kan se det.',
    ],
  }),
  setUpCode: (data) => ({
    subject: `Koden din er ${data.code}`,
    paragraphs: ['Hei', `Skriv koden ${data.code} på siden der du er i gang med å sette opp Samskab.`],
    notes: [`Koden virker i ${minutes(data.minutes)}.`],
  }),
  promiseAlarm: (data) => ({
    subject:
      data.days === 0
        ? `I dag skal alle søkere ha svar: ${data.event}`
        : `${plural('nb', data.days, 'dag', 'dager')} til alle søkere skal ha svar: ${data.event}`,
    paragraphs: [
      'Hei',
      `Dere har lovet at alle som har søkt om plass på «${data.event}», får svar senest ${data.day}. ${plural('nb', data.unanswered, 'søker', 'søkere')} har ikke fått svar ennå.`,
    ],
    action: { label: 'Se søknadene', path: data.path },
    notes: ['Du får denne e-posten fordi du er med på å stå for arrangementet.'],
  }),
};
