/** Pages where people work: better with JavaScript, whole without it. */
export const csr = true;
export const prerender = false;
