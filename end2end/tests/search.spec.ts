// Asking the archive: the samples of end2end/messages.jsonl, with a form and links alone.
import { test, expect, MESSAGE } from './page';

const titles = (page: import('@playwright/test').Page) => page.locator('.hit .entry-title a');

test('words find messages, marked, and what was asked can be taken away again', async ({ page }) => {
  await page.goto('/en/messages');
  await page.locator('#q').fill('rivers water -neighbours');
  await page.locator('.archive-ask button').click();
  await expect(page).toHaveURL(/q=rivers/);
  await expect(titles(page)).toHaveText(['A river has no second bank account']);
  await expect(page.locator('.hit mark').first()).toHaveText(/river/);
  const chips = page.locator('.chips');
  await expect(chips.getByRole('link')).toHaveCount(4);
  await chips.getByRole('link', { name: /Take away: without neighbours/ }).click();
  await chips.getByRole('link', { name: 'Take away: rivers' }).click();
  await expect(page.locator('#q')).toHaveValue('water');
  await expect(page.getByRole('status')).toContainText('2 messages');
});

test('a facet narrows to as many messages as it says, and an order stays', async ({ page }) => {
  await page.goto('/en/messages');
  const year = page.locator('#facet-year').locator('..').getByRole('listitem').filter({ hasText: '2025' });
  const count = await year.locator('.facet-count').innerText();
  await year.getByRole('link').click();
  await expect(page).toHaveURL(/year=2025/);
  await expect(page.getByRole('status')).toContainText(`${count} messages`);
  await page.locator('.orders').getByRole('link', { name: 'Oldest first' }).click();
  await expect(titles(page)).toHaveText(['The second reading', 'Rights are kept in small places']);
  await expect(page.locator('.orders [aria-current]')).toHaveText('Oldest first');
  await page.locator('.chips').getByRole('link').first().click();
  await expect(page.getByRole('status')).toContainText('6 messages');
});

test('Arabic and Russian words find their texts from any page', async ({ page }) => {
  await page.goto('/ar/messages');
  await page.locator('#q').fill('المياه منطقه');
  await page.locator('.archive-ask button').click();
  await expect(titles(page)).toHaveText(['ما يتعلمه الجيران بعضهم من بعض']);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.goto('/zh/messages?q=даты');
  await expect(titles(page)).toHaveText(['О пользе точных дат']);
  await expect(page.locator('.hit .excerpt')).toHaveAttribute('lang', 'ru');
});

test('a symbol in any spelling leads to its message', async ({ page }) => {
  await page.goto('/fr/messages');
  await page.locator('#q').fill('sample 2026 1');
  await page.locator('.archive-ask button').click();
  await expect(page).toHaveURL(new RegExp(`/fr${MESSAGE}$`));
});

test('nothing found says what to do next, and nonsense is no fault', async ({ page }) => {
  await page.goto('/en/messages?q=xylophone');
  await expect(page.locator('.notice')).toContainText('No message has all of this.');
  for (const query of ['%22%22%22', '%26%7C!()', "';drop", '%F0%9F%98%80']) {
    const answer = await page.goto(`/en/messages?q=${query}`);
    expect(answer!.status()).toBe(200);
  }
});
