import { plural } from '#platform/i18n/plural.ts';
import type { InvitedRole, MailTexts } from '../da/mail.ts';

const roles: Record<InvitedRole, string> = {
  owner: 'an owner',
  organiser: 'an organiser',
  facilitator: 'a facilitator',
  reader: 'a reader',
};
const minutes = (n: number) => plural('en', n, 'minute', 'minutes');

export const mail: MailTexts = {
  signInLink: (data) => ({
    subject: 'Your link to sign in to Samskab',
    paragraphs: ['Hello', 'Use this link to sign in.'],
    action: { label: 'Sign in', path: data.path },
    notes: [
      `The link works once, for ${minutes(data.minutes)}.`,
      'If you did not ask for it, you can leave this mail alone. Nobody can sign in without the link.',
    ],
  }),
  noAccount: () => ({
    subject: 'No account at this address',
    paragraphs: [
      'Hello',
      'Somebody, perhaps you, asked to sign in to Samskab with this address. There is no account for it.',
      'Try another of your addresses, or ask whoever runs the event to invite you.',
    ],
    notes: ['If you did not ask for it, you can leave this mail alone.'],
  }),
  invitation: (data) => ({
    subject: `You are invited to ${data.event ?? data.organisation}`,
    paragraphs: [
      'Hello',
      data.event === null
        ? `You are invited to join ${data.organisation} on Samskab as ${roles[data.role]}.`
        : `You are invited to work on the event “${data.event}”, run by ${data.organisation}, as ${roles[data.role]}.`,
    ],
    action: { label: 'See the invitation', path: data.path },
    notes: [
      `The invitation is open for ${plural('en', data.days, 'day', 'days')}.`,
      'If you do not want to join, you need not do anything.',
    ],
  }),
  speakerLink: (data) => ({
    subject: `Your speaker page: ${data.event}`,
    paragraphs: [
      'Hello',
      `You are about to be on the programme of “${data.event}”. On your own page you can see what is said about you, correct it and send your slides.`,
    ],
    action: { label: 'Open your page', path: data.path },
    notes: [
      `The link is yours alone and works for ${plural('en', data.days, 'day', 'days')}. Please do not pass it on.`,
      'The organiser looks at what you write before anyone else sees it.',
    ],
  }),
  setUpCode: (data) => ({
    subject: `Your code is ${data.code}`,
    paragraphs: ['Hello', `Type the code ${data.code} on the page where you are setting up Samskab.`],
    notes: [`The code works for ${minutes(data.minutes)}.`],
  }),
  promiseAlarm: (data) => ({
    subject:
      data.days === 0
        ? `Every applicant is to be answered today: ${data.event}`
        : `${plural('en', data.days, 'day', 'days')} until every applicant is to be answered: ${data.event}`,
    paragraphs: [
      'Hello',
      `You promised that everybody who applied for a place at “${data.event}” is answered by ${data.day}. ${plural('en', data.unanswered, 'applicant has', 'applicants have')} not been answered yet.`,
    ],
    action: { label: 'See the applications', path: data.path },
    notes: ['You get this mail because you are one of the organisers.'],
  }),
};
