// Phones as they are: storage refused, a wrong clock, an old browser, turned, narrow, zoomed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPerson } from './harness/browser.mjs';
import { agreeAndContinue, askForCode, button, field, heading, newMobile, register } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { newestCode } from './harness/sandbox_inbox.mjs';

useOneServer();

test('a browser that refuses to store anything: registration works to its end', async () => {
  const person = await newPerson(browser, server);
  await person.page.addInitScript(() => {
    const refuse = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { configurable: true, get: refuse });
    }
  });
  await person.open();
  await register(person, server);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('storage that is full refuses quietly', async () => {
  const person = await newPerson(browser, server);
  await person.page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await person.open();
  await agreeAndContinue(person.page);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

for (const [name, days] of [['slow', -1], ['fast', 1]]) {
  test(`a clock that is a day ${name}: waits and codes are the server's`, async () => {
    const person = await newPerson(browser, server);
    await person.page.addInitScript((shift) => {
      const Real = Date;
      const now = () => Real.now() + shift;
      window.Date = class extends Real {
        constructor(...words) {
          super(...(words.length ? words : [now()]));
        }
        static now() { return now(); }
      };
    }, days * 86_400_000);
    await person.open();
    await agreeAndContinue(person.page);
    const mobile = newMobile();
    await askForCode(person.page, mobile);
    // Just sent: the wait is nearly a minute long, neither over nor a day.
    const wait = await person.page.locator('[data-key="code.resend_in"]').textContent();
    const seconds = Number(/\d+/.exec(wait)[0]);
    assert.ok(seconds > 30 && seconds <= 60, wait);
    await field(person.page, '短信验证码').fill(await newestCode(server, mobile));
    await heading(person.page, '设一个登录密码').waitFor();
    await field(person.page, '登录密码').fill('gui-yang-2026');
    await button(person.page, '完成注册').click();
    await person.page.getByText('我的账号').first().waitFor();
    assert.deepEqual(person.problems, []);
    await person.context.close();
  });
}

test('a browser without WebAssembly is told what to do', async () => {
  const person = await newPerson(browser, server);
  await person.page.addInitScript(() => { delete window.WebAssembly; });
  await person.page.goto(server.url + '/');
  await person.page.getByText('这个浏览器太旧').waitFor();
  await person.page.getByText(/服务大厅.*12393/).waitFor();
  await person.context.close();
});

test('a turned phone keeps text and focus, and nothing lies outside', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open('#/login');
  const mobile = field(page, '手机号');
  await mobile.focus();
  await page.keyboard.type('1980851');
  for (const size of [{ width: 844, height: 390 }, { width: 390, height: 844 }, { width: 320, height: 568 }]) {
    await page.setViewportSize(size);
    await page.waitForFunction((width) => document.getElementById('canvas').getBoundingClientRect().width === width, size.width);
    assert.equal((await mobile.inputValue()).replaceAll(' ', ''), '1980851');
    assert.ok(await mobile.evaluate((element) => element === document.activeElement));
    const outside = await page.evaluate(() => [...document.querySelectorAll('#mirror .leaf')]
      .map((element) => [element.dataset.key, element.getBoundingClientRect()])
      .filter(([, box]) => box.left < -0.5 || box.right > innerWidth + 0.5).map(([key]) => key));
    assert.deepEqual(outside, [], `${size.width} wide`);
    const box = await mobile.boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= size.height, 'the field that is typed in can be seen');
  }
  await person.context.close();
});

test('zoomed in, a tap still hits what it is on, and one finger moves the view', async () => {
  const person = await newPerson(browser, server);
  const { page, context } = person;
  await person.open();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await page.waitForFunction(() => visualViewport.scale > 1.9);
  // The shell hears of it by an event of its own.
  await page.waitForFunction(() => document.getElementById('stage').style.touchAction === 'auto');
  // No soft keyboard is mistaken for it: the stage keeps its height.
  const box = page.getByRole('checkbox', { name: /服务协议和隐私政策/ });
  const at = await box.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: left + 28, y: top + 26 };
  });
  const touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [at]);
  await touch('touchEnd', []);
  await page.waitForFunction(() => document.querySelector('[data-key="start.consent.service"]').checked);
  await person.context.close();
});

test('a zoomed desktop window of 1280 px (200 %, 400 %) stays usable', async () => {
  const person = await newPerson(browser, server, { isMobile: false, hasTouch: false, viewport: { width: 640, height: 400 } });
  const { page } = person;
  await person.open();
  for (const size of [{ width: 640, height: 400 }, { width: 320, height: 256 }]) {
    await page.setViewportSize(size);
    await page.waitForFunction((width) => document.getElementById('canvas').getBoundingClientRect().width === width, size.width);
    const send = button(page, '同意必需项并继续');
    const box = await send.boundingBox();
    assert.ok(box.y + box.height <= size.height + 0.5 && box.x >= 0 && box.x + box.width <= size.width, JSON.stringify(box));
    await page.getByRole('checkbox', { name: /接收扣款和安全通知/ }).focus();
    const row = await page.getByRole('checkbox', { name: /接收扣款和安全通知/ }).boundingBox();
    assert.ok(row.y < size.height - 40, 'what has the focus is scrolled into sight');
  }
  assert.deepEqual(person.problems, []);
  await person.context.close();
});
