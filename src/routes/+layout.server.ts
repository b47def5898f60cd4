import type { LayoutServerLoad } from './$types';

/** The language every component below asks for. */
export const load: LayoutServerLoad = ({ locals }) => ({ lang: locals.lang });
