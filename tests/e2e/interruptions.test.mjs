// Double taps, reloads and a server that vanishes: nothing is lost, nothing happens twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPerson } from './harness/browser.mjs';
import {
  agreeAndContinue, askForCode, button, field, heading, newMobile, newPersonAtNumber, register,
} from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { messageCount, newestCode } from './harness/sandbox_inbox.mjs';
import { startServer } from './harness/server.mjs';

useOneServer();

const ready = (page) => page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0);

test('a double tap sends one message', async () => {
  const person = await newPersonAtNumber(browser, server);
  const { page } = person;
  const mobile = newMobile();
  await field(page, '手机号').fill(mobile);
  await button(page, '发送验证码').dblclick();
  await heading(page, '输入短信验证码').waitFor();
  assert.equal(await messageCount(server, mobile), 1);
  await person.context.close();
});

test('a reload at every step goes on where it was', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  await page.getByRole('checkbox', { name: /接收扣款和安全通知/ }).click();
  await page.reload();
  await ready(page);
  assert.equal(await page.getByRole('checkbox', { name: /接收扣款和安全通知/ }).isChecked(), true);

  await agreeAndContinue(page);
  const mobile = newMobile();
  await field(page, '手机号').fill(mobile);
  await page.reload();
  await ready(page);
  assert.equal((await field(page, '手机号').inputValue()).replaceAll(' ', ''), mobile);
  await button(page, '发送验证码').click();
  await heading(page, '输入短信验证码').waitFor();

  await page.reload();
  await ready(page);
  await heading(page, '输入短信验证码').waitFor();
  await field(page, '短信验证码').fill(await newestCode(server, mobile));
  await heading(page, '设一个登录密码').waitFor();

  await page.reload();
  await ready(page);
  await heading(page, '设一个登录密码').waitFor();
  await field(page, '登录密码').fill('gui-yang-2026');
  await button(page, '完成注册').click();
  await page.getByText('我的账号').first().waitFor();

  await page.reload();
  await ready(page);
  await page.getByText('我的账号').first().waitFor();
  assert.equal(await messageCount(server, mobile), 1);
  await person.context.close();
});

test('back keeps what was typed', async () => {
  const person = await newPersonAtNumber(browser, server);
  const { page } = person;
  const mobile = newMobile();
  await askForCode(page, mobile);
  await page.goBack();
  await heading(page, '你的手机号是多少？').waitFor();
  assert.equal((await field(page, '手机号').inputValue()).replaceAll(' ', ''), mobile);
  await page.goBack();
  await heading(page, /一家人的医保/).waitFor();
  assert.equal(await page.getByRole('checkbox', { name: /服务协议和隐私政策/ }).isChecked(), true);
  await person.context.close();
});

test('a server that vanishes is said, and the same press works once it is back', async () => {
  const own = await startServer();
  const person = await newPersonAtNumber(browser, own);
  const { page } = person;
  const mobile = newMobile();
  await field(page, '手机号').fill(mobile);
  await own.stop({ keepData: true });
  await button(page, '发送验证码').click();
  const again = button(page, '再试一次');
  await again.waitFor({ timeout: 20_000 });
  assert.equal((await field(page, '手机号').inputValue()).replaceAll(' ', ''), mobile);
  const back = await startServer({ data: own.data, port: own.port });
  await again.click();
  await heading(page, '输入短信验证码').waitFor();
  assert.equal(await messageCount(back, mobile), 1);
  await person.context.close();
  await back.stop({ keepData: false });
});

test('an answer that was lost is not acted on twice', async () => {
  const person = await newPersonAtNumber(browser, server);
  const { page } = person;
  const mobile = newMobile();
  let lost = 0;
  await page.route('**/api/v1/sms-codes', async (route) => {
    // The server acts, but its answers never arrive: twice, for the client sends a write again by itself once.
    if (lost++ < 2) {
      await route.fetch();
      await route.abort('connectionreset');
    } else {
      await route.continue();
    }
  });
  await field(page, '手机号').fill(mobile);
  await button(page, '发送验证码').click();
  await button(page, '再试一次').click({ timeout: 20_000 });
  await heading(page, '输入短信验证码').waitFor();
  assert.equal(await messageCount(server, mobile), 1);
  await person.context.close();
});

test('registration survives the loss of its answer', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  let lost = 0;
  await page.route('**/api/v1/accounts', async (route) => {
    if (lost++ < 1) {
      await route.fetch();
      await route.abort('connectionreset');
    } else {
      await route.continue();
    }
  });
  await register(person, server);
  assert.equal(lost, 2);
  await person.context.close();
});
