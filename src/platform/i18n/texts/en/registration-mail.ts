import type { RegistrationMailTexts } from '../da/registration-mail.ts';

export const registrationMail: RegistrationMailTexts = {
  hello: (name) => (name === null ? 'Hello' : `Dear ${name}`),
  /** Stands in previews. */
  invented: 'Kim Example',
  open: 'See your registration',
  confirm: 'Confirm your address',
  knowledgeLink: 'Answer the question',
  answer: 'Answer the offer',
  why: (organiser) => `You get this mail because ${organiser} received a registration with your address.`,
  notYou: 'If this was not you, there is nothing to do. Without confirmation the registration is erased.',
  when: (dates) => `When: ${dates}`,
  where: (place) => `Where: ${place}`,
  received: {
    subject: (event) => `Confirm your registration: ${event}`,
    confirmed: (event) => `We are holding a place for you at “${event}”.`,
    waitlisted: (event, n) => `You are number ${n} on the waiting list for “${event}”.`,
    applied: (event) => `We have your application for a place at “${event}”.`,
    until: (day, time) =>
      `Confirm your address by ${day} at ${time}. Otherwise the place goes to somebody else.`,
  },
  confirmed: {
    subject: (event) => `You have a place: ${event}`,
    text: (event) => `Your place at “${event}” is certain. We look forward to seeing you.`,
  },
  offer: {
    subject: (event) => `There is a place for you: ${event}`,
    text: (event) => `A place has become free at “${event}”, and you are next in line.`,
    until: (day, time) => `Say yes by ${day} at ${time}. Otherwise it goes to the next in line.`,
  },
  accepted: {
    subject: (event) => `You are in: ${event}`,
    text: (event) => `You have a place at “${event}”. We look forward to seeing you.`,
  },
  declined: {
    subject: (event) => `Answer to your application: ${event}`,
    text: (event) =>
      `Thank you for your interest in “${event}”. There were more applicants than places, and this time there was none for you.`,
    more: 'This says nothing about your application. We hope to see you another time.',
  },
  waiting: {
    subject: (event: string) => `Answer to your application: ${event}`,
    text: (event: string) =>
      `Thank you for your interest in “${event}”. More people applied than there are places, and right now there is none for you. You are on the waiting list, and we will write if a place becomes free.`,
    more: 'This says nothing about your application. If you do not want to be on the list, use the link to give up your place in it.',
  },
  knowledge: {
    subject: (event: string) => `A question before we meet: ${event}`,
    text: (event: string) => `Before we meet at “${event}” we would like to ask you something:`,
    more: 'Your answer helps to shape the programme. A few lines are enough.',
  },
  cancelled: {
    subject: (event) => `Your registration is cancelled: ${event}`,
    text: (event) => `Your registration for “${event}” is cancelled.`,
  },
  expired: {
    subject: (event) => `Your place has gone to somebody else: ${event}`,
    unconfirmed: (event) =>
      `The address was not confirmed in time, so the place at “${event}” has gone to somebody else. You are welcome to register again.`,
    offer_expired: (event) =>
      `The offer of a place at “${event}” was not answered in time and has gone to somebody else.`,
  },
  link: {
    subject: (event) => `The link to your registration: ${event}`,
    text: (event) => `Here is the link to your registration for “${event}”.`,
  },
  reminder: {
    subject: (event) => `Soon: ${event}`,
    text: (event) =>
      `See you soon at “${event}”. If you cannot come after all, please cancel, so that somebody else can have the place.`,
  },
  changed: {
    subject: (event) => `The programme has changed: ${event}`,
    text: (event) => `The programme of “${event}” has changed.`,
  },
  thanks: {
    subject: (event) => `Thank you: ${event}`,
    text: (event) => `Thank you for taking part in “${event}”.`,
  },
};
