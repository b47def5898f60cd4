/** Shapes of what became of recommendations; browser-safe. */
export const followUpStatuses = ['new', 'taken_up', 'under_way', 'done', 'declined', 'dropped'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];
