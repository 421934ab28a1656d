// axe finds nothing on any template, on desktop and phone, in light and dark; nothing
// shifts while a page loads; nothing is cut off at 400 % zoom.
import AxeBuilder from '@axe-core/playwright';
import { test, expect, LOCALES, MESSAGE, SAMPLE, TEMPLATES } from './page';

const SCREENS = [
  { name: 'desktop, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const;

/** English and Arabic have every template; the other four share them, and each has those in which its texts are longest. */
function templatesOf(locale: (typeof LOCALES)[number]): string[] {
  const sharers = ['zh', 'fr', 'ru', 'es'];
  const place = sharers.indexOf(locale);
  if (place < 0) return TEMPLATES;
  const always = ['', SAMPLE, MESSAGE];
  return TEMPLATES.filter((path, at) => at % sharers.length === place || always.includes(path));
}

for (const screen of SCREENS) {
  for (const locale of LOCALES) {
    test(`axe finds nothing in ${locale} (${screen.name})`, async ({ page }) => {
      // On a busy machine every template takes longer than a test may.
      test.slow();
      await page.setViewportSize(screen.viewport);
      await page.emulateMedia({ colorScheme: screen.colorScheme });
      for (const path of templatesOf(locale)) {
        await page.goto(`/${locale}${path}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((found) => `${path}: ${found.id}: ${found.nodes[0].html}`)).toEqual([]);
      }
    });
  }
}

test('the layout does not shift while a page loads', async ({ page }) => {
  await page.addInitScript(() => {
    (window as any).shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as any).shift += (entry as any).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const locale of LOCALES) {
    await page.goto(`/${locale}${SAMPLE}`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as any).shift)).toBe(0);
  }
});

test('at 400 % zoom nothing is cut off and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const locale of LOCALES) {
    for (const path of TEMPLATES) {
      await page.goto(`/${locale}${path}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `/${locale}${path}`).toBeLessThanOrEqual(0);
    }
  }
});

test('axe finds nothing on the page of a photo', async ({ page }) => {
  for (const [locale, colorScheme] of [['en', 'light'], ['ar', 'dark']] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/${locale}/photos`);
    await page.locator('a.about-photo').first().click();
    await page.waitForURL(/\/photos\/[0-9a-f-]{36}$/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((found) => `${locale}: ${found.id}: ${found.nodes[0].html}`)).toEqual([]);
  }
});
