import { plural } from '#platform/i18n/plural.ts';
import type { SignInTexts } from '../da/sign-in.ts';

const wait = (seconds: number) =>
  seconds < 90
    ? plural('nb', seconds, 'sekund', 'sekunder')
    : plural('nb', Math.ceil(seconds / 60), 'minutt', 'minutter');

export const signIn: SignInTexts = {
  title: 'Logg inn',
  lead: 'Skriv e-postadressen din, så får du en lenke du logger inn med. Det er ikke noe passord å huske.',
  email: 'E-postadresse',
  send: 'Send meg en lenke',
  noAccountNeeded: 'Skal du bare delta på et arrangement, trenger du ikke å logge inn.',
  tooMany: (seconds) => `Det er bedt om mange lenker på kort tid. Vent ${wait(seconds)}, og prøv igjen.`,
  errors: { email: 'Skriv en e-postadresse som navn@eksempel.no' },
  sentTitle: 'Se i e-posten din',
  sent: (email) => `Vi har sendt en e-post til ${email}. Lenken i den virker én gang og i en halv time.`,
  sentNothing:
    'Har det ikke kommet noe om et par minutter, så se i søppelposten, eller prøv en annen adresse.',
  sentOutbox:
    'Denne installasjonen sender ikke e-post. Den som drifter den, kan lage en lenke med kommandoen samskab operator.',
  another: 'Bruk en annen adresse',
  other: 'Andre måter',
  passkey: 'Logg inn med tilgangsnøkkel',
  passkeyHint: 'Med fingeravtrykk, ansikt eller PIN-kode, hvis du har lagt en tilgangsnøkkel på kontoen din.',
  passkeyFailed: 'Vi klarte ikke å logge deg inn med tilgangsnøkkelen. Prøv igjen, eller bruk en lenke.',
  passkeyNeeded: 'Denne nettleseren kan ikke bruke tilgangsnøkler.',
  oidc: (name) => `Logg inn med ${name}`,
  oidcFailed: {
    unknown: (name) =>
      `Det finnes ingen konto til deg her ennå. Be om å bli invitert, og logg så inn med ${name}.`,
    unconfirmed: (name) => `${name} bekrefter ikke e-postadressen din. Logg inn med en lenke i stedet.`,
    other: (name) => `Vi klarte ikke å logge deg inn med ${name}. Prøv igjen, eller bruk en lenke.`,
  },
  demo: 'Prøv som',
  demoHint: 'Bare i demonstrasjonen: logg inn som en av de oppdiktede personene.',
  demoGo: 'Logg inn',
  linkTitle: 'Logg inn på Samskab',
  linkLead: 'Trykk på knappen for å logge inn på denne enheten.',
  linkGo: 'Logg inn',
  linkGoneTitle: 'Lenken virker ikke lenger',
  linkGone: 'En lenke virker én gang og i en halv time. Be om en ny.',
  linkNew: 'Få en ny lenke',
  signOutTitle: 'Vil du logge ut?',
  signOut: 'Logg ut',
  signedInAs: (name) => `Logget inn som ${name}`,

  setUpTitle: 'Sett opp Samskab',
  setUpLead: 'Du er den første her. Fortell hvem du er, så blir du den som drifter denne installasjonen.',
  name: 'Navnet ditt',
  setUpEmailHint: 'Hit sender vi lenker for å logge inn.',
  organisation: 'Den første arrangøren',
  organisationHint: 'Navnet på foreningen, kommunen eller andre som holder arrangementene. Kan lages senere.',
  setUpErrors: {
    name: 'Skriv navnet ditt',
    email: 'Skriv en e-postadresse som navn@eksempel.no',
    organisation: 'Navnet kan ha høyst 200 tegn',
    code: 'Koden stemmer ikke. Se i e-posten, det er seks sifre',
  },
  setUpGo: 'Fortsett',
  setUpCodeTitle: 'Skriv koden fra e-posten',
  setUpCodeLead: (email) => `Vi har sendt en kode til ${email}.`,
  setUpCode: 'Kode',
  setUpCodeHint: 'Seks sifre',
  setUpAgain: 'Rett opplysningene, og få en ny kode',
  setUpDone: 'Ferdig',

  invitationTitle: (name) => `Du er invitert til ${name}`,
  invitationFor: {
    organisation: (organisation, role) => `Sier du ja, blir du ${role} i ${organisation}.`,
    event: (event, organisation, role) =>
      `Sier du ja, blir du ${role} for arrangementet «${event}», som ${organisation} står for.`,
  },
  invitationEmail: (email) => `Invitasjonen er sendt til ${email}.`,
  invitationOther: (name, email) =>
    `Du er logget inn som ${name}. Sier du ja, bytter du til kontoen for ${email}.`,
  invitationGo: 'Ja takk, jeg er med',
  invitationGoneTitle: 'Invitasjonen gjelder ikke lenger',
  invitationGone: 'Den er brukt, trukket tilbake eller for gammel. Be den som inviterte deg, om en ny.',
};
