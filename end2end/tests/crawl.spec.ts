// A crawler walks every link of the site in all six languages: no link is dead, every English page is valid
// HTML and so is every template in each language, no text in another language is unmarked, links into another language say so, and pages name
// each other as their translations.
import { HtmlValidate } from 'html-validate';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { test, expect, LOCALES, TEMPLATES } from './page';
import { VALIDITY } from './validity';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What a page says of itself. */
interface Read {
  lang: string;
  indexed: boolean;
  canonical?: string;
  /** Address by language, from `rel="alternate"`. */
  alternates: Map<string, string>;
  /** Pieces of text, each with the language it is marked as. */
  texts: { text: string; lang: string; path: string }[];
  links: { href: string; lang: string; hreflang?: string; marked: boolean; external: boolean }[];
  /** The names in the language bar, in order. */
  bar: string[];
  footer: string;
}

const attribute = (element: Element, name: string) => element.attrs.find((found) => found.name === name)?.value;

/** Texts that belong to no language: the fields of a question, names, symbols of documents, abbreviations, addresses; and two loanwords of Chinese. */
const NEUTRAL = /Daymark|BibTeX|\b(?:speaker|year|symbol):|MIT OR Apache-2\.0|Web|cookie|Apache 2\.0|https?:\S+|[A-Z0-9]+(?:[./-][A-Z0-9]+)+|\b[A-Z0-9]{2,}\b/g;

function read(html: string): Read {
  const page: Read = { lang: '', indexed: true, alternates: new Map(), texts: [], links: [], bar: [], footer: '' };
  const visit = (node: Node, lang: string, path: string, place: { bar: boolean; footer: boolean; skip: boolean }) => {
    if (node.nodeName === '#text') {
      const text = (node as DefaultTreeAdapterMap['textNode']).value.trim();
      if (text === '' || place.skip) return;
      page.texts.push({ text, lang, path });
      if (place.bar) page.bar.push(text);
      if (place.footer) page.footer += `${text}\n`;
      return;
    }
    if (!('tagName' in node)) {
      if ('childNodes' in node) node.childNodes.forEach((child) => visit(child, lang, path, place));
      return;
    }
    const element = node as Element;
    const own = attribute(element, 'lang') ?? lang;
    const classes = attribute(element, 'class') ?? '';
    const here = `${path} ${element.tagName}${classes && `.${classes.split(' ').join('.')}`}`;
    if (element.tagName === 'html') page.lang = own;
    if (element.tagName === 'meta' && attribute(element, 'name') === 'robots') page.indexed = !attribute(element, 'content')!.includes('noindex');
    if (element.tagName === 'link') {
      const [rel, href] = [attribute(element, 'rel'), attribute(element, 'href')!];
      if (rel === 'canonical') page.canonical = href;
      const hreflang = attribute(element, 'hreflang');
      if (rel === 'alternate' && hreflang) page.alternates.set(hreflang, href);
      else if (rel !== 'canonical') page.links.push({ href, lang: own, marked: true, external: false });
    }
    if (element.tagName === 'a') {
      const external = attribute(element, 'rel') === 'external';
      page.links.push({ href: attribute(element, 'href')!, lang: own, hreflang: attribute(element, 'hreflang'), marked: attribute(element, 'lang') !== undefined || attribute(element, 'hreflang') !== undefined, external });
    }
    if (element.tagName === 'img') {
      page.links.push({ href: attribute(element, 'src')!, lang: own, marked: true, external: false });
      page.texts.push({ text: attribute(element, 'alt') ?? '', lang: own, path: `${here}[alt]` });
    }
    for (const name of ['aria-label', 'placeholder', 'title']) {
      const text = attribute(element, name);
      // A head cannot mark a language either.
      if (text && element.tagName !== 'link') page.texts.push({ text, lang: own, path: `${here}[${name}]` });
    }
    const inside = {
      bar: place.bar || classes === 'languages',
      footer: place.footer || classes === 'footer',
      // A title cannot mark its language; an address on paper has none, nor have words of HTML to copy; facts for machines name theirs.
      skip: place.skip || ['head', 'title', 'script', 'code'].includes(element.tagName) || classes === 'print-address',
    };
    element.childNodes.forEach((child) => visit(child, own, here, inside));
  };
  visit(parse(html), '', '', { bar: false, footer: false, skip: false });
  return page;
}

/** Where words stand that somebody typed, or a name that was chosen: of whatever language they are. */
const TYPED = /nav\.chips|nav\.ways|textarea/;

/** Whether a text can be of the language it is marked as: by its script, and in Latin script by small English words. */
function isForeign(text: string, lang: string): boolean {
  const plain = text.replace(NEUTRAL, ' ');
  if (['ar', 'zh', 'ru'].includes(lang)) return /[A-Za-zÀ-ÿ]{2,}/.test(plain);
  if (/[\u0400-\u04ff\u0600-\u06ff\u4e00-\u9fff]/.test(plain)) return true;
  return ['fr', 'es'].includes(lang) && /\b(the|of|and|World|Day|Week)\b/.test(plain);
}

/** The pages without a language in their address; their own words are English. */
const ENGLISH = ['/languages', '/api'];

const NAMES = ['عربي', '中文', 'English', 'Français', 'Русский', 'Español'];

test('every link leads somewhere, and no page mixes languages unmarked', async ({ request, baseURL }) => {
  test.setTimeout(1_500_000);
  const validator = new HtmlValidate(VALIDITY);
  const found: string[] = [];
  const pages = new Map<string, Read>();
  const map = await (await request.get('/sitemap.xml')).text();
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]).pathname);
  expect(listed.length).toBeGreaterThan(2_300);
  const outside = new URL(/<loc>([^<]+)<\/loc>/.exec(map)![1]).origin;

  const queue = [...LOCALES.map((locale) => `/${locale}`), '/languages'];
  const known = new Set(queue);
  const follow = (path: string) => {
    if (known.has(path)) return;
    known.add(path);
    queue.push(path);
  };
  // Years are endless, and all alike, and so are questions and views of a text: where a page names one it is opened, and followed no further.
  const isEndless = (path: string) =>
    (/\/(observances\/[^/]+|calendar)\/\d{4}(\/\d\d)?(\?|$)/.test(path) && !listed.includes(path)) || /\/(messages(\/\d{4}\/[^/]+)?|search|speakers\/[^/]+)\?/.test(path);

  const open = async (path: string) => {
    const answer = await request.get(new URL(path, baseURL).href, { maxRedirects: 0 });
    if (answer.status() !== 200) return void found.push(`${path}: ${answer.status()}`);
    if (!answer.headers()['content-type'].startsWith('text/html')) return;
    const html = await answer.text();
    const locale = ENGLISH.includes(path) ? 'en' : path.slice(1, 3);
    if (!html.includes(`<html lang="${locale}"`)) found.push(`${path}: is not marked ${locale}`);
    if (isEndless(path)) return;
    // One language stands for all, as they share their markup; the test below reads every template in each.
    if (locale === 'en') {
      const report = await validator.validateString(html, path);
      found.push(...report.results.flatMap((result) => result.messages.map((message) => `${path}: ${message.ruleId}: ${message.message} (${message.line}:${message.column})`)));
    }
    // A card for frames is no page of the site: it has no bar, and leads out by whole addresses.
    if (path.includes('/embed/')) return;
    const page = read(html);
    pages.set(path, page);
    for (const { text, lang, path: place } of page.texts) {
      if (!TYPED.test(place) && isForeign(text, lang)) found.push(`${path}: unmarked in ${place}: ${text}`);
    }
    if (!ENGLISH.includes(path) && page.bar.filter((name) => NAMES.includes(name)).join() !== NAMES.join()) found.push(`${path}: language bar ${page.bar}`);
    for (const link of page.links) {
      if (/^https?:/.test(link.href)) {
        if (!link.external) found.push(`${path}: ${link.href} is not marked as external`);
        continue;
      }
      if (link.href.startsWith('#')) {
        if (!html.includes(`id="${link.href.slice(1)}"`)) found.push(`${path}: no ${link.href}`);
        continue;
      }
      // Whoever subscribes asks at the same place, under another scheme.
      const target = link.href.split('#')[0].replace(/^webcal:\/\/[^/]+/, '');
      // What lies behind the door of the admin has tests of its own.
      if (target.startsWith('/admin/')) continue;
      const other = /^\/(ar|zh|en|fr|ru|es)(?=[/?]|$)/.exec(target)?.[1];
      if (other && other !== locale && link.hreflang !== other) found.push(`${path}: ${link.href} is not labelled ${other}`);
      if (other === locale && link.hreflang && link.hreflang !== locale) found.push(`${path}: ${link.href} is labelled ${link.hreflang}`);
      follow(target);
    }
  };
  const workers = Array.from({ length: 3 }, async () => {
    for (let path = queue.shift(); path !== undefined && found.length < 40; path = queue.shift()) await open(path);
  });
  await Promise.all(workers);
  expect(found).toEqual([]);

  const missed = listed.filter((path) => !pages.has(path));
  expect(missed, 'listed, but no link leads there').toEqual([]);
  for (const [path, page] of pages) {
    if (!page.indexed || page.alternates.size === 0) continue;
    const canonical = decodeURIComponent(page.canonical!.slice(outside.length));
    // Two languages side by side are another view of a text, which is listed by itself.
    if (path.includes('?beside=') && canonical === decodeURIComponent(path.split('?')[0])) continue;
    // The calendar of the present year has two addresses, and is listed at the one with the year.
    if (canonical !== decodeURIComponent(path) && !(path.endsWith('/calendar') && pages.has(canonical))) found.push(`${path}: canonical ${canonical}`);
    if (!page.alternates.has('x-default')) found.push(`${path}: no x-default`);
    for (const [language, address] of page.alternates) {
      if (language === 'x-default') continue;
      const other = pages.get(decodeURIComponent(address.slice(outside.length)));
      if (other?.lang !== language || other.alternates.get(page.lang) !== page.canonical) found.push(`${path}: ${address} does not name it back`);
    }
  }
  expect(found.slice(0, 40)).toEqual([]);
  const footers = LOCALES.map((locale) => new Set([...pages].filter(([path]) => path.startsWith(`/${locale}`)).map(([, page]) => page.footer.split('\n')[0])));
  expect(footers.map((lines) => lines.size), 'each language has one footer').toEqual(LOCALES.map(() => 1));
  expect(new Set(footers.flatMap((lines) => [...lines])).size, 'and it is its own').toBe(LOCALES.length);
});

test('the pages that are not there, and those of odd questions, are valid and mark their languages too', async ({ request, baseURL }) => {
  const validator = new HtmlValidate(VALIDITY);
  const found: string[] = [];
  for (const path of [...LOCALES.flatMap((locale) => TEMPLATES.map((path) => `/${locale}${path}`)), '/en/%00', '/ar/%00']) {
    const answer = await request.get(new URL(path, baseURL).href);
    const html = await answer.text();
    const report = await validator.validateString(html, path);
    found.push(...report.results.flatMap((result) => result.messages.map((message) => `${path}: ${message.ruleId}: ${message.message}`)));
    for (const { text, lang, path: place } of read(html).texts) {
      if (!TYPED.test(place) && isForeign(text, lang)) found.push(`${path}: unmarked in ${place}: ${text}`);
    }
  }
  expect(found).toEqual([]);
});
