export interface Served {
  /** Its place in the order that was kept. */
  arrival: number;
  sent: number;
  answered: number;
}

/** How many stand before somebody whose answer had come before they were sent. */
export function outOfOrder(all: readonly Served[]): number {
  const bySent = [...all].sort((a, b) => a.sent - b.sent);
  const byAnswer = [...all].sort((a, b) => a.answered - b.answered);
  let highest = 0;
  let next = 0;
  let wrong = 0;
  for (const one of bySent) {
    for (; next < byAnswer.length && (byAnswer[next]?.answered ?? 0) < one.sent; next += 1)
      highest = Math.max(highest, byAnswer[next]?.arrival ?? 0);
    if (one.arrival < highest) wrong += 1;
  }
  return wrong;
}
