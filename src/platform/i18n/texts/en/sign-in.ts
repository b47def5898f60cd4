import { plural } from '#platform/i18n/plural.ts';
import type { SignInTexts } from '../da/sign-in.ts';

const wait = (seconds: number) =>
  seconds < 90
    ? plural('en', seconds, 'second', 'seconds')
    : plural('en', Math.ceil(seconds / 60), 'minute', 'minutes');

export const signIn: SignInTexts = {
  title: 'Sign in',
  lead: 'Type your e-mail address and you get a link to sign in with. There is no password to remember.',
  email: 'E-mail address',
  send: 'Send me a link',
  noAccountNeeded: 'To take part in an event you do not need to sign in.',
  tooMany: (seconds) => `Many links were asked for in a short time. Wait ${wait(seconds)}, then try again.`,
  errors: { email: 'Type an e-mail address like name@example.org' },
  sentTitle: 'Look in your mail',
  sent: (email) => `We have sent a mail to ${email}. The link in it works once, for half an hour.`,
  sentNothing: 'If nothing arrives within a few minutes, look in your spam folder or try another address.',
  sentOutbox:
    'This installation does not send mail. Whoever runs it can make a link with the command samskab operator.',
  another: 'Use another address',
  other: 'Other ways',
  passkey: 'Sign in with a passkey',
  passkeyHint: 'By fingerprint, face or PIN, if you have added a passkey to your account.',
  passkeyFailed: 'Signing in with the passkey did not work. Try again, or use a link.',
  passkeyNeeded: 'This browser cannot use passkeys.',
  oidc: (name) => `Sign in with ${name}`,
  oidcFailed: {
    unknown: (name) => `There is no account for you here yet. Ask to be invited, then sign in with ${name}.`,
    unconfirmed: (name) => `${name} does not confirm your e-mail address. Sign in with a link instead.`,
    other: (name) => `Signing in with ${name} did not work. Try again, or use a link.`,
  },
  demo: 'Try it as',
  demoHint: 'In the demonstration only: sign in as one of the invented people.',
  demoGo: 'Sign in',
  linkTitle: 'Sign in to Samskab',
  linkLead: 'Press the button to sign in on this device.',
  linkGo: 'Sign in',
  linkGoneTitle: 'The link no longer works',
  linkGone: 'A link works once, for half an hour. Ask for a new one.',
  linkNew: 'Get a new link',
  signOutTitle: 'Do you want to sign out?',
  signOut: 'Sign out',
  signedInAs: (name) => `Signed in as ${name}`,

  setUpTitle: 'Set up Samskab',
  setUpLead: 'You are the first one here. Say who you are, and you become the operator of this installation.',
  name: 'Your name',
  setUpEmailHint: 'Links for signing in are sent here.',
  organisation: 'The first organiser',
  organisationHint:
    'Name of the association, municipality or other body that holds the events. Can be made later.',
  setUpErrors: {
    name: 'Type your name',
    email: 'Type an e-mail address like name@example.org',
    organisation: 'The name can have 200 characters at most',
    code: 'That is not the code. Look in the mail, there are six digits',
  },
  setUpGo: 'Continue',
  setUpCodeTitle: 'Type the code from the mail',
  setUpCodeLead: (email) => `We have sent a code to ${email}.`,
  setUpCode: 'Code',
  setUpCodeHint: 'Six digits',
  setUpAgain: 'Correct the details and get a new code',
  setUpDone: 'Done',

  invitationTitle: (name) => `You are invited to ${name}`,
  invitationFor: {
    organisation: (organisation, role) => `If you say yes, you become ${role} in ${organisation}.`,
    event: (event, organisation, role) =>
      `If you say yes, you become ${role} for the event “${event}”, run by ${organisation}.`,
  },
  invitationEmail: (email) => `The invitation was sent to ${email}.`,
  invitationOther: (name, email) =>
    `You are signed in as ${name}. If you say yes, you change to the account for ${email}.`,
  invitationGo: 'Yes, I am in',
  invitationGoneTitle: 'The invitation is no longer open',
  invitationGone: 'It has been used, withdrawn or is too old. Ask whoever invited you for a new one.',
};
