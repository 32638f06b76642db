// The program's second part (src/app/members_part.hpp): what works without it, what waits for it, and how its coming
// late or failing is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPerson } from './harness/browser.mjs';
import { agreeAndContinue, askForCode, button, field, heading, newMobile, register } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { newestCode } from './harness/sandbox_inbox.mjs';

const membersPart = /\/members\.[0-9a-f]+\.wasm$/;
const password = 'gui-yang-2026';

useOneServer();

/** Holds the second part back until release() is called. */
async function holdMembersPart(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(membersPart, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** The screen that waits for the second part. */
const waiting = (page) => page.locator('[data-key="coming.loading"]');
const home = (page) => page.getByText('我的账号').first();

/** The number of somebody who has an account. */
async function accountNumber() {
  const person = await newPerson(browser, server);
  await person.open();
  const { mobile } = await register(person, server, { password });
  await person.context.close();
  return mobile;
}

async function logIn(page, mobile, typed) {
  await field(page, '手机号').fill(mobile);
  await field(page, '登录密码').fill(typed);
  await button(page, '登录').click();
}

test('without the second part the whole way in works, and home waits for it and then appears', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  const release = await holdMembersPart(page);
  await person.open();
  await page.getByRole('link', { name: '阅读全文' }).first().click();
  await page.waitForFunction(() => location.hash.startsWith('#/start/text'));
  await page.goBack();
  await button(page, 'English').click();
  await button(page, '中文').click();
  await agreeAndContinue(page);
  await page.reload();
  await heading(page, '你的手机号是多少？').waitFor();
  const mobile = newMobile();
  await askForCode(page, mobile);
  await button(page, '收不到？').click();
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await field(page, '短信验证码').fill('000000');
  await page.locator('[data-key="register.code"][aria-invalid="true"]').waitFor();
  await field(page, '短信验证码').fill(await newestCode(server, mobile));
  await heading(page, '设一个登录密码').waitFor();
  await field(page, '登录密码').fill(password);
  await button(page, '完成注册').click();
  await waiting(page).waitFor();
  assert.equal(await home(page).count(), 0);
  release();
  await home(page).waitFor();
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('logging in without the second part: a refusal, the way to register and back; a deep link waits', async () => {
  const mobile = await accountNumber();
  const person = await newPerson(browser, server);
  const { page } = person;
  const release = await holdMembersPart(page);
  // A members' address without a session leads to the log-in, and there after it.
  await person.open('#/me/settings');
  await heading(page, '登录你的账号').waitFor();
  await logIn(page, mobile, 'not-the-password');
  await page.locator('[data-key="login.password"][aria-invalid="true"]').or(page.getByRole('alert')).first().waitFor();
  await button(page, '还没有账号，去注册').click();
  await button(page, '已有账号，去登录').click();
  await heading(page, '登录你的账号').waitFor();
  await logIn(page, mobile, password);
  await waiting(page).waitFor();
  release();
  await heading(page, '设置').first().waitFor();
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('a reload in the members\' area without the second part waits quietly, also by Back and Forward', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  await register(person, server, { password });
  await button(page, '设置').click();
  await heading(page, '设置').first().waitFor();
  const release = await holdMembersPart(page);
  await page.reload();
  await waiting(page).waitFor();
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes('settings'));
  await page.goForward();
  await page.waitForFunction(() => location.hash.includes('settings'));
  await waiting(page).waitFor();
  release();
  await heading(page, '设置').first().waitFor();
  await button(page, '退出登录').click();
  await page.getByRole('alertdialog').waitFor();
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('a second part that fails is fetched again; who waits for it longer is told and can try', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  await register(person, server, { password });
  let refusals = 2;
  await page.route(membersPart, (route) => (refusals-- > 0 ? route.abort() : route.continue()));
  await page.reload();
  await home(page).waitFor();

  refusals = 3;
  await page.reload();
  await page.locator('#notice').waitFor();
  await page.locator('#notice').getByRole('button').click();
  await home(page).waitFor();
  assert.equal(await page.locator('#notice').count(), 0);
  assert.deepEqual(person.problems.filter((problem) => !/ERR_FAILED/.test(problem)), []);
  await person.context.close();
});
