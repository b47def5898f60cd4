/**
 * What the rules say of an allocation, as the contract wants it: English sentences with ids. Each has a code and its data,
 * and one template both writes the sentence and reads it again, so that pages say it in their language. Browser-safe.
 */

const templates = {
  // Reports of a run.
  few_fixed: 'The occurrence {occurrence} seats {count} fixed people, fewer than {min}.',
  group_away: 'The group {group} is not kept together: its members are there in different blocks.',
  group_large: 'The group {group} is not kept together: no room in block {block} holds its {count} people.',
  // Hard rules that are broken.
  beside: '{person} does not sit beside the leader of {occurrence}',
  not_fixed: '{person} does not have the fixed place in {occurrence}',
  other_time: '{person} sits in {occurrence} at another time than it runs',
  led_or_away: '{person} sits in {occurrence} in a block that is led or away from',
  twice: '{person} has or leads the workshop of {occurrence} already',
  barred: '{person} may not be in {occurrence}',
  not_together: '{person} does not share the places of {other}',
  full: '{occurrence} seats {count}, but has {max} places',
  few: '{occurrence} seats {count}, fewer than {min}',
} as const;

export type RuleCode = keyof typeof templates;

export interface SaidRule {
  code: RuleCode;
  data: Record<string, string>;
}

export function sayRule(code: RuleCode, data: Record<string, string | number | undefined>): string {
  return templates[code].replace(/\{(\w+)\}/g, (_, name: string) => String(data[name]));
}

const readers = (Object.entries(templates) as [RuleCode, string][]).map(([code, template]) => ({
  code,
  pattern: new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>.+)')}$`, 's'),
}));

/** Null for a sentence that `sayRule` did not write. */
export function readRule(sentence: string): SaidRule | null {
  for (const { code, pattern } of readers) {
    const found = pattern.exec(sentence);
    if (found) return { code, data: { ...found.groups } };
  }
  return null;
}
