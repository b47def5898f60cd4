/**
 * Who gets what: every route of the file tree and every path of the API, for every role. A route that is missing from the
 * table fails; so does one that shows something private, or changes anything for somebody who may not.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownRight, routes, type Outcome } from './access/routes.ts';
import type { Answer } from './access/visitor.ts';
import { fingerprints, linkTo, openWorld, roles, secrets, type Role, type World } from './access/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const folder = fileURLToPath(new URL('../src/routes', import.meta.url));

/** `[lang]/organise/[organisation]` with the names of its form actions. */
function routesOfTree(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (!/^\+(page|server)/.test(name)) continue;
    const id = dirname(relative('.', file))
      .replace(/\([^)]*\)\/?/g, '')
      .replace('[lang=language]', '[lang]')
      .replace(/^\.$|\/$/g, '');
    found.set(id, [...(found.get(id) ?? []), ...(name === '+page.server.ts' ? actionsOf(file) : [])]);
  }
  return found;
}

function actionsOf(file: string): string[] {
  const source = readFileSync(`${folder}/${file}`, 'utf8');
  const [, block] = /^export const actions[^=]*= (.*?)^}/ms.exec(source) ?? [];
  if (block === undefined) return [];
  const shared = block.startsWith('importActions(');
  const text = shared ? readFileSync(`${folder}/[lang=language]/organise/import-actions.ts`, 'utf8') : block;
  return [...text.matchAll(shared ? /^ {4}(\w+): \(event/gm : /^ {2}(\w+): /gm)].map(
    (match) => match[1] ?? '',
  );
}

test('the table knows every route and every form action', () => {
  const tree = routesOfTree();
  expect(Object.keys(routes).sort()).toEqual([...tree.keys()].sort());
  for (const [id, actions] of tree)
    expect([id, ...Object.keys(routes[id]?.forms ?? {}), ...(ownRight[id] ?? [])].sort()).toEqual(
      [id, ...actions].sort(),
    );
});

function outcome({ status, headers }: Answer): Outcome {
  return headers.get('location')?.startsWith('/da/sign-in?') ? 'sign-in' : status;
}

/** What each role may see of what is private. */
const sees: Record<keyof typeof secrets, readonly Role[]> = {
  draftTitle: ['reader', 'facilitator', 'organiser', 'owner'],
  joiningLink: ['facilitator', 'organiser', 'owner', 'guest'],
  equipment: ['organiser', 'owner', 'guest'],
  pendingName: ['organiser', 'owner', 'guest'],
  members: ['organiser', 'owner'],
  invited: ['organiser', 'owner', 'operator'],
  pasted: ['organiser', 'owner', 'guest'],
};

/** Addresses that show somebody their own, or what their link is for. */
const shownByLink: Record<string, readonly (keyof typeof secrets)[]> = {
  '[lang]/account': ['members'],
  '[lang]/account/export': ['members'],
  '[lang]/invitation/[token]': ['invited'],
  '[lang]/speaker/[token]': ['pendingName'],
};

function leaks(id: string, role: Role, { body }: Answer): string[] {
  return Object.entries(secrets)
    .filter(([, word]) => body.includes(word))
    .map(([name]) => name as keyof typeof secrets)
    .filter((name) => !sees[name].includes(role) && !shownByLink[id]?.includes(name));
}

/** `404`, `200 kept` for what caches may keep, `200 shows equipment` where it must not. */
function summary(id: string, role: Role, answer: Answer): string {
  const { headers } = answer;
  const isKept = headers.has('cache-tag') || headers.has('surrogate-key');
  const isPrivate = /no-store/.test(headers.get('cache-control') ?? '');
  const said = [String(outcome(answer)), ...leaks(id, role, answer).map((name) => `shows ${name}`)];
  if (isKept) said.push('kept');
  if (isKept === isPrivate && answer.status === 200) said.push('unclear to caches');
  return said.join(' ');
}

describe.each(Object.entries(routes))('%s', (id, route) => {
  test('answers each role as the table says, and shows nobody what is not theirs', async () => {
    const path = route.path(world);
    const got: Partial<Record<Role, string>> = {};
    const wanted: Partial<Record<Role, string>> = {};
    // Those who see most go first: nothing of theirs may be kept for the others.
    for (const role of [...roles].reverse()) {
      const answer = await world.visitors[role].get(path);
      got[role] = summary(id, role, answer);
      wanted[role] = `${route.get[role]}${route.isPublic ? ' kept' : ''}`;
      if (route.isPublic && role !== 'nobody') expect(answer.body).not.toContain(`Prøve ${role}`);
    }
    expect(got).toEqual(wanted);
  });

  for (const [action, form] of Object.entries(route.forms ?? {})) {
    test(`lets nobody send the form “${action}” who may not, and no other site for those who may`, async () => {
      const { db, visitors } = world;
      const path = `${route.path(world)}${action === 'default' ? '' : `?/${action}`}`;
      const before = await fingerprints(db);
      for (const role of roles.filter((one) => !route.may?.includes(one))) {
        const answer = await visitors[role].post(path, form(world));
        const refusals = role === 'nobody' ? [401, 404, 'sign-in'] : [404];
        expect(refusals, role).toContain(outcome(answer));
        expect(leaks(id, role, answer)).toEqual([]);
      }
      for (const origin of [null, 'null', 'https://elsewhere.example']) {
        const answer = await visitors[route.may?.[0] ?? 'owner'].post(path, form(world), { origin });
        expect([origin, answer.status]).toEqual([origin, 403]);
      }
      expect(await fingerprints(db)).toEqual(before);
    });
  }
});

/** Otherwise a refusal above could be about the form rather than about who sent it. */
test('the same forms work for those who may', async () => {
  const failed: unknown[] = [];
  for (const [id, route] of Object.entries(routes))
    for (const [action, form] of Object.entries(route.forms ?? {})) {
      if (route.untried?.includes(action)) continue;
      const visitor = world.visitors[route.may?.[0] ?? 'owner'];
      const path = `${route.path(world)}${action === 'default' ? '' : `?/${action}`}`;
      const answer = await visitor.post(path, form(world));
      if (answer.status !== 200 && answer.status !== 303) failed.push([id, action, answer.status]);
    }
  expect(failed).toEqual([]);
});
