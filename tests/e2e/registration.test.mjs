// A person registers, sees the home, changes the language, logs out and logs in both ways: by roles and names only.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPerson } from './harness/browser.mjs';
import { agreeAndContinue, askForCode, button, field, heading, logOut, newMobile, register } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { messageCount, newestCode } from './harness/sandbox_inbox.mjs';

useOneServer();

/** A number gets a new code 60 s after the last one, and not before. */
const waitForResend = (sentAt) => new Promise((resolve) => setTimeout(resolve, sentAt + 61_000 - Date.now()));

test('registration, home, log-out, log-in by password and by code [row:1][row:2]', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  const { mobile, password } = await register(person, server);
  const codeSentAt = Date.now();
  await page.getByText(`${mobile.slice(0, 3)}****${mobile.slice(7)}`).first().waitFor();

  await logOut(page);
  await page.getByRole('heading', { name: '登录你的账号' }).waitFor();
  await field(page, '手机号').fill(mobile);
  await field(page, '登录密码').fill(password);
  await button(page, '登录').click();
  await page.getByText('我的账号').first().waitFor();

  await logOut(page);
  await field(page, '手机号').fill(mobile);
  const before_ = await messageCount(server, mobile);
  await waitForResend(codeSentAt);
  await button(page, '用短信验证码登录').click();
  await heading(page, '输入短信验证码').waitFor();
  await field(page, '短信验证码').fill(await newestCode(server, mobile, { after: before_ }));
  await page.getByText('我的账号').first().waitFor();
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('the whole journey by keyboard alone', async () => {
  const person = await newPerson(browser, server, { isMobile: false, hasTouch: false });
  const { page } = person;
  await person.open();
  const tabTo = async (locator) => {
    for (let step = 0; step < 40; ++step) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab never reached ${locator}`);
  };
  await tabTo(page.getByRole('checkbox', { name: /服务协议和隐私政策/ }));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('checkbox', { name: /处理姓名和身份证号/ }));
  await page.keyboard.press('Space');
  await tabTo(button(page, '同意必需项并继续'));
  await page.keyboard.press('Enter');
  await heading(page, '你的手机号是多少？').waitFor();
  const mobile = newMobile();
  await tabTo(field(page, '手机号'));
  await page.keyboard.type(mobile);
  await page.keyboard.press('Enter');
  await heading(page, '输入短信验证码').waitFor();
  await tabTo(field(page, '短信验证码'));
  await page.keyboard.type(await newestCode(server, mobile));
  await heading(page, '设一个登录密码').waitFor();
  await tabTo(field(page, '登录密码'));
  await page.keyboard.type('li-jiang-2031');
  await page.keyboard.press('Enter');
  await page.getByText('我的账号').first().waitFor();
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('the same in English, chosen on the first screen', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  await button(page, 'English').click();
  await heading(page, /medical insurance|family/i).first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.equal(await page.getByText(/[\u4e00-\u9fff]/).count(), await page.getByRole('button', { name: '中文' }).count());
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await person.context.close();
});

test('a number that has an account is told so only after the code, and can log in with it', async () => {
  const first = await newPerson(browser, server);
  await first.open();
  const { mobile } = await register(first, server);
  const codeSentAt = Date.now();
  await first.context.close();

  const second = await newPerson(browser, server);
  const { page } = second;
  await second.open();
  await agreeAndContinue(page);
  await waitForResend(codeSentAt);
  await askForCode(page, mobile);
  assert.equal(await page.getByText('这个手机号已经有账号').count(), 0);
  await field(page, '短信验证码').fill(await newestCode(server, mobile, { after: 1 }));
  await heading(page, '这个手机号已经有账号').waitFor();
  await button(page, '登录这个账号').click();
  await page.getByText('我的账号').first().waitFor();
  await second.context.close();
});
