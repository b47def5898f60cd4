import type { SeatMailTexts } from '../da/seat-mail.ts';

export const seatMail: SeatMailTexts = {
  hello: (name) => (name === null ? 'Hello' : `Dear ${name}`),
  group: 'This is about those in the group who have given no mail address of their own.',
  openGroup: 'See the group’s places',
  why: (organiser) => `You get this mail because ${organiser} has received a registration with your address.`,
  wishes: {
    subject: (event) => `Choose your workshops: ${event}`,
    text: (event) => `Some workshops at “${event}” run at the same time. Tell us which you would like best.`,
    fair: 'Whether you answer first or last makes no difference. All seats are given at once after the deadline.',
    until: (day, time) => `Send your wishes no later than ${day} at ${time}.`,
    action: 'Send your wishes',
  },
  choose: {
    subject: (event) => `Choose your workshops: ${event}`,
    text: (event) => `Some workshops at “${event}” run at the same time. You can choose your seats now.`,
    action: 'Choose seats',
  },
  reminder: {
    subject: (event) => `Remember your wishes: ${event}`,
    text: (event) => `We still need your wishes for the workshops at “${event}”.`,
    more: 'If they are all equally good, one tick tells us so.',
  },
  seats: {
    subject: (event) => `Your workshops: ${event}`,
    changed: (event) => `Your workshops have changed: ${event}`,
    text: (event) => `Here are your seats in the workshops at “${event}”:`,
    changedText: (event) => `Your seats in the workshops at “${event}” have changed. They are now:`,
    seat: (when, what) => `${when}: ${what}`,
    none: 'You have no seat in a workshop yet.',
    why: 'Your page shows why it came out so, and lets you move where there are free seats.',
    free: 'On your page you can choose among the seats that are free.',
    action: 'See your seats',
  },
  swaps: {
    swap_asked: {
      subject: (event) => `Will you swap seats? ${event}`,
      text: (event) => `Another participant asks whether you will swap workshops at “${event}”.`,
      more: 'Your page shows what you would give and what you would get. You swap only if you say yes, and nobody is shown a name.',
    },
    swap_done: {
      subject: (event) => `You have swapped workshops: ${event}`,
      text: (event) =>
        `The other has said yes, and you have swapped seats at “${event}”. Your seats are now:`,
    },
    swap_declined: {
      subject: (event) => `An answer to your swap: ${event}`,
      text: (event) => `The person you asked to swap workshops at “${event}” has said no.`,
      more: 'You keep the seat you have, and may ask somebody else.',
    },
    action: 'See your seats',
  },
};
