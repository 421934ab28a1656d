// A site of its own for each file of tests and each project, so that the first administrator can be made
// with JavaScript on and off; on the real clock, because schedules are tried. And what a person at a desk
// does again and again: accepting an invitation, signing in, giving a code.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base } from '../page';
import type { Page } from '@playwright/test';

const program = resolve(__dirname, '../../../target/debug/daymark');

/** `later` moves the clock of the database forward, for whoever has no session to lose. */
export type Site = { url: string; data: string; run: (...args: string[]) => string; later: (interval: string) => void };

export const test = base.extend<{}, { site: Site; siteName: string }>({
  // A file that names its site has one of its own.
  siteName: ['', { scope: 'worker', option: true }],
  site: [
    async ({ siteName }, use) => {
      const data = mkdtempSync(join(tmpdir(), `daymark-${siteName}-`));
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const seed = resolve(__dirname, '../../../seed');
      const server = spawn(program, ['serve', '--listen', `127.0.0.1:${port}`, '--data', data, '--bundled', seed], {
        env: { ...process.env, DAYMARK_TEST_NOW: '' },
        stdio: 'ignore',
      });
      try {
        await answers(`${url}/healthz`, server);
        const run = (...args: string[]) => {
          const done = spawnSync(program, [...args, '--data', data], {
            env: { ...process.env, DAYMARK_TEST_NOW: '', DAYMARK_PUBLIC_URL: url },
            encoding: 'utf8',
          });
          expect(done.status, done.stderr).toBe(0);
          return done.stdout;
        };
        await use({ url, data, run, later: (interval) => moveClock(server, interval) });
      } finally {
        server.kill('SIGTERM');
        await new Promise((done) => server.on('exit', done));
        rmSync(data, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

export { expect };

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}

/** Says to the database of a server that it is later; everything that asks for the time there asks this function. */
function moveClock(server: ChildProcess, interval: string): void {
  const sockets = socketsOf(server);
  const { uid, gid } = statSync(sockets);
  const clock = `create or replace function app_now() returns timestamptz
    language sql stable as $$ select now() + interval '${interval}' $$`;
  const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', sockets, '-U', 'postgres', '-d', 'daymark', '-c', clock];
  const done = spawnSync('psql', args, { uid, gid, cwd: '/', encoding: 'utf8' });
  expect(done.status, done.stderr).toBe(0);
}

/** Where the database listens that a server has started. */
function socketsOf(server: ChildProcess): string {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/status`, 'utf8').includes(`\nPPid:\t${server.pid}\n`)) continue;
      const found = /unix_socket_directories=([^\0]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
      if (found) return found[1];
    } catch {
      // It has ended meanwhile.
    }
  }
  throw new Error('the server has no database of its own');
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1500; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not there yet.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the server was not ready in time');
}

/** The six digits of a second factor (RFC 6238) for the step `ahead` of this one. */
export function code(secret: string, ahead = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = '';
  for (const letter of secret.replace(/[\s=]/g, '')) bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = hash[hash.length - 1] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export type Person = { email: string; password: string; secret?: string; used: number };

/** Sets the second factor up from its first screen to the codes that are kept. */
export async function setUpFactor(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).click();
  person.secret = (await page.locator('code').first().innerText()).replace(/\s/g, '');
  await giveCode(page, person, 'Confirm');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your recovery codes');
  await page.getByRole('link', { name: 'I have kept the codes' }).click();
}

/** A code is taken once: where this step's was given before, the next one's is given. */
export async function giveCode(page: Page, person: Person, act: string): Promise<void> {
  const step = Math.floor(Date.now() / 30_000);
  const ahead = person.used >= step ? person.used + 1 - step : 0;
  // The door takes the step before and after its own.
  if (ahead > 1) await page.waitForTimeout((ahead - 1) * 30_000 - (Date.now() % 30_000) + 500);
  const now = Math.floor(Date.now() / 30_000);
  const wanted = Math.max(person.used + 1, now);
  person.used = wanted;
  await page.getByLabel(/Code|six digits/).fill(code(person.secret!, wanted - now));
  await page.getByRole('button', { name: act }).click();
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/admin/sign-in?lang=en');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (person.secret) await giveCode(page, person, 'Go on');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard');
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
}

/** What was done is said: at the head of the next screen, or in place. */
export async function told(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
}

/** Follows an invitation: chooses a password, and signs in with it. */
export async function accept(page: Page, person: Person, path: string): Promise<void> {
  await page.goto(`${path}?lang=en`);
  await page.getByLabel('New password').fill(person.password);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Lets a photo editor in, who needs no second factor. */
export async function letPhotoEditorIn(page: Page, site: Site): Promise<Person> {
  const person = { email: 'photo.editor@example.org', password: 'a lens cap under the garden chair', used: 0 };
  const said = site.run('staff', 'invite', person.email, '--name', 'Photo editor', '--role', 'photo_editor');
  await accept(page, person, new URL(said.match(/https?:\S+/)![0]).pathname);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard');
  return person;
}

/** Lets somebody in who may write, publish and administer, from the invitation to the dashboard. */
export async function letIn(page: Page, site: Site): Promise<Person> {
  const person = { email: 'all.roles@example.org', password: 'green umbrellas cross the wide square', used: 0 };
  const said = site.run('staff', 'invite', person.email, '--name', 'Editor', '--role', 'editor', '--role', 'administrator');
  await accept(page, person, new URL(said.match(/https?:\S+/)![0]).pathname);
  await setUpFactor(page, person);
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard');
  return person;
}

/** The screen of the thing at a public address, as the foot of its page leads there. */
export async function screenOf(page: Page, path: string): Promise<string> {
  await page.goto(`/admin/open?path=${path}`);
  return new URL(page.url()).pathname;
}
