// What the pictures show, in the order of the design's: each scene walks on and calls shoot(name) where it stops.
import { addEarlierMonths, invited, sharer } from './screenshot_family.mjs';
import { hallCode } from './identity.mjs';
import { newMobile } from './journeys.mjs';
import { paymentPassword } from './person_by_api.mjs';
import { getJson, newestCode } from './sandbox_inbox.mjs';

const password = 'three brown teapots';
const quick = { timeout: 15_000 };

/** A page with the few moves that all scenes are made of. */
export function walker(page, shoot, server) {
  const at = (key) => page.locator(`[data-key="${key}"]`);
  const tap = async (key) => {
    await at(key).first().waitFor(quick);
    await at(key).first().scrollIntoViewIfNeeded(quick);
    // The app takes the browser's scrolling over with the next frame; a click before that would meet what lay there.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await at(key).first().click({ timeout: 5000 }).catch(() => at(key).first().dispatchEvent('click'));
  };
  const starting = (prefix) => page.locator(`[data-key^="${prefix}"]`);
  const toastGone = () => page.waitForFunction(() => !document.querySelector('[data-key="toast"]'), null, quick);
  const go = (hash) => page.evaluate((to) => { location.hash = to; }, hash);
  const digits = async (text) => {
    for (const digit of text) await tap(`pin.pad.${digit}`);
  };
  /** The rest of a page that is longer than the stage. */
  const shootRest = async (name) => {
    await page.mouse.move(page.viewportSize().width / 2, page.viewportSize().height / 2);
    await page.mouse.wheel(0, 5000);
    await shoot(name);
    await page.mouse.wheel(0, -5000);
  };
  return { page, shoot, server, at, tap, starting, toastGone, go, digits, shootRest };
}

export async function registerScenes({ page, shoot, server, at, tap, toastGone }) {
  const mobile = newMobile();
  await shoot('welcome');
  await tap('start.text.service');
  await at('text.paragraph.1').waitFor(quick);
  await shoot('consent-text');
  await page.goBack();
  await tap('start.consent.service');
  await tap('start.consent.identity');
  await shoot('welcome-agreed');
  await tap('start.continue');
  await at('register.mobile').waitFor(quick);
  await shoot('register-mobile');
  await at('register.mobile').fill(mobile.slice(0, 10));
  await tap('register.mobile.submit');
  await shoot('register-mobile-error');
  await at('register.mobile').fill(mobile);
  await tap('register.mobile.submit');
  await at('register.code').waitFor(quick);
  const code = await newestCode(server, mobile);
  await at('register.code').fill(code.slice(0, 4));
  await shoot('register-code');
  await tap('code.help');
  await at('sheet.close').waitFor(quick);
  await shoot('code-help');
  await tap('sheet.close');
  await at('register.code').fill(code === '000000' ? '000001' : '000000');
  await page.locator('[aria-invalid="true"]').waitFor(quick);
  await shoot('register-code-wrong');
  await at('register.code').fill(code);
  await at('register.password').waitFor(quick);
  await at('register.password').fill('gui-yang');
  await tap('register.show_password');
  await shoot('register-password');
  await at('register.password').fill('gui-yang-2026');
  await tap('register.password.submit');
  await at('home.account').waitFor(quick);
  await shoot('home-new-toast');
  await toastGone();
  await shoot('home-new');
}

export async function identityScenes({ shoot, server, at, tap, digits, toastGone }, person) {
  await tap('home.next_step');
  await at('identity.name').waitFor(quick);
  await at('identity.name').fill(person.name);
  const wrong = person.resident_id.endsWith('6') ? '7' : '6';
  await at('identity.resident_id').fill(person.resident_id.slice(0, 17) + wrong);
  await at('identity.name.title').click({ force: true });
  await shoot('identity-name-error');
  await at('identity.resident_id').fill(person.resident_id);
  await tap('identity.name.submit');
  await at('identity.way.face').waitFor(quick);
  await shoot('identity-person');
  await tap('identity.face_consent');
  await tap('identity.person.submit');
  await tap('identity.sandbox_face.not_recognised');
  await at('refusal.next').waitFor(quick);
  await shoot('identity-face-failed');
  await tap('refusal.next');
  await at('identity.hall_code').waitFor(quick);
  await shoot('identity-hall-code');
  await at('identity.hall_code').fill(await hallCode(server, person.resident_id));
  await tap('identity.person.submit');
  await at('pin.pad.4').waitFor(quick);
  await digits('402');
  await shoot('identity-pin');
  await digits('719402719');
  await at('voucher.card.image').waitFor(quick);
  await toastGone();
}

export async function leaveScenes({ page, shoot, at, tap, go }) {
  await page.context().setOffline(true);
  await tap('bar.back');
  await go('#/voucher/me');
  await at('voucher.reconnect').waitFor(quick);
  await shoot('voucher-offline');
  await page.context().setOffline(false);
  await go('#/me/settings');
  await tap('settings.log_out');
  await at('log_out.confirm').waitFor(quick);
  await shoot('log-out');
  await tap('log_out.confirm');
  await at('login.submit').waitFor(quick);
  await shoot('login-toast');
}

export async function logInScenes({ page, shoot, at, tap, go, toastGone }) {
  await go('#/login');
  await toastGone();
  await at('login.mobile').fill(sharer.mobile);
  await at('login.password').fill('not-the-password-1');
  await tap('login.submit');
  await at('refusal.title').or(page.locator('[aria-invalid="true"]')).first().waitFor(quick);
  await shoot('login-refused');
  await at('login.password').fill(password);
  await tap('login.submit');
  await at('home.spending').or(at('home.to_family')).first().waitFor(quick);
  await toastGone();
}

export async function homeScenes({ page, shoot, shootRest, at, tap, go, digits }) {
  await shoot('home');
  await shootRest('home-end');
  await go('#/me');
  await at('me.person').waitFor(quick);
  await shoot('me');
  await go('#/me/settings');
  await at('settings.log_out').waitFor(quick);
  await shoot('settings');
  await shootRest('settings-end');
  await go('#/voucher/me');
  await at('pin.pad.4').or(at('voucher.card.image')).first().waitFor(quick);
  if (await at('pin.pad.4').count()) {
    await shoot('voucher-password');
    await digits(paymentPassword);
  }
  await at('voucher.card.image').waitFor(quick);
  await shoot('voucher');
  await shootRest('voucher-end');
  await go('#/');
  await page.waitForTimeout(300);
}

export async function spendingScenes({ page, shoot, shootRest, at, tap, starting, go }) {
  await addEarlierMonths(page);
  await go('#/spending');
  await at('spending.total').waitFor(quick);
  await page.waitForTimeout(400);
  await shoot('spending');
  await shootRest('spending-end');
  for (const [prefix, href, name] of [['record.', '#/record/', 'record'], ['record.', '#/why/', 'refusal']]) {
    const link = page.locator(`a[data-key^="${prefix}"][href^="${href}"]`).first();
    if (!(await link.count())) continue;
    await go(await link.getAttribute('href'));
    await at(name === 'record' ? 'record.amount' : 'why.what').waitFor(quick);
    await shoot(name);
    await shootRest(`${name}-end`);
    await page.goBack();
    // The months' bars are not in elder mode.
    await at('spending.total').waitFor(quick);
  }
  await go('#/notices');
  await starting('notice.').first().waitFor(quick);
  await shoot('notices');
  await go('#/');
}

export async function familyScenes({ page, shoot, shootRest, at, tap, starting, go, digits, toastGone, server }) {
  await go('#/family');
  await starting('family.member.').first().waitFor(quick);
  await shoot('family');
  await shootRest('family-end');
  await tap('home.difference');
  await at('sheet.close').waitFor(quick);
  await shoot('difference');
  await tap('sheet.close');
  await tap('family.invite');
  await at('invite.name').waitFor(quick);
  await tap('invite.who.submit');
  await shoot('invite-who-errors');
  await tap('invite.relation.parent');
  await at('invite.name').fill(invited.name);
  await at('invite.resident_id').fill(invited.resident_id);
  await shoot('invite-who');
  await tap('invite.who.submit');
  await at('invite.own_code').waitFor(quick);
  const code = async (mobile, purpose) => {
    const { body } = await getJson(`${server.url}/sandbox/inbox?mobile=${mobile}`);
    return body.find((message) => message.purpose === purpose).code;
  };
  const own = await code(sharer.mobile, 'authorization');
  await at('invite.own_code').fill(own.slice(0, 2));
  await shoot('invite-codes');
  await at('invite.own_code').fill(own);
  await at('invite.own.done').waitFor(quick);
  const theirs = await code(invited.mobile, 'joining');
  await at('invite.member_code').fill(theirs.slice(0, 2));
  await shoot('invite-codes-authorized');
  await at('invite.member_code').fill(theirs);
  await at('letter.read_on').waitFor(quick);
  await shoot('letter');
  await tap('letter.read_on');
  await tap('letter.read_on');
  await shoot('letter-part');
  for (let press = 0; press < 40 && !(await at('letter.agree').count()); ++press) {
    await at('letter.read_on').click({ timeout: 800 }).catch(() => {});
  }
  await shoot('letter-waits');
  await page.waitForFunction(() => !document.querySelector('[data-key="letter.agree"][aria-disabled="true"]'), null, quick);
  await shoot('letter-end');
  await tap('letter.agree');
  await at('invite.done.finish').waitFor(quick);
  await shoot('invite-done');
  await tap('invite.done.finish');
  await toastGone();
  await starting('family.member.').first().click();
  await at('member.unbind').waitFor(quick);
  await shoot('member');
  await page.goBack();
  await starting('family.member.').filter({ hasText: invited.name }).first().click();
  await at('member.unbind').waitFor(quick);
  await tap('member.unbind');
  if (await at('unbind.confirm').waitFor({ timeout: 1500 }).then(() => true, () => false)) {
    await shoot('unbind-dialog');
    await tap('unbind.confirm');
  }
  await at('pin.pad.4').waitFor(quick);
  await digits('402');
  await shoot('unbind-password');
  await digits(paymentPassword.slice(3));
  await at('family.invite').waitFor(quick);
  await shoot('family-toast');
}

/** Family vouchers, who looked, answers, institutions. */
export async function serviceScenes({ shoot, at, go, tap, shootRest }) {
  const stops = [
    ['#/kin/add', 'kin.who.title', 'kin-who'],
    ['#/me/access', 'access.title', 'access-log'],
    ['#/me/consents', 'consents.face.title', 'consents'],
    ['#/me/data', 'collected.mobile', 'collected-data'],
    ['#/me/devices', 'devices.unknown', 'devices'],
    ['#/me/account', 'own_data.title', 'own-data'],
    ['#/me/export', 'export.title', 'export'],
    ['#/me/delete', 'deletion.first', 'deletion-hindered'],
    ['#/help/aid', 'help.title', 'help'],
    ['#/help/hall', 'help.title', 'help-hall'],
    ['#/places', 'places.title', 'places'],
    ['#/scan', 'scan.title', 'scan'],
    ['#/kept', 'kept.title', 'kept'],
    ['#/me/password', 'account_password.title', 'account-password'],
    ['#/voucher/password', 'password.change.title', 'password-change'],
  ];
  for (const [route, key, name] of stops) {
    await go(route);
    await at(key).first().waitFor(quick);
    if (name === 'help') await tap('help.item.other_province');
    if (name === 'places') await at('places.found').waitFor(quick);
    await shoot(name);
  }
  await go('#/spending');
  await at('spending.visit').waitFor(quick);
  await shootRest('spending-filter');
}
