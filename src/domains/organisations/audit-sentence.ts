/** Reads an action's code, `event.publish`, in words: its subject and what was done. Browser-safe. */
import type { MembersTexts } from '#platform/i18n/texts/da/members.ts';

/** An action this version has no words for stands as its code. */
export function auditSentence(t: MembersTexts, action: string, subjectKind: string): string {
  const verb = action.slice(action.lastIndexOf('.') + 1);
  const named = action.split('.')[0] ?? '';
  const subject = t.subjects[named] ?? t.subjects[named.replace(/s$/, '')] ?? t.subjects[subjectKind];
  const done = t.verbs[verb];
  return subject && done ? `${subject}: ${done}` : action;
}
