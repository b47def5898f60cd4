/** What the two ways to a draft share: the board's own link on one's device, and the link of the one mail. */
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { ZodError } from 'zod';
import type { DraftAnswer, DraftProblem } from '#domains/harvest/editing/draft-view.ts';
import * as schema from '#domains/harvest/editing/harvest-schema.ts';
import { answerQuote } from '#domains/harvest/server/draft/answer-quote.ts';
import { commentDraft } from '#domains/harvest/server/draft/comment-draft.ts';
import { forgetAddress, leaveAddress } from '#domains/harvest/server/draft/leave-address.ts';
import { readDraft } from '#domains/harvest/server/draft/read-draft.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { text } from '../organise/form-fields.ts';
import { privateHeaders } from '../r/[token]/load-own.ts';

type ActorOf = (event: RequestEvent) => Promise<Actor>;
type Act = (event: RequestEvent, actor: Actor, form: FormData) => Promise<void>;

/** Opening it acts on nothing: mail programs open links too. */
export async function loadDraft(event: Pick<RequestEvent, 'locals' | 'setHeaders'>, actor: Actor) {
  event.setHeaders(privateHeaders);
  const page = await readDraft(event.locals.app.db, actor);
  return { page, account: page.draft && renderMarkdown(page.draft.account, page.lang, 3) };
}

export const draftActions = (actorOf: ActorOf) => ({
  quote: sent('quote', actorOf, async ({ locals: { app } }, actor, form) => {
    const said = { quote: text(form, 'quote'), answer: text(form, 'answer'), name: text(form, 'name') };
    await answerQuote(app.db, actor, schema.answerQuote.parse(said), app.now());
  }),
  comment: sent('comment', actorOf, async ({ locals: { app } }, actor, form) => {
    await commentDraft(app.db, actor, schema.commentDraft.parse({ text: text(form, 'text') }), app.now());
  }),
  address: sent('address', actorOf, async ({ locals: { app, lang } }, actor, form) => {
    const input = schema.leaveAddress.parse({ email: text(form, 'email'), lang });
    await leaveAddress(app.db, actor, input, app.now());
  }),
  forget: sent('forget', actorOf, async ({ locals: { app } }, actor) => forgetAddress(app.db, actor)),
});

function sent(kind: DraftAnswer['kind'], actorOf: ActorOf, act: Act) {
  return async (event: RequestEvent): Promise<DraftAnswer | ActionFailure<DraftAnswer>> => {
    const form = await event.request.formData();
    const typed = { text: text(form, 'text'), email: text(form, 'email') };
    try {
      await act(event, await actorOf(event), form);
      return { kind, problem: null, typed: { text: '', email: '' } };
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      return fail(422, { kind, problem, typed });
    }
  };
}

function problemOf(error: unknown): DraftProblem | null {
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    if (issue?.path[0] === 'email') return 'email';
    return issue?.code === 'too_big' ? 'tooLong' : 'missing';
  }
  if (!isDomainError(error)) return null;
  if (error.code === 'harvest.closed.conflict') return 'closed';
  return error.code === 'rate.too_many' ? 'tooMany' : null;
}
