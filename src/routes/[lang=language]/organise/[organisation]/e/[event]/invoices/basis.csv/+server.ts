import { basisFile } from '../basis-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => basisFile(locals, params.event, 'csv');
