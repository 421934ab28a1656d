// Cards in the frames of a page that is not ours.
import { test, expect, LOCALES, SAMPLE } from './page';

const ELSEWHERE = 'http://elsewhere.example/';

/** A page of another site that shows one of our addresses in a frame. */
async function frame(page: import('@playwright/test').Page, path: string, baseURL: string) {
  const html = `<!DOCTYPE html><title>Elsewhere</title><iframe title="Card" src="${baseURL}${path}" width="480" height="360"></iframe>`;
  await page.route(ELSEWHERE, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(ELSEWHERE);
  return page.frameLocator('iframe');
}

for (const locale of LOCALES) {
  test(`the card of an observance stands in a frame elsewhere, in ${locale}`, async ({ page, baseURL }) => {
    const card = await frame(page, `/${locale}/embed${SAMPLE}`, baseURL!);
    await expect(card.locator('h1')).not.toBeEmpty();
    await expect(card.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    await expect(card.locator('.dateline').first()).toContainText('12');
    // Its stylesheet is there, too.
    await expect(card.locator('body')).toHaveCSS('display', 'flex');
    expect(await page.context().cookies()).toEqual([]);
  });
}

test('a link in a card leads out of its frame', async ({ page, baseURL }) => {
  const card = await frame(page, '/en/embed/today', baseURL!);
  await card.locator('.title a').first().click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}/en/observances/`));
  await expect(page.locator('iframe')).toHaveCount(0);
});

test.describe('a page that is no card', () => {
  test.use({ loud: /frame-ancestors|Refused to (display|frame)|X-Frame-Options|ERR_BLOCKED/ });

  test('shows itself in no frame', async ({ page, baseURL }) => {
    const answered = page.waitForResponse(`${baseURL}/en`);
    const card = await frame(page, '/en', baseURL!);
    await answered;
    // What the browser says in its place has a heading of its own.
    await expect(card.locator('.banner')).toHaveCount(0);
  });
});

test('the words to copy are behind a disclosure, and show the card', async ({ page, baseURL }) => {
  await page.goto(`/en${SAMPLE}`);
  const words = page.locator('.embed-words');
  await expect(words.locator('pre')).toBeHidden();
  await words.getByText('Embed this day').click();
  const snippet = await words.locator('pre').innerText();
  const copied = snippet.replace(/src="https?:\/\/[^/]+/, `src="${baseURL}`);
  await page.route(ELSEWHERE, (route) => route.fulfill({ contentType: 'text/html', body: `<!DOCTYPE html><title>Elsewhere</title>${copied}` }));
  await page.goto(ELSEWHERE);
  await expect(page.frameLocator('iframe').locator('h1')).toContainText('South-South');
  await expect(page.locator('iframe')).toHaveAttribute('title', /South-South/);
});
