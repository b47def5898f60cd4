import { privateHeaders } from '../../r/[token]/load-own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => setHeaders(privateHeaders);
