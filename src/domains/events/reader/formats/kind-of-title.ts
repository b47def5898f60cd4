import type { ItemKind } from '../reading.ts';

const kinds: [ItemKind, RegExp][] = [
  [
    'break',
    /^((kort|short|coffee|tea|kaffe|te|frugt|frukt|lille|liten)[\s-]*)*(pause|break|paus|rast|fika|benstrækker)\b|kaffe ?pause|coffee/i,
  ],
  [
    'meal',
    /\b(lunch|frokost|middag|morgenmad|morgenbrød|frukost|breakfast|dinner|festmiddag|lunsj|aftensmad|buffet|supper)\b/i,
  ],
  [
    'registration',
    /\b(check-?in|indskrivning|registrering|registration|ankomst|arrival|innsjekk\w*|ankomst)\b/i,
  ],
  [
    'social',
    /\b(reception|netværk(s?)(pause|aften)?|networking|mingling|mingel|aftenarrangement|fest|koncert|concert|party|social|sosialt)\b/i,
  ],
  ['travel', /\b(bus|buss|afgang|afrejse|avreise|transport|togrejse|shuttle)\b/i],
  ['workshop', /\b(workshop|værksted|verksted|verkstad|hands-?on)\b/i],
  [
    'plenary',
    /\b(plenum|plenary|plenar\w*|keynote|velkomst|velkommen|welcome|välkommen|åbning|åpning|opening|afslutning|avslutning|closing)\b/i,
  ],
  ['talk', /\b(talk|oplæg|foredrag|lecture|lightning|presentation|præsentation|föredrag|panel)\b/i],
];

/** The kind of an item by what its file calls it, else by the words of its title. */
export function kindOfTitle(title: string, hint = ''): ItemKind {
  const byHint = kinds.find(([, words]) => words.test(hint))?.[0];
  const byTitle = kinds.find(([, words]) => words.test(title))?.[0];
  // Schedule programs call everything a talk unless told otherwise, so a lunch in the title says more.
  if (byTitle && (byHint === undefined || byHint === 'talk')) return byTitle;
  return byHint ?? byTitle ?? 'other';
}
