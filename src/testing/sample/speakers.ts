import type { PublishedSpeaker } from '#domains/events/publication.ts';

/** Nobody here exists. */
export const sampleSpeakers: PublishedSpeaker[] = [
  speaker('signe', 'Signe Toftelund', 'da', 'Leder', 'Fællesskabsværkstedet', {
    da: 'Signe Toftelund har i tyve år arbejdet med foreninger og kommuner, der vil løfte opgaver sammen.',
    en: 'For twenty years Signe Toftelund has worked with associations and municipalities that want to share a task.',
  }),
  speaker('eirik', 'Eirik Havnevåg', 'nb', 'Forsker', 'Høgskolen i Indre Fjord', {
    nb: 'Eirik Havnevåg forsker på tillit mellom innbyggere og fagfolk i små kommuner.',
  }),
  speaker('ragna', 'Ragna Steinsholt', 'nb', 'Frivilligkoordinator', 'Storelva kommune', {}),
  speaker('mette', 'Mette Kærgaard Dybvad', 'da', 'Udviklingskonsulent', 'Engholm Kommune', {
    da: 'Mette står bag Engholms fælleskøkkener og skriver om det, der ikke lykkedes.',
  }),
  speaker('joar', 'Joar Lindestrand', 'sv', 'Verksamhetschef', 'Stiftelsen Öppna Dörrar', {
    sv: 'Joar leder mötesplatser i tre städer och har varit fältassistent i femton år.',
  }),
  speaker('aino', 'Aino Välimetsä', 'en', 'Professor of social innovation', 'Lakeland University', {
    en: 'Aino studies what makes a local idea travel, and what it loses on the way.',
  }),
  speaker('maret', 'Máret Njuolla', 'nb', 'Rådgiver', 'Davvi Searvi', {
    nb: 'Máret arbeider med språk og omsorg i samiske lokalsamfunn.',
  }),
  speaker('anders', 'Anders Vindfeldt', 'da', 'Præst og mentor', 'Havnens Mentorordning', {}),
  speaker('thea', 'Thea Sørvik Moen', 'nb', 'Ungdomsleder', 'Ung i Nord', {}),
  { ...speaker('hidden', '', 'da', 'Tidligere beboer', 'Natherberget', {}), name: null },
];

function speaker(
  id: string,
  name: string,
  lang: PublishedSpeaker['lang'],
  title: string,
  affiliation: string,
  biography: PublishedSpeaker['biography'],
): PublishedSpeaker {
  return { id: `speaker-${id}`, name, title, affiliation, biography, lang, picture: null };
}
