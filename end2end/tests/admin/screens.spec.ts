// axe finds nothing on any screen of the admin, and nothing scrolls sideways, in English on a desk and
// in Arabic on a phone in the dark; with SHOTS=FOLDER it keeps a picture of each.
import { expect, letIn, screenOf, signIn, test, told, type Person } from './site';
import { faults, picture } from './sound';
import type { Page } from '@playwright/test';

test.use({ siteName: 'screens' });
test.describe.configure({ mode: 'serial', timeout: 480_000 });

let person: Person;
let paths: string[] = [];

/** What stands before a sign-in. */
const OUTSIDE = ['/admin/sign-in', '/admin/forgotten', '/admin/invitation/used-up', '/admin/no-such-screen'];

async function walk(page: Page, wanted: string[], name: string): Promise<void> {
  const found: string[] = [];
  for (const [number, path] of wanted.entries()) {
    await page.goto(path);
    found.push(...(await faults(page, path)));
    await picture(page, `${name}-${String(number).padStart(2, '0')}`);
  }
  expect(found).toEqual([]);
}

test('an empty desk is sound, and so is what stands before it', async ({ page, site }) => {
  await walk(page, OUTSIDE.map((path) => `${path}?lang=en`), 'outside-en');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await walk(page, OUTSIDE.map((path) => `${path}?lang=ar`), 'outside-ar');
  // A person who has no second factor yet, and then their codes.
  person = await letIn(page, site);
  await walk(page, ['/admin', '/admin/releases', '/admin/trash', '/admin/redirects', '/admin/reviews', '/admin/letters'], 'empty-en');
});

test('the desk is filled with something of every kind', async ({ page }) => {
  await signIn(page, person);
  const observance = await screenOf(page, '/observances/south-south-cooperation-day');
  const edition = await screenOf(page, '/observances/south-south-cooperation-day/2015');
  // A draft that waits for its review upon a text that is public.
  await page.goto(`${edition}/en`);
  await page.getByLabel('Theme').fill('A theme that waits');
  await page.getByRole('button', { name: 'Save and ask for a review' }).click();
  await told(page, 'A review has been asked for.');
  await page.goto(`${edition}/es`);
  await page.getByLabel('Text', { exact: true }).fill('Un borrador.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  // A release with something in it; a redirect; something in the trash.
  await page.goto('/admin/releases');
  await page.getByLabel('Title').fill('A release that waits');
  await page.getByRole('button', { name: 'Begin a release' }).click();
  const release = new URL(page.url()).pathname;
  await page.getByLabel('Address').fill('/observances/south-south-cooperation-day/2015');
  await page.getByLabel('Spanish').check();
  await page.getByRole('button', { name: 'Add' }).click();
  await page.goto('/admin/staff');
  const someone = await page.getByRole('table').getByRole('link').first().getAttribute('href');
  await page.goto('/admin/pages');
  const links = page.getByRole('main').getByRole('link');
  const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
  const standing = hrefs.find((href) => /^\/admin\/pages\/[^/]+/.test(href))!;
  const site = hrefs.find((href) => /^\/admin\/site\//.test(href))!;
  // A photo and a document of the bundle.
  await page.goto('/admin/photos/collections');
  await page.getByLabel('Name of the collection').first().fill('Harbours');
  await page.getByRole('button', { name: 'Make the collection' }).click();
  await page.goto('/admin/photos');
  const photo = (await page.locator('main a[href^="/admin/photos/0"]').first().getAttribute('href'))!;
  await page.goto('/admin/documents');
  const document = (await page.locator('main table a').first().getAttribute('href'))!;
  // A speaker with an office, and a message of theirs.
  await page.goto('/admin/speakers/new');
  await page.getByLabel('English', { exact: true }).fill('Secretary of the sample body');
  await page.getByRole('button', { name: 'Make the speaker' }).click();
  const speaker = new URL(page.url()).pathname;
  await page.goto(`${speaker}/free`);
  await page.getByRole('group', { name: 'Office 1' }).getByLabel('Key').fill('chair');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.goto('/admin/messages/new');
  await page.getByLabel('Speaker', { exact: true }).selectOption({ label: 'Secretary of the sample body' });
  await page.getByLabel('English', { exact: true }).fill('Shared paths');
  await page.getByRole('button', { name: 'Make the message' }).click();
  const message = new URL(page.url()).pathname;
  paths = [
    '/admin',
    '/admin/messages',
    '/admin/messages?q=no-such-words',
    '/admin/messages/new',
    message,
    `${message}/free`,
    `${message}/en`,
    `${message}/ar`,
    '/admin/speakers',
    '/admin/speakers/new',
    speaker,
    `${speaker}/free`,
    `${speaker}/en`,
    `${speaker}/ar`,
    '/admin/photos',
    '/admin/photos?view=table',
    '/admin/photos?q=no-such-words',
    '/admin/photos/upload',
    '/admin/photos/collections',
    photo,
    `${photo}/free`,
    `${photo}/en`,
    `${photo}/ar`,
    `/admin/photos/captions?ids=${photo.split('/').pop()}&locale=en`,
    '/admin/documents',
    '/admin/documents/new',
    document,
    `${document}/free`,
    `${document}/en`,
    `${edition}/free?again`,
    '/admin/observances',
    '/admin/observances?q=no-such-words',
    '/admin/observances/new',
    observance,
    `${observance}/free`,
    `${observance}/en`,
    `${observance}/ar`,
    `${observance}/en/history`,
    '/admin/editions',
    edition,
    `${edition}/free`,
    `${edition}/en`,
    `${edition}/ar`,
    `${edition}/ru`,
    `${edition}/en/history`,
    `${edition}/en/compare`,
    `${edition}/en/correction`,
    '/admin/pages',
    standing,
    site,
    '/admin/reviews',
    '/admin/releases',
    release,
    '/admin/trash',
    '/admin/redirects',
    '/admin/staff',
    '/admin/staff/invitation',
    someone!,
    `${someone}/disablement`,
    `${someone}/second-factor/removal`,
    '/admin/audit',
    '/admin/audit/verification',
    '/admin/letters',
    '/admin/settings',
    '/admin/account',
    '/admin/account/password',
    '/admin/account/second-factor/removal',
    '/admin/confirm',
    '/admin/observances/no-such-thing',
  ];
});

test('every screen is sound in English on a desk', async ({ page }) => {
  await signIn(page, person);
  await page.setViewportSize({ width: 1280, height: 900 });
  await walk(page, paths, 'en');
  // A form that comes back with problems, past what the browser itself would hold back.
  await page.goto('/admin/observances/new');
  await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole('button', { name: 'Make the observance' }).click();
  await expect(page.locator('main .problems')).toBeVisible();
  expect(await faults(page, 'a form with problems')).toEqual([]);
});

test('every screen is sound in Arabic on a phone in the dark', async ({ page }) => {
  await signIn(page, person);
  await page.goto('/admin/account');
  await page.getByLabel('Language').selectOption('ar');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await walk(page, paths, 'ar');
});
