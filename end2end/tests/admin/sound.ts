// Whether a screen is sound as it stands, and a picture of it for whoever wants to look: with SHOTS=FOLDER.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export async function faults(page: Page, path: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((violation) => `${path}: ${violation.id}: ${violation.nodes[0].html}`);
  // As it stands once everything is there: on a busy machine a layout may still be under way.
  const over = await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
  if (over > 0) found.push(`${path}: scrolls sideways by ${over} px: ${await stickingOut(page)}`);
  return found;
}

/** The elements that stand outside the window, for whoever has to mend it. */
function stickingOut(page: Page): Promise<string> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const outside = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (left < -1 || right > width + 1) && !element.closest('.table-scroll');
    });
    return outside.map((element) => element.outerHTML.slice(0, 120)).join(' | ');
  });
}

export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}
