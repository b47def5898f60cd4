import type { RequestHandler } from './$types';
import { answerSignIn } from '#domains/people/server/sign-in/http.ts';

const answer: RequestHandler = ({ locals, request }) => answerSignIn(locals.app, request, locals.network);

export const GET = answer;
export const POST = answer;
