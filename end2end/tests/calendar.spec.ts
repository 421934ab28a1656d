// The calendar as a visitor uses it, with and without JavaScript.
import { test, expect } from './page';

test('World Water Day is found from home in French in three clicks', async ({ page }) => {
  await page.goto('/fr');
  await page.locator('.main-nav').getByRole('link', { name: 'Calendrier' }).click();
  await page.locator('.year-grid').getByRole('link', { name: 'mars' }).click();
  await expect(page).toHaveURL(/\/fr\/calendar\/2026\/03$/);
  await page.locator('.list-month').getByRole('link', { name: "Journée mondiale de l'eau" }).click();
  await expect(page).toHaveURL(/\/fr\/observances\/water-day$/);
  await expect(page.locator('.opening .dateline-day')).toHaveText('22 mars');
});

test('World Water Day is found from home in French by its name', async ({ page }) => {
  await page.goto('/fr');
  await page.locator('#find').fill('journee l’eau');
  await page.locator('.find button').click();
  await page.locator('.hits').getByRole('link', { name: "Journée mondiale de l'eau" }).first().click();
  await expect(page).toHaveURL(/\/fr\/observances\/water-day$/);
});

test('a visitor pages through the months', async ({ page }) => {
  await page.goto('/en/calendar/2026/11');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('November 2026');
  await page.locator('.pages').getByRole('link', { name: /December 2026/ }).click();
  await page.locator('.pages').getByRole('link', { name: /January 2027/ }).click();
  await expect(page).toHaveURL(/\/en\/calendar\/2027\/01$/);
  await expect(page.locator('.month-grid tbody tr').first().locator('td.outside')).toHaveCount(4);
  await page.locator('.pages').getByRole('link', { name: '2027', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/calendar\/2027$/);
  await page.locator('.pages').getByRole('link', { name: /2026/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calendar of 2026');
});

test('the filters stay while one pages on', async ({ page }) => {
  await page.goto('/en/calendar/2026/10');
  await page.locator('#kind').selectOption('week');
  await page.locator('.filters button').click();
  await expect(page.locator('.list-month .entries li')).toHaveCount(3);
  await page.locator('.pages').getByRole('link', { name: /November 2026/ }).click();
  await expect(page).toHaveURL(/\/en\/calendar\/2026\/11\?kind=week$/);
  await expect(page.locator('#kind')).toHaveValue('week');
  await page.locator('.filters').getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/calendar\/2026\/11$/);
});

test('each date of a month says by which rule it falls there', async ({ page }) => {
  await page.goto('/en/calendar/2026/09');
  const note = (title: string) => page.locator('.list-month li', { hasText: title }).locator('.entry-note');
  await expect(note('South-South')).toContainText('12 September since 2012');
  await expect(note('World Maritime Day')).toContainText('last Thursday of September');
  await page.goto('/en/calendar/2010/12');
  await expect(note('South-South')).toContainText('19 December');
  await expect(note('South-South')).toContainText('A/RES/58/220');
});

test('the month is a table on a wide screen and a list on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/calendar/2026/09');
  const table = page.getByRole('table', { name: 'September 2026' });
  await expect(table).toBeVisible();
  await expect(table.getByRole('columnheader')).toHaveCount(7);
  await expect(table.locator('[aria-current="date"]')).toContainText('South-South');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(table).toBeHidden();
  await expect(page.locator('.list-month li').first()).toBeVisible();
});

test('the week runs from the right in Arabic', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/ar/calendar/2026/09');
  const heads = page.locator('.month-grid th');
  const monday = await heads.first().boundingBox();
  const sunday = await heads.last().boundingBox();
  expect(monday!.x).toBeGreaterThan(sunday!.x);
  const next = await page.locator('.pages-next').boundingBox();
  const previous = await page.locator('.pages-prev').boundingBox();
  expect(next!.x).toBeLessThan(previous!.x);
});

test('a date that nobody knows yet is said to be unknown', async ({ page }) => {
  await page.goto('/en/calendar/2026');
  await expect(page.locator('.list-undated li', { hasText: 'Vesak' })).toContainText('not known yet');
  await page.goto('/en/calendar/2024/05');
  await expect(page.locator('.list-month')).toContainText('Vesak');
});
