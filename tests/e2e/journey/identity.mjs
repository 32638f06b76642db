// Stage 1: registration, real name, real person, payment password, and the code that the phone shows.
import assert from 'node:assert/strict';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { hallCode } from '../harness/identity.mjs';
import { button, field, heading } from '../harness/journeys.mjs';
import { minute, putClockForward } from '../harness/sandbox_clock.mjs';
import { newestCode } from '../harness/sandbox_inbox.mjs';
import { pressTab } from './tabs.mjs';

export const codeImage = (page) => page.getByRole('img', { name: /的医保码，\d+ 秒后更新$/ });

export async function register(walk, person) {
  const { page, hand, record } = person;
  await person.open();
  await heading(page, /一家人的医保/).waitFor();
  await person.shoot('welcome');
  for (const name of [/服务协议和隐私政策/, /处理姓名和身份证号/, /用人脸核验本人/]) {
    await hand.choose(page.getByRole('checkbox', { name }));
  }
  await hand.press(button(page, '同意必需项并继续'));
  await heading(page, '你的手机号是多少？').waitFor();
  await hand.type(field(page, '手机号'), record.mobile);
  await person.shoot('mobile');
  await hand.press(button(page, '发送验证码'));
  await heading(page, '输入短信验证码').waitFor();
  await person.shoot('code');
  await hand.type(field(page, '短信验证码'), await newestCode(walk.server, record.mobile));
  await heading(page, '设一个登录密码').waitFor();
  await hand.type(field(page, '登录密码'), 'gui-yang-2026');
  await person.shoot('password');
  await hand.press(button(page, '完成注册'));
  await page.getByText('我的账号').first().waitFor();
  await person.shoot('home-of-a-stranger');
}

async function checkName(person) {
  const { page, hand, record } = person;
  await hand.press(button(page, /^先核验身份/));
  await heading(page, '你的姓名和身份证号').waitFor();
  await hand.type(field(page, '姓名'), record.name);
  await hand.type(field(page, '身份证号'), record.resident_id);
  await person.shoot('real-name');
  await hand.press(button(page, '核验'));
  await heading(page, '怎么确认是你本人？').waitFor();
}

async function checkByFace(person) {
  const { page, hand } = person;
  await button(page, '开始刷脸').waitFor();
  await person.shoot('real-person-face');
  await hand.press(button(page, '开始刷脸'));
  await hand.press(button(page, '本人，通过'));
}

async function checkByHallCode(walk, person) {
  const { page, hand, record } = person;
  await hand.choose(page.getByRole('radio', { name: '服务大厅核验码' }));
  await hand.type(field(page, '8 位核验码'), await hallCode(walk.server, record.resident_id));
  await person.shoot('real-person-hall-code');
  await hand.press(button(page, '核验'));
}

/** @param {'face'|'hall_code'} way how the person is checked */
export async function activate(walk, person, way) {
  const { page, hand } = person;
  await checkName(person);
  await (way === 'face' ? checkByFace(person) : checkByHallCode(walk, person));
  await heading(page, '设一个支付密码').waitFor();
  await hand.digits(person.pin);
  await heading(page, '再输一遍').waitFor();
  await person.shoot('payment-password-again');
  await hand.digits(person.pin);
  await codeImage(page).waitFor();
  const identity = await person.read('/api/v1/identity');
  assert.equal(identity.step, 'active');
  assert.equal(identity.name, person.record.name);
}

/** What somebody else's decoder reads from the picture of the page. */
async function decodedCode(page) {
  const picture = PNG.sync.read(await page.screenshot());
  return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
}

async function secondsLeft(page) {
  return Number(/(\d+) 秒/.exec(await codeImage(page).innerText())[1]);
}

/** The newest token is drawn: asked again and again, for the answer may just have come. */
async function expectDrawn(person, count) {
  const { page, tokens } = person;
  let decoded;
  for (let look = 0; look < 20; ++look) {
    decoded = await decodedCode(page);
    if (tokens.length >= count && decoded === tokens.at(-1)) return;
    await page.waitForTimeout(150);
  }
  assert.fail(`${tokens.length} codes came (${count} wanted); decoded ${decoded}, the last was ${tokens.at(-1)}`);
}

/** Shown, counting down, another one on request. */
export async function lookAtCode(person) {
  const { page, hand, tokens } = person;
  await expectDrawn(person, 1);
  await person.shoot('voucher');
  const before = await secondsLeft(page);
  await page.waitForFunction((least) => {
    const shown = [...document.querySelectorAll('[role=img]')].map((image) => /(\d+) 秒/.exec(image.textContent));
    return shown.some((match) => match && Number(match[1]) <= least);
  }, before - 2);
  await hand.press(button(page, '换一个'));
  await expectDrawn(person, 2);
  assert.equal(new Set(tokens).size, tokens.length);
}

/** It changes by itself before it dies. */
export async function seeRotation(person, known) {
  const deadline = Date.now() + 65_000;
  while (person.tokens.length === known && Date.now() < deadline) await person.page.waitForTimeout(200);
  await expectDrawn(person, known + 1);
}

/** Away and back: no password within five minutes, then the password again. */
export async function meetGuard(walk, person) {
  const { page, hand } = person;
  await hand.back();
  await pressTab(person, '医保码');
  await codeImage(page).waitFor();
  await hand.back();
  await putClockForward(walk.server, 5 * minute + 1000);
  await pressTab(person, '医保码');
  await heading(page, '输入支付密码').waitFor();
  await person.shoot('voucher-guard');
  await hand.digits(person.pin);
  await codeImage(page).waitFor();
}
