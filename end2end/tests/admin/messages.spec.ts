// A message from nothing to its public page: its speaker with an office and a title, what it was given for,
// its facts, its text, the bad date and the unsafe address that come back as typed, and another title later
// that leaves it alone. With JavaScript and without.
import { expect, letIn, signIn, test, told, type Person } from './site';
import type { Page } from '@playwright/test';

test.use({ siteName: 'messages' });
test.describe.configure({ mode: 'serial' });

const SPEAKER = 'Secretary of the sample body';
const PUBLIC = '/en/messages/2015/south-south-cooperation-day-secretary-of-the-sample-body';
let person: Person;
let speaker = '';
let message = '';

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await told(page, 'Saved as a new revision.');
}

async function publish(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Publish now', exact: true }).click();
  await told(page, /Published\.|is public now/);
}

/** What the public reads; a page may be kept for some seconds. */
async function reads(page: Page, words: string, there = true): Promise<void> {
  await expect(async () => {
    await page.goto(PUBLIC);
    const main = expect(page.locator('main'));
    await (there ? main : main.not).toContainText(words, { timeout: 1 });
  }).toPass({ timeout: 10_000 });
}

test('a speaker is made with an office and its title, and made public', async ({ page, site }) => {
  person = await letIn(page, site);
  await page.getByRole('link', { name: 'Speakers', exact: true }).click();
  await page.getByRole('link', { name: 'New speaker' }).click();
  await page.getByLabel('English', { exact: true }).fill(SPEAKER);
  await page.getByRole('button', { name: 'Make the speaker' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SPEAKER);
  speaker = new URL(page.url()).pathname;
  await page.goto(`${speaker}/free`);
  const first = page.getByRole('group', { name: 'Office 1' });
  await first.getByLabel('Key').fill('chair');
  await first.getByLabel('First day').fill('2010-01-01');
  await first.getByLabel('Last day').fill('2009-12-31');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('This office ends before it begins.').first()).toBeVisible();
  await expect(first.getByLabel('Key')).toHaveValue('chair');
  await first.getByLabel('Last day').fill('');
  await save(page);
  await page.goto(`${speaker}/en`);
  await page.getByLabel('chair, since 1 January 2010').fill('Chair of the sample body');
  await save(page);
  await publish(page, `${speaker}/free`);
  await publish(page, `${speaker}/en`);
});

test('a message is made, gets facts and a text, and goes public', async ({ page }) => {
  await signIn(page, person);
  await page.getByRole('link', { name: 'Messages', exact: true }).click();
  // The message of the bundled edition stands there; of others there is none.
  await expect(page.getByRole('main')).toContainText('Ban Ki-moon');
  await page.getByRole('searchbox').fill('Shared paths');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('No message fits.');
  await page.getByRole('link', { name: 'New message' }).click();
  await page.getByLabel('Speaker', { exact: true }).selectOption({ label: SPEAKER });
  const observance = page.getByLabel('Observance', { exact: true });
  const day = observance.locator('option', { hasText: /South-South Cooperation/ }).first();
  await observance.selectOption((await day.getAttribute('value'))!);
  await page.getByLabel('Year').fill('2015');
  await page.getByLabel('English', { exact: true }).fill('Shared paths');
  await page.getByRole('button', { name: 'Make the message' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shared paths');
  message = new URL(page.url()).pathname;
  await expect(page.getByRole('main')).toContainText('The address was given once and stays');
  await expect(page.getByRole('definition').filter({ hasText: /^Not issued$/ })).toHaveCount(5);

  await page.goto(`${message}/free`);
  await page.getByLabel('Form', { exact: true }).selectOption({ label: 'Video message' });
  await page.getByLabel('Symbols').fill('SAMPLE/1');
  await page.getByLabel('Observed on').fill('2016-09-12');
  await page.getByLabel('Issued on').fill('2015-09-10');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The message stands under 2015').first()).toBeVisible();
  await expect(page.getByLabel('Symbols')).toHaveValue('SAMPLE/1');
  await page.getByLabel('Observed on').fill('2015-09-12');
  await save(page);

  await page.goto(`${message}/en`);
  await expect(page.getByLabel('Title the speaker held then')).toHaveValue('Chair of the sample body');
  await page.getByLabel('Text', { exact: true }).fill('We walk on *shared* paths.\n\n- Water\n- Bread');
  await page.getByLabel('Address of the video').fill('ftp://example.org/video');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('This is not the address of a page of the web.').first()).toBeVisible();
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/shared/);
  await page.getByLabel('Address of the video').fill('https://example.org/video');
  await save(page);
  await publish(page, `${message}/free`);
  await publish(page, `${message}/en`);
  await reads(page, 'We walk on shared paths.');
  await reads(page, 'Chair of the sample body');
  await reads(page, SPEAKER);
});

test('the title held then stays, and whom the message is by is changed at once', async ({ page }) => {
  await signIn(page, person);
  await page.goto(`${speaker}/en`);
  await page.getByLabel('chair, since 1 January 2010').fill('Former chair');
  await save(page);
  await publish(page, `${speaker}/en`);
  await reads(page, 'Chair of the sample body');
  await reads(page, 'Former chair', false);

  await page.goto('/admin/messages?q=shared&year=2015');
  await page.getByRole('link', { name: 'Shared paths' }).click();
  await page.getByLabel('Observance', { exact: true }).selectOption({ label: 'No observance' });
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await told(page, 'Done.');
  await expect(page.getByLabel('Observance', { exact: true })).toHaveValue('');
  // The address is the same.
  await reads(page, 'We walk on shared paths.');
});
