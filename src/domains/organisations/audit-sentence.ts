/** Reads the codes of the audit trail in words: actions, `event.publish`, and what they changed. Browser-safe. */
import type { AuditTexts } from '#platform/i18n/texts/da/audit.ts';
import type { MembersTexts } from '#platform/i18n/texts/da/members.ts';

/** An action this version has no words for stands as its code. */
export function auditSentence(t: MembersTexts, action: string, subjectKind: string): string {
  const verb = action.slice(action.lastIndexOf('.') + 1);
  const named = action.split('.')[0] ?? '';
  const subject = t.subjects[named] ?? t.subjects[named.replace(/s$/, '')] ?? t.subjects[subjectKind];
  const done = t.verbs[verb];
  return subject && done ? `${subject}: ${done}` : action;
}

/** Columns the database keeps for itself; they change along with what a person changed. */
const silent = new Set([
  'imported',
  'import_key',
  'starts_at',
  'ends_at',
  'old_slugs',
  'version',
  'draft_version',
  'created_at',
  'updated_at',
  'token_expires_at',
]);

/**
 * What an audit row says of its fields: `slots.starts_local`, `sessions.added`, `isPublished`, a role, or the action
 * that was undone. Each is said once; a code this version has no words for stands as it is.
 */
export function auditFields(t: MembersTexts, words: AuditTexts, fields: readonly string[]): string[] {
  const said = fields.flatMap((field) => {
    const [first = '', second] = field.split('.');
    const column = snakeCase(second === undefined || isId(second) ? first : second);
    if (silent.has(column)) return [];
    return [changeOf(words, first, second) ?? words.columns[column] ?? otherWord(t, field)];
  });
  return [...new Set(said)];
}

function changeOf(words: AuditTexts, thing: string, change: string | undefined): string | undefined {
  const done = change === undefined ? undefined : words.changes[change];
  const named = words.things[thing] ?? words.things[`${thing}s`];
  return named && done ? `${named} ${done}` : undefined;
}

/** Roles stand among the fields, since they say what was given; an undone action does too. */
function otherWord(t: MembersTexts, field: string): string {
  return (t.roles as Record<string, string>)[field] ?? auditSentence(t, field, '');
}

/** `extra.<id>`: what it is stands before its id. */
function isId(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
