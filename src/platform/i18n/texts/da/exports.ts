/** Words in calendars, schedules, the invitation and shared pictures. */
export const exports = {
  /** After a title that may still change. */
  notConfirmed: 'ikke endeligt bekræftet',
  notYetConfirmed: (what: string) => `Endnu ikke bekræftet: ${what}.`,
  tentative: {
    whole: 'hele arrangementet',
    date: 'dato',
    time: 'tidspunkt',
    place: 'sted',
    speaker: 'oplægsholder',
    title: 'titel',
  },
  tentativeSession: 'hele programpunktet',
  cancelled: 'Aflyst',
  openEnd: 'Sluttidspunktet er ikke oplyst.',
  noTime: 'Klokkeslættet er ikke oplyst.',
  doors: (time: string) => `Dørene åbner kl. ${time}.`,
  prices: (prices: string) => `Pris: ${prices}`,
  withSpeakers: (names: string) => `Med ${names}`,
  unnamedSpeaker: 'Oplægsholder uden navn',
  online: 'Online',
  onsiteAndOnline: 'Kan følges på stedet og online.',
  onlineOnly: 'Foregår online.',
  recording: {
    recorded: 'Bliver optaget.',
    broadcast: 'Bliver sendt direkte.',
    both: 'Bliver optaget og sendt direkte.',
  },
  interpreting: (languages: string) => `Tolkes til ${languages}.`,
  noRoom: 'Lokale ikke oplyst',
  mySelection: (title: string) => `${title} – mit program`,
  otherLanguage: (language: string) => `Holdes på ${language}.`,
  languages: { da: 'dansk', nb: 'norsk', sv: 'svensk', en: 'engelsk' },
  readMore: (address: string) => `Læs mere: ${address}`,
};
export type ExportTexts = typeof exports;
