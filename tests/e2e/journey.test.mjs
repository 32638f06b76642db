// J1, the main job, in a phone-sized browser: two people in two contexts and a till, over HTTPS, by roles and names
// only; then the same by keyboard alone. Pictures in build/screenshots/journey, the till's words in build/transcripts.
import { after, before, test } from 'node:test';
import { launchBrowser } from './harness/browser.mjs';
import { walkOnOwnServer } from './journey/walk_on_own_server.mjs';

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

test('a family shares an account and sees what was spent [row:5][row:9][row:10][row:12][row:16][row:18]', (t) =>
  walkOnOwnServer(t, { browser, hand: 'finger', pictures: true, transcript: 'j1.txt', waitsForRotation: true }));

test('the same journey by keyboard alone', (t) => walkOnOwnServer(t, { browser, hand: 'keyboard' }));
