/** The use cases of a domain that take an actor, by their source: none shall be without a test of who gets in. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/server/project-root.ts';

const takesActor =
  /^export async function (\w+)\(\s*(?:db|app|\{[^}]*\}): (?:[\w<>]+|\{[^}]*\}),\s*actor: Actor\b/gm;

export function useCasesOf(
  domain:
    | 'events'
    | 'follow-up'
    | 'harvest'
    | 'organisations'
    | 'people'
    | 'registration'
    | 'registration/check-in'
    | 'registration/invoicing'
    | 'workshops',
): string[] {
  const folder = join(projectRoot, 'src/domains', domain, 'server');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(takesActor)])
    .map((match) => match[1] ?? '')
    .sort();
}
