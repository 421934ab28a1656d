// A message in two languages, a paragraph to be quoted, the text as it was cited, and the one who gave it.
import { test, expect, MESSAGE, SPEAKER } from './page';
import type { Locator } from '@playwright/test';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

async function box(locator: Locator) {
  return (await locator.boundingBox())!;
}

test('a text stands beside another language, paragraph beside paragraph', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.goto(`/en${MESSAGE}`);
  await page.locator('.beside-ways').getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL(/\?beside=fr$/);
  const rows = page.locator('.beside .pair');
  await expect(rows).not.toHaveCount(0);
  const second = rows.nth(1);
  await expect(second.locator('.side-own')).toContainText('When a district rebuilds its water works');
  await expect(second.locator('.side-other')).toContainText('Quand un district refait');
  await expect(second.locator('.side-other')).toHaveAttribute('lang', 'fr');
  const [own, other] = [await box(second.locator('.side-own')), await box(second.locator('.side-other'))];
  expect(Math.abs(own.y - other.y)).toBeLessThan(2);
  expect(other.x).toBeGreaterThan(own.x + own.width - 1);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/en${MESSAGE}$`));
  await page.locator('.beside-ways').getByRole('link', { name: 'Read this text alone' }).click();
  await expect(page).toHaveURL(new RegExp(`/en${MESSAGE}$`));
});

test('Arabic beside English runs from the right, and English from the left', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.goto(`/ar${MESSAGE}?beside=en`);
  const row = page.locator('.beside .pair').nth(1);
  const [own, other] = [row.locator('.side-own'), row.locator('.side-other')];
  // The page is read from the right: its own language stands first there.
  expect((await box(own)).x).toBeGreaterThan((await box(other)).x);
  await expect(own).toHaveAttribute('dir', 'rtl');
  await expect(other).toHaveAttribute('dir', 'ltr');
  await expect(own.locator('p')).toHaveCSS('direction', 'rtl');
  await expect(other.locator('p')).toHaveCSS('direction', 'ltr');
  // Each in the faces of its own script.
  await expect(own).toHaveCSS('font-family', /Naskh/);
  await expect(other).not.toHaveCSS('font-family', /Naskh/);
});

test('on a phone one paragraph stands under the other, and nothing reaches over the edge', async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const address of [`/en${MESSAGE}?beside=ar`, `/ar${MESSAGE}?beside=en`]) {
    await page.goto(address);
    const row = page.locator('.beside .pair').nth(1);
    const [own, other] = [await box(row.locator('.side-own')), await box(row.locator('.side-other'))];
    expect(other.y).toBeGreaterThanOrEqual(own.y + own.height - 1);
    for (const side of [own, other]) {
      expect(side.x, address).toBeGreaterThanOrEqual(0);
      expect(side.x + side.width, address).toBeLessThanOrEqual(PHONE.width);
    }
  }
});

test('a paragraph is found by keyboard, quoted, and found again in its text', async ({ page }) => {
  await page.goto(`/en${MESSAGE}`);
  const way = page.getByRole('link', { name: 'Quote paragraph 2' });
  await way.focus();
  await expect(way).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?paragraph=2$/);
  const quotation = page.locator('.quotable');
  await expect(quotation).toContainText('“When a district rebuilds its water works');
  await expect(quotation).toContainText('Secretary of the sample organisation');
  await expect(quotation).toContainText('SAMPLE/2026/1');
  await expect(quotation).toContainText(new RegExp(`/en${MESSAGE}\\?revision=\\d+#p2`));
  await page.getByRole('link', { name: 'Back to the paragraph in its text' }).click();
  await expect(page).toHaveURL(/#p2$/);
  await expect(page.locator('#p2')).toContainText('When a district rebuilds its water works');
});

test('an Arabic paragraph is quoted with the marks of Arabic', async ({ page }) => {
  await page.goto(`/ar${MESSAGE}?paragraph=2`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.quotable')).toContainText('”عندما تعيد');
  await expect(page.locator('.quotable')).toContainText(`/ar${MESSAGE}?revision=`);
});

test('a paragraph and a revision that are not there offer the text', async ({ page }) => {
  for (const query of ['?paragraph=99', '?revision=99']) {
    const answer = await page.goto(`/fr${MESSAGE}${query}`);
    expect(answer!.status()).toBe(404);
    await page.locator('.ways').getByRole('link', { name: 'Le texte intégral de ce message' }).click();
    await expect(page).toHaveURL(new RegExp(`/fr${MESSAGE}$`));
  }
});

test('the address that was cited says which revision it is', async ({ page, request }) => {
  await page.goto(`/en${MESSAGE}`);
  await page.locator('.facts').getByRole('link', { name: /Lasting address/ }).click();
  await expect(page).toHaveURL(/\?revision=\d+$/);
  await expect(page.locator('.notice')).toContainText('the newest');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  const reference = await (await request.get(`/en${MESSAGE}.ris`)).text();
  expect(reference).toContain(new URL(page.url()).search);
});

test('a message leads to its speaker, and the speaker to all their texts', async ({ page }) => {
  await page.goto(`/en${MESSAGE}`);
  await page.locator('.speaker').getByRole('link', { name: 'Secretary of the sample organisation' }).click();
  await expect(page).toHaveURL(new RegExp(`/en${SPEAKER}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Secretary of the sample organisation');
  await expect(page.locator('.messages .entry-title')).toHaveCount(3);
  await expect(page.locator('.messages a[hreflang="ru"]')).toHaveAttribute('href', /^\/ru\/messages\/2026\//);
  await page.getByRole('link', { name: 'Read all texts on one page' }).click();
  await expect(page).toHaveURL(/view=full/);
  await expect(page.locator('.full-text header h2')).toHaveText(['A river has no second bank account', 'What neighbours learn from one another']);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.main-nav')).toBeHidden();
});

test('the footer leads to all speakers, in Arabic too', async ({ page }) => {
  await page.goto('/ar');
  await page.locator('.footer').getByRole('link', { name: 'أصحاب الرسائل' }).click();
  await expect(page).toHaveURL(/\/ar\/speakers$/);
  await page.locator('.speakers').getByRole('link', { name: 'أمين المنظمة النموذجية' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('أمين المنظمة النموذجية');
});

test('an observance lists the messages that were given for it', async ({ page }) => {
  await page.goto('/en/observances/south-south-cooperation-day');
  await page.locator('.messages-given').getByRole('link', { name: 'What neighbours learn from one another' }).click();
  await expect(page).toHaveURL(new RegExp(`/en${MESSAGE}$`));
});
