import type { SeatMailTexts } from '../da/seat-mail.ts';

export const seatMail: SeatMailTexts = {
  hello: (name) => (name === null ? 'Hei' : `Hei ${name}`),
  group: 'Det gjelder dem i gruppen som ikke selv har en e-postadresse hos oss.',
  openGroup: 'Se plassene til gruppen',
  why: (organiser) => `Du får denne e-posten fordi ${organiser} har fått en påmelding med adressen din.`,
  wishes: {
    subject: (event) => `Velg workshopene dine: ${event}`,
    text: (event) =>
      `Noen workshoper på «${event}» går samtidig. Fortell oss hvilke du helst vil være med på.`,
    fair: 'Det spiller ingen rolle om du svarer først eller sist. Plassene blir fordelt samtidig etter fristen.',
    until: (day, time) => `Send ønskene dine senest ${day} kl. ${time}.`,
    action: 'Send ønskene dine',
  },
  choose: {
    subject: (event) => `Velg workshopene dine: ${event}`,
    text: (event) => `Noen workshoper på «${event}» går samtidig. Nå kan du velge plassene dine.`,
    action: 'Velg plasser',
  },
  reminder: {
    subject: (event) => `Husk ønskene dine: ${event}`,
    text: (event) => `Vi mangler ønskene dine til workshopene på «${event}».`,
    more: 'Er alt like bra, så sett ett kryss. Da vet vi det.',
  },
  seats: {
    subject: (event) => `Workshopene dine: ${event}`,
    changed: (event) => `Workshopene dine er endret: ${event}`,
    text: (event) => `Her er plassene dine i workshopene på «${event}»:`,
    changedText: (event) => `Plassene dine i workshopene på «${event}» er endret. Nå er de:`,
    seat: (when, what) => `${when}: ${what}`,
    none: 'Du har ikke plass i noen workshop ennå.',
    why: 'På siden din kan du se hvorfor det ble slik, og flytte dit det er ledige plasser.',
    free: 'På siden din kan du velge blant plassene som er ledige.',
    action: 'Se plassene dine',
  },
  swaps: {
    swap_asked: {
      subject: (event) => `Vil du bytte plass? ${event}`,
      text: (event) => `En annen deltaker spør om dere skal bytte workshop på «${event}».`,
      more: 'På siden din ser du hva du gir og hva du får. Dere bytter bare hvis du sier ja, og ingen får se navn.',
    },
    swap_done: {
      subject: (event) => `Dere har byttet workshop: ${event}`,
      text: (event) => `Den andre har sagt ja, og dere har byttet plass på «${event}». Plassene dine er nå:`,
    },
    swap_declined: {
      subject: (event) => `Svar på byttet ditt: ${event}`,
      text: (event) => `Den du spurte om å bytte workshop på «${event}», har sagt nei takk.`,
      more: 'Du beholder plassen du har, og kan spørre en annen.',
    },
    action: 'Se plassene dine',
  },
};
