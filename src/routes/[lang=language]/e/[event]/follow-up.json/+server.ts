import { followUpJson } from '#domains/follow-up/export-follow-up.ts';
import { followUpFile } from '../follow-up-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => followUpFile(event, 'application/json', followUpJson);
