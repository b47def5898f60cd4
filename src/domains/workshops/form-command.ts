/** The fields of a form as a command, with and without scripts. Browser-safe and small: phones load it. */

/** Numbers, yes and no, and lists are made of their text. */
export function readFormCommand(fields: URLSearchParams | FormData): Record<string, unknown> {
  const command: Record<string, unknown> = {};
  for (const key of new Set(fields.keys())) {
    const values = fields.getAll(key).filter((value) => typeof value === 'string');
    const value = values[0] ?? '';
    if (/^(noteIds|ids)$/.test(key)) command[key] = values;
    else if (/^(on|isScribe|startClock|needsApproval)$/.test(key))
      command[key] = /^(true|on|yes|1)$/.test(value);
    else if (/^(count|colour|seconds|dots|step)$/.test(key)) command[key] = Number(value);
    else if (/^(groupId|tableId|phaseId)$/.test(key)) command[key] = value === '' ? null : value;
    else command[key] = value;
  }
  return command;
}
