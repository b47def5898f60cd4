/** How many may sit at one table on the table cards. */
export const tableSizes: readonly number[] = [4, 5, 6, 7, 8, 9, 10, 12];
