import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#platform/server/project-root.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(projectRoot, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test.each(documents)('%s names only files that exist', (document) => {
  const text = readFileSync(join(projectRoot, document), 'utf8');
  const named = [...text.matchAll(/`((?:src|docs|bin|bench|e2e|migrations)\/[^`\s]*)`/g)].map(
    (match) => match[1] ?? '',
  );
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) =>
    join(document.includes('/') ? 'docs' : '.', match[1] ?? ''),
  );
  const missing = [...named.filter((path) => !/[…*{]|samskab /.test(path)), ...linked].filter(
    (path) => !existsSync(join(projectRoot, path)),
  );
  expect(missing).toEqual([]);
});
