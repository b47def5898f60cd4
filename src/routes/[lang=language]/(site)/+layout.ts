/**
 * Public pages are complete without scripts: rendered once, kept as snapshots, never hydrated. What scripts add comes
 * from small modules of their own beside the components (`*.enhance.js`).
 */
export const csr = false;
export const ssr = true;
