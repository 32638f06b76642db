// Stage 2: he invites her, both agree by a code each, he reads the letter to its end and signs; she sees it.
import assert from 'node:assert/strict';
import { button, field, heading } from '../harness/journeys.mjs';
import { getJson } from '../harness/sandbox_inbox.mjs';

export const familyHeading = (page) => page.getByRole('heading', { name: '家庭', level: 1, exact: true });
export const memberRow = (page, record) => page.getByRole('button', { name: new RegExp(`^${record.name} 妻子`) });

/** The newest code of a purpose on somebody's phone. */
export async function messageCode(server, mobile, purpose) {
  for (let look = 0; look < 100; ++look) {
    const { body } = await getJson(`${server.url}/sandbox/inbox?mobile=${mobile}`);
    const message = body.find((one) => one.purpose === purpose);
    if (message) return message.code;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`no code for ${purpose} came to ${mobile}`);
}

export async function nameRelative(him, relative) {
  const { page, hand } = him;
  await hand.press(button(page, '添加共济家人'));
  await heading(page, '邀请谁一起用？').waitFor();
  await hand.choose(page.getByRole('radio', { name: '配偶' }));
  await hand.type(field(page, '家人的姓名'), relative.name);
  await hand.type(field(page, '家人的身份证号'), relative.resident_id);
  await him.shoot('invite-who');
  await hand.press(button(page, '下一步：验证两部手机'));
  await heading(page, '两部手机，各一个码').waitFor();
}

export async function typeBothCodes(walk, him, relative) {
  const { page, hand } = him;
  await hand.type(field(page, '你的手机的验证码'), await messageCode(walk.server, him.record.mobile, 'authorization'));
  await page.getByText('已授权').waitFor();
  await him.shoot('invite-codes');
  const theirs = field(page, `${relative.name}的手机的验证码`);
  await hand.type(theirs, await messageCode(walk.server, relative.mobile, 'joining'));
  await heading(page, '家庭共济承诺书').waitFor();
}

/** To the end; half-way the page is loaded anew and the place is kept. */
export async function readLetter(him, { reloadHalfWay = false } = {}) {
  const { page, hand } = him;
  const progress = page.getByRole('progressbar', { name: /^已读 \d+%$/ });
  await progress.waitFor();
  const readOn = button(page, '往下读');
  await readOn.waitFor();
  await him.shoot('letter-beginning');
  let reloaded = !reloadHalfWay;
  while ((await readOn.count()) > 0) {
    const before = await shareRead(progress);
    try {
      await hand.press(readOn);
    } catch (error) {
      // After a reload the kept place may be the end: the button was there for a moment only.
      if ((await shareRead(progress)) < 1) throw error;
    }
    // A part that is longer than the screen takes several presses.
    for (let look = 0; look < 5 && (await shareRead(progress)) === before; ++look) await page.waitForTimeout(50);
    if (!reloaded && (await shareRead(progress)) >= 0.4) {
      reloaded = true;
      await expectPlaceKept(him, progress);
    }
  }
  await page.getByRole('progressbar', { name: '已读 100%' }).waitFor();
  await him.shoot('letter-end');
}

const shareRead = (progress) => progress.evaluate((bar) => bar.value / bar.max);

async function expectPlaceKept(him, progress) {
  await him.page.waitForTimeout(500);
  const { position, letter } = await him.read('/api/v1/letter');
  assert.ok(position > 0, 'the server doesn’t know how far he has read');
  await him.page.reload();
  const kept = position / (letter.sections.length + letter.questions.length);
  let share = 0;
  for (let look = 0; look < 100 && share < kept; ++look) {
    await him.page.waitForTimeout(100);
    share = await shareRead(progress);
  }
  assert.ok(share >= kept, `${share} of the letter is read after the reload, ${kept} was`);
}

export async function sign(him, relative) {
  const { page, hand } = him;
  const agree = button(page, '我已阅读并同意');
  await agree.and(page.locator(':not([aria-disabled=true])')).waitFor({ timeout: 20_000 });
  await hand.press(agree);
  await heading(page, `${relative.name}可以用了`).waitFor();
  await him.shoot('invite-done');
  await hand.press(button(page, '完成'));
  await memberRow(page, relative).waitFor();
  await him.shoot('family');
}
