/** Plain forms, which need the network anyway: chairs are given away in one place. */
export const csr = false;
