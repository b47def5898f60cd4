import type { Draft } from './drafts.ts';
import { itemKind } from './kinds.ts';
import { leadingName } from './names.ts';

const FRONT = /^(\p{Lu}[\p{L}\d .’'-]{2,28}):\s+(?=\S)/u;
const FORMS =
  /foredrag|oplæg|innlegg|indlæg|föredrag|föreläsning|samtale|samtal|debat|panel|tale|tema|film|dag|del|part|session|sesjon|runde|round|case|demo|aktivitet|barn|børn|unge|ungdom|husk|obs/iu;

/**
 * "Storsalen: Åpning", "Kafeen: Lunsjkonsert", "Storsalen: Samtale": where most items of a programme begin with one
 * of a few names that come again, these are its rooms.
 */
export function placesInFront(drafts: readonly Draft[]): void {
  const named = drafts.flatMap((draft) => {
    const name = FRONT.exec(draft.body[0]?.text ?? '')?.[1];
    return name && draft.span && !draft.fields.place ? [{ draft, name }] : [];
  });
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const timed = drafts.filter((draft) => draft.span).length;
  const again = [...counts.values()].filter((count) => count > 1).length;
  if (named.length < 4 || named.length < timed * 0.6 || again === 0 || counts.size < 2) return;
  if (counts.size > named.length * 0.7 || ![...counts.keys()].every(mayBePlace)) return;
  for (const { draft, name } of named) {
    const [first, ...rest] = draft.body;
    if (!first) continue;
    draft.fields = { ...draft.fields, place: name };
    draft.body = [{ ...first, text: first.text.slice(name.length + 1).trim() }, ...rest];
  }
}

function mayBePlace(name: string): boolean {
  return (
    !FORMS.test(name) && itemKind(name, null, null, 0) === 'other' && leadingName(name)?.strength !== 'sure'
  );
}
