// Every test watches the console: a message there fails it.
import { test as base, expect } from '@playwright/test';

export const test = base.extend<{ quietConsole: void; loud: RegExp | null }>({
  // What a test provokes beyond that, where it does.
  loud: [null, { option: true }],
  quietConsole: [
    async ({ page, loud }, use) => {
      const messages: string[] = [];
      page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
      await use();
      // The browser itself announces an answer of a status that a test asks for: nothing there, a door, a form
      // to mend, somebody else in between, a link that is used up.
      const expected = (text: string) => /the server responded with a status of (400|401|404|409|410|422) /.test(text) || loud?.test(text);
      expect(messages.filter((text) => !expected(text))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const LOCALES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export const SAMPLE = '/observances/south-south-cooperation-day';
export const MESSAGE = '/messages/2026/south-south-cooperation-day-secretary-of-the-sample-organisation';
export const SPEAKER = '/speakers/secretary-of-the-sample-organisation';

/** One page of every template there is. */
export const TEMPLATES = [
  '',
  '/today',
  '/calendar/2026',
  '/calendar/2026?kind=decade',
  '/calendar/2026/09',
  '/calendar/2026/02?topic=nonsense',
  '/calendar/2026/13',
  '/observances',
  '/observances?kind=week&month=13',
  SAMPLE,
  '/observances/water-day',
  '/observances/vesak-day',
  '/observances/world-cancer-day/1905',
  `${SAMPLE}/2010`,
  `${SAMPLE}/2003`,
  '/messages',
  '/messages?q=water&year=2026',
  '/messages?q=xylophone',
  '/messages/check?words=lend%20one%20another%20what%20cannot%20be%20sold',
  '/messages/check?words=lend%20one',
  '/search',
  '/search?q=water',
  '/search?q=2026&kind=documents',
  MESSAGE,
  `${MESSAGE}?beside=ar`,
  `${MESSAGE}?beside=fr`,
  `${MESSAGE}?paragraph=2`,
  `${MESSAGE}?paragraph=99`,
  `${MESSAGE}?revision=1`,
  '/speakers',
  SPEAKER,
  `${SPEAKER}?view=full`,
  '/photos',
  '/about',
  '/accessibility',
  '/privacy',
  '/contact',
  '/reuse',
  '/no-such-page',
];
