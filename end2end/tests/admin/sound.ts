// Whether a screen is sound as it stands, and a picture of it for whoever wants to look: with SHOTS=FOLDER.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export async function faults(page: Page, path: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((violation) => `${path}: ${violation.id}: ${violation.nodes[0].html}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) found.push(`${path}: scrolls sideways by ${over} px`);
  return found;
}

export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}
