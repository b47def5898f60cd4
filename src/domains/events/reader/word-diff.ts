/** How two texts differ, word by word. */
export interface DiffPart {
  kind: 'same' | 'first' | 'second';
  text: string;
}

const MOST_WORDS = 800;

/** The words both texts share, those only the first has and those only the second has, in reading order. */
export function wordDiff(first: string, second: string): DiffPart[] {
  const [a, b] = [
    first.split(/\s+/).filter((word) => word !== ''),
    second.split(/\s+/).filter((word) => word !== ''),
  ];
  let begin = 0;
  while (begin < a.length && begin < b.length && a[begin] === b[begin]) begin += 1;
  let end = 0;
  while (end < a.length - begin && end < b.length - begin && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const [middleA, middleB] = [a.slice(begin, a.length - end), b.slice(begin, b.length - end)];
  const parts: DiffPart[] = [
    part('same', a.slice(0, begin)),
    ...middle(middleA, middleB),
    part('same', a.slice(a.length - end)),
  ];
  return joined(parts);
}

function part(kind: DiffPart['kind'], words: readonly string[]): DiffPart {
  return { kind, text: words.join(' ') };
}

/** Longest common subsequence; texts that are too long for it are shown whole. */
function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [part('first', a), part('second', b)];
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'first', text: a[i] ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'second', text: b[j] ?? '' });
      j += 1;
    }
  }
  return parts;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const list: DiffPart[] = [];
  for (const each of parts) {
    const last = list.at(-1);
    if (each.text === '') continue;
    if (last?.kind === each.kind) last.text += ` ${each.text}`;
    else list.push({ ...each });
  }
  return list;
}
