/** The browser's clock in epoch milliseconds, as it was when the page was opened; what the server says is compared with it. */
export function browserClock(): number {
  return performance.timeOrigin + performance.now();
}
