/** A programme as text or file becomes an event's draft, with a key that has the right `import`. */
import { readFile } from 'node:fs/promises';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { applyImport, planImport, takeRepeats } from '#domains/events/server/import-programme.ts';
import { limits } from '#domains/events/reader/formats/limits.ts';
import { readProgrammeFile } from '#domains/events/server/read-programme-file.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { slugPattern } from '#platform/addresses/slugs.ts';
import { readUpload } from '#platform/server/uploads/read-upload.ts';
import type { Api, ApiEnv } from './api-context.ts';
import { requireRight } from './authenticate.ts';
import { privately } from './editing.ts';
import { invalidRequest } from './problems.ts';
import { eventParam, json, keyProblems, needs } from './shapes.ts';

const slug = z.string().regex(slugPattern);
const options = z.object({
  dryRun: z
    .stringbool()
    .default(false)
    .openapi({ type: 'boolean', description: 'Only say what would change' }),
  lang: z
    .enum(['da', 'nb', 'sv', 'en'])
    .optional()
    .openapi({ description: 'Recognised from the text otherwise' }),
  date: z.iso.date().optional().openapi({ description: 'The day from which missing years are inferred' }),
  fileName: z.string().max(200).optional().openapi({ description: 'Helps to tell kinds of files apart' }),
});
const targets = z.object({
  event: slug.optional().openapi({ description: 'Slug of the event, new or there already' }),
  series: slug.optional().openapi({ description: 'Slug of the series: each meeting becomes an event' }),
});

const report = z
  .object({
    dryRun: z.boolean(),
    series: z.object({ slug: z.string(), isNew: z.boolean() }).nullable(),
    events: z.array(z.record(z.string(), z.unknown())),
    proposals: z.array(z.record(z.string(), z.unknown())),
    warnings: z.array(z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) })),
    readingWarnings: z.array(z.object({ line: z.int(), message: z.string() })),
  })
  .openapi('ImportReport');

const description =
  'The body is the programme itself, as text, Markdown, HTML, CSV, calendar, schedule, Word, Excel or PDF, or a multipart form with the ' +
  'field `file`. Importing again updates what changed, keeps ids, addresses and calendar uids, and leaves what was mended by hand. ' +
  'With `dryRun` nothing is written.';

export function addImporting(api: Api): void {
  describe(api, '/events/{event}/import', 'importIntoEvent', 'Import a programme into an event', {
    params: eventParam,
    query: options,
  });
  api.post('/events/:event/import', async (context) => {
    const query = parse(options, context.req.query());
    return importInto(context, { event: context.req.param('event') }, undefined, query);
  });
  describe(
    api,
    '/organisations/{organisation}/import',
    'importIntoOrganisation',
    'Import a programme as a new event, or a season as a series',
    {
      params: z.object({ organisation: slug }),
      query: options.extend(targets.shape),
    },
  );
  api.post('/organisations/:organisation/import', async (context) => {
    const query = parse(options.extend(targets.shape), context.req.query());
    const { event, series } = query;
    if ((event === undefined) === (series === undefined))
      throw invalidRequest([{ path: ['event'], message: 'Name either an event or a series.' }]);
    const target = event !== undefined ? { event } : { series: series ?? '' };
    return importInto(context, target, context.req.param('organisation'), query);
  });
}

/** Described by hand: a body that is a file must not be read into memory as a form before the handler sees it. */
function describe(
  api: Api,
  path: string,
  operationId: string,
  summary: string,
  request: { params: z.ZodObject; query: z.ZodObject },
): void {
  const binary = z.string().openapi({ format: 'binary' });
  api.openAPIRegistry.registerPath({
    method: 'post',
    path,
    operationId,
    summary,
    description,
    tags: ['Import'],
    ...needs('import'),
    request: {
      ...request,
      body: {
        required: true,
        content: {
          'text/plain': { schema: z.string() },
          'application/octet-stream': { schema: binary },
          'multipart/form-data': { schema: z.object({ file: binary }) },
        },
      },
    },
    responses: { 200: json(report, 'What was imported, or would be'), ...keyProblems },
  });
}

async function importInto(
  context: Context<ApiEnv>,
  target: { event: string } | { series: string },
  organisation: string | undefined,
  query: z.infer<typeof options>,
): Promise<Response> {
  const actor = requireRight(context.get('actor'), 'import');
  const { bytes, fileName } = await readSource(context.req.raw, query.fileName);
  const { reading } = await readProgrammeFile(bytes, { fileName, lang: query.lang, date: query.date });
  const run = query.dryRun ? planImport : applyImport;
  const input = { reading, target, organisation, decisions: { answers: {}, unanswered: takeRepeats } };
  const done = await run(context.get('app').db, actor, input);
  return privately(context, { dryRun: query.dryRun, ...done, readingWarnings: reading.warnings });
}

async function readSource(
  request: Request,
  named: string | undefined,
): Promise<{ bytes: Uint8Array; fileName: string | undefined }> {
  if (/^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')) {
    await using upload = await readUpload(request, { file: { limit: limits.fileBytes } });
    const file = upload.files['file']?.[0];
    if (!file) throw new DomainError('import.source.invalid');
    return { bytes: await readFile(file.path), fileName: named ?? file.name };
  }
  const bytes = await readBody(request, limits.fileBytes);
  if (bytes.length === 0) throw new DomainError('import.source.invalid');
  return { bytes, fileName: named };
}

async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new DomainError('api.body.too_large', { limit });
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw invalidRequest(result.error.issues);
  return result.data;
}
