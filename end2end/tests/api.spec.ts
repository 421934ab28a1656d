// The API as others use it: from a page of their own, to cite a date; and the page that explains it.
import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { test, expect, SAMPLE } from './page';
import { VALIDITY } from './validity';

test('the page that explains the API is valid, accessible, and fits a phone', async ({ page, request, javaScriptEnabled }) => {
  test.slow();
  const report = await new HtmlValidate(VALIDITY).validateString(await (await request.get('/api')).text(), '/api');
  expect(report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.line}:${message.column})`))).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/api');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The API');
  await page.getByRole('link', { name: '/api/v1/when/{slug}/{year}' }).click();
  expect(new URL(page.url()).hash).toBe('#v1-when-slug-year');
  if (!javaScriptEnabled) return;
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((found) => `${found.id}: ${found.nodes[0].html}`)).toEqual([]);
});

test('a page of somebody else cites a date with its rule, and both are those of the page here', async ({ page, baseURL, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'the other page asks by a script');
  const address = `${baseURL}/api/v1/when/south-south-cooperation-day/2011`;
  // A page without an origin is another site to everybody.
  await page.goto('data:text/html,<title>Elsewhere</title><p id="cited"></p>');
  const told = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    return { tag: answer.headers.get('etag'), when: await answer.json() };
  }, address);
  expect(told.tag).toMatch(/^(W\/)?"[0-9a-f]{32}"$/);
  expect(told.when).toMatchObject({ starts_on: '2011-12-19', proclamation: { symbol: 'A/RES/58/220' } });
  await page.goto(told.when.url.en);
  expect(new URL(page.url()).pathname).toBe(`/en${SAMPLE}/2011`);
  await expect(page.locator('time').first()).toHaveAttribute('datetime', told.when.starts_on);
  await expect(page.locator('main')).toContainText(told.when.rule);
});

test('a calendar is kept up to date with what changed', async ({ request }) => {
  const window = '/api/v1/calendar?from=2026-09-01&to=2026-09-30';
  const whole = await (await request.get(window)).json();
  expect(whole.observances.length).toBeGreaterThan(10);
  const newest = whole.observances.map((one: { changed_at: string }) => one.changed_at).sort().at(-1);
  const later = new Date(Date.parse(newest) + 1000).toISOString();
  const nothing = await (await request.get(`${window}&changed_since=${later}`)).json();
  expect(nothing.observances).toEqual([]);
  const all = await (await request.get(`${window}&changed_since=2000-01-01T00:00:00Z`)).json();
  expect(all.observances).toEqual(whole.observances);
  const first = await request.get('/api/v1/calendar/2026');
  const again = await request.get('/api/v1/calendar/2026', { headers: { 'if-none-match': first.headers().etag } });
  expect(again.status()).toBe(304);
});
