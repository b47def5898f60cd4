/** The board works as plain pages, and lives where there are scripts. */
export const csr = true;
export const prerender = false;
