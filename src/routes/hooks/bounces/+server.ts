import type { RequestHandler } from './$types';
import { answerWebhook } from '#platform/server/mail/bounces/answer-webhook.ts';

export const POST: RequestHandler = ({ locals, request }) =>
  answerWebhook(locals.app, request, locals.network);
