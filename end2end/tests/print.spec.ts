// What comes out of a printer.
import { test, expect, SAMPLE } from './page';
import type { Page } from '@playwright/test';

/** The pages of the PDF that the browser prints, as its page tree counts them. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

test('the page of an observance prints as one A4 sheet', async ({ page }) => {
  for (const path of [`/en${SAMPLE}`, `/ar${SAMPLE}`, `/ru${SAMPLE}`, '/en/observances/water-day', '/en/observances/world-food-day']) {
    await page.goto(path);
    expect(await pagesOf(page), path).toBe(1);
  }
});

test('the sheet has date, title, picture with credit, quote with speaker, text and address', async ({ page, baseURL }) => {
  await page.goto(`/en${SAMPLE}`);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.opening .dateline', 'h1', '.text figure img', '.credit', '.quote p', '.quote figcaption', '.body', '.print-address']) {
    await expect(page.locator(part).first()).toBeVisible();
  }
  await expect(page.locator('.print-address')).toContainText(`/en${SAMPLE}`);
  for (const part of ['.main-nav', '.languages', '.find', '.years', '.related']) {
    await expect(page.locator(part)).toBeHidden();
  }
});

test('the days of a year print on one sheet', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'what follows the days is taken away by a script');
  await page.goto('/en/calendar/2026');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.querySelectorAll('.list, .footer').forEach((rest) => rest.remove()));
  expect(await pagesOf(page)).toBe(1);
});

test('a month prints as one sheet', async ({ page }) => {
  for (const path of ['/en/calendar/2026/06', '/ar/calendar/2026/09', '/ru/calendar/2026/03']) {
    await page.goto(path);
    expect(await pagesOf(page), path).toBe(1);
  }
});
