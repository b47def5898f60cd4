/** Mails about wishes and seats in workshops. */
export const seatMail = {
  hello: (name: string | null) => (name === null ? 'Hej' : `Hej ${name}`),
  group: 'Det gælder dem i gruppen, som ikke selv har en mailadresse hos os.',
  openGroup: 'Se gruppens pladser',
  why: (organiser: string) => `Du får denne mail, fordi ${organiser} har fået en tilmelding med din adresse.`,
  wishes: {
    subject: (event: string) => `Vælg dine workshops: ${event}`,
    text: (event: string) =>
      `Nogle workshops på “${event}” kører samtidig. Fortæl os, hvilke du helst vil med til.`,
    fair: 'Det er lige meget, om du svarer først eller sidst. Pladserne bliver fordelt på én gang efter fristen.',
    until: (day: string, time: string) => `Send dine ønsker senest ${day} kl. ${time}.`,
    action: 'Send dine ønsker',
  },
  choose: {
    subject: (event: string) => `Vælg dine workshops: ${event}`,
    text: (event: string) => `Nogle workshops på “${event}” kører samtidig. Nu kan du vælge dine pladser.`,
    action: 'Vælg pladser',
  },
  reminder: {
    subject: (event: string) => `Husk dine ønsker: ${event}`,
    text: (event: string) => `Vi mangler dine ønsker til workshopperne på “${event}”.`,
    more: 'Er det hele lige godt, så sæt ét hak. Så ved vi det.',
  },
  seats: {
    subject: (event: string) => `Dine workshops: ${event}`,
    changed: (event: string) => `Dine workshops er ændret: ${event}`,
    text: (event: string) => `Her er dine pladser i workshopperne på “${event}”:`,
    changedText: (event: string) => `Dine pladser i workshopperne på “${event}” er ændret. Nu er de:`,
    seat: (when: string, what: string) => `${when}: ${what}`,
    none: 'Du har ikke nogen plads i en workshop endnu.',
    why: 'På din side kan du se, hvorfor det blev sådan, og flytte, hvor der er ledige pladser.',
    free: 'På din side kan du vælge mellem de pladser, der er ledige.',
    action: 'Se dine pladser',
  },
  swaps: {
    swap_asked: {
      subject: (event: string) => `Vil du bytte plads? ${event}`,
      text: (event: string) => `En anden deltager spørger, om I skal bytte workshop på “${event}”.`,
      more: 'På din side ser du, hvad du giver, og hvad du får. I bytter kun, hvis du siger ja, og ingen får vist navne.',
    },
    swap_done: {
      subject: (event: string) => `I har byttet workshop: ${event}`,
      text: (event: string) =>
        `Den anden har sagt ja, og I har byttet plads på “${event}”. Dine pladser er nu:`,
    },
    swap_declined: {
      subject: (event: string) => `Svar på dit bytte: ${event}`,
      text: (event: string) => `Den, du spurgte om at bytte workshop på “${event}”, har sagt nej tak.`,
      more: 'Du beholder den plads, du har, og kan spørge en anden.',
    },
    action: 'Se dine pladser',
  },
};
export type SeatMailTexts = typeof seatMail;
