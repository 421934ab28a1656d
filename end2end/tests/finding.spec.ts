// Finding things on the whole site, and hearing of what a question will find later: with a form and links alone;
// where JavaScript runs, words are suggested.
import { test, expect, LOCALES } from './page';

test('the field in the head finds observances first, then messages', async ({ page }) => {
  await page.goto('/en/about');
  await page.locator('#find').fill('rights');
  await page.locator('.find button').click();
  await expect(page).toHaveURL(/\/en\/search\?q=rights$/);
  await expect(page.locator('.found h2').first()).toContainText('Observances');
  await expect(page.locator('#found-messages')).toBeVisible();
  await expect(page.locator('.found mark').first()).toHaveText(/Rights/i);
  await page.locator('#q').fill('water works');
  await page.locator('.archive-ask button').click();
  await page.locator('.found').getByRole('link', { name: 'What neighbours learn from one another' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What neighbours learn from one another');
});

test('of many there are five, and the way to all', async ({ page }) => {
  await page.goto('/en/search?q=day');
  const observances = page.locator('section[aria-labelledby="found-observances"]');
  await expect(observances.locator('.hit')).toHaveCount(5);
  await observances.getByRole('link', { name: /^All \d+ observances$/ }).click();
  await expect(page).toHaveURL(/\/en\/observances\?q=day$/);
  await page.goto('/en/search?q=day&kind=observances');
  await expect(page.locator('.hit')).toHaveCount(20);
  await page.getByRole('link', { name: 'More results' }).click();
  await expect(page.locator('.hit').first()).toBeVisible();
});

test('Arabic and Chinese words are found as they are written, from pages in their own direction', async ({ page }) => {
  await page.goto('/ar');
  await page.locator('#find').fill('للمياه');
  await page.locator('.find button').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.found a[href="/ar/observances/water-day"]')).toBeVisible();
  await page.goto('/zh/search');
  await page.locator('#q').fill('水日');
  await page.locator('.archive-ask button').click();
  await expect(page.locator('.found a[href="/zh/observances/water-day"]')).toBeVisible();
  await expect(page.locator('.found mark').first()).toContainText('水');
});

test('a symbol in any spelling has its record first', async ({ page }) => {
  for (const typed of ['A/RES/58/220', 'a-res-58-220']) {
    await page.goto(`/en/search?q=${encodeURIComponent(typed)}`);
    const first = page.locator('section[aria-labelledby="found-symbol"] .hit a').first();
    await expect(first).toHaveAttribute('href', '/en/observances/south-south-cooperation-day');
  }
});

test('an empty search says how to ask, and nothing found says what to do', async ({ page }) => {
  for (const locale of LOCALES) {
    await page.goto(`/${locale}/search`);
    await expect(page.locator('#q-help')).toBeVisible();
    await expect(page.locator('.find')).toHaveCount(0);
    await page.goto(`/${locale}/search?q=xylophone`);
    await expect(page.locator('.notice')).toBeVisible();
  }
});

test('a page that is not there leads to the search for its words', async ({ page }) => {
  await page.goto('/en/observances/clean-water-gala');
  await page.locator('.ways').getByRole('link', { name: /Search the site for/ }).click();
  await expect(page.locator('#q')).toHaveValue('clean water gala');
});

test('a question can be followed by its feed', async ({ page, request, baseURL }) => {
  await page.goto('/en/messages?q=water&sort=oldest');
  const link = page.getByRole('link', { name: 'Follow this search' });
  await expect(link).toHaveAttribute('href', '/en/messages.atom?q=water');
  // The feed of the question, before the one of the site.
  const announced = page.locator('head link[type="application/atom+xml"]').first();
  await expect(announced).toHaveAttribute('href', '/en/messages.atom?q=water');
  const hits = await page.locator('.hit').count();
  const feed = await request.get(new URL('/en/messages.atom?q=water', baseURL).href);
  expect(feed.status()).toBe(200);
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  const text = await feed.text();
  expect(text).toContain('<title>What neighbours learn from one another</title>');
  expect(text.match(/<entry>/g)).toHaveLength(hits);
  const refused = await request.get(new URL('/en/messages.atom?colour=red', baseURL).href);
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain('colour');
});

test('words are suggested while somebody types, where JavaScript runs', async ({ page, javaScriptEnabled }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pkg/')) scripts.push(request.url());
  });
  await page.goto('/en/search', { waitUntil: 'networkidle' });
  const options = page.locator('#suggestions option');
  await expect(options).toHaveCount(0);
  // Whoever only reads has not loaded what wakes the field.
  expect(scripts.some((url) => url.endsWith('.wasm'))).toBe(false);
  await page.locator('#q').pressSequentially('world water');
  if (!javaScriptEnabled) {
    await expect(options).toHaveCount(0);
    return;
  }
  await expect(page.locator('#suggestions option[value="World Water Day"]')).toHaveCount(1);
  expect(await options.count()).toBeLessThanOrEqual(5);
  await page.goto('/ar/messages');
  await page.locator('#q').pressSequentially('المياه');
  await expect(options.first()).toHaveAttribute('value', /مياه/);
});
