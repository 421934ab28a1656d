// Browser tests against a server that bin/test has started: its address is in BASE_URL, and its clock
// stands on 12 September 2026. Every journey runs with JavaScript on and off.
import { defineConfig } from '@playwright/test';

const launchOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Pages of made-up other sites ask the server under test, which stands on this machine.
    '--disable-features=LocalNetworkAccessChecks',
  ],
};

export default defineConfig({
  testDir: 'tests',
  timeout: 120_000,
  workers: 2,
  reporter: [['list']],
  use: { baseURL: process.env.BASE_URL, launchOptions, browserName: 'chromium', actionTimeout: 20_000, navigationTimeout: 30_000 },
  projects: [
    { name: 'with-javascript', use: { javaScriptEnabled: true } },
    { name: 'without-javascript', use: { javaScriptEnabled: false }, testIgnore: ['**/accessibility.spec.ts', '**/crawl.spec.ts', '**/screens.spec.ts', '**/tripwire.spec.ts', '**/uploads.spec.ts'] },
  ],
});
