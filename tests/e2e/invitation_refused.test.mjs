// An invitation that can't go on: the sentence on the screen, and what the server holds then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPersonAs } from './harness/browser.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { day, minute, putClockForward, second } from './harness/sandbox_clock.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import {
  expectRefusal, goOnToCodes, goOnToPassword, mayAgree, messagesOf, nameRelative, newHolderAt,
} from './harness/sharing.mjs';
import { languages, refusalOf, wordsOf } from './harness/words.mjs';
import { messageCode, readLetter } from './journey/binding.mjs';

const crowd = new Crowd();
useOneServer();

/** A person who may share, with an active voucher, at the invitation's first question. */
const newSharer = (language) =>
  newHolderAt(browser, server, crowd.sharer(), '#/family/invite/who', { language });

async function name(him, relative) {
  await nameRelative(him, relative);
  await goOnToCodes(him);
}

const ownField = ({ page, words }) => field(page, words('invite.codes.label', { whose: words('invite.codes.own') }));
const phoneOf = ({ words }, { name: whose }) => words('invite.codes.theirs', { name: whose });
const theirField = (him, relative) =>
  field(him.page, him.words('invite.codes.label', { whose: phoneOf(him, relative) }));
const codeOf = (record, purpose) => messageCode(server, record.mobile, purpose);
const otherCode = (code, difference) => String((Number(code) + difference) % 1_000_000).padStart(6, '0');

async function authorize(him) {
  await ownField(him).fill(await codeOf(him.record, 'authorization'));
  await him.page.getByText(him.words('invite.codes.authorized'), { exact: true }).waitFor();
}

/** A page learns of the sandbox's clock with its next answer: a reload asks for one, the screen stays. */
async function resendAfterAMinute(page, name) {
  await putClockForward(server, minute);
  await page.reload();
  await button(page, name).click();
}

/** "59 秒后可以重发", as a field says it that has a new code. */
const wait = (words) => words('code.resend_in', { wait: '' }).trim();

const invitationOf = async ({ api }) => (await api.call('/api/v1/family')).invitation;
const membersOf = async ({ api }) => (await api.call('/api/v1/family')).members;

/** Asked by each of the following, bound by none; a number gets a code a minute. */
const her = crowd.relative();
for (const language of languages) {
  test(`wrong codes are counted, the fifth voids the code, and a new one binds (${language})`, async () => {
    const him = await newSharer(language);
    const { page, words } = him;
    const says = (key, fill) => page.getByText(words(`error.${key}.line`, fill)).first().waitFor();
    await putClockForward(server, minute);
    await name(him, her);
    await heading(page, words('invite.codes.title')).waitFor();
    await authorize(him);
    const code = await codeOf(her, 'joining');
    for (let left = 4; left >= 1; --left) {
      await theirField(him, her).fill(otherCode(code, left));
      await says('code_wrong', { count: left });
      assert.equal((await invitationOf(him)).member_tries_left, left);
    }
    await theirField(him, her).fill(otherCode(code, 7));
    await says('code_exhausted');
    await theirField(him, her).fill(code);
    await says('code_exhausted');
    assert.equal((await invitationOf(him)).agreed_at, 0);

    await resendAfterAMinute(page, words('invite.codes.resend', { whose: phoneOf(him, her) }));
    await page.getByText(wait(words)).last().waitFor();
    await theirField(him, her).fill(await codeOf(her, 'joining'));
    await heading(page, /^(家庭共济承诺书|Mutual aid commitment letter)$/).first().waitFor();
    const { stage, agreed_at: agreed } = await invitationOf(him);
    assert.equal(stage, 'letter');
    assert.ok(agreed > 0);
    await him.context.close();
  });

  test(`a code dies after five minutes; the next one works (${language})`, async () => {
    const him = await newSharer(language);
    const { page, words } = him;
    await putClockForward(server, minute);
    await name(him, her);
    await heading(page, words('invite.codes.title')).waitFor();
    await putClockForward(server, 5 * minute);
    await ownField(him).fill(await codeOf(him.record, 'authorization'));
    await page.getByText(words('error.code_expired.line')).first().waitFor();
    assert.equal((await invitationOf(him)).authorized_at, 0);
    await resendAfterAMinute(page, words('invite.codes.resend', { whose: words('invite.codes.own') }));
    await page.getByText(wait(words)).first().waitFor();
    await authorize(him);
    assert.ok((await invitationOf(him)).authorized_at > 0);
    await him.context.close();
  });

  test(`a code works once: typed again on another screen it is said to be used, and that screen goes on (${language})`, async () => {
    const him = await newSharer(language);
    await putClockForward(server, minute);
    await name(him, her);
    await heading(him.page, him.words('invite.codes.title')).waitFor();
    // A second tablet at the same step, which hears nothing of the first.
    const shown = await newPersonAs(browser, server, him.api, '#/family/invite/codes', { language });
    const tablet = { ...him, ...shown };
    await ownField(tablet).waitFor();
    for (const deaf of ['**/api/v1/news*', '**/api/v1/family']) await shown.page.route(deaf, (route) => route.abort());
    const code = await codeOf(him.record, 'authorization');
    await authorize(him);
    await ownField(tablet).fill(code);
    await shown.page.getByText(him.words('error.code_used.line')).first().waitFor();
    const { stage, own_tries_left: left } = await invitationOf(him);
    assert.equal(stage, 'member_code');
    assert.ok(left >= 4);
    await shown.page.unroute('**/api/v1/family');
    await shown.page.reload();
    await shown.page.getByText(him.words('invite.codes.authorized'), { exact: true }).waitFor();
    await shown.context.close();
    await him.context.close();
  });
}

test('a miscopied digit of the relative’s number is told while typing, and nobody is asked', async () => {
  const him = await newSharer();
  const { page } = him;
  const her = crowd.relative();
  const last = her.resident_id.endsWith('1') ? '2' : '1';
  await name(him, { ...her, resident_id: her.resident_id.slice(0, 17) + last });
  await page.getByRole('textbox', { name: '家人的身份证号', description: /最后一位和前 17 位对不上/ }).waitFor();
  assert.equal(await invitationOf(him), undefined);
  await him.context.close();
});

/** Of the relative nothing shows before the own code: the same screen as for anybody. */
async function goToObstacle(him, her) {
  const { page, words } = him;
  await name(him, her);
  await heading(page, words('invite.codes.title')).waitFor();
  const before_ = await invitationOf(him);
  assert.deepEqual(
    [before_.stage, before_.member_tries_left, before_.member_ways.length > 0], ['own_code', 5, true]);
  assert.equal(await page.getByText(/参保|暂停|外地|另一个共济|insured|suspended|account already/).count(), 0);
  await authorize(him);
  await theirField(him, her).fill(await codeOf(her, 'joining'));
}

const obstacles = [
  { relative: crowd.tagged('not_insured'), code: 'member_not_insured' },
  { relative: crowd.tagged('suspended'), code: 'member_suspended' },
  { relative: crowd.tagged('other_province'), code: 'member_elsewhere' },
];
for (const language of languages) {
  for (const { relative, code } of obstacles) {
    test(`a relative who can’t join (${code}, ${language}) is refused after the relative’s code, not before [row:19]`, async () => {
      const him = await newSharer(language);
      const refusal = refusalOf(him.words, code);
      // The same relative is asked in each language; a number gets a code a minute.
      await putClockForward(server, minute);
      await goToObstacle(him, relative);
      await expectRefusal(him.page, refusal);
      assert.deepEqual(await membersOf(him), []);
      assert.equal(await invitationOf(him), undefined);
      await button(him.page, refusal.next).click();
      await button(him.page, him.words('family.invite')).waitFor();
      assert.deepEqual(him.problems, []);
      await him.context.close();
    });
  }

  test(`a relative who is in another account already: the reason comes after the code (${language})`, async () => {
    const first = await newSharer();
    const her = crowd.relative();
    await first.api.share(her);
    await first.context.close();
    const him = await newSharer(language);
    await goToObstacle(him, her);
    await expectRefusal(him.page, refusalOf(him.words, 'member_already_shared'));
    assert.deepEqual(await membersOf(him), []);
    await him.context.close();
  });

  test(`an invitation that nobody completes is over after three days (${language})`, async () => {
    const him = await newSharer(language);
    const her = crowd.relative();
    await name(him, her);
    await heading(him.page, him.words('invite.codes.title')).waitFor();
    await authorize(him);
    const code = await codeOf(her, 'joining');
    await putClockForward(server, 3 * day + second);
    await theirField(him, her).fill(code);
    const refusal = refusalOf(him.words, 'invitation_expired');
    await expectRefusal(him.page, refusal);
    await button(him.page, refusal.next).click();
    await heading(him.page, him.words('invite.who.title')).waitFor();
    assert.deepEqual(await membersOf(him), []);
    await him.context.close();
  });
}

test('the ninth person is refused before any code is sent, and nobody is told about', async () => {
  const him = await newSharer();
  for (let count = 0; count < 7; ++count) {
    await putClockForward(server, minute);
    await him.api.share(crowd.take((person) => person.mobile && person.insurances[0]?.area.startsWith('52')
      && person.insurances[0].status === 'normal' && person.insurances.length === 1
      && !person.tags.some((tag) => ['journey', 'design', 'under_14', 'from_14_under_16', 'sms_lost', 'sms_late',
        'deceased'].includes(tag))), 'child');
  }
  assert.equal((await membersOf(him)).length, 7);
  const ninth = crowd.relative();
  for (const language of languages) {
    const shown = await newPersonAs(browser, server, him.api, '#/family/invite/who', { language });
    const speaking = { ...him, ...shown, words: wordsOf(language) };
    await name(speaking, ninth);
    await expectRefusal(shown.page, refusalOf(speaking.words, 'group_full'));
    assert.equal(await invitationOf(him), undefined);
    assert.equal((await messagesOf(server, ninth.mobile, 'joining')).length, 0);
    await shown.context.close();
  }
  assert.equal((await membersOf(him)).length, 7);
  await him.context.close();
});

test('double taps invite once: one invitation, one message to each phone, one membership, one end', async () => {
  const him = await newSharer();
  const her = crowd.relative();
  const { page, words } = him;
  const sent = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname.replace('/api/v1/', ''));
  });
  await nameRelative(him, her);
  await button(page, words('invite.who.submit')).dblclick();
  await heading(page, words('invite.codes.title')).waitFor();
  await authorize(him);
  await theirField(him, her).fill(await codeOf(her, 'joining'));
  await heading(page, '家庭共济承诺书').waitFor();
  await readLetter(him);
  await putClockForward(server, minute);
  await page.reload();
  await (await mayAgree(page)).dblclick();
  await heading(page, `${her.name}可以用了`).waitFor();
  const [member] = await membersOf(him);
  await button(page, '完成').dblclick();
  await button(page, words('family.invite')).waitFor();

  await page.goto(`${server.url}/#/family/${member.id}/unbind`);
  await goOnToPassword(page);
  for (const digit of paymentPassword) await button(page, digit).click();
  await button(page, words('family.invite')).waitFor();
  assert.deepEqual(await membersOf(him), []);
  for (const path of ['family/invitations', 'family/invitations/own-code', 'family/invitations/member-code',
    'letter/signature', 'family/members/end']) {
    assert.equal(sent.filter((one) => one === path).length, 1, path);
  }
  assert.equal((await messagesOf(server, him.record.mobile, 'authorization')).length, 1);
  assert.equal((await messagesOf(server, her.mobile, 'joining')).length, 1);
  assert.deepEqual(him.problems, []);
  await him.context.close();
});
