// Pictures of the service hall's pages. What waits there (another clerk's request, a family voucher to review) is made
// once a server: a look leaves behind what it found.
import { documentPicture, handInFamilyVoucher } from './family_voucher_papers.mjs';
import { sandboxPeople } from './identity.mjs';
import { PersonByApi } from './person_by_api.mjs';
import { invited, sharer } from './screenshot_family.mjs';

const quick = { timeout: 15_000 };
export const staff = {
  one: ['hall-1001', 'sandbox clerk one'], two: ['hall-1002', 'sandbox clerk two'], reviewer: ['hall-2001', 'sandbox reviewer'],
};

/** Somebody of the staff without a page. */
export async function staffByApi(server, [login, password]) {
  const api = new PersonByApi(server);
  await api.call('/api/v1/staff/session', { login, password });
  return api;
}

async function makeWork(page, server) {
  const two = await staffByApi(server, staff.two);
  const { items } = await two.call('/api/v1/staff/desk');
  if (!items.some(({ is_mine: isMine, state }) => isMine && state === 'requested')) {
    await two.call('/api/v1/staff/requests/add', {
      kind: 'change_insurance', resident_id: invited.resident_id, purpose: 'agency_notice', status: 'suspended',
      area: invited.insurances[0].area, scheme: invited.insurances[0].scheme,
    });
  }
  const reviewer = await staffByApi(server, staff.reviewer);
  if ((await reviewer.call('/api/v1/staff/family-vouchers')).items.length > 0) return;
  const him = await new PersonByApi(server).logIn(sharer.mobile);
  const child = sandboxPeople('under_14').find(({ insurances: [insurance] }) => insurance?.area.startsWith('52'));
  await handInFamilyVoucher(him, child, await documentPicture(page));
}

async function logIn({ at, tap }, [login, password]) {
  await at('staff.login').fill(login);
  await at('staff.password').fill(password);
  await tap('staff.submit');
  await at('staff.log_out').waitFor(quick);
}

export async function staffScenes(walk) {
  const { page, shoot, shootRest, at, tap, starting, go, toastGone, server } = walk;
  await makeWork(page, server);
  await go('#/staff');
  await at('staff.login').waitFor(quick);
  await tap('staff.submit');
  await shoot('staff-login');
  await logIn(walk, staff.one);
  await starting('staff.request.').first().waitFor(quick);
  await shoot('staff-desk');
  await tap('staff.people');
  await at('staff.number').waitFor(quick);
  await at('staff.number').fill(invited.resident_id);
  await tap('staff.find');
  await shoot('staff-people');
  await tap('staff.purpose.0');
  await tap('staff.find');
  await at('staff.acts').waitFor(quick);
  await shoot('staff-person');
  await shootRest('staff-person-end');
  await tap('staff.code.open');
  await at('staff.use.0').waitFor(quick);
  await shoot('staff-code');
  await tap('staff.use.0');
  await tap('staff.give_code');
  await at('staff.code.digits').waitFor(quick);
  await shoot('staff-code-given');
  await tap('staff.code.done');
  await tap('staff.act.change_insurance');
  await at('staff.status.0').waitFor(quick);
  await tap('staff.record.0');
  await tap('staff.ask');
  await shoot('staff-act-record');
  await page.goBack();
  await tap('staff.act.change_number');
  await at('staff.mobile').waitFor(quick);
  await at('staff.mobile').fill('19812340987');
  await shoot('staff-act-number');
  await tap('staff.ask');
  await at('staff.waiting').waitFor(quick);
  await shoot('staff-desk-asked');
  await toastGone();
  await starting('staff.request.').filter({ hasText: /王办事/ }).first().click();
  await at('staff.reject').waitFor(quick);
  await shoot('staff-request-mine');
  await tap('staff.rejection.2');
  await tap('staff.reject');
  await at('staff.waiting').waitFor(quick);
  await toastGone();
  await shootRest('staff-desk-end');
  await starting('staff.request.').filter({ hasText: /周复核/ }).first().click();
  await at('staff.carry_out').waitFor(quick);
  await shoot('staff-request');
  await page.goBack();
  await tap('staff.log_out');
  await at('staff.login').waitFor(quick);
  await reviewerScenes(walk);
}

async function reviewerScenes(walk) {
  const { shoot, shootRest, at, tap, starting, go } = walk;
  await logIn(walk, staff.reviewer);
  await starting('staff.review.').first().waitFor(quick);
  await shoot('staff-reviews');
  await starting('staff.review.').first().click();
  await at('staff.review.open').waitFor(quick);
  await shoot('staff-review');
  await tap('staff.review.open');
  await at('staff.picture.1').waitFor(quick);
  await shoot('staff-review-opened');
  await shootRest('staff-review-opened-end');
  await go('#/staff');
  await tap('staff.log_out');
  await at('staff.login').waitFor(quick);
  await go('#/');
}
