// J1 on a cheap phone and a bad network: both contexts on Slow 4G with a CPU four times slower.
import { after, before, test } from 'node:test';
import { launchBrowser } from '../harness/browser.mjs';
import { walkOnOwnServer } from '../journey/walk_on_own_server.mjs';

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

// The news takes a round trip to arrive and another one for what changed: four of 562 ms at the worst, then drawing.
test('the journey on Slow 4G and a CPU four times slower', { timeout: 900_000 }, (t) =>
  walkOnOwnServer(t, { browser, hand: 'finger', slow: true, told: 5000 }));
