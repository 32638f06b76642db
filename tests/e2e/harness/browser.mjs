// One Chromium for all tests of a file; each person gets a context of their own.
import { chromium } from 'playwright-core';

/** `film`: a file that the played camera shows (Y4M). */
export async function launchBrowser({ film, ...options } = {}) {
  const camera = film ? ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`] : [];
  return chromium.launch({
    ...options,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
      ...camera,
    ],
  });
}

export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/** A person with a phone: a fresh context and page. Errors of the page are collected in `problems`. */
export async function newPerson(browser, server, options = {}) {
  const context = await browser.newContext({
    ...phone, isMobile: true, hasTouch: true, locale: 'zh-CN', timezoneId: 'America/Lima', ignoreHTTPSErrors: true,
    // Only tests of what is kept want one: it would answer in the server's place.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    // A refusal of ours is a 4xx, which Chromium reports as a failed resource; those are asserted on screen.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      problems.push(message.text());
    }
  });
  const open = async (route = '') => {
    await page.goto(server.url + '/' + route);
    await page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0, null, { timeout: 30_000 });
  };
  return { context, page, problems, open };
}

/** The same, logged in as a person who was registered by the API. */
export async function newPersonAs(browser, server, account, route = '', { language, ...options } = {}) {
  const person = await newPerson(browser, server, options);
  if (language) await person.context.addInitScript((said) => localStorage.setItem('family.language', said), language);
  const [name, value] = account.cookie.split('=');
  await person.context.addCookies([{ name, value, url: server.url, secure: server.url.startsWith('https:'), httpOnly: true }]);
  // What a log-in on the screen would have left in the browser beside the cookie.
  await person.context.addInitScript(() => localStorage.setItem('family.signed_in', '1'));
  await person.open(route);
  return person;
}

/** Frames drawn so far. */
export const frames = (page) => page.evaluate(() => window.appDiagnostics().frames);
