/** What stands in the mails about a registration. Organisers may put words of their own beside it. */
export const registrationMail = {
  hello: (name: string | null) => (name === null ? 'Hej' : `Hej ${name}`),
  /** Stands in previews. */
  invented: 'Kim Eksempel',
  open: 'Se din tilmelding',
  confirm: 'Bekræft din adresse',
  knowledgeLink: 'Svar på spørgsmålet',
  answer: 'Svar på tilbuddet',
  why: (organiser: string) => `Du får denne mail, fordi ${organiser} har fået en tilmelding med din adresse.`,
  notYou: 'Var det ikke dig, skal du ikke gøre noget. Uden bekræftelse slettes tilmeldingen.',
  when: (dates: string) => `Hvornår: ${dates}`,
  where: (place: string) => `Hvor: ${place}`,
  received: {
    subject: (event: string) => `Bekræft din tilmelding: ${event}`,
    confirmed: (event: string) => `Vi holder en plads til dig til “${event}”.`,
    waitlisted: (event: string, n: number) => `Du er nummer ${n} på ventelisten til “${event}”.`,
    applied: (event: string) => `Vi har fået din ansøgning om en plads til “${event}”.`,
    until: (day: string, time: string) =>
      `Bekræft din adresse senest ${day} kl. ${time}. Ellers går pladsen videre.`,
  },
  confirmed: {
    subject: (event: string) => `Du har en plads: ${event}`,
    text: (event: string) => `Din plads til “${event}” er sikker. Vi glæder os til at se dig.`,
  },
  offer: {
    subject: (event: string) => `Der er en plads til dig: ${event}`,
    text: (event: string) => `Der er blevet en plads ledig til “${event}”, og du er den næste i køen.`,
    until: (day: string, time: string) =>
      `Sig ja senest ${day} kl. ${time}. Ellers går den videre til den næste.`,
  },
  accepted: {
    subject: (event: string) => `Du er kommet med: ${event}`,
    text: (event: string) => `Du har fået en plads til “${event}”. Vi glæder os til at se dig.`,
  },
  declined: {
    subject: (event: string) => `Svar på din ansøgning: ${event}`,
    text: (event: string) =>
      `Tak for din interesse for “${event}”. Der var flere ansøgere, end der er pladser, og denne gang blev der ikke en til dig.`,
    more: 'Det siger ikke noget om din ansøgning. Vi håber, vi ses en anden gang.',
  },
  waiting: {
    subject: (event: string) => `Svar på din ansøgning: ${event}`,
    text: (event: string) =>
      `Tak for din interesse for “${event}”. Der var flere ansøgere end pladser, og lige nu er der ikke en til dig. Du står på ventelisten, og bliver der en plads ledig, skriver vi til dig.`,
    more: 'Det siger ikke noget om din ansøgning. Vil du ikke stå på listen, kan du melde fra med linket.',
  },
  knowledge: {
    subject: (event: string) => `Et spørgsmål, før vi ses: ${event}`,
    text: (event: string) => `Før vi ses til “${event}”, vil vi gerne spørge dig om noget:`,
    more: 'Dit svar er med til at forme programmet. Et par linjer er nok.',
  },
  cancelled: {
    subject: (event: string) => `Din tilmelding er afmeldt: ${event}`,
    text: (event: string) => `Din tilmelding til “${event}” er afmeldt.`,
  },
  expired: {
    subject: (event: string) => `Din plads er gået videre: ${event}`,
    unconfirmed: (event: string) =>
      `Adressen blev ikke bekræftet i tide, så pladsen til “${event}” er gået videre. Du er velkommen til at tilmelde dig igen.`,
    offer_expired: (event: string) =>
      `Tilbuddet om en plads til “${event}” blev ikke besvaret i tide og er gået videre.`,
  },
  link: {
    subject: (event: string) => `Linket til din tilmelding: ${event}`,
    text: (event: string) => `Her er linket til din tilmelding til “${event}”.`,
  },
  reminder: {
    subject: (event: string) => `Snart er det nu: ${event}`,
    text: (event: string) =>
      `Vi ses snart til “${event}”. Kan du ikke komme alligevel, så meld fra, så en anden kan få pladsen.`,
  },
  changed: {
    subject: (event: string) => `Programmet er ændret: ${event}`,
    text: (event: string) => `Der er ændret i programmet for “${event}”.`,
  },
  thanks: {
    subject: (event: string) => `Tak for sidst: ${event}`,
    text: (event: string) => `Tak, fordi du var med til “${event}”.`,
  },
};
export type RegistrationMailTexts = typeof registrationMail;
