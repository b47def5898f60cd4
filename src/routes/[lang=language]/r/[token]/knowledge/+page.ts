/** Plain HTML: whoever answers may be on any phone. */
export const csr = false;
export const prerender = false;
