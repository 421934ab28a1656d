// Checking a quote against the samples of end2end/messages.jsonl: exact, near, not found, with a form alone.
import { test, expect, MESSAGE } from './page';

async function check(page: import('@playwright/test').Page, locale: string, words: string) {
  await page.goto(`/${locale}/messages/check`);
  await page.locator('#words').fill(words);
  await page.locator('.archive-form button').click();
  await expect(page).toHaveURL(/words=/);
}

test('words that were said are found exactly, with who said them and where', async ({ page }) => {
  await check(page, 'en', '“people who have done it, and who are willing […] where they went wrong”');
  await expect(page.locator('.notice')).toContainText('exactly');
  await expect(page.locator('.checked mark')).toContainText('people who have done it');
  await expect(page.locator('.checked')).toContainText('Secretary of the sample organisation');
  await expect(page.locator('.checked')).toContainText('SAMPLE/2026/1');
  await page.locator('.checked .entry-title a').click();
  await expect(page).toHaveURL(new RegExp(`/en${MESSAGE}$`));
});

test('words that were nearly said are told with their differences', async ({ page }) => {
  await check(page, 'en', 'people who have done this, and who are ready to say where they went wrong');
  await expect(page.locator('.notice')).toContainText('Nobody said exactly this');
  await expect(page.locator('.checked del').first()).toHaveText('this');
  await expect(page.locator('.checked ins').first()).toHaveText('it');
});

test('words that nobody said are not found, and too few are sent back', async ({ page }) => {
  await check(page, 'fr', 'a volcano erupted behind the quiet library');
  await expect(page.locator('.notice')).toContainText('aucun message');
  await check(page, 'en', 'clean water');
  await expect(page.locator('.problem')).toContainText('at least 3 words');
  await expect(page.locator('#words')).toHaveValue('clean water');
});

test('an Arabic quote is checked from an Arabic page, and found in its text', async ({ page }) => {
  await page.goto(`/ar${MESSAGE}`);
  const words = (await page.locator('.text .body p').nth(1).innerText()).split(/\s+/).slice(0, 8).join(' ');
  await check(page, 'ar', words);
  await expect(page.locator('.checked blockquote')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.checked mark')).toContainText(words.split(' ')[0]);
});
