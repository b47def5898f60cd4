/** How much of a list is read. Apart, so that the thread that reads one loads no more than it needs. Browser-safe. */
export const mostRows = 2000;
export const mostColumns = 100;
