// The work on photos, as people do it: a photo editor brings pictures in, captions them in three languages,
// says what a crop must keep and places one; an editor publishes it, replaces its file, tries to delete it;
// and on the day after its rights have ended it is gone from every public place.
import { expect, letIn, letPhotoEditorIn, screenOf, signIn, test, told, type Person } from './site';
import { keep, landscape, noPicture, type Picture } from './pictures';
import { faults, picture } from './sound';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

test.use({ siteName: 'photos' });
test.describe.configure({ mode: 'serial', timeout: 480_000 });

const YEAR = '/observances/south-south-cooperation-day/2015';
const BOATS = 'boats-at-dawn.png';
const TERRACES = 'rice terraces.png';
const MARKET = 'marché.png';
const FIRST = [landscape(BOATS, 1), landscape(TERRACES, 2, 1500, 1000), landscape(MARKET, 3, 1500, 1000)];
const ENGLISH = {
  [BOATS]: ['Fishing boats leave the harbour at dawn. Saint-Louis, Senegal, 2024.', 'A row of boats before hills, under a low sun.'],
  [TERRACES]: ['Farmers plan the next harvest on their terraces.', 'Green terraces in rising rows.'],
  [MARKET]: ['Traders open the market.', 'Stalls in the first light.'],
};
const FRENCH = {
  [BOATS]: ['Des pirogues quittent le port à l’aube. Saint-Louis, Sénégal, 2024.', 'Une rangée de pirogues devant des collines, sous un soleil bas.'],
  [TERRACES]: ['Des cultivateurs préparent la prochaine récolte.', 'Des terrasses vertes, rang sur rang.'],
};
const CHINESE = ['渔船在黎明时分离开港口。塞内加尔圣路易，2024年。', '低垂的太阳下，一排渔船停在山丘前。'];
const CREDIT = 'Example Photo/Photo editor';

let photoEditor: Person;
let editor: Person;
let folder = '';
/** The addresses of the screens of photos, by the names of their files. */
const photos: Record<string, string> = {};
let edition = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daymark-pictures-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether the browser runs scripts: axe is one. */
let runsScripts = true;
test.beforeEach(({ javaScriptEnabled }) => {
  runsScripts = javaScriptEnabled !== false;
});

async function sound(page: Page, name: string): Promise<void> {
  await picture(page, name);
  if (runsScripts) expect(await faults(page, name)).toEqual([]);
}

/** The line of a file that is sent, or was. */
const line = (page: Page, name: string): Locator => page.locator('.uploads li').filter({ hasText: name });

/** The fields of a photo on the screen of captions. */
const row = (page: Page, name: string): Locator => page.getByRole('group', { name });

async function caption(page: Page, name: string, [caption, alt]: string[]): Promise<void> {
  await row(page, name).getByLabel('Caption').fill(caption);
  await row(page, name).getByLabel('Alternative text').fill(alt);
}

/** Publishes the newest revision of a part as it stands. */
async function publish(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Publish now', exact: true }).click();
  await told(page, /Published\.|is public now/);
}

/** Looks at a public page until it says what it should: a page may be kept for some seconds. */
async function reads(page: Page, path: string, words: string, there = true): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    const main = expect(page.locator('main'));
    await (there ? main : main.not).toContainText(words, { timeout: 1 });
  }).toPass({ timeout: 20_000 });
}

test('three pictures come in at once, and what is no picture holds none of them up', async ({ page, site, javaScriptEnabled }) => {
  photoEditor = await letPhotoEditorIn(page, site);
  await page.goto('/admin/photos');
  await page.getByRole('link', { name: 'Upload photos' }).click();
  await page.getByLabel('Language of the captions in the files').selectOption('English');
  await sound(page, 'upload');
  const field = page.locator('input[name="files"]');
  await field.setInputFiles(keep(folder, [...FIRST, noPicture('minutes.jpg')]));
  if (!javaScriptEnabled) {
    await page.getByRole('button', { name: 'Upload photos' }).click({ timeout: 90_000 });
    await expect(page.getByRole('alert')).toContainText(/minutes\.jpg: .{20}/);
    await sound(page, 'upload-outcome');
  } else {
    for (const { name } of FIRST) await expect(line(page, name).getByRole('link')).toHaveText('Added', { timeout: 60_000 });
    await expect(line(page, 'minutes.jpg')).toContainText(/minutes\.jpg ?.{20}.*Try again/);
    await sound(page, 'upload-done');
  }
  const links = page.locator(javaScriptEnabled ? '.uploads a' : 'main ul a[href^="/admin/photos/0"]');
  const hrefs = await links.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(hrefs).toHaveLength(3);
  FIRST.forEach(({ name }, place) => (photos[name] = hrefs[place]));
  await page.getByRole('link', { name: 'Write the captions of these photos' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Captions in English');
});

test('captions are written in three languages, by hand and from a table', async ({ page }) => {
  await signIn(page, photoEditor);
  const ids = FIRST.map(({ name }) => photos[name].split('/').pop());
  await page.goto(`/admin/photos/captions?locale=en&ids=${ids.join(',')}`);
  for (const [name, words] of Object.entries(ENGLISH)) await caption(page, name, words);
  // Who presses twice saves once.
  await page.getByRole('button', { name: 'Save all captions' }).dblclick();
  await told(page, 'Saved.');
  await expect(row(page, BOATS).getByLabel('Caption')).toHaveValue(ENGLISH[BOATS][0]);
  await sound(page, 'captions');

  await page.getByRole('link', { name: 'French' }).click();
  const table = Object.entries(FRENCH).map(([name, words]) => [name, ...words].join('\t'));
  await page.getByLabel('Paste the table').fill(table.join('\n'));
  await page.getByRole('button', { name: 'Fill in the fields above' }).click();
  await told(page, 'The table filled in 2 photos.');
  await expect(row(page, TERRACES).getByLabel('Caption')).toHaveValue(FRENCH[TERRACES][0]);
  await sound(page, 'captions-from-table');
  await page.getByRole('button', { name: 'Save all captions' }).click();
  await told(page, 'Saved.');

  await page.getByRole('link', { name: 'Chinese' }).click();
  await caption(page, BOATS, CHINESE);
  // The name of a file is no alternative text; what else was typed is kept.
  await row(page, TERRACES).getByLabel('Alternative text').fill('rice terraces.png');
  await page.getByRole('button', { name: 'Save all captions' }).click();
  await expect(page.getByRole('alert')).toContainText('This is the name of a file.');
  await expect(row(page, BOATS).getByLabel('Caption')).toHaveValue(CHINESE[0]);
  await row(page, TERRACES).getByLabel('Alternative text').fill('');
  await page.getByRole('button', { name: 'Save all captions' }).click();
  await told(page, 'Saved.');
});

test('what a crop must keep is set by the keyboard, saved and read back', async ({ page, javaScriptEnabled }) => {
  await signIn(page, photoEditor);
  await page.goto(`${photos[BOATS]}/free`);
  const [across, down] = [page.getByLabel('From the left, per cent'), page.getByLabel('From the top, per cent')];
  if (javaScriptEnabled) {
    const point = page.getByRole('application', { name: 'Focal point' });
    await point.focus();
    for (const keys of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowUp', 'ArrowDown']) await point.press(keys);
    await told(page, 'From the left, per cent: 53. From the top, per cent: 31.');
  } else {
    await across.fill('53');
    await down.fill('31');
  }
  await expect(across).toHaveValue('53');
  await expect(down).toHaveValue('31');
  await page.getByLabel('Credit', { exact: true }).fill(CREDIT);
  await page.getByLabel('Photographer').fill('Photo editor');
  await page.getByLabel('Copyright notice').fill('© 2024 Example Photo');
  await page.getByLabel('Last day of use').fill('2031-01-31');
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
  await told(page, 'Saved as a new revision.');
  await expect(across).toHaveValue('53');
  await expect(down).toHaveValue('31');
  await sound(page, 'facts');
  if (javaScriptEnabled) {
    // A click does the same, and an emptied field is the middle again.
    await page.locator('.focal').click({ position: { x: 10, y: 10 } });
    expect(Number(await across.inputValue())).toBeLessThan(10);
    await across.fill('');
    await expect(page.locator('.focal line').first()).toHaveAttribute('x1', '50');
  }
});

test('a photo is placed in an edition and found there', async ({ page, javaScriptEnabled }) => {
  await signIn(page, photoEditor);
  edition = await screenOf(page, YEAR);
  await page.goto(`${edition}/free`);
  // It is found by its words; awake, the page places it without being left, and the form knows of it.
  await page.getByLabel('Find a photo').fill('harbour dawn');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  if (javaScriptEnabled) {
    await page.getByRole('button', { name: /^Place: Fishing boats/ }).click();
    await told(page, 'Placed, and saved as revision');
    await expect(page.getByLabel(/^Place of “Fishing boats/)).toHaveValue('2');
    await sound(page, 'edition-found');
  }
  // The bundle's own picture makes room.
  for (const place of await page.locator('.thumbs input[name^="photo-"]').all()) await place.fill('');
  await page.getByLabel(/^Place of “Fishing boats/).fill('1');
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
  await told(page, 'Saved as a new revision.');
  await expect(page.getByLabel(/^Place of “Fishing boats/)).toHaveValue('1');
  await sound(page, 'edition-facts');
  for (const path of ['', '/free/history', '/free/compare']) {
    await page.goto(`${edition}${path}`);
    // What changed is told by what the photos are called.
    if (path.endsWith('compare')) await expect(page.locator('ins').filter({ hasText: 'harbour' })).toBeVisible();
    await sound(page, `edition${path.replaceAll('/', '-')}`);
  }
  await page.goto(photos[BOATS]);
  await expect(page.getByRole('table', { name: '' }).filter({ hasText: 'Placed in' })).toContainText('the newest revision');
  await sound(page, 'photo');
  // Not public: neither the page nor the library of the public knows it.
  await reads(page, `/en${YEAR}`, ENGLISH[BOATS][0], false);
});

test('published in two languages it stands on its page with all that belongs to it', async ({ page, site }) => {
  editor = await letIn(page, site);
  for (const part of ['free', 'en', 'fr', 'zh']) await publish(page, `${photos[BOATS]}/${part}`);
  await publish(page, `${edition}/free`);
  await page.goto(`${edition}/fr`);
  await page.getByLabel('Text', { exact: true }).fill('La coopération Sud-Sud offre des perspectives.');
  await page.getByRole('button', { name: 'Save and publish now' }).click();
  await told(page, 'Published.');
  for (const [locale, [words, alt]] of [['en', ENGLISH[BOATS]], ['fr', FRENCH[BOATS]]] as const) {
    await reads(page, `/${locale}${YEAR}`, words);
    const figure = page.locator('main figure').filter({ has: page.locator('img') }).first();
    await expect(figure.locator('.caption')).toHaveText(words);
    await expect(figure.locator('.credit')).toHaveText(CREDIT);
    const image = figure.locator('picture > img');
    await expect(image).toHaveAttribute('alt', alt);
    await expect(image).toHaveAttribute('sizes', /40rem, 100vw$/);
    const widths = (await image.getAttribute('srcset'))!.match(/\d+w(?=,|$)/g);
    expect(widths).toEqual(['320w', '640w', '960w', '1280w', '1920w']);
    const [width, height] = [Number(await image.getAttribute('width')), Number(await image.getAttribute('height'))];
    expect(width / height).toBeCloseTo(1.5, 2);
    await expect.poll(() => image.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await sound(page, `public-${locale}`);
  }
});

test('it has a page of its own, stands among all photos, and goes out with its credit', async ({ page }) => {
  // The job that writes the credit into the files lets people go first, for some minutes.
  test.setTimeout(480_000);
  await page.goto(`/en${YEAR}`);
  await page.getByRole('link', { name: 'About this photo' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fishing boats leave the harbour at dawn');
  await sound(page, 'public-photo');
  const link = page.getByRole('link', { name: 'Download the picture with its credit' });
  await expect(link).toHaveAttribute('download', /\.jpg$/);
  await expect(async () => {
    await page.reload();
    const file = await page.request.get((await link.getAttribute('href'))!);
    expect(file.headers()['content-type']).toBe('image/jpeg');
    const bytes = await file.body();
    for (const words of [CREDIT, '© 2024 Example Photo']) expect(bytes.includes(Buffer.from(words)), words).toBe(true);
  }).toPass({ timeout: 360_000, intervals: [2_000] });
  await reads(page, '/en/photos', ENGLISH[BOATS][0]);
  await sound(page, 'public-gallery');
  await reads(page, '/zh/photos', CHINESE[0]);
  await sound(page, 'public-gallery-zh');
});

/** Puts another file in the place of a photo's. */
async function replaceBy(page: Page, file: Picture, shows?: RegExp): Promise<void> {
  await page.goto(photos[BOATS]);
  if (shows) await page.getByLabel(shows).check();
  await page.getByLabel('New file').setInputFiles(keep(folder, [file]));
  await page.getByRole('button', { name: 'Replace it' }).click({ timeout: 90_000 });
  await told(page, 'The file has been replaced.');
}

async function addressOfFile(page: Page): Promise<string> {
  await page.goto(`/en${YEAR}`);
  return (await page.locator('main figure picture > img').first().getAttribute('src'))!;
}

test('a better file of the same picture keeps its words, another picture has them looked at again', async ({ page }) => {
  await signIn(page, editor);
  const first = await addressOfFile(page);
  // Of what the public sees only whoever may publish replaces the file.
  await replaceBy(page, landscape('boats-scanned.png', 1, 2700, 1800));
  await expect(page.locator('.photo-head')).toContainText('2700 × 1800');
  await expect(page.getByRole('main')).not.toContainText('In review');
  await expect.poll(() => addressOfFile(page), { timeout: 20_000 }).not.toBe(first);
  const second = await addressOfFile(page);
  // Whoever still has the page finds the file that it names.
  expect((await page.request.get(first)).status()).toBe(200);

  await replaceBy(page, landscape('boats-at-noon.png', 4, 2100, 1400), /Another picture/);
  for (const language of ['English', 'French', 'Chinese']) {
    await expect(page.getByRole('row').filter({ hasText: language }).filter({ hasText: 'In review' })).toBeVisible();
  }
  await sound(page, 'photo-replaced');
  await page.goto('/admin/reviews');
  await expect(page.getByRole('main')).toContainText('Fishing boats leave the harbour');
  // Nobody sees the old picture under the words of the new one, nor by its old address.
  for (const address of [first, second]) expect((await page.request.get(address)).status()).toBe(404);
});

test('what is used is not deleted, and it is told where it is used', async ({ page }) => {
  await signIn(page, editor);
  await page.goto(photos[BOATS]);
  await page.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(page.getByRole('alert')).toContainText('It is used on pages.');
  await sound(page, 'photo-in-use');
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.locator('#uses')).toBeInViewport();
  await expect(page.getByRole('row').filter({ hasText: 'South-South Cooperation' })).toContainText('what is public');
  // What is used nowhere goes, and comes back.
  await page.goto(photos[MARKET]);
  await page.getByRole('button', { name: 'Move to the trash' }).click();
  await told(page, 'Put in the trash.');
});

test('the library is found by its words, as a grid and as a table', async ({ page }) => {
  await signIn(page, photoEditor);
  await page.goto('/admin/photos');
  await sound(page, 'library-grid');
  await page.getByRole('link', { name: 'Table' }).click();
  await sound(page, 'library-table');
  await page.getByLabel('Words in a caption, alternative text or file name').fill('terraces');
  await page.locator('[role="search"] button').click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('1 photo');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Write captions' }).click();
  await expect(row(page, TERRACES).getByLabel('Caption')).toHaveValue(ENGLISH[TERRACES][0]);
});

test('a photo that is withdrawn is gone at once, and another takes its place', async ({ page }) => {
  await signIn(page, editor);
  /** What a page shows: the id of its first photo, its caption and a file. */
  const shown = async (path: string) => {
    await page.goto(path);
    const figure = page.locator('main figure').filter({ has: page.locator('img') }).first();
    const about = (await figure.getByRole('link', { name: 'About this photo' }).getAttribute('href'))!;
    const file = (await figure.locator('picture > img').getAttribute('src'))!;
    return { id: about.split('/').pop()!, about, file, words: await figure.locator('.caption').innerText() };
  };
  const gone = await shown('/en/observances/water-day');
  const other = await shown('/en/observances/oceans-day');
  await page.goto(`/admin/photos/${gone.id}`);
  await page.getByLabel('Somebody in it does not agree').check();
  await page.getByLabel(/^Photo in its place/).fill('the other one');
  await page.getByRole('button', { name: 'Withdraw the photo' }).click();
  // What names no photo is said, and nothing is done.
  await expect(page.getByRole('alert')).toContainText('the other one');
  await sound(page, 'photo-withdrawing');
  expect((await page.request.get(gone.file)).status()).toBe(200);
  await page.getByLabel(/^Photo in its place/).fill(other.about);
  await page.getByRole('button', { name: 'Withdraw the photo' }).click();
  await told(page, 'no page shows it any more');
  await sound(page, 'photo-withdrawn');
  for (const address of [gone.file, gone.about]) expect((await page.request.get(address)).status()).toBe(410);
  await reads(page, '/en/observances/water-day', other.words);
});

test('the day after its rights have ended it is gone from every public place', async ({ page, site }) => {
  await reads(page, `/en${YEAR}`, ENGLISH[BOATS][0]);
  const file = (await page.locator('main figure picture > img').first().getAttribute('src'))!;
  const about = (await page.getByRole('link', { name: 'About this photo' }).first().getAttribute('href'))!;
  expect((await page.request.get(file)).status()).toBe(200);
  await signIn(page, editor);
  await page.goto(`${photos[BOATS]}/free`);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Last day of use').fill(tomorrow);
  await page.getByRole('button', { name: 'Save and publish now' }).click();
  await told(page, 'Published.');
  // Who looks after the pages is warned, and until then it is shown.
  await page.goto('/admin');
  await expect(page.getByRole('group', { name: 'Photos whose rights end' })).toContainText('Fishing boats');
  await sound(page, 'dashboard-expiring');
  await reads(page, `/en${YEAR}`, ENGLISH[BOATS][0]);
  expect((await page.request.get(file)).status()).toBe(200);
  // Nobody does anything: the day passes.
  site.later('2 days');
  await reads(page, `/en${YEAR}`, ENGLISH[BOATS][0], false);
  await reads(page, `/fr${YEAR}`, FRENCH[BOATS][0], false);
  await sound(page, 'public-without');
  await reads(page, '/en/photos', ENGLISH[BOATS][0], false);
  expect((await page.request.get(file)).status()).toBe(410);
  expect((await page.goto(about))!.status()).toBe(410);
  await expect(page.getByRole('main')).toContainText('This photo is not shown any more');
  await sound(page, 'public-photo-gone');
});
