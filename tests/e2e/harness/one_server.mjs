// The server and the browser of a file of tests: there before its first test, ended after its last.
import { after, before } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

export let server;
export let browser;

/** Called once at a file's top; `options` as startServer takes them. What is imported from here is there in its tests. */
export function useOneServer(options) {
  before(async () => {
    server = await startServer(options);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
}
