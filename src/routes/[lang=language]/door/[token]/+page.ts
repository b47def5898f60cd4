/** An app once it is open, a plain form before that and without scripts. */
export const csr = true;
export const prerender = false;
