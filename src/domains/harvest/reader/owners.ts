/** Who represents a case, from sentences that say so in the usual ways. */
const PATTERNS: readonly RegExp[] = [
  /(?:repræsenterede|representerte|representerade|præsenterede|presenterte|presenterade|fremlagde|fremla|la fram|la frem|lade fram)\s+([^.?!:]{2,120}?)\s+(?:casen|caset|caset sitt|fallet|sagen)(?=[\s.,])/iu,
  /(?:^|[.!?]\s+)([^.?!:]{2,120}?)\s+(?:repræsenterede|representerte|representerade|præsenterede|presenterte|presenterade|represented|presented|fremlagde|fremla|la fram|la frem|lade fram)\s+(?:casen|caset|fallet|sagen|the case)(?=[\s.,])/u,
  /(?:casen|caset|fallet|sagen|the case)\s+(?:blev|ble|vart|was|är|er|blir|is)\s+(?:repræsenteret|præsenteret|representert|presentert|representerat|presenterat|presenterades|represented|presented)\s+(?:af|av|by)\s+([^?!:]{2,120}?)(?=\.(?:\s|$)|,\s(?:der|som|who|which)|$)/iu,
  /(?:casen|fallet)\s+(?:representerades|presenterades|repræsenteredes|præsenteredes)\s+(?:af|av)\s+([^?!:]{2,120}?)(?=\.(?:\s|$)|,\s(?:der|som)|$)/iu,
];

const LEADING = /^(?:på workshoppen|i workshoppen|på verkstedet|at the workshop|in the workshop)\s+/iu;

export function ownersIn(text: string): string[] {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const named = match?.[1]?.replace(LEADING, '').trim();
    if (named && /^["“«]?(?:\p{Lu}|the \p{Lu})/u.test(named)) return namesIn(named);
  }
  return [];
}

/** "A, B og C" are three; "Sundhed og omsorg" with a small letter behind "og" is one. */
export function namesIn(text: string): string[] {
  return text
    .replace(/[.;]\s*$|^the\s+(?=\p{Lu})/gu, '')
    .split(/\s*[,;]\s*(?=\p{Lu})|\s+(?:og|och|and|samt|&)\s+(?=\p{Lu})/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
