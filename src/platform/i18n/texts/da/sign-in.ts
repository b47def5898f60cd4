import { plural } from '#platform/i18n/plural.ts';

const wait = (seconds: number) =>
  seconds < 90
    ? plural('da', seconds, 'sekund', 'sekunder')
    : plural('da', Math.ceil(seconds / 60), 'minut', 'minutter');

/** Signing in and out, the set-up of an installation, accepting an invitation. */
export const signIn = {
  title: 'Log ind',
  lead: 'Skriv din mailadresse. Så får du et link, du logger ind med. Der er ingen adgangskode at huske.',
  email: 'Mailadresse',
  send: 'Send mig et link',
  noAccountNeeded: 'Skal du bare deltage i et arrangement, behøver du ikke logge ind.',
  tooMany: (seconds: number) =>
    `Der er bedt om mange links på kort tid. Vent ${wait(seconds)}, og prøv så igen.`,
  errors: { email: 'Skriv en mailadresse som navn@eksempel.dk' },
  sentTitle: 'Se i din mail',
  sent: (email: string) =>
    `Vi har sendt en mail til ${email}. Linket i den virker én gang og i en halv time.`,
  sentNothing:
    'Er der ikke kommet noget om et par minutter, så se i uønsket post, eller prøv en anden adresse.',
  sentOutbox:
    'Denne installation sender ikke mail. Den, der driver den, kan lave et link med kommandoen samskab operator.',
  another: 'Brug en anden adresse',
  other: 'Andre måder',
  passkey: 'Log ind med adgangsnøgle',
  passkeyHint: 'Med fingeraftryk, ansigt eller pinkode, hvis du har lagt en adgangsnøgle på din konto.',
  passkeyFailed: 'Det lykkedes ikke at logge ind med adgangsnøglen. Prøv igen, eller brug et link.',
  passkeyNeeded: 'Denne browser kan ikke bruge adgangsnøgler.',
  oidc: (name: string) => `Log ind med ${name}`,
  oidcFailed: {
    unknown: (name: string) =>
      `Der er ingen konto til dig her endnu. Bed om at blive inviteret, og log så ind med ${name}.`,
    unconfirmed: (name: string) => `${name} bekræfter ikke din mailadresse. Log ind med et link i stedet.`,
    other: (name: string) => `Det lykkedes ikke at logge ind med ${name}. Prøv igen, eller brug et link.`,
  },
  demo: 'Prøv som',
  demoHint: 'Kun i demonstrationen: log ind som en af de opdigtede personer.',
  demoGo: 'Log ind',
  linkTitle: 'Log ind på Samskab',
  linkLead: 'Tryk på knappen for at logge ind på denne enhed.',
  linkGo: 'Log ind',
  linkGoneTitle: 'Linket virker ikke længere',
  linkGone: 'Et link virker én gang og i en halv time. Bed om et nyt.',
  linkNew: 'Få et nyt link',
  signOutTitle: 'Vil du logge ud?',
  signOut: 'Log ud',
  signedInAs: (name: string) => `Logget ind som ${name}`,

  setUpTitle: 'Sæt Samskab op',
  setUpLead: 'Du er den første her. Fortæl, hvem du er, så bliver du den, der driver denne installation.',
  name: 'Dit navn',
  setUpEmailHint: 'Her får du links til at logge ind.',
  organisation: 'Den første arrangør',
  organisationHint:
    'Navnet på den forening, kommune eller anden, der holder arrangementerne. Kan laves senere.',
  setUpErrors: {
    name: 'Skriv dit navn',
    email: 'Skriv en mailadresse som navn@eksempel.dk',
    organisation: 'Navnet må højst fylde 200 tegn',
    code: 'Koden passer ikke. Se efter i mailen, der er seks cifre',
  },
  setUpGo: 'Fortsæt',
  setUpCodeTitle: 'Skriv koden fra mailen',
  setUpCodeLead: (email: string) => `Vi har sendt en kode til ${email}.`,
  setUpCode: 'Kode',
  setUpCodeHint: 'Seks cifre',
  setUpAgain: 'Ret oplysningerne, og få en ny kode',
  setUpDone: 'Færdig',

  invitationTitle: (name: string) => `Du er inviteret til ${name}`,
  invitationFor: {
    organisation: (organisation: string, role: string) => `Siger du ja, bliver du ${role} i ${organisation}.`,
    event: (event: string, organisation: string, role: string) =>
      `Siger du ja, bliver du ${role} for arrangementet “${event}”, som ${organisation} står for.`,
  },
  invitationEmail: (email: string) => `Invitationen er sendt til ${email}.`,
  invitationOther: (name: string, email: string) =>
    `Du er logget ind som ${name}. Siger du ja, skifter du til kontoen for ${email}.`,
  invitationGo: 'Ja tak, jeg er med',
  invitationGoneTitle: 'Invitationen gælder ikke længere',
  invitationGone: 'Den er brugt, trukket tilbage eller for gammel. Bed den, der inviterede dig, om en ny.',
};

export type SignInTexts = typeof signIn;
