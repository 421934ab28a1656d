// Subscribing to a list and keeping a day: plain links, which lead to feeds that can be read.
import { test, expect, LOCALES, SAMPLE } from './page';

/** Where a link leads, as a program that subscribes would ask. */
const address = (webcal: string | null) => {
  expect(webcal).toMatch(/^webcal:\/\/[^/]+\//);
  return webcal!.replace(/^webcal:\/\/[^/]+/, '');
};

for (const locale of LOCALES) {
  test(`in ${locale} a list is subscribed to with its filters, and a day is kept`, async ({ page, request }) => {
    await page.goto(`/${locale}/observances?kind=week&utm_source=x`);
    const links = page.locator('.follow a');
    await expect(links).toHaveCount(2);
    const path = address(await links.first().getAttribute('href'));
    expect(path).toBe(`/${locale}/calendar.ics?kind=week`);
    await expect(links.nth(1)).toHaveAttribute('href', path);
    const list = await (await request.get(path)).text();
    expect(list).toMatch(/^BEGIN:VCALENDAR\r\n/);

    await page.goto(`/${locale}${SAMPLE}`);
    const own = page.locator('.to-calendar a');
    await expect(own).toHaveCount(2);
    expect(address(await own.first().getAttribute('href'))).toBe(`/${locale}${SAMPLE}.ics`);
    const [download] = await Promise.all([page.waitForEvent('download'), own.nth(1).click()]);
    expect(download.suggestedFilename()).toBe(`south-south-cooperation-day-${locale}.ics`);
  });
}

test('every page names the news, and they answer', async ({ page, request }) => {
  await page.goto('/es/about');
  const href = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const answer = await request.get(href!);
  expect(answer.headers()['content-type']).toContain('application/atom+xml');
  const again = await request.get(href!, { headers: { 'if-none-match': answer.headers()['etag'] } });
  expect(again.status()).toBe(304);
});

test('what a feed does not know is said in a sentence', async ({ page }) => {
  const answer = await page.goto('/en/calendar.ics?kind=fortnight');
  expect(answer!.status()).toBe(400);
  await expect(page.locator('body')).toContainText('Allowed are: day, week, year, decade.');
});
