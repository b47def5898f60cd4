/** Forms of plain HTML: whoever speaks may be on any phone. */
export const csr = false;
export const prerender = false;
