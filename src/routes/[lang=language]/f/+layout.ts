/** Plain HTML: whoever is asked may be on any machine. */
export const csr = false;
export const prerender = false;
