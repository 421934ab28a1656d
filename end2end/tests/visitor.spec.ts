// What a visitor does, with and without JavaScript.
import { test, expect, LOCALES, SAMPLE, TEMPLATES } from './page';

test('a visitor is led to a language and finds the day of today', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/en$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12 September 2026');
  await page.locator('.list-day').getByRole('link', { name: 'United Nations Day for South-South Cooperation' }).click();
  await expect(page).toHaveURL(new RegExp(`/en${SAMPLE}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('United Nations Day for South-South Cooperation');
  await expect(page.locator('.opening time')).toHaveAttribute('datetime', '2026-09-12');
});

test('the sample page shows its quote, its picture with caption and credit, and its document', async ({ page }) => {
  await page.goto(`/en${SAMPLE}`);
  await expect(page.locator('.quote')).toContainText('let us reaffirm our commitment to this invaluable means');
  await expect(page.locator('.quote figcaption')).toContainText('Secretary-General Ban Ki-moon');
  const picture = page.locator('article figure img');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(300);
  expect(await picture.getAttribute('alt')).not.toBe('');
  await expect(page.locator('.text figure:not(.quote) figcaption')).toContainText('Illustration: Daymark');
  await expect(page.locator('.text figure:not(.quote) figcaption')).toContainText('Photo: FAO');
  await expect(page.locator('.body > p')).toHaveCount(5);
  await expect(page.locator('.body').getByRole('link')).toContainText('Buenos Aires Plan of Action');
  await expect(page.locator('.documents')).toContainText('PDF document');
  await expect(page.locator('.colophon')).toContainText('© United Nations');
});

test('a year before the move says 19 December', async ({ page }) => {
  await page.goto(`/en${SAMPLE}/2010`);
  await expect(page.locator('.opening .dateline-day')).toHaveText('19 December');
  await page.locator('.years').getByRole('link', { name: '2011' }).click();
  await expect(page.locator('.opening .dateline-day')).toHaveText('19 December');
  await page.locator('.years').getByRole('link', { name: '2012' }).click();
  await expect(page.locator('.opening .dateline-day')).toHaveText('12 September');
  await page.locator('#year').fill('2005');
  await page.locator('.years button').click();
  await expect(page).toHaveURL(new RegExp(`/en${SAMPLE}/2005$`));
  await expect(page.locator('.opening .dateline-day')).toHaveText('19 December');
});

test('the page reads from the right in Arabic and says where its text is', async ({ page }) => {
  await page.goto(`/en${SAMPLE}`);
  await page.locator('.languages').getByRole('link', { name: 'عربي' }).click();
  await expect(page).toHaveURL(new RegExp(`/ar${SAMPLE}$`));
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.opening .dateline-day')).toContainText('سبتمبر');
  const title = await page.getByRole('heading', { level: 1 }).boundingBox();
  const margin = await page.locator('.margin').boundingBox();
  expect(margin!.x).toBeLessThan(title!.x + title!.width / 2);
  await page.locator('.elsewhere').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(new RegExp(`/en${SAMPLE}$`));
});

test('the list is narrowed by its form', async ({ page }) => {
  await page.goto('/fr/observances');
  await page.locator('#q').fill('l’eau');
  await page.locator('#kind').selectOption('day');
  await page.locator('.filters button').click();
  await expect(page).toHaveURL(/q=l%E2%80%99eau/);
  await expect(page.getByRole('link', { name: 'Journée mondiale de l' })).toBeVisible();
  await expect(page.locator('#kind')).toHaveValue('day');
});

test('the language bar has the order and the names of the United Nations', async ({ page }) => {
  for (const locale of LOCALES) {
    await page.goto(`/${locale}`);
    const names = await page.locator('.languages a').allTextContents();
    expect(names.map((name) => name.trim())).toEqual(['عربي', '中文', 'English', 'Français', 'Русский', 'Español']);
    await expect(page.locator('.languages a[aria-current]')).toHaveAttribute('hreflang', locale);
  }
});

test('a page that is not there offers ways on', async ({ page }) => {
  const answer = await page.goto('/es/observances/no-such-day');
  expect(answer!.status()).toBe(404);
  await page.locator('.ways a[href="/es/observances"]').click();
  await expect(page).toHaveURL(/\/es\/observances$/);
});

test('the first key press offers to skip to the content', async ({ page }) => {
  await page.goto('/en/observances');
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('no page ships a script but where words are suggested, sets a cookie or asks another site', async ({ page, context, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(baseURL!) && (request.resourceType() !== 'script' || request.url().endsWith('/pkg/wake-search.js'));
    if (!isOurs) elsewhere.push(request.url());
  });
  for (const path of TEMPLATES) {
    await page.goto(`/en${path}`);
    // A page of one message, or of none, has no such field.
    const suggests = (await page.locator('main input[type=search][list]').count()) > 0;
    expect(suggests, path).toBe(/^\/(messages|search)(\?|$)/.test(path));
    await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(suggests ? 1 : 0);
  }
  expect(elsewhere).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
