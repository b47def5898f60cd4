/** What this phone believes the time is. It may be wrong by years: only differences to the server's clock are used. */
export function deviceNow(): number {
  // eslint-disable-next-line no-restricted-syntax -- the phone's own clock, which nobody passes in and nobody trusts
  return Date.now();
}
