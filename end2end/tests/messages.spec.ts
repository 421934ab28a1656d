// What a visitor does with messages: the samples of end2end/messages.jsonl, which bin/test has imported.
import { test, expect, MESSAGE } from './page';

test('a visitor finds a message in the list and reads it in another language', async ({ page }) => {
  await page.goto('/en/messages');
  await expect(page.locator('.entry-title')).toHaveCount(6);
  await page.getByRole('link', { name: 'What neighbours learn from one another' }).click();
  await expect(page).toHaveURL(new RegExp(`/en${MESSAGE}$`));
  await expect(page.locator('.speaker')).toContainText('Secretary of the sample organisation');
  await expect(page.locator('.facts')).toContainText('SAMPLE/2026/1');
  await page.locator('.facts .in-languages').getByRole('link', { name: 'عربي' }).click();
  await expect(page).toHaveURL(new RegExp(`/ar${MESSAGE}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ما يتعلمه الجيران بعضهم من بعض');
  await expect(page.locator('.speaker-name')).toHaveText('أمين المنظمة النموذجية');
});

test('a language without the message says where it can be read', async ({ page }) => {
  const answer = await page.goto(`/ru${MESSAGE}`);
  expect(answer!.status()).toBe(404);
  await page.locator('#main a[hreflang="fr"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce que les voisins apprennent les uns des autres');
});

test('an unofficial text says so', async ({ page }) => {
  await page.goto('/en/messages/2025/international-translation-day-chair-of-the-sample-committee');
  await expect(page.locator('.notice')).toContainText('unofficial');
});
