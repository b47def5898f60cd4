const token = /"(?:[^"\\]|\\.)*"|[{}[\],:\n]/g;

interface Level {
  path: string;
  /** The place in an array, or null inside an object. */
  index: number | null;
  key: string;
}

/** The line on which each object of a valid JSON text begins, by its path: `/days/0/rooms/Hall/2`. Arrays count from 0. */
export function linesOfJson(json: string): Map<string, number> {
  const lines = new Map<string, number>();
  const open: Level[] = [];
  let line = 1;
  let lastString = '';
  for (const [found] of json.matchAll(token)) {
    const level = open.at(-1);
    if (found === '\n') line++;
    else if (found === '{' || found === '[') {
      const path = level ? `${level.path}/${level.index ?? level.key}` : '';
      if (found === '{') lines.set(path, line);
      open.push({ path, index: found === '[' ? 0 : null, key: '' });
    } else if (found === '}' || found === ']') open.pop();
    else if (found === ',' && level && level.index !== null) level.index++;
    else if (found === ':' && level) level.key = JSON.parse(lastString) as string;
    else if (found.startsWith('"')) lastString = found;
  }
  return lines;
}
