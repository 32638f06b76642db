// People who share, quickly: by the API as far as the screens aren't what a test is about.
import { finger } from '../journey/hands.mjs';
import { newPersonAs } from './browser.mjs';
import { typePin } from './identity.mjs';
import { button, field, heading } from './journeys.mjs';
import { PersonByApi, paymentPassword } from './person_by_api.mjs';
import { getJson } from './sandbox_inbox.mjs';

/** Registered, proven, voucher active; without a page. */
export async function newHolder(server, record) {
  const api = await (await new PersonByApi(server).register(record.mobile)).activate(record);
  return { record, api };
}

/** The same with a page, at `route`. */
export async function newHolderAt(browser, server, record, route, options = {}) {
  const holder = await newHolder(server, record);
  const person = await newPersonAs(browser, server, holder.api, route, options);
  person.page.setDefaultTimeout(20_000);
  return {
    ...holder, ...person, hand: finger(person.page), shoot: async () => {}, read: (where) => holder.api.call(where),
  };
}

/** The answer to the invitation's first question. */
export async function nameRelative({ page }, relative, relation = '配偶') {
  await heading(page, '邀请谁一起用？').waitFor();
  await page.getByRole('radio', { name: relation }).click();
  await field(page, '家人的姓名').fill(relative.name);
  await field(page, '家人的身份证号').fill(relative.resident_id);
}

export const goOnToCodes = (page) => button(page, '下一步：验证两部手机').click();

/** Once the letter may be signed. */
export async function mayAgree(page) {
  const agree = button(page, '我已阅读并同意');
  await agree.and(page.locator(':not([aria-disabled=true])')).waitFor({ timeout: 30_000 });
  return agree;
}

/** Past the question whether it is meant, if it is asked, to where the payment password ends a membership. */
export async function goOnToPassword(page) {
  await page.getByRole('heading', { name: /的共济？$|的账户？$|^输入支付密码$/ }).first().waitFor();
  const sure = page.getByRole('alertdialog').getByRole('button', { name: /^(解除|退出)/ });
  if (await sure.count()) {
    await sure.click();
    await heading(page, '输入支付密码').waitFor();
  }
}

export async function messagesOf(server, mobile, purpose) {
  const { body } = await getJson(`${server.url}/sandbox/inbox?mobile=${mobile}`);
  return body.filter((message) => message.purpose === purpose);
}

/** The code page, past the payment password if it is asked for. */
export async function openCode(person) {
  const { page } = person;
  const image = page.getByRole('img', { name: /的医保码/ });
  const asked = heading(page, '输入支付密码');
  await image.or(asked).first().waitFor();
  if (await asked.count()) await typePin(page, paymentPassword);
  await image.waitFor();
}

/** Tokens that the page gets from now on, the latest last. */
export function rememberTokens(page) {
  const tokens = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/api/v1/voucher/code') && response.ok()) tokens.push((await response.json()).token);
  });
  return tokens;
}
