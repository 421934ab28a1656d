// What anybody types stays text: markup, scripts and links that would run are typed into every field of
// the admin, saved or refused, published, and looked at wherever they come out again. Whatever runs, is
// fetched, or is stopped only by the policy of the page trips a wire.
import { expect, letIn, screenOf, test, told } from './site';
import type { Page } from '@playwright/test';

test.use({ siteName: 'tripwire' });
test.describe.configure({ timeout: 480_000 });

const MARKUP = `"'><img src=/tripwire.png onerror=tripped()></textarea></title></style></script><script>tripped()</script><svg onload=tripped()>`;
/** The same in a body, where HTML is refused by name: every sign of it escaped, so that it is kept as words. */
const ESCAPED = MARKUP.replace(/[<>_*\[\]]/g, (sign) => `\\${sign}`);
const LINK = 'javascript:tripped()';

async function watch(page: Page): Promise<string[]> {
  const tripped: string[] = [];
  await page.exposeFunction('tripped', () => tripped.push(`run on ${page.url()}`));
  await page.exposeFunction('blocked', (what: string) => tripped.push(`blocked: ${what}`));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => (window as any).blocked(`${event.violatedDirective} on ${location.href}`)),
  );
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/tripwire.png') tripped.push(`fetched on ${page.url()}`);
  });
  return tripped;
}

/** Looks at a page: nothing has become an element, and no link leads where a script would run. */
async function look(page: Page, path: string, says = false): Promise<void> {
  await page.goto(path);
  await inert(page, path);
  if (says) await expect(page.locator('main'), path).toContainText('<img src=/tripwire.png');
}

async function inert(page: Page, path: string): Promise<void> {
  const elements = page.locator('img[src*="tripwire"], svg[onload], [onerror], a[href^="javascript:" i]');
  await expect(elements, path).toHaveCount(0);
}

/** Types the markup into every field of the screen's forms that takes words, and sends each form. */
async function fillAll(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const forms = await page.locator('main form[method="post"]').count();
  for (let number = 0; number < forms; number += 1) {
    await page.goto(path);
    const form = page.locator('main form[method="post"]').nth(number);
    const filled = await form.evaluate((form: HTMLFormElement, markup) => {
      let filled = 0;
      for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
        if (field instanceof HTMLInputElement && !['text', 'search', 'email', 'url', 'password'].includes(field.type)) continue;
        field.removeAttribute('maxlength');
        field.value = markup;
        filled += 1;
      }
      if (filled > 0) form.noValidate = true;
      return filled;
    }, MARKUP);
    if (filled === 0) continue;
    const done = page.waitForEvent('load');
    await form.evaluate((form: HTMLFormElement) => HTMLFormElement.prototype.submit.call(form));
    await done;
    await inert(page, `${path}, form ${number}`);
  }
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save and publish now' }).click();
  await told(page, 'Published.');
}

test('markup typed into any field is never more than words', async ({ page, site }) => {
  const tripped = await watch(page);
  await letIn(page, site);
  const observance = await screenOf(page, '/observances/south-south-cooperation-day');
  const edition = await screenOf(page, '/observances/south-south-cooperation-day/2015');

  // What can be published, published.
  await page.goto(`${observance}/en`);
  await page.getByLabel('Title', { exact: true }).fill(MARKUP);
  await page.getByLabel('How the title is known').selectOption('sourced');
  await page.getByLabel('Sources of the title').fill(`${LINK}\n${MARKUP}`);
  await publish(page);
  await page.goto(`${edition}/en`);
  for (const label of ['Theme', 'Words of the quote', 'Lines beneath the quote', 'Lines of the publisher', 'Headings above the photos']) {
    await page.getByLabel(label, { exact: true }).fill(MARKUP);
  }
  // No message is called so; without one the words stand as given.
  await page.getByLabel('Message of the quote').fill(MARKUP);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByLabel('Message of the quote')).toHaveValue(MARKUP);
  await inert(page, 'a message that is unknown');
  await page.getByLabel('Message of the quote').fill('');
  await page.getByLabel('How far the words are known').selectOption('source_incomplete');
  await page.getByLabel('Text', { exact: true }).fill(`${ESCAPED}\n\n\`\`\`\n${MARKUP}`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await inert(page, 'a body that is refused');
  for (const link of [LINK, 'JaVaScRiPt:tripped()', 'data:text/html,<script>tripped()</script>', '//elsewhere.example']) {
    await page.getByLabel('Text', { exact: true }).fill(`[words](${link})`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByLabel('Text', { exact: true })).toHaveValue(`[words](${link})`);
    await inert(page, link);
  }
  await page.getByLabel('Text', { exact: true }).fill(ESCAPED);
  await page.getByLabel('Note for colleagues').fill(MARKUP);
  await publish(page);
  await page.goto('/admin/pages');
  const hrefs = await page.getByRole('main').getByRole('link').evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
  const about = hrefs.find((href) => /^\/admin\/pages\/[^/]+\/en/.test(href))!;
  await page.goto(about);
  await page.getByLabel('Title', { exact: true }).fill(MARKUP);
  await page.getByLabel('Lead', { exact: true }).fill(MARKUP);
  await page.getByLabel('Text', { exact: true }).fill(ESCAPED);
  await publish(page);
  await page.goto(hrefs.find((href) => /^\/admin\/site\/[^/]+\/en/.test(href))!);
  for (const label of ['Name', 'Line', 'About line', 'Line of the publisher']) {
    await page.getByLabel(label, { exact: true }).fill(MARKUP.slice(0, label === 'Name' ? 95 : 300));
  }
  await publish(page);
  // A correction with its public note, and a withdrawal with its reason.
  await page.goto(`${edition}/en/correction`);
  await page.getByLabel('Theme').fill(`${MARKUP} mended`);
  await page.locator('textarea[name="public_note"]').fill(MARKUP);
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  await page.goto(`${edition}/en`);
  await page.locator('summary', { hasText: 'Withdraw' }).click();
  await page.getByLabel('Why it is no longer valid').fill(MARKUP);
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await page.goto('/admin/releases');
  await page.getByLabel('Title').fill(MARKUP.slice(0, 120));
  await page.getByRole('button', { name: 'Begin a release' }).click();
  const release = new URL(page.url()).pathname;

  // Then every field of every screen.
  const screens = [
    ...['/admin/messages/new', '/admin/speakers/new', '/admin/observances/new', `${observance}/free`, `${observance}/fr`, observance],
    ...[`${edition}/free`, `${edition}/fr`, `${edition}/fr/correction`, about, release],
    ...['/admin/redirects', '/admin/staff/invitation', '/admin/settings', '/admin/account', '/admin/account/password', '/admin/confirm'],
  ];
  for (const screen of screens) await fillAll(page, screen);

  // And wherever it comes out again.
  const query = encodeURIComponent(MARKUP);
  const slug = '/observances/south-south-cooperation-day';
  for (const path of ['/en', '/en/today', '/en/calendar/2026/09', '/en/messages', '/fr' + slug, '/nowhere' + query]) await look(page, path);
  for (const path of [`/en/messages?q=${query}`, `/en/search?q=${query}`, `/en/messages/check?words=${query}`]) await look(page, path);
  for (const path of [`/en${slug}`, `/en${slug}/2015`, '/en/observances', '/en/about']) await look(page, path, true);
  const lists = ['/admin', '/admin/messages', '/admin/speakers', '/admin/observances', `/admin/observances?q=${query}`, '/admin/editions', '/admin/pages', '/admin/reviews', '/admin/releases', release];
  const more = [`/admin/audit?thing=${query}`, '/admin/audit', '/admin/redirects', `/admin/redirects?q=${query}`, '/admin/letters', '/admin/staff', '/admin/trash'];
  for (const path of [...lists, ...more]) await look(page, path);
  const parts = [`${observance}/en`, `${observance}/en/history`, `${observance}/en/compare?from=1&to=2`, `${edition}/en`, `${edition}/en/history`, `${edition}/en/compare?from=1&to=2`];
  for (const path of parts) await look(page, path, true);
  for (const path of [`/admin/sign-in?lang=en&next=${query}`, `/admin/sign-in?lang=en&next=${encodeURIComponent(LINK)}`]) await look(page, path);
  expect(tripped).toEqual([]);
});
