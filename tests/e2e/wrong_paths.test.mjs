// Wrong input and wrong codes: what the screen says, and what the server did.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPerson } from './harness/browser.mjs';
import {
  askForCode, button, field, heading, newMobile, newPersonAtNumber, register,
} from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { messageCount, newestCode } from './harness/sandbox_inbox.mjs';

useOneServer();

/** A wrong code, another one for each `difference`. */
const otherCode = (code, difference) => String((Number(code) + difference) % 1_000_000).padStart(6, '0');

test('a number that is too short is said beside the field and sends nothing', async () => {
  const person = await newPersonAtNumber(browser, server);
  const { page } = person;
  await field(page, '手机号').fill('1980851567');
  await button(page, '发送验证码').click();
  const number = field(page, '手机号');
  await page.waitForFunction(() => document.querySelector('[aria-invalid="true"]') !== null);
  assert.equal(await number.getAttribute('aria-invalid'), 'true');
  const description = await number.evaluate((element) =>
    document.getElementById(element.getAttribute('aria-describedby'))?.textContent);
  assert.match(description, /少了 1 位/);
  assert.equal(await number.evaluate((element) => element === document.activeElement), true);
  await person.context.close();
});

test('a pasted number is cleaned', async () => {
  const person = await newPersonAtNumber(browser, server);
  const { page } = person;
  await field(page, '手机号').fill('+86 198-0851-5678');
  assert.equal(await field(page, '手机号').inputValue(), '198 0851 5678');
  await person.context.close();
});

test('wrong codes: tries are counted down, the fifth ends the code, a new one works', async () => {
  const person = await newPersonAtNumber(browser, server);
  const { page } = person;
  const mobile = newMobile();
  await askForCode(page, mobile);
  const code = await newestCode(server, mobile);
  for (let left = 4; left >= 1; --left) {
    await field(page, '短信验证码').fill(otherCode(code, left));
    await page.getByText(`还可以试 ${left} 次`).first().waitFor();
  }
  await field(page, '短信验证码').fill(otherCode(code, 5));
  await heading(page, '验证码作废了').waitFor();
  // Even the right code is dead now.
  assert.equal(await messageCount(server, mobile), 1);
  await person.context.close();
});

test('bad passwords: each finding is told while typing', async () => {
  const person = await newPersonAtNumber(browser, server);
  const { page } = person;
  const mobile = newMobile();
  await askForCode(page, mobile);
  await field(page, '短信验证码').fill(await newestCode(server, mobile));
  await heading(page, '设一个登录密码').waitFor();
  await field(page, '登录密码').fill('short');
  await page.getByText(/5 个字符（至少 10 个） 还没做到/).waitFor();
  await field(page, '登录密码').fill(`x${mobile}`);
  await page.getByText(/不含你的手机号 还没做到/).waitFor();
  await button(page, '完成注册').click();
  await heading(page, '设一个登录密码').waitFor();
  assert.equal(await field(page, '登录密码').getAttribute('aria-invalid'), 'true');
  await person.context.close();
});

test('a wrong password and an unknown number get the same words', async () => {
  const known = await newPerson(browser, server);
  await known.open();
  const { mobile } = await register(known, server);
  await known.context.close();
  const words = [];
  for (const number of [mobile, newMobile()]) {
    const person = await newPerson(browser, server);
    const { page } = person;
    await person.open('#/login');
    await field(page, '手机号').fill(number);
    await field(page, '登录密码').fill('not-the-password-1');
    await button(page, '登录').click();
    const refusal = heading(page, /不对/).first();
    const line = page.locator('[aria-invalid="true"]').first();
    await refusal.or(line).first().waitFor();
    words.push(await page.getByRole('main').innerText());
    await person.context.close();
  }
  assert.equal(words[0].replaceAll(/\d/g, ''), words[1].replaceAll(/\d/g, ''));
});

test('a deep link to the home leads through the log-in and back [row:38]', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  const { mobile, password } = await register(person, server);
  await person.context.clearCookies();
  await page.goto('about:blank');
  await person.open('#/me/settings');
  await heading(page, '登录你的账号').waitFor();
  await field(page, '手机号').fill(mobile);
  await field(page, '登录密码').fill(password);
  await button(page, '登录').click();
  await heading(page, '设置').first().waitFor();
  await person.context.close();
});
