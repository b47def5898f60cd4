import type { ItemKind } from '../reading.ts';

/** In the order in which they are tried: "coffee and registration" is a break. */
const kinds: [ItemKind, RegExp][] = [
  ['break', words('pause|kaffepause|kaffe|break|coffee|paus|rast|fika|benstrækker')],
  [
    'meal',
    words('lunch|frokost|middag|morgenmad|frukost|breakfast|dinner|festmiddag|lunsj|aftensmad|buffet'),
  ],
  [
    'registration',
    words('check-?in|indskrivning|registrering|registration|ankomst|arrival|innsjekking|incheckning'),
  ],
  [
    'social',
    words(
      'reception|netværk|networking|mingling|mingel|aftenarrangement|fest|koncert|konsert|concert|party|social',
    ),
  ],
  ['travel', words('bus|buss|afgang|afrejse|avreise|transport|togrejse|shuttle')],
  ['workshop', words('workshops?|værksted(?:er)?|verksted(?:er)?|verkstad|hands-?on')],
  [
    'plenary',
    words(
      'plenum|plenary|keynote|velkomst|velkommen|welcome|välkommen|åbning|åpning|öppning|opening|afslutning|avslutning|closing',
    ),
  ],
  ['talk', words('talk|oplæg|foredrag|innlegg|lecture|lightning|presentation|præsentation|föredrag|panel')],
];

/** Whole words, in alphabets beyond the English one too. */
function words(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'iu');
}

/** The kind of an item by what its file calls it, else by the words of its title. */
export function kindOfTitle(title: string, hint = ''): ItemKind {
  const byHint = kinds.find(([, words]) => words.test(hint))?.[0];
  const byTitle = kinds.find(([, words]) => words.test(title))?.[0];
  // Schedule programs call everything a talk unless told otherwise, so a lunch in the title says more.
  if (byTitle && (byHint === undefined || byHint === 'talk')) return byTitle;
  return byHint ?? byTitle ?? 'other';
}
