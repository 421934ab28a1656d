// Every page of the site map is valid HTML, in every language; so are the pages that are not there.
import { HtmlValidate } from 'html-validate';
import { test, expect, LOCALES, TEMPLATES } from './page';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Styles of writing, not of validity: Leptos writes `selected` and `""` its own way.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // `role="list"` gives back what a list without markers loses in one screen reader.
    'no-redundant-role': 'off',
    // Symbols such as A/RES/58/220 are no telephone numbers.
    'tel-non-breaking': 'off',
  },
});

async function problems(address: string, html: string): Promise<string[]> {
  const report = await validator.validateString(html, address);
  return report.results.flatMap((result) => result.messages.map((found) => `${address}: ${found.ruleId}: ${found.message} (${found.line}:${found.column})`));
}

test('every listed page is valid HTML', async ({ request, baseURL }) => {
  test.setTimeout(600_000);
  const map = await (await request.get('/sitemap.xml')).text();
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]).pathname);
  expect(listed.length).toBeGreaterThan(2_300);
  const others = LOCALES.flatMap((locale) => TEMPLATES.map((path) => `/${locale}${path}`));
  const found: string[] = [];
  for (const path of [...listed, ...others, '/languages', '/en/%00', '/ar/%00']) {
    const answer = await request.get(new URL(path, baseURL).href);
    found.push(...(await problems(path, await answer.text())));
    if (found.length > 20) break;
  }
  expect(found).toEqual([]);
});
