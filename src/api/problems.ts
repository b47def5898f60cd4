/** Errors as RFC 9457 problem details: a stable type and code, and a sentence for whoever reads the log. */
import { readerSentence } from '#domains/events/reader/formats/reader-error.ts';
import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import { httpStatus } from '#platform/errors/http-status.ts';
import { isImpossibleValue } from '#platform/server/db/database-errors.ts';
import { problemSentences } from './problem-sentences.ts';

export interface Problem {
  /** An address that explains the code. */
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  [extension: string]: unknown;
}

/** Codes whose last word names no status of its own. */
const statuses: Record<string, number> = {
  'api.signed_out': 401,
  'api.key_refused': 401,
  'api.right_missing': 403,
  'api.method_not_allowed': 405,
  'api.internal': 500,
  'slug.reserved': 422,
  'organisation.missing': 422,
};

const reasons: Record<number, string> = {
  400: 'The request could not be used',
  401: 'A key is needed',
  403: 'The key lacks a right',
  404: 'There is no such thing',
  405: 'This address does not take that method',
  409: 'Somebody else was quicker',
  410: 'It is gone',
  413: 'It is too large',
  415: 'This kind of content is not taken',
  422: 'Something in the request is not right',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not available just now',
};

export function problemOf(error: DomainError, origin: string): Problem {
  const status = statuses[error.code] ?? (isAboutFile(error) ? 422 : httpStatus(error));
  const detail = readerSentence(error.code, error.data, 'en') ?? sentence(error);
  const { status: _, type: __, title: ___, code: ____, ...data } = error.data;
  return {
    ...data,
    type: `${origin}/api/v1/problems/${error.code}`,
    title: reasonOf(status),
    status,
    code: error.code,
    ...(detail === null ? {} : { detail }),
  };
}

/** What the reader cannot use is content that does not fit, whatever the reason. */
function isAboutFile(error: DomainError): boolean {
  return error.code.startsWith('programme_file.') && httpStatus(error) === 400;
}

export function reasonOf(status: number): string {
  return reasons[status] ?? 'The request could not be used';
}

/** The sentence for a code; without one of its own, that of its last word. */
export function sentence({ code, data }: Pick<DomainError, 'code' | 'data'>): string | null {
  const found = problemSentences[code] ?? problemSentences[code.slice(code.lastIndexOf('.') + 1)];
  return typeof found === 'function' ? found(data) : (found ?? null);
}

export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

/** What was wrong with which field of the request. */
export function invalidRequest(issues: readonly { path: PropertyKey[]; message: string }[]): DomainError {
  const errors = issues
    .slice(0, 50)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  return new DomainError('request.invalid', { errors });
}

export function asDomainError(error: unknown): DomainError | null {
  if (isDomainError(error)) return error;
  if (isImpossibleValue(error)) return new DomainError('api.not_found');
  // Hono's own: a body that is no JSON.
  if (error instanceof Error && 'getResponse' in error && 'status' in error && error.status === 400)
    return new DomainError('request.malformed.invalid');
  return null;
}
