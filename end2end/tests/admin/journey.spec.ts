// The whole job, as the people do it: the first administrator lets an editor and a French translator
// in; the edition of this year is written, reviewed, approved, published in two languages at once and
// scheduled in a third, withdrawn and brought back.
import { accept, expect, setUpFactor, signIn, signOut, test, told, type Person } from './site';
import type { Page } from '@playwright/test';

test.use({ siteName: 'journey' });
test.describe.configure({ mode: 'serial' });

const administrator: Person = { email: 'administrator@example.org', password: 'paper lantern over quiet harbour', used: 0 };
const editor: Person = { email: 'editor@example.org', password: 'seven maps beneath the old bridge', used: 0 };
const translator: Person = { email: 'french.translator@example.org', password: 'a copper kettle sings at noon', used: 0 };
const SLUG = 'south-south-cooperation-day';
const YEAR = '2015';
let edition = '';

test('the first administrator is made by a link that works once', async ({ page, site }) => {
  const link = site.run('staff', 'first-administrator').match(/https?:\S+/)![0];
  const path = new URL(link).pathname;
  await page.goto(`${path}?lang=en`);
  await page.getByLabel('Name').fill('Administrator');
  await page.getByLabel('E-mail address').fill(administrator.email);
  await page.getByLabel('New password').fill('short');
  await page.getByRole('button', { name: 'Make the account' }).click();
  // What was typed is still there, with what is wrong with it.
  await expect(page.getByLabel('E-mail address')).toHaveValue(administrator.email);
  await expect(page.getByText('This password is too short.').first()).toBeVisible();
  await page.getByLabel('New password').fill(administrator.password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByLabel('E-mail address').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await setUpFactor(page, administrator);
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard');
  await signOut(page);
  await page.goto(`${path}?lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
});

async function invite(page: Page, person: Person, name: string, role: string): Promise<string> {
  await page.goto('/admin/staff/invitation');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel(role, { exact: true }).check();
  await page.getByRole('button', { name: 'Invite' }).click();
  const main = await page.locator('main').innerText();
  const shown = main.match(/https?:\S+/)?.[0] ?? (await page.getByLabel('Link').inputValue());
  return new URL(shown).pathname;
}

test('an editor and a French translator are invited and come in', async ({ page }) => {
  await signIn(page, administrator);
  const forEditor = await invite(page, editor, 'Editor', 'Editor');
  const forTranslator = await invite(page, translator, 'French translator', 'French');
  await signOut(page);
  await accept(page, editor, forEditor);
  await setUpFactor(page, editor);
  await page.goto('/admin');
  await expect(page.getByRole('link', { name: 'Releases' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'People', exact: true })).toHaveCount(0);
  await signOut(page);
  await accept(page, translator, forTranslator);
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard');
  await signOut(page);
});

/** What the public reads; a page may be kept for some seconds. */
async function reads(page: Page, locale: string, words: string, there = true): Promise<void> {
  await expect(async () => {
    await page.goto(`/${locale}/observances/${SLUG}/${YEAR}`);
    const main = expect(page.locator('main'));
    await (there ? main : main.not).toContainText(words, { timeout: 1 });
  }).toPass({ timeout: 10_000 });
}

test('the translator writes and asks; the editor compares, approves and publishes two languages', async ({ page }) => {
  await signIn(page, translator);
  await page.goto(`/admin/observances?q=${SLUG}`);
  await page.getByRole('link', { name: /South-South Cooperation/ }).first().click();
  await page.getByRole('link', { name: new RegExp(YEAR) }).first().click();
  edition = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'French' }).first().click();
  await page.getByLabel('Text', { exact: true }).fill('La coopération <b>Sud-Sud</b>');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  // HTML is refused by name, and nothing typed is lost.
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('La coopération <b>Sud-Sud</b>');
  await page.getByLabel('Text', { exact: true }).fill('La coopération Sud-Sud offre des perspectives.\n\n## Pourquoi\n\nPour **tous**.');
  await page.getByRole('button', { name: 'Save and ask for a review' }).click();
  await told(page, 'A review has been asked for.');
  await expect(page.getByRole('button', { name: 'Publish now' })).toHaveCount(0);
  await signOut(page);

  await signIn(page, editor);
  await page.goto('/admin/reviews');
  await page.getByRole('main').getByRole('link', { name: /French|South-South/ }).first().click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await told(page, 'Approved.');
  await page.goto(`${edition}/es`);
  await page.getByLabel('Text', { exact: true }).fill('La cooperación Sur-Sur ofrece oportunidades.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  // Two languages at once, by a release.
  await page.goto('/admin/releases');
  await page.getByLabel('Title').fill('French and Spanish');
  // The photo of this edition has words in English alone: the others go without it, once somebody says so.
  await page.getByLabel(/^Texts may go without photos/).check();
  await page.getByRole('button', { name: 'Begin a release' }).click();
  await page.getByLabel('Address').fill(`/observances/${SLUG}/${YEAR}`);
  await page.getByLabel('French').check();
  await page.getByLabel('Spanish').check();
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('main')).toContainText('Goes');
  await expect(page.getByRole('main')).toContainText('cannot be shown in this language yet');
  await page.getByRole('button', { name: 'Publish all of it now' }).click();
  await reads(page, 'fr', 'offre des perspectives');
  await reads(page, 'es', 'ofrece oportunidades');
});

test('a third language is scheduled to the second; what was published is withdrawn and brought back', async ({ page }) => {
  await signIn(page, editor);
  await page.goto(`${edition}/ru`);
  await page.getByLabel('Text', { exact: true }).fill('Сотрудничество Юг — Юг открывает возможности.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('summary', { hasText: 'Schedule' }).click();
  await page.getByLabel('Date', { exact: true }).fill('2100-01-01');
  await page.getByLabel('Time (UTC)').fill('05:00');
  await page.getByRole('button', { name: 'Schedule without the photo', exact: true }).click();
  await told(page, /Scheduled\.|goes public on/);
  await reads(page, 'ru', 'открывает возможности', false);

  await page.goto(`${edition}/fr`);
  await page.locator('summary', { hasText: 'Withdraw' }).click();
  await page.getByLabel('Why it is no longer valid').fill('Une version corrigée est en préparation.');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await reads(page, 'fr', 'Une version corrigée est en préparation.');
  await page.goto(`${edition}/fr`);
  await page.getByRole('button', { name: 'Publish without the photo', exact: true }).click();
  await told(page, /Published\.|is public now/);
  await reads(page, 'fr', 'Une version corrigée', false);

  // An old revision is brought back as a draft, and nothing becomes public by it.
  await page.goto(`${edition}/es`);
  await page.getByLabel('Text', { exact: true }).fill('Otro texto.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'All revisions' }).click();
  await page.getByRole('button', { name: 'Restore revision 1' }).click();
  await told(page, 'The old revision has been restored as a new draft.');
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/ofrece oportunidades/);
});

test('a typo on a live page is mended and live in five actions while another draft waits', async ({ page }) => {
  await signIn(page, editor);
  await page.goto(`${edition}/fr`);
  await page.getByLabel('Text', { exact: true }).fill('La coopération Sud-Sud offre des perspectives.\n\n## Pourquoi\n\nPour **tous**, et pour la paix.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  let actions = 0;
  await page.goto(`${edition}/fr`);
  actions += 1;
  await page.getByRole('link', { name: 'Correct the public text' }).click();
  actions += 1;
  await page.getByLabel('Text', { exact: true }).fill('La coopération Sud-Sud ouvre des perspectives.\n\n## Pourquoi\n\nPour **tous**.');
  actions += 1;
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  actions += 1;
  expect(actions).toBeLessThanOrEqual(5);
  await reads(page, 'fr', 'ouvre des perspectives');
  await reads(page, 'fr', 'pour la paix', false);
  await page.goto(`${edition}/fr`);
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/ouvre des perspectives[\s\S]*pour la paix/);
});
