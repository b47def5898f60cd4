/** What of an event may be "not yet confirmed". Browser-safe. */
export const eventTentatives = ['whole', 'date', 'time', 'place', 'speaker'] as const;
export type EventTentative = (typeof eventTentatives)[number];
