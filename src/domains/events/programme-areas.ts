/** Areas of work, told apart by colour, lightness and letter at once. Pure and browser-safe. */
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { PublishedSession } from './publication.ts';

export interface AreaView {
  name: string;
  /** The event's own language, where the page's is another: area names are not translated. */
  lang?: TextLanguage;
  /** One or two letters, its own within the programme. */
  letter: string;
  /** Which of the eight colours, from 1; see programme.css. */
  colour: number;
}

const colours = 8;

export function listAreas(
  sessions: readonly Pick<PublishedSession, 'area'>[],
  { lang, page }: { lang?: TextLanguage; page?: TextLanguage } = {},
): AreaView[] {
  const names = [...new Set(sessions.map((session) => session.area).filter((area) => area !== null))];
  const taken = new Set<string>();
  return names.map((name, index) => {
    const letter = ownLetter(name, taken);
    taken.add(letter);
    const foreign = lang !== undefined && lang !== page ? { lang } : {};
    return { name, ...foreign, letter, colour: (index % colours) + 1 };
  });
}

function ownLetter(name: string, taken: ReadonlySet<string>): string {
  const [first = '?', ...rest] = [...name];
  const candidates = [
    first.toUpperCase(),
    ...rest.map((letter) => first.toUpperCase() + letter.toLowerCase()),
  ];
  return candidates.find((candidate) => /\p{Letter}$/u.test(candidate) && !taken.has(candidate)) ?? first;
}
