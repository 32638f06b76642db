// The app by its semantic tree alone: the canvas is hidden, there is no pointer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { frames, newPerson, newPersonAs } from './harness/browser.mjs';
import { button, field, heading, newMobile } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { PersonByApi } from './harness/person_by_api.mjs';
import { newestCode } from './harness/sandbox_inbox.mjs';
import { keyboard } from './journey/hands.mjs';

useOneServer();

const hideCanvas = (page) => page.evaluate(() => { document.getElementById('canvas').style.visibility = 'hidden'; });
const focusedKey = (page) => page.evaluate(() => document.activeElement?.dataset?.key ?? '');

/** Keeps all that the live regions say. */
async function rememberSpeech(page) {
  await page.addInitScript(() => {
    window.said = [];
    addEventListener('DOMContentLoaded', () => {
      for (const id of ['polite', 'assertive']) {
        const region = document.getElementById(id);
        new MutationObserver(() => region.textContent && window.said.push([id, region.textContent]))
          .observe(region, { childList: true, characterData: true, subtree: true });
      }
    });
  });
  return (pattern) => page.waitForFunction((source) => window.said.some(([, text]) => new RegExp(source).test(text)),
    pattern.source, { timeout: 5000 });
}

test('registration, settings and log-out without seeing or touching the canvas', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  const hears = await rememberSpeech(page);
  await person.open();
  await hideCanvas(page);
  const hand = keyboard(page);
  await hand.choose(page.getByRole('checkbox', { name: /服务协议和隐私政策/ }));
  await hand.choose(page.getByRole('checkbox', { name: /处理姓名和身份证号/ }));
  await hand.press(button(page, '同意必需项并继续'));
  await heading(page, '你的手机号是多少？').waitFor();
  // A pushed screen begins at its heading, or in its only field.
  await page.waitForFunction(() => document.activeElement?.matches('h1, input'));
  const mobile = newMobile();
  await hand.type(field(page, '手机号'), mobile.slice(0, 9));
  await hand.press(button(page, '发送验证码'));
  await page.locator('[aria-invalid=true]').waitFor();
  await hand.type(field(page, '手机号'), mobile);
  await page.keyboard.press('Enter');
  await heading(page, '输入短信验证码').waitFor();
  await hand.type(field(page, '短信验证码'), await newestCode(server, mobile));
  await heading(page, '设一个登录密码').waitFor();
  await hand.type(field(page, '登录密码'), 'gui-yang-2026');
  await page.keyboard.press('Enter');
  await page.getByText('我的账号').first().waitFor();
  await hears(/注册|欢迎/);

  await hand.press(button(page, '设置'));
  await heading(page, '设置').waitFor();
  await hand.press(button(page, '退出登录'));
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  // Under a modal nothing else can be reached, by Tab in either direction.
  assert.equal(await page.locator('#mirror > *').count(), 1);
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    const isInside = await page.evaluate(() => document.activeElement === document.body ||
      Boolean(document.activeElement.closest('[aria-modal]')));
    assert.ok(isInside, `${key} left the dialog for ${await focusedKey(page)}`);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.dataset?.key === 'settings.log_out');
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('Tab goes through a screen in reading order, with a ring that can be seen', async () => {
  const person = await newPerson(browser, server, { isMobile: false, hasTouch: false });
  const { page } = person;
  await person.open('#/login');
  await heading(page, '登录').waitFor();
  const order = [];
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const key = await focusedKey(page);
    if (order.includes(key)) break;
    order.push(key);
  }
  assert.deepEqual(order.filter(Boolean), ['bar.back', 'login.mobile', 'login.password', 'login.show_password',
    'login.submit', 'login.by_code', 'login.register']);
  const ring = async (target) => {
    const { x, y, width, height } = await target.boundingBox();
    const clip = { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16 };
    await page.keyboard.press('Tab');
    await target.focus();
    await page.waitForTimeout(200);
    const with_ = PNG.sync.read(await page.screenshot({ clip }));
    await page.evaluate(() => document.activeElement.blur());
    await page.waitForTimeout(200);
    const without = PNG.sync.read(await page.screenshot({ clip }));
    return pixelmatch(with_.data, without.data, null, with_.width, with_.height, { threshold: 0.2 });
  };
  for (const name of ['登录', '用短信验证码登录', '返回']) {
    const changed = await ring(button(page, name));
    // 3 px around at least 44 × 44, at two device pixels each.
    assert.ok(changed > 4 * 44 * 3 * 2, `${name}: ${changed} pixels changed`);
  }
  await person.context.close();
});

test('forced colours and less motion: borders stay, and nothing slides', async () => {
  const account = await new PersonByApi(server).register(newMobile());
  const person = await newPersonAs(browser, server, account, '', { forcedColors: 'active', reducedMotion: 'reduce' });
  const { page } = person;
  await button(page, '设置').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'high_contrast');
  await page.waitForTimeout(500);
  const before_ = await frames(page);
  await button(page, '设置').click();
  await heading(page, '设置').waitFor();
  await page.waitForTimeout(800);
  const drawn = (await frames(page)) - before_;
  // A fade of 120 ms, then rest.
  assert.ok(drawn <= 24, `${drawn} frames`);
  await person.context.close();
});
