// The journeys of the app by roles and names only, as a person who reads the screen.
import { newPerson } from './browser.mjs';
import { newestCode } from './sandbox_inbox.mjs';

let nextNumber = 0;
/** A number that nobody else in this run uses. */
export const newMobile = () => `1980${String(Date.now() % 10_000).padStart(4, '0')}${String(100 + nextNumber++)}`;

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const field = (page, name) => page.getByRole('textbox', { name, exact: true });
export const heading = (page, name) => page.getByRole('heading', { name });

export async function agreeAndContinue(page) {
  await page.getByRole('checkbox', { name: /服务协议和隐私政策/ }).click();
  await page.getByRole('checkbox', { name: /处理姓名和身份证号/ }).click();
  await button(page, '同意必需项并继续').click();
  await heading(page, '你的手机号是多少？').waitFor();
}

/** A new person who has agreed and is asked for the number. */
export async function newPersonAtNumber(browser, server) {
  const person = await newPerson(browser, server);
  await person.open();
  await agreeAndContinue(person.page);
  return person;
}

export async function askForCode(page, mobile) {
  await field(page, '手机号').fill(mobile);
  await button(page, '发送验证码').click();
  await heading(page, '输入短信验证码').waitFor();
}

/** From the welcome to the home of a new account. */
export async function register(person, server, { mobile = newMobile(), password = 'gui-yang-2026' } = {}) {
  const { page } = person;
  await agreeAndContinue(page);
  await askForCode(page, mobile);
  await field(page, '短信验证码').fill(await newestCode(server, mobile));
  await heading(page, '设一个登录密码').waitFor();
  await field(page, '登录密码').fill(password);
  await button(page, '完成注册').click();
  await page.getByText('我的账号').first().waitFor();
  return { mobile, password };
}

export async function logOut(page) {
  await button(page, '设置').click();
  await button(page, '退出登录').click();
  await page.getByRole('alertdialog').waitFor();
  await button(page, '退出').click();
}
