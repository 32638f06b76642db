// People who share, quickly: by the API as far as the screens aren't what a test is about.
import { finger } from '../journey/hands.mjs';
import { newPersonAs } from './browser.mjs';
import { typePin } from './identity.mjs';
import { button, field, heading } from './journeys.mjs';
import { PersonByApi, paymentPassword } from './person_by_api.mjs';
import { getJson } from './sandbox_inbox.mjs';
import { wordsOf } from './words.mjs';

/** Registered, proven, voucher active unless said otherwise; without a page. */
export async function newHolder(server, record, { hasVoucher = true } = {}) {
  const api = await new PersonByApi(server).register(record.mobile);
  await (hasVoucher ? api.activate(record) : api.prove(record));
  return { record, api };
}

/** The same with a page, at `route`. */
export async function newHolderAt(browser, server, record, route, { language = 'zh-CN', hasVoucher, ...options } = {}) {
  const holder = await newHolder(server, record, { hasVoucher });
  const person = await newPersonAs(browser, server, holder.api, route, { language, ...options });
  person.page.setDefaultTimeout(20_000);
  return {
    ...holder, ...person, words: wordsOf(language), hand: finger(person.page), shoot: async () => {}, read: (where) => holder.api.call(where),
  };
}

/** Another log-in of the same person, in the same page: there the payment password is asked for. */
export async function logInAgain({ api, record, context, page, open }, server, route) {
  await api.logIn(record.mobile);
  const [name, value] = api.cookie.split('=');
  await context.addCookies([{ name, value, url: server.url, secure: server.url.startsWith('https:'), httpOnly: true }]);
  await page.goto(server.url + '/healthz');
  await open(route);
}

/** The answer to the invitation's first question. */
export async function nameRelative({ page, words = wordsOf('zh-CN') }, relative, relation = 'spouse') {
  await heading(page, words('invite.who.title')).waitFor();
  await page.getByRole('radio', { name: words(`relation.${relation}`), exact: true }).click();
  await field(page, words('invite.name.label')).fill(relative.name);
  await field(page, words('invite.resident_id.label')).fill(relative.resident_id);
  // Under 14 a guardian agrees, apart from everything else.
  if (relative.tags?.includes('under_14')) await page.getByRole('checkbox', { name: words('guardian.agree') }).click();
}

export const goOnToCodes = ({ page, words }) => button(page, words('invite.who.submit')).click();

/** The card of a refusal, with its four parts. */
export async function expectRefusal(page, { what, why, who, next }) {
  await heading(page, what).first().waitFor();
  await page.getByText(why).first().waitFor();
  await page.getByText(who).first().waitFor();
  await button(page, next).waitFor();
}

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

/** On the leaver's own page: out of the account of `sharer`, with the payment password, until it is said that it is so. */
export async function leaveAccountOf(page, sharer) {
  await page.getByRole('button', { name: new RegExp(`^${sharer}`) }).click();
  await button(page, /^退出这个账户/).click();
  await goOnToPassword(page);
  await typePin(page, paymentPassword);
  // The notice of it may overtake the word about the own act.
  await page.getByText(/已解除，新的消费不再从这个账户付|的共济账户，你不能再用了/).first().waitFor();
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
