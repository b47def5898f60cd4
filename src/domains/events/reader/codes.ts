/** Codes of parallel sessions: "Workshop 5A – …", "Spor 1: …", "WS 3", "Session B2". */
export interface Coded {
  /** "5A" for a session's own number; "Spor 1" where a track has the number, for a track is no session. */
  code: string;
  /** The word before the number. */
  word: string;
  title: string;
}

const SESSION =
  'workshops?|ws|værksted|verksted|verkstad|session|sesjon|sektion|seminar|seminarium|parallel(?:le)?(?:session|sesjon)?|breakout|gruppe|grupp|group|oplæg|foredrag|talk|rundbord|bord|table|temaspor|masterclass';
const TRACK = 'spor|spår|track|stream|strand|blok|blokk|block|tema|theme';
const CODED = new RegExp(
  `^(${SESSION}|${TRACK})\\s*(?:nr\\.?|no\\.?|#)?\\s*(\\d{1,2}\\s?[a-zæøåäö]?|[a-zæøåäö]\\.?\\d{0,2}|[ivx]{1,4})(?![\\p{L}\\p{N}])\\s*[.:)|,–—-]*\\s*`,
  'iu',
);
const BARE = /^([A-ZÆØÅ]\d{1,2}|\d{1,2}[A-ZÆØÅ])(?![\p{L}\p{N}])(?:\s*[.:)|–—-]+\s*|\s{2,})(?=\p{L})/u;
const BRACKETED =
  /\s*[([](?:workshop|session|sesjon|spor|track)?\s*(\d{1,2}[A-ZÆØÅ]|[A-ZÆØÅ]\d{1,2})[)\]]\s*$/iu;

/** Reads a code off the beginning (or, in brackets, the end) of a title. */
export function sessionCode(title: string): Coded | null {
  const match = CODED.exec(title.slice(0, 200));
  if (match?.[1] && match[2]) return fromWord(match, title);
  const bare = BARE.exec(title.slice(0, 40));
  if (bare?.[1]) return { code: bare[1].toUpperCase(), word: '', title: title.slice(bare[0].length) };
  const bracketed = BRACKETED.exec(title.slice(-40));
  if (bracketed?.[1]) {
    return {
      code: bracketed[1].toUpperCase(),
      word: '',
      title: title.slice(0, title.length - bracketed[0].length),
    };
  }
  return null;
}

function fromWord(match: RegExpExecArray, title: string): Coded | null {
  const [whole, word = '', number = ''] = match;
  const letterOnly = /^\p{L}+\.?$/u.test(number);
  // "Workshop i kommunikation", "Session v/ …": small letters are words, not codes.
  if (letterOnly && number !== number.toUpperCase()) return null;
  // "Tema A bruger tid": a code is followed by a separator or by the end, unless it holds a digit.
  if (letterOnly && !/[.:)|,–—-]\s*$/u.test(whole) && whole.length < title.length) return null;
  const id = number.replace(/[\s.]/g, '').toUpperCase();
  const isTrack = new RegExp(`^(?:${TRACK})$`, 'iu').test(word);
  return {
    code: isTrack ? `${word} ${id}` : id,
    word: word.toLowerCase(),
    title: title.slice(whole.length).trim(),
  };
}
