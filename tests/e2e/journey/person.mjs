// One of the couple: a phone of the newest kind, a hand, and eyes of our own to look into the server with.
import path from 'node:path';
import { newPerson } from '../harness/browser.mjs';
import { sandboxPeople } from '../harness/identity.mjs';
import { rememberTokens } from '../harness/sharing.mjs';
import { getJson } from '../harness/sandbox_inbox.mjs';
import { slow4G } from '../harness/slow_4g.mjs';
import { finger, keyboard } from './hands.mjs';

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 };
const hands = {
  finger: { with: finger, options: phone },
  keyboard: { with: keyboard, options: { ...phone, isMobile: false, hasTouch: false } },
};
export const husband = sandboxPeople('journey').find((person) => person.role === 'husband');
export const wife = sandboxPeople('journey').find((person) => person.role === 'wife');

/** What Lighthouse takes for a cheap phone on a bad network. */
async function slowDown(context, page) {
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', slow4G);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** @param walk what all stages share, see walk.mjs */
export async function newWalker(walk, record, pin) {
  const { context, page, problems, open } = await newPerson(walk.browser, walk.server, hands[walk.hand].options);
  page.setDefaultTimeout(walk.slow ? 60_000 : 15_000);
  if (walk.slow) await slowDown(context, page);
  const tokens = rememberTokens(page);
  return {
    record, pin, context, page, problems, open, tokens,
    hand: hands[walk.hand].with(page),
    /** What the server says to this person, past the screen. */
    async read(endpoint) {
      const [cookie] = await context.cookies(walk.server.url);
      const answer = await getJson(walk.server.url + endpoint, { cookie: `${cookie.name}=${cookie.value}` });
      return answer.body;
    },
    async shoot(what) {
      if (walk.pictures) await page.screenshot({ path: path.join(walk.pictures, `${walk.nextPicture()}-${what}.png`) });
    },
  };
}
