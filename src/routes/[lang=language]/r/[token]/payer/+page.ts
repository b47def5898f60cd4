/** Plain HTML: whoever registers may be on any phone. */
export const csr = false;
export const prerender = false;
