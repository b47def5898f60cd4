/** The same form as participants have, with its own script. */
export const csr = false;
