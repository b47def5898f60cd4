/** An old write-up is read, mended with a mistake on the way, and kept once, although it is open in two tabs. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from './harness.ts';
import { signedIn } from './organiser.ts';
import { useDemonstration } from './use-app.ts';

const demo = useDemonstration();

const text = `Haver og hegn

Workshop 1: Hegn
Udfordring: Hvem maler hegnet?
Anbefalinger:
- Mal det sammen i maj
Diskussion: Nogle ville hellere have en hæk.

Workshop 2: Haver
Udfordring: Hvem vander i juli?
Anbefalinger:
- Byt ferier
- Vandtønder hos naboernes
`;

async function read(page: Page): Promise<void> {
  const path = `${demo.app.origin}/da/organise/faelles-rum/e/frivilligdagen-2025/workshops/import`;
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.getByLabel('Teksten').fill(text);
  await page.getByRole('button', { name: 'Læs teksten' }).click();
  await page.getByText('2 workshops fundet.').waitFor();
}

const keep = (page: Page) => page.getByRole('button', { name: 'Gem de valgte workshops' }).click();
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

test('an old write-up is mended and kept, and nothing is lost at a mistake', async () => {
  const { page, close } = await signedIn(demo.browser, demo.app);
  const other = await page.context().newPage();
  for (const tab of [page, other]) await read(tab);
  await expectAccessible(page);
  expect(await field(page, 'sections.0.account').inputValue()).toBe('Nogle ville hellere have en hæk.');

  await field(page, 'sections.0.isKept').uncheck();
  await field(page, 'sections.1.title').fill('');
  await field(page, 'sections.1.recommendations.1.keyword').fill('Vandtønder hos naboerne');
  await keep(page);
  await page.getByRole('link', { name: 'Haver: Udfyld feltet.' }).waitFor();
  await expectAccessible(page);
  // The doubt, and where it stands, are still there; so is what was mended.
  await page.getByText('Linje 13').waitFor();
  expect(await field(page, 'sections.1.recommendations.1.keyword').inputValue()).toBe(
    'Vandtønder hos naboerne',
  );
  expect(await field(page, 'sections.1.title').getAttribute('aria-invalid')).toBe('true');
  expect(await field(page, 'sections.0.title').getAttribute('aria-invalid')).not.toBe('true');

  await field(page, 'sections.1.title').fill('Haver');
  await keep(page);
  await page.getByRole('link', { name: 'Rediger “Haver”' }).waitFor();

  await keep(other);
  await other.getByText('Der er allerede en workshop, der hedder “Haver”').waitFor();
  expect(await field(other, 'sections.0.title').inputValue()).toBe('Hegn');
  await close();
});

test('a text without marks stays in its field, with what it needs', async () => {
  const { page, close } = await signedIn(demo.browser, demo.app);
  await page.goto(`${demo.app.origin}/en/organise/faelles-rum/e/frivilligdagen-2025/workshops/import`);
  await page.getByLabel('The text').fill('Thanks to all who came.');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByText('No workshop was found in the text.').waitFor();
  expect(await page.getByLabel('The text').inputValue()).toBe('Thanks to all who came.');
  await close();
});
