// A person is verified, activates the e-voucher and shows the code; what can go wrong on the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPerson } from './harness/browser.mjs';
import { activate, checkName, hallCode, sandboxPeople, setPin, typePin } from './harness/identity.mjs';
import { button, field, heading, register } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { scannedFrom } from './harness/qr_code.mjs';
import { rememberTokens } from './harness/sharing.mjs';

const rare = sandboxPeople('rare_name').filter((person) => person.insurances[0].status === 'normal');
useOneServer();

const codeImage = (page) => page.getByRole('img', { name: /的医保码/ });

test('name, failed face, hall code, payment password: the code is shown and can be scanned [row:3][row:4][row:31]', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  const tokens = rememberTokens(page);
  await person.open();
  await register(person, server);
  await button(page, /^先核验身份/).click();
  await heading(page, '你的姓名和身份证号').waitFor();

  // A miscopied last digit is told while typing.
  const { name, resident_id: number } = rare[0];
  const wrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
  await field(page, '身份证号').fill(wrong);
  await page.getByRole('textbox', { name: '身份证号', exact: true, description: /最后一位和前 17 位对不上/ }).waitFor();
  await checkName(page, rare[0]);

  await page.getByRole('checkbox', { name: /我同意这次用人脸核验本人/ }).click();
  await button(page, '开始刷脸').click();
  await button(page, '没认出来').click();
  await heading(page, '没认出是你').waitFor();
  await page.getByText('公安户籍窗口更新底照').waitFor();
  await button(page, '改用核验码').click();
  await field(page, '8 位核验码').fill(await hallCode(server, number));
  await button(page, '核验').click();

  await setPin(page, '402719');
  await codeImage(page).waitFor();
  await page.getByText(name, { exact: true }).waitFor();
  await page.waitForTimeout(300);
  assert.equal(await scannedFrom(page), tokens.at(-1));

  const another = page.waitForResponse((response) => response.url().endsWith('/voucher/code'));
  await button(page, '换一个').click();
  await another;
  await page.waitForTimeout(300);
  assert.equal(tokens.length, 2);
  assert.equal(await scannedFrom(page), tokens[1]);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('five wrong payment passwords lock it; a person check leads to a new one [row:32]', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  const { mobile, password } = await register(person, server);
  await activate(page, server, rare[2]);

  // Another phone: the guard is closed there.
  const other = await newPerson(browser, server);
  await other.open('#/voucher/me');
  await button(other.page, '已有账号，去登录').click().catch(() => {});
  await field(other.page, '手机号').fill(mobile);
  await field(other.page, '登录密码').fill(password);
  await button(other.page, '登录').click();
  await heading(other.page, '输入支付密码').waitFor();
  for (const left of [4, 3, 2, 1]) {
    await typePin(other.page, '402718');
    await other.page.getByText(`支付密码不对，还可以试 ${left} 次。`).first().waitFor();
  }
  await typePin(other.page, '402718');
  await heading(other.page, '支付密码锁住了').waitFor();
  await other.page.getByText('你：刷脸或用大厅核验码，然后设一个新的').waitFor();
  await button(other.page, '去重设').click();
  await heading(other.page, '怎么确认是你本人？').waitFor();
  await other.page.getByRole('radio', { name: '服务大厅核验码' }).click();
  await field(other.page, '8 位核验码').fill(await hallCode(server, rare[2].resident_id));
  await button(other.page, '核验').click();
  await setPin(other.page, '935172');
  await codeImage(other.page).waitFor();
  assert.deepEqual(other.problems, []);
  await other.context.close();
  await person.context.close();
});

test('the payment password by keyboard alone', async () => {
  const person = await newPerson(browser, server, { isMobile: false, hasTouch: false });
  const { page } = person;
  await person.open();
  await register(person, server);
  await button(page, /^先核验身份/).click();
  await checkName(page, rare[3]);
  await page.getByRole('radio', { name: '服务大厅核验码' }).focus();
  await page.keyboard.press('Space');
  await field(page, '8 位核验码').fill(await hallCode(server, rare[3].resident_id));
  await page.keyboard.press('Enter');
  await heading(page, '设一个支付密码').waitFor();
  await page.keyboard.type('123456');
  await page.getByText('连号太容易猜。').first().waitFor();
  await page.keyboard.type('40279');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('19');
  await heading(page, '再输一遍').waitFor();
  await page.keyboard.type('402719');
  await codeImage(page).waitFor();
  await person.context.close();
});

test('a name that is not the card’s: neutral words, and how often is left', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  await register(person, server);
  await button(page, /^先核验身份/).click();
  await field(page, '姓名').fill('王小明');
  await field(page, '身份证号').fill(rare[4].resident_id);
  await button(page, '核验').click();
  await heading(page, '没有对上').waitFor();
  await page.getByText('按这个姓名和身份证号没有找到参保记录').waitFor();
  await person.context.close();
});

test('without a network the voucher says what works [row:30][row:39]', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  await register(person, server);
  await activate(page, server, rare[5]);
  await button(page, '关闭').click();
  await page.getByText('个人账户').first().waitFor();
  await person.context.setOffline(true);
  await page.getByRole('link', { name: '医保码' }).click();
  await heading(page, '现在连不上网').waitFor();
  await page.getByText('用社保卡付').waitFor();
  await person.context.setOffline(false);
  await codeImage(page).waitFor();
  await person.context.close();
});
