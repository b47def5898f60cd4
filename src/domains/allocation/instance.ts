/**
 * What is to be allocated: the JSON of `samskab allocation solve`. Source: docs/contracts.md. Browser-safe.
 */
import { z } from 'zod';
import { DomainError } from '#platform/errors/domain-error.ts';
import { checkReferences } from './check-references.ts';

const id = z.string().min(1).max(500);
const ids = z.array(id).nullish();
const count = z.int().min(0).max(1_000_000);
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const occurrence = z.object({ id, block: id, min: count.nullish(), max: count });
const person = z.object({
  id,
  /** Tiers, best first; the workshops of one tier are equally dear. */
  wishes: z.array(z.array(id)).nullish(),
  /** Where the person is present; absent means everywhere. */
  blocks: ids,
  fixed: ids,
  leads: ids,
  not: ids,
  /** Goes along with this person, as companion or interpreter. */
  with: id.nullish(),
  group: id.nullish(),
  apart: id.nullish(),
  attributes: z.record(z.string(), value).nullish(),
});
const maxShare = z
  .number()
  .min(0)
  .max(1)
  .refine((share) => Math.abs(share * 1000 - Math.round(share * 1000)) < 1e-9, {
    error: 'at most three decimals are possible',
  });

const schema = z.object({
  blocks: z.array(id),
  ranks: z.int().min(1).max(1000),
  workshops: z.array(z.object({ id, occurrences: z.array(occurrence) })),
  people: z.array(person),
  groups: z.array(z.object({ id, together: z.enum(['must', 'prefer']) })).nullish(),
  balance: z.array(z.object({ attribute: z.string(), value, max_share: maxShare })).nullish(),
  previous: z.array(z.object({ person: z.string(), occurrence: z.string() })).nullish(),
  seed: z.string(),
});

export type Instance = z.infer<typeof schema>;
export type InstancePerson = Instance['people'][number];

/**
 * Reads an instance and checks that its parts fit together.
 * @throws DomainError with a code of `fault-sentences.ts`; its sentence names the contradiction
 */
export function readInstance(json: unknown): Instance {
  const read = schema.safeParse(json);
  if (!read.success) throw shapeFault(read.error);
  checkReferences(read.data);
  return read.data;
}

function shapeFault(error: z.ZodError): DomainError {
  const [issue] = error.issues;
  const where = (issue?.path ?? [])
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return new DomainError('allocation.shape.invalid', {
    where: where || 'the whole',
    problem: (issue?.message ?? 'it cannot be read').replace(/\.$/, '').slice(0, 200),
  });
}
