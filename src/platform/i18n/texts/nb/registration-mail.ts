import type { RegistrationMailTexts } from '../da/registration-mail.ts';

export const registrationMail: RegistrationMailTexts = {
  hello: (name) => (name === null ? 'Hei' : `Hei ${name}`),
  /** Stands in previews. */
  invented: 'Kim Eksempel',
  open: 'Se påmeldingen din',
  confirm: 'Bekreft adressen din',
  knowledgeLink: 'Svar på spørsmålet',
  answer: 'Svar på tilbudet',
  why: (organiser) => `Du får denne e-posten fordi ${organiser} har fått en påmelding med adressen din.`,
  notYou: 'Var det ikke deg, trenger du ikke gjøre noe. Uten bekreftelse slettes påmeldingen.',
  when: (dates) => `Når: ${dates}`,
  where: (place) => `Hvor: ${place}`,
  received: {
    subject: (event) => `Bekreft påmeldingen din: ${event}`,
    confirmed: (event) => `Vi holder av en plass til deg på «${event}».`,
    waitlisted: (event, n) => `Du er nummer ${n} på ventelisten til «${event}».`,
    applied: (event) => `Vi har fått søknaden din om plass på «${event}».`,
    until: (day, time) => `Bekreft adressen din senest ${day} kl. ${time}. Ellers går plassen videre.`,
  },
  confirmed: {
    subject: (event) => `Du har plass: ${event}`,
    text: (event) => `Plassen din på «${event}» er sikker. Vi gleder oss til å se deg.`,
  },
  offer: {
    subject: (event) => `Det er en plass til deg: ${event}`,
    text: (event) => `Det har blitt en plass ledig på «${event}», og du er den neste i køen.`,
    until: (day, time) => `Si ja senest ${day} kl. ${time}. Ellers går den videre til den neste.`,
  },
  accepted: {
    subject: (event) => `Du er med: ${event}`,
    text: (event) => `Du har fått plass på «${event}». Vi gleder oss til å se deg.`,
  },
  declined: {
    subject: (event) => `Svar på søknaden din: ${event}`,
    text: (event) =>
      `Takk for interessen for «${event}». Det var flere søkere enn plasser, og denne gangen ble det ikke en til deg.`,
    more: 'Det sier ingenting om søknaden din. Vi håper vi ses en annen gang.',
  },
  waiting: {
    subject: (event: string) => `Svar på søknaden din: ${event}`,
    text: (event: string) =>
      `Takk for interessen for «${event}». Det var flere søkere enn plasser, og akkurat nå er det ikke en til deg. Du står på ventelisten, og blir det en ledig plass, skriver vi til deg.`,
    more: 'Det sier ikke noe om søknaden din. Vil du ikke stå på listen, kan du melde deg av med lenken.',
  },
  knowledge: {
    subject: (event: string) => `Et spørsmål før vi møtes: ${event}`,
    text: (event: string) => `Før vi møtes til «${event}», vil vi gjerne spørre deg om noe:`,
    more: 'Svaret ditt er med på å forme programmet. Et par linjer er nok.',
  },
  cancelled: {
    subject: (event) => `Påmeldingen din er trukket: ${event}`,
    text: (event) => `Påmeldingen din til «${event}» er trukket.`,
  },
  expired: {
    subject: (event) => `Plassen din har gått videre: ${event}`,
    unconfirmed: (event) =>
      `Adressen ble ikke bekreftet i tide, så plassen på «${event}» har gått videre. Du er velkommen til å melde deg på igjen.`,
    offer_expired: (event) => `Tilbudet om plass på «${event}» ble ikke besvart i tide og har gått videre.`,
  },
  link: {
    subject: (event) => `Lenken til påmeldingen din: ${event}`,
    text: (event) => `Her er lenken til påmeldingen din til «${event}».`,
  },
  reminder: {
    subject: (event) => `Snart er det tid: ${event}`,
    text: (event) =>
      `Vi ses snart på «${event}». Kan du ikke komme likevel, så meld deg av, så en annen kan få plassen.`,
  },
  changed: {
    subject: (event) => `Programmet er endret: ${event}`,
    text: (event) => `Det er endringer i programmet for «${event}».`,
  },
  thanks: {
    subject: (event) => `Takk for sist: ${event}`,
    text: (event) => `Takk for at du var med på «${event}».`,
  },
};
