// A finger on the stage, by the browser's own touch events: taps, flings, stretching, pulling, sheets; nothing stuck.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frames, newPerson, newPersonAs } from './harness/browser.mjs';
import { sandboxPeople } from './harness/identity.mjs';
import { agreeAndContinue, askForCode, button, heading, newMobile } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { PersonByApi } from './harness/person_by_api.mjs';

useOneServer();

const small = { viewport: { width: 360, height: 560 } };

/** A finger: down, along a way in steps, up. */
async function fingerOn(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  return {
    down: (x, y) => send('touchStart', [{ x, y }]),
    async move(from, to, { steps = 8, pause = 12, x = 180 } = {}) {
      for (let step = 1; step <= steps; step++) {
        await send('touchMove', [{ x, y: from + ((to - from) * step) / steps }]);
        await page.waitForTimeout(pause);
      }
    },
    up: () => send('touchEnd', []),
    second: (x, y, first) => send('touchStart', [first, { x, y }]),
    async tap(x, y) {
      await send('touchStart', [{ x, y }]);
      await send('touchEnd', []);
    },
  };
}

const offset = (page, key) => page.evaluate((of) => Number(document.querySelector(`[data-key="${of}"]`).dataset.offset), key);
const centre = async (target) => {
  const { x, y, width, height } = await target.boundingBox();
  return [x + width / 2, y + height / 2];
};

/** Waits until the content has stopped. */
async function stops(page, key) {
  let last = '';
  for (let tries = 0; tries < 60; tries++) {
    // The mirror follows a moment after the picture.
    const now = `${await offset(page, key)} ${await frames(page)}`;
    if (now === last) break;
    last = now;
    await page.waitForTimeout(200);
  }
  return offset(page, key);
}

/** The same, and nothing is drawn after it. */
async function comesToRest(page, key) {
  await stops(page, key);
  await page.waitForTimeout(400);
  const drawn = await frames(page);
  await page.waitForTimeout(1000);
  assert.equal(await frames(page), drawn, 'the canvas rests');
  return offset(page, key);
}

test('a tap presses, a drag that begins on the same thing scrolls', async () => {
  const person = await newPerson(browser, server, small);
  const { page } = person;
  await person.open();
  const finger = await fingerOn(page);
  const box = page.getByRole('checkbox', { name: /处理姓名和身份证号/ });
  const [x, y] = await centre(box);
  await finger.down(40, y);
  await finger.move(y, y - 120);
  await finger.move(y - 120, y - 125, { steps: 4, pause: 60 });
  await finger.up();
  assert.equal(await box.isChecked(), false);
  const scrolled = await comesToRest(page, 'start.scroll');
  assert.ok(scrolled > 60 && scrolled < 180, `${scrolled}`);
  const [, now] = await centre(box);
  await finger.tap(x - 120, now - 20);
  await page.waitForFunction(() => document.querySelector('[data-key="start.consent.identity"]').checked);
  await person.context.close();
});

test('a flick goes on by itself, slows down and rests; a finger stops it', async () => {
  const person = await newPerson(browser, server, { viewport: { width: 360, height: 480 } });
  const { page } = person;
  await person.open('#/start/text/service');
  await page.locator('[data-key="text.paragraph.1"]').waitFor();
  const finger = await fingerOn(page);
  await finger.down(180, 400);
  await finger.move(400, 250, { steps: 5, pause: 8 });
  const atLift = await offset(page, 'text.scroll');
  await finger.up();
  const atRest = await comesToRest(page, 'text.scroll');
  assert.ok(atRest > atLift + 30, `${atLift} → ${atRest}`);
  await person.context.close();
});

test('beyond its end the content stretches and comes back', async () => {
  const person = await newPerson(browser, server, small);
  const { page } = person;
  await person.open();
  const finger = await fingerOn(page);
  await finger.down(180, 150);
  await finger.move(150, 350);
  // The finger holds it there.
  await page.waitForFunction(() => Number(document.querySelector('[data-key="start.scroll"]').dataset.offset) < -20);
  const stretched = await offset(page, 'start.scroll');
  assert.ok(stretched > -150, `${stretched}`);
  await finger.up();
  assert.equal(await comesToRest(page, 'start.scroll'), 0);
  await person.context.close();
});

test('who pulls home down and lets go reads it again', async () => {
  const account = await new PersonByApi(server).register(newMobile());
  await account.activate(sandboxPeople().find(({ tags, mobile, insurances }) =>
    mobile && tags.length === 0 && insurances[0]?.status === 'normal'));
  const person = await newPersonAs(browser, server, account);
  const { page } = person;
  await page.locator('[data-key="tabs"]').waitFor();
  const finger = await fingerOn(page);
  const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/v1/home');
  await finger.down(180, 200);
  await finger.move(200, 520, { steps: 12 });
  await finger.up();
  await asked;
  assert.equal(await stops(page, 'home.scroll'), 0);
  // A short pull asks for nothing.
  let asks = 0;
  page.on('request', (request) => { asks += new URL(request.url()).pathname === '/api/v1/home'; });
  await finger.down(180, 200);
  await finger.move(200, 250);
  await finger.up();
  assert.equal(await stops(page, 'home.scroll'), 0);
  assert.equal(asks, 0);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('a sheet follows the finger: a short way it returns, a long way it goes, and nothing below it moves', async () => {
  const person = await newPerson(browser, server, small);
  const { page } = person;
  await person.open();
  await agreeAndContinue(page);
  await askForCode(page, newMobile());
  await button(page, /收不到/).click();
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  await page.waitForTimeout(500);
  const { y: top } = await sheet.boundingBox();
  const finger = await fingerOn(page);
  const picture = () => page.screenshot();
  const before_ = await picture();
  await finger.down(180, top + 12);
  await finger.move(top + 12, top + 72, { steps: 6, pause: 40 });
  assert.notDeepEqual(await picture(), before_, 'it follows');
  await finger.up();
  await page.waitForTimeout(800);
  assert.equal(await sheet.count(), 1);
  assert.deepEqual(await picture(), before_, 'it came back');
  await finger.down(180, top + 12);
  await finger.move(top + 12, top + 190);
  await finger.up();
  await sheet.waitFor({ state: 'detached' });
  await heading(page, '输入短信验证码').waitFor();
  assert.equal(await offset(page, 'register.code.scroll'), 0);
  await person.context.close();
});

test('a second finger ends what the first began, and nothing is stuck', async () => {
  const person = await newPerson(browser, server, small);
  const { page } = person;
  await person.open();
  const finger = await fingerOn(page);
  await finger.down(180, 400);
  await finger.move(400, 340);
  await finger.second(90, 200, { x: 180, y: 340 });
  await finger.up();
  const rests = await comesToRest(page, 'start.scroll');
  // A mouse that moves over the page later scrolls nothing.
  await page.mouse.move(100, 100);
  await page.mouse.move(100, 400, { steps: 6 });
  assert.equal(await offset(page, 'start.scroll'), rests);
  const box = page.getByRole('checkbox', { name: /处理姓名和身份证号/ });
  await box.tap();
  assert.equal(await box.isChecked(), true);
  await person.context.close();
});
