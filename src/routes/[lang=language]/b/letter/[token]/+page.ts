/** Plain HTML: any phone will do. */
export const csr = false;
export const prerender = false;
