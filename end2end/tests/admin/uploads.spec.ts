// Sending pictures with the browser's half awake: chosen and dropped, each with its progress; what comes of
// it where the line is cut, the server is busy or the session is over; and all of it in Arabic on a phone.
import { expect, letPhotoEditorIn, screenOf, signIn, test, type Person } from './site';
import { keep, landscape, noPicture, type Picture } from './pictures';
import { faults, picture } from './sound';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page, Route } from '@playwright/test';

test.use({ siteName: 'uploads' });
test.describe.configure({ mode: 'serial', timeout: 360_000 });

const UPLOAD = '/admin/photos/upload';
const [SMALL, HIGH] = [800, 533];
let person: Person;
let folder = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daymark-pictures-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sound(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await faults(page, name)).toEqual([]);
}

/** The line of a file. */
const line = (page: Page, name: string): Locator => page.locator('.uploads li').filter({ hasText: name });

async function choose(page: Page, pictures: Picture[]): Promise<void> {
  await page.locator('input[name="files"]').setInputFiles(keep(folder, pictures));
}

/** Lets pictures fall on an element, as from a folder. */
async function drop(page: Page, on: string, pictures: Picture[]): Promise<void> {
  const files = pictures.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: buffer.toString('base64') }));
  const data = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const { name, mimeType, bytes } of files) {
      const own = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
      data.items.add(new File([own], name, { type: mimeType }));
    }
    return data;
  }, files);
  await page.locator(on).dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.locator('.drop')).toHaveClass(/over/);
  await page.locator(on).dispatchEvent('drop', { dataTransfer: data });
  await expect(page.locator('.drop')).not.toHaveClass(/over/);
}

/** Notes from now on what every line shows: its words, and how far its bar has come. */
async function watchLines(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = ((window as any).seen = []);
    new MutationObserver(() => {
      for (const line of document.querySelectorAll('.uploads li')) {
        const bar = line.querySelector('progress');
        const told = `${line.textContent} ${bar?.getAttribute('value') ?? ''}`.trim();
        if (!seen.includes(told)) seen.push(told);
      }
    }).observe(document.querySelector('.uploads')!, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return () => page.evaluate(() => (window as any).seen);
}

/** Over a line that carries so many bytes a second. */
async function slowly(page: Page, bytes: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: bytes });
}

test('chosen and dropped together they go one after the other, and each shows how far it is', async ({ page, site }) => {
  person = await letPhotoEditorIn(page, site);
  await page.goto(UPLOAD);
  // What sends by itself has no button that sends once more.
  await expect(page.getByRole('button', { name: 'Upload photos' })).toBeHidden();
  await slowly(page, 60_000);
  const seen = await watchLines(page);
  const chosen = [landscape('one.png', 1), landscape('two.png', 2), landscape('three.png', 3)];
  await choose(page, [...chosen, noPicture('minutes.jpg')]);
  await drop(page, 'h1', [landscape('four.png', 4, SMALL, HIGH), landscape('five.png', 5, SMALL, HIGH), landscape('six.png', 6, SMALL, HIGH)]);
  await expect(page.locator('.uploads li')).toHaveCount(7);
  await expect(line(page, 'six.png')).toContainText('Waiting');
  await sound(page, 'upload-going');
  // The way on opens once all is through; who leaves before is asked.
  await expect(page.getByRole('link', { name: 'Write the captions of these photos' })).toHaveCount(0);
  const asked = page.waitForEvent('dialog');
  const leaving = page.getByRole('link', { name: 'Photos' }).first().click();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving.catch(() => undefined);
  await expect(page).toHaveURL(new RegExp(`${UPLOAD}$`));
  for (const name of ['one.png', 'two.png', 'three.png', 'four.png', 'five.png', 'six.png']) {
    await expect(line(page, name).getByRole('link')).toHaveText('Added', { timeout: 90_000 });
  }
  await expect(line(page, 'minutes.jpg')).toContainText('Try again');
  const steps = await seen();
  for (const { name } of chosen) {
    const bars = steps.filter((told) => told.startsWith(name)).map((told) => Number(told.match(/ (\d+)$/)?.[1] ?? -1));
    expect(bars.filter((bar) => bar > 0 && bar < 100).length, steps.join('\n')).toBeGreaterThan(1);
    expect(steps.some((told) => told.startsWith(name) && told.includes('Being prepared'))).toBe(true);
  }
  await expect(page.locator('form [role="status"]')).toHaveText('six.png: Added');
  await page.getByRole('link', { name: 'Write the captions of these photos' }).click();
  await expect(page.locator('.captions > li')).toHaveCount(6);
});

test('the same file once more is told to be here already', async ({ page }) => {
  await signIn(page, person);
  await page.goto(UPLOAD);
  await choose(page, [landscape('one-again.png', 1)]);
  await expect(line(page, 'one-again.png').getByRole('link')).toContainText('here already', { timeout: 60_000 });
});

test.describe('where something goes wrong', () => {
  test.use({ loud: /Failed to load resource/ });

  test('each cause has its own sentence, and the file is sent again from where it stands', async ({ page }) => {
    await signIn(page, person);
    await page.goto(UPLOAD);
    const html = (status: number) => (route: Route) => route.fulfill({ status, contentType: 'text/html', body: '<h1>No</h1>' });
    const causes: [string, (route: Route) => Promise<void>, RegExp][] = [
      ['cut.png', (route) => route.abort('connectionreset'), /did not arrive\. Check the connection/],
      ['busy.png', html(503), /could not take the file just now/],
      ['heavy.png', html(413), /larger than 25 MB/],
      ['broken.png', html(500), /could not take the file just now/],
    ];
    for (const [place, [name, answer, sentence]] of causes.entries()) {
      await page.route(`**${UPLOAD}`, answer);
      await choose(page, [landscape(name, 20 + place, SMALL, HIGH)]);
      await expect(line(page, name)).toContainText(sentence);
      await page.unroute(`**${UPLOAD}`);
    }
    await sound(page, 'upload-failed');
    for (const [name] of causes) {
      const again = line(page, name).getByRole('button', { name: 'Try again' });
      await again.focus();
      await page.keyboard.press('Enter');
      await expect(line(page, name)).toBeFocused();
      await expect(line(page, name).getByRole('link')).toHaveText('Added', { timeout: 60_000 });
    }
    await expect(page.getByRole('link', { name: 'Write the captions of these photos' })).toBeVisible();
  });

  test('what is too large is not sent at all, and a session that is over is told', async ({ page, context }) => {
    await signIn(page, person);
    await page.goto(UPLOAD);
    let sent = 0;
    page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
    await choose(page, [{ name: 'giant.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(25 * 1024 * 1024 + 1, 1) }]);
    await expect(line(page, 'giant.jpg')).toContainText('larger than 25 MB');
    expect(sent).toBe(0);
    await context.clearCookies();
    await choose(page, [landscape('late.png', 30, SMALL, HIGH)]);
    await expect(line(page, 'late.png')).toContainText(/sign in/i);
    // Signed in once more, elsewhere, the file goes from where it stands.
    const elsewhere = await context.newPage();
    await signIn(elsewhere, person);
    await elsewhere.close();
    await line(page, 'late.png').getByRole('button').click();
    await expect(line(page, 'late.png').getByRole('link')).toHaveText('Added', { timeout: 60_000 });
  });
});

test('in Arabic on a phone a picture is brought in, captioned, focused and placed', async ({ page }) => {
  await signIn(page, person);
  await page.goto('/admin/account');
  await page.getByLabel('Language').selectOption('ar');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(UPLOAD);
  await choose(page, [landscape('قوارب.png', 40, SMALL, HIGH), noPicture('محضر.jpg')]);
  await expect(line(page, 'قوارب.png').getByRole('link')).toBeVisible({ timeout: 60_000 });
  await expect(line(page, 'محضر.jpg').getByRole('button')).toBeVisible();
  await sound(page, 'phone-ar-upload');
  const photo = (await line(page, 'قوارب.png').getByRole('link').getAttribute('href'))!;
  await page.locator('a.button[href^="/admin/photos/captions"]').click();
  const areas = page.locator('.captions textarea');
  await areas.nth(0).fill('قوارب الصيد تغادر الميناء عند الفجر.');
  await areas.nth(1).fill('صف من القوارب أمام تلال تحت شمس منخفضة.');
  await page.locator('.captions ~ .acts button').click();
  await expect(page.locator('.said')).toBeVisible();
  await expect(areas.nth(0)).toHaveValue('قوارب الصيد تغادر الميناء عند الفجر.');
  await sound(page, 'phone-ar-captions');
  await page.goto(`${photo}/free`);
  await page.locator('#credit').fill('مثال/أمينة');
  // Awake it is an application, and takes the keys. Left is left, whichever way one reads.
  await page.getByRole('application').press('Shift+ArrowLeft');
  await expect(page.locator('#focal-x')).toHaveValue('40');
  await page.locator('.work-form .acts button').first().click();
  await expect(page.locator('.said')).toBeVisible();
  await expect(page.locator('#focal-x')).toHaveValue('40');
  await sound(page, 'phone-ar-facts');
  const edition = await screenOf(page, '/observances/south-south-cooperation-day/2015');
  await page.goto(`${edition}/free`);
  const place = page.locator('.thumbs li').filter({ hasText: 'قوارب الصيد' }).locator('input[name^="photo-"]');
  await place.fill('2');
  await page.locator('.work-form .acts button').first().click();
  await expect(page.locator('.said')).toBeVisible();
  await expect(place).toHaveValue('2');
  await sound(page, 'phone-ar-edition');
});
